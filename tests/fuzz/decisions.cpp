// SPDX-License-Identifier: MIT
// The configuration and the baseline: any bytes give either, or a mistake with words, and what
// reads as a baseline is written so that it reads the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "rule/baseline.h"
#include "rule/config.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto config = rule::parse_config("frappe-lint.toml", bytes);
  if (!config && config.error().what.empty()) std::abort();
  if (config) {
    for (const rule::Suppression& entry : config.value().suppressions) {
      if (entry.reason.empty() || entry.selectors.empty() || !entry.subject) std::abort();
    }
  }
  static_cast<void>(rule::parse_config("pyproject.toml", bytes));
  const auto baseline = rule::parse_baseline("b.json", bytes);
  if (!baseline && baseline.error().what.empty()) std::abort();
  if (!baseline) return 0;
  const std::string text = rule::print_baseline(baseline.value().entries);
  const auto again = rule::parse_baseline("b.json", text);
  if (!again || rule::print_baseline(again.value().entries) != text) std::abort();
  return 0;
}
