// SPDX-License-Identifier: MIT
// What a team decides once and keeps beside its code: frappe-lint.toml, .frappe-lint.toml or the
// table [tool.frappe-lint] of pyproject.toml. `frappe-lint config schema` lists every key.
//
// Unknown keys, wrong types and unknown rules are mistakes of the user, told with file, line and
// column; only a [[suppress]] entry may name an unknown rule, which is a finding like any other
// suppression that does nothing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rule/rule.h"
#include "rule/suppress.h"

namespace rule {

// A text of the configuration and where it stands.
struct ConfigText {
  std::string text;
  base::Position at;
};
using ConfigTexts = std::vector<ConfigText>;

struct SeverityOverride {
  ConfigText selector;
  Severity severity = Severity::Info;
};

// [per-path."GLOB"]: what holds for the findings of some files only.
struct PathSettings {
  ConfigText pattern;
  base::Span span;  // of the pattern in the file
  ConfigTexts ignore;
  std::vector<SeverityOverride> severity;
};

struct Config {
  std::string path;                             // of the file; empty: there is none
  std::map<std::string, base::Position> given;  // the keys that are set: "fail-on", "inputs.nginx"
  ConfigTexts select, extend_select, ignore;    // rule selectors
  ConfigTexts exclude;                          // globs
  ConfigTexts rules;                            // folders, relative to the file
  ConfigTexts knowledge;                        // tables of further apps, relative to the file
  ConfigTexts sites, nginx;                     // inputs outside the tree, relative to the file
  std::optional<Severity> fail_on;
  bool never_fail = false;  // fail-on = "never"
  std::optional<Profile> profile;
  std::optional<Confidence> min_confidence;
  std::vector<int> frappe_versions;
  std::string baseline;  // path, relative to the file
  std::vector<SeverityOverride> severity;
  std::vector<PathSettings> per_path;
  std::vector<Suppression> suppressions;  // each with a subject; places have no file yet

  // True when the key is set, empty or not.
  [[nodiscard]] bool has(const std::string& key) const { return given.count(key) > 0; }
};

// The keys of the file's top level, in the order of `config show`.
[[nodiscard]] std::vector<std::string_view> config_keys();
// True when a pyproject.toml has the table [tool.frappe-lint].
[[nodiscard]] bool holds_config(std::string_view pyproject);
// `path` is what messages call the file; the table is looked for in a file named pyproject.toml.
[[nodiscard]] base::Result<Config> parse_config(std::string_view path, std::string_view text);
// The first selector outside [[suppress]] that names no rule.
[[nodiscard]] std::optional<base::Error> find_unknown_rule(const Config& config,
                                                           const std::vector<Rule>& rules);
// Changes the severity of the rules that the overrides name; a code or slug beats a longer prefix,
// that a shorter one, and that a tag or checklist item.
void override_severities(const std::vector<SeverityOverride>& overrides, std::vector<Rule>& rules);
// The override that counts for a rule, or none.
[[nodiscard]] std::optional<Severity> severity_for(const std::vector<SeverityOverride>& overrides,
                                                   const Rule& rule);

}  // namespace rule
