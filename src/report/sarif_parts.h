// SPDX-License-Identifier: MIT
// The pieces of a SARIF log; sarif.cpp puts them together.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "report/json_writer.h"
#include "report/places.h"
#include "rule/finding.h"

namespace report {

[[nodiscard]] std::string_view sarif_level(rule::Severity severity);
// GitHub's scale: above 9 critical, 7 to 8.9 high, 4 to 6.9 medium, below low; never 0.0.
[[nodiscard]] double security_severity(rule::Severity severity);
// A rule about security: it has a CWE, points at secrets, or is tagged so.
[[nodiscard]] bool is_security(const rule::Rule& rule);
// "tls-protocol-weak" → "TlsProtocolWeak": words of one capital and more, as validators want.
[[nodiscard]] std::string pascal_name(std::string_view slug);
// The rule's message with {0}, {1}, … for its placeholders, and how many of them there are.
struct MessageTemplate {
  std::string text;
  std::size_t placeholders = 0;
};
[[nodiscard]] MessageTemplate message_template(const rule::Rule& rule);
// " See [the default server](0).": what follows a message whose finding has a related place with
// the rule's own label; empty when the rule has none.
[[nodiscard]] std::string link_to_related(const rule::Rule& rule);
[[nodiscard]] std::string rule_page(const rule::Rule& rule);

// Levels are those of production; what another profile changes is an override of the invocation.
constexpr rule::Profile kStandardProfile = rule::Profile::Production;
[[nodiscard]] Json sarif_rule(const rule::Rule& rule, rule::Profile profile);
// One entry for each rule whose level under `run`'s profile is not the standard one.
[[nodiscard]] Json sarif_overrides(const rule::Run& run);

// Writes results; keeps the line hashes of each file that is pointed at.
class SarifResults {
 public:
  explicit SarifResults(const rule::Run& run) : run_(run), places_(run) {}
  // Null when the finding has no place: GitHub would reject the whole log for it.
  [[nodiscard]] Json result(const rule::Finding& finding);
  [[nodiscard]] Json physical_location(const base::Place& place);

 private:
  [[nodiscard]] Json region_json(const rule::RunFile& file, const base::LineIndex& lines,
                                 base::Span span, bool with_snippet) const;
  [[nodiscard]] Json related_locations(const rule::Finding& finding);
  [[nodiscard]] Json fixes(const rule::Finding& finding);
  [[nodiscard]] std::string line_hash(const base::Place& place);

  const rule::Run& run_;
  Places places_;
  std::map<base::FileId, std::vector<std::string>> hashes_;
};

}  // namespace report
