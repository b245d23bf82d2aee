// SPDX-License-Identifier: MIT
#include "check/collector.h"

#include <algorithm>

#include "base/text.h"

namespace check {
namespace {

constexpr std::size_t kArgumentLength = 80;

// Argument text as every format can print it: no control characters, no braces or brackets (SARIF
// templates), not longer than 80 bytes.
std::string argument(std::string_view text) {
  std::string safe = base::printable(text);
  std::replace(safe.begin(), safe.end(), '{', '(');
  std::replace(safe.begin(), safe.end(), '}', ')');
  std::replace(safe.begin(), safe.end(), '[', '(');
  std::replace(safe.begin(), safe.end(), ']', ')');
  if (safe.size() <= kArgumentLength) return safe;
  std::size_t cut = kArgumentLength - 3;
  while (cut > 0 && (static_cast<unsigned char>(safe[cut]) & 0xC0U) == 0x80U) --cut;
  return safe.substr(0, cut) + "…";
}

// `text` with every {name} replaced.
std::string fill(std::string_view text, const std::vector<std::string>& names,
                 const std::vector<std::string>& arguments) {
  std::string filled;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = std::min(text.find('{', at), text.size());
    filled += text.substr(at, open - at);
    const std::size_t close = text.find('}', open);
    if (open == text.size() || close == std::string_view::npos) break;
    const auto name =
        std::find(names.begin(), names.end(), text.substr(open + 1, close - open - 1));
    if (name != names.end()) {
      filled += arguments[static_cast<std::size_t>(name - names.begin())];
    }
    at = close + 1;
  }
  return filled;
}

}  // namespace

void Collector::add(base::Place place, std::string_view key, const Values& values,
                    std::vector<rule::Related> related) {
  rule::Finding finding{.rule = index_, .place = place, .key = std::string(key)};
  for (const std::string& name : names_) {
    const auto value = std::find_if(values.begin(), values.end(),
                                    [&](const auto& pair) { return pair.first == name; });
    finding.arguments.push_back(value == values.end() ? "" : argument(value->second));
  }
  finding.message = fill(rule_.message, names_, finding.arguments);
  finding.fix = fill(rule_.fix, names_, finding.arguments);
  finding.severity = rule_.severity[static_cast<std::size_t>(profile_)];
  finding.confidence = rule_.confidence;
  finding.related = std::move(related);
  for (const rule::EditRecipe& recipe : rule_.edits) finding.edits.push_back({place, recipe.text});
  findings.push_back(std::move(finding));
}

void Collector::examined(base::Place place) {
  if (verdict.examined++ == 0) verdict.proof = place;
}

}  // namespace check
