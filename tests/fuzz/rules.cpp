// SPDX-License-Identifier: MIT
// The rule loader and the suppression grammar: any bytes give a rule, or a mistake with words.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "rule/load.h"
#include "rule/suppress.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto rule = rule::parse_rule("custom/some-rule.json", bytes);
  if (!rule && rule.error().what.empty()) std::abort();
  if (rule && rule.value().placeholders().empty()) std::abort();
  const rule::Suppression suppression = rule::parse_suppression({}, bytes, {});
  if (suppression.mistake.empty() && suppression.selectors.empty()) std::abort();
  return 0;
}
