// SPDX-License-Identifier: MIT
// Any text comes to an end, and a text without a dollar sign stays as it is.
#include <cstdint>
#include <cstdlib>

#include "facts/container/interpolation.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const facts::Variables variables = {{"A", "1"}, {"LOOP", "${LOOP}x"}, {"E", ""}};
  const auto value = facts::interpolated(text, variables);
  const bool is_plain = text.find('$') == std::string_view::npos;
  if (is_plain && value != std::string(text)) std::abort();
  return 0;
}
