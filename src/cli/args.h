// SPDX-License-Identifier: MIT
// The command line as a value. Only args.cpp, options.cpp and verbs.cpp know CLI11.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rule/rule.h"

namespace cli {

enum class Verb : std::uint8_t {
  Check,
  Checklist,
  Secrets,
  Rules,
  Explain,
  Facts,
  Nginx,
  Knowledge,
  New,
  Test,
  Config,
  Baseline,
  Evidence,
  Version,
  Completions,
  Man
};

enum class Format : std::uint8_t {
  Full,
  Concise,
  Json,
  Sarif,
  SarifAll,
  Github,
  Gitlab,
  Junit,
  Markdown,
  Html
};

struct Output {
  Format format = Format::Full;
  std::string file;  // empty: standard output
};

enum class Color : std::uint8_t { Auto, Always, Never };

struct Arguments {
  Verb verb = Verb::Check;
  std::vector<std::string> paths;  // of check, checklist, facts and nginx
  std::vector<std::string> names;  // rules to explain or test, shell, checklist, new rule
  std::vector<std::string> select;
  std::vector<std::string> extend_select;
  std::vector<std::string> ignore;
  std::vector<std::string> exclude;
  std::vector<std::string> rule_folders;
  std::vector<std::string> knowledge;  // files with tables of further apps
  std::string site_evidence;           // file with the dump of a site
  std::vector<Output> outputs;
  std::optional<rule::Severity> fail_on;  // none: high
  bool never_fail = false;                // --fail-on never
  std::optional<rule::Profile> profile;
  std::optional<rule::Confidence> min_confidence;  // none: likely
  std::vector<int> frappe_versions;
  bool staged = false;
  std::optional<std::string> changed;  // a revision
  Color color = Color::Auto;
  bool quiet = false;
  bool show_all = false;
  unsigned jobs = 0;  // 0: one per processor
  bool host = false;
  std::string now;  // RFC 3339; empty: the clock
  bool stats = false;
  bool fix = false;
  bool diff = false;
  bool with_ignored = false;
  std::string evidence;  // a folder; empty: none
  std::string config;    // a configuration file; empty: the nearest
  bool no_config = false;
  std::string baseline;  // a baseline file; empty: the one beside the configuration
  bool no_baseline = false;
  bool allow_growth = false;  // of baseline update
  std::string action;         // of config and baseline
  std::string table;          // of facts
  bool list_tables = false;
  std::string url;         // of nginx explain
  bool as_json = false;    // of rules and version
  bool as_schema = false;  // of rules
  bool as_markdown = false;
  bool history = false;    // of secrets
  bool all_rules = false;  // of explain
  bool native = false;     // of new
  int major = 0;           // of knowledge build
  std::string app;         // of knowledge build; empty: the one there is
};

// Either arguments, or a text to print and an exit code: help on standard output with 0, a mistake
// on standard error with 2.
struct Parsed {
  std::optional<Arguments> arguments;
  std::string text;
  int exit_code = 0;
};

[[nodiscard]] Parsed parse_args(int argc, const char* const* argv);
// Words for the completion scripts: verbs, and the options of all of them.
[[nodiscard]] std::vector<std::string> verb_names();
[[nodiscard]] std::vector<std::string> option_names();

// One option in words, and the verbs that have it.
struct OptionHelp {
  std::string names;  // "-o,--output"; an argument without dashes: "paths"
  std::string type;   // "FORMAT"; empty for a flag
  std::string what;
  std::vector<std::string> verbs;  // none: of the program itself
};

// A verb in words; a verb of a verb has both names: "nginx explain".
struct VerbHelp {
  std::string name;
  std::string what;
};

struct Help {
  std::vector<VerbHelp> verbs;
  std::vector<OptionHelp> options;  // each once, in the order of the verbs
};
[[nodiscard]] Help help();

}  // namespace cli
