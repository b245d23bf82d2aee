// SPDX-License-Identifier: MIT
// The knowledge tables that live inside the program: everything under knowledge/, one compressed
// text per app, put there by cmake/knowledge.cmake.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace facts {

struct ShippedApp {
  std::string_view app;
  std::string_view packed;  // its tables of all majors, one behind the other, as one zstd frame
};

// Sorted by app.
[[nodiscard]] std::span<const ShippedApp> shipped_knowledge();
// Empty when `packed` is not what zstd wrote.
[[nodiscard]] std::string unpack(std::string_view packed);

}  // namespace facts
