// SPDX-License-Identifier: MIT
#include "cli/examples.h"

#include <algorithm>

#include "base/text.h"

namespace cli {
namespace {

// The next line of `text`, taken off its front.
std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

}  // namespace

report::Example example_of(const rule::Rule& rule, std::string_view examples) {
  const std::string head = "@" + rule.name() + "\n";
  const std::size_t at = examples.find(head);
  if (at == examples.npos) return {};
  examples.remove_prefix(at + head.size());
  report::Example example{.bad = base::trim(take_line(examples).substr(1)), .good = {}};
  if (examples.starts_with('+')) example.good = base::trim(take_line(examples).substr(1));
  return example;
}

}  // namespace cli
