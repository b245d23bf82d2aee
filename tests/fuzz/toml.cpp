// SPDX-License-Identifier: MIT
// Any bytes give a TOML tree that holds together.
#include <cstdint>

#include "data_tree_holds.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  fuzz::demand_tree(syntax::parse_toml(bytes), bytes);
  return 0;
}
