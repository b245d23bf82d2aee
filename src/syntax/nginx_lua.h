// SPDX-License-Identifier: MIT
// Finds the end of a Lua body: `*_by_lua_block { … }` holds Lua, not nginx words.
#pragma once

#include <cstdint>
#include <string_view>

namespace syntax {

// Offset of the brace that closes a body which begins at `from`, or the size of `bytes`. Braces in
// Lua strings, long brackets and comments do not count.
[[nodiscard]] std::uint32_t lua_body_end(std::string_view bytes, std::uint32_t from);

}  // namespace syntax
