// SPDX-License-Identifier: MIT
// Any bytes give a JavaScript tree that holds together.
#include <cstdint>

#include "code_holds.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  fuzz::demand_code(syntax::parse_javascript(bytes), bytes, [](syntax::Node) {});
  return 0;
}
