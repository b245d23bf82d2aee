// SPDX-License-Identifier: MIT
#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <map>

#include "base/text.h"

namespace cli {
namespace {

const std::map<std::string, Format>& formats() {
  static const std::map<std::string, Format> words = {
      {"full", Format::Full},     {"concise", Format::Concise},    {"json", Format::Json},
      {"sarif", Format::Sarif},   {"sarif-all", Format::SarifAll}, {"github", Format::Github},
      {"gitlab", Format::Gitlab}, {"junit", Format::Junit},        {"markdown", Format::Markdown},
      {"html", Format::Html}};
  return words;
}

// The first mistake that CLI11's own checks leave to us, or empty.
std::string take_outputs(const Raw& raw, Arguments& out) {
  std::size_t to_stdout = 0;
  for (const std::string& text : raw.outputs) {
    const std::size_t colon = text.find(':');
    const std::string word = text.substr(0, colon);
    const auto format = formats().find(word);
    if (format == formats().end()) {
      std::vector<std::string> words;
      for (const auto& [name, value] : formats()) words.push_back(name);
      return "unknown format '" + base::printable(word) + "'" + suggest(word, words);
    }
    Output output{.format = format->second};
    if (colon != std::string::npos) output.file = text.substr(colon + 1);
    if (colon != std::string::npos && output.file.empty())
      return "no file name after '" + text + "'";
    if (output.file.empty() && ++to_stdout > 1) return "only one format can go to standard output";
    out.outputs.push_back(output);
  }
  if (to_stdout == 0 && out.outputs.empty()) out.outputs.push_back({});
  return {};
}

}  // namespace

void add_rule_folders(CLI::App& app, Arguments& out) {
  app.add_option("--rules", out.rule_folders, "Add the rules of this folder (repeatable)")
      ->allow_extra_args(false)
      ->type_name("DIR");
}

void add_selection(CLI::App& app, Arguments& out, Raw& raw) {
  app.add_option("--select", out.select,
                 "Only these rules: code, prefix (FLN), slug, tag:NAME or checklist item")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("RULE");
  app.add_option("--extend-select", out.extend_select, "These rules as well (preview ones by name)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("RULE");
  app.add_option("--ignore", out.ignore, "Not these rules")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("RULE");
  app.add_option("--profile", raw.profile,
                 "dev, production or healthcare (default: dev for an app, else production)")
      ->check(CLI::IsMember({"dev", "production", "healthcare"}))
      ->type_name("NAME");
  app.add_option("--min-confidence", raw.min_confidence, "certain, likely (default) or possible")
      ->check(CLI::IsMember({"certain", "likely", "possible"}))
      ->type_name("TIER");
  app.add_option("--frappe-version", out.frappe_versions,
                 "Judge for these Frappe majors instead of what the tree says")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(CLI::Range(12, 99))
      ->type_name("N");
  add_rule_folders(app, out);
  app.add_option("--knowledge", out.knowledge,
                 "Add the table of a private app, see 'knowledge build' (repeatable)")
      ->allow_extra_args(false)
      ->type_name("FILE");
  app.add_option("--site-evidence", out.site_evidence,
                 "Compare the apps with what this dump says of a site, see README")
      ->type_name("FILE");
  app.add_flag("--host", out.host, "Also run rules that look at this machine");
  app.add_option("--now", out.now, "Judge as of this time (2026-11-23T09:00:00Z)")
      ->type_name("TIME");
}

void add_config(CLI::App& app, Arguments& out) {
  auto* none = app.add_flag("--no-config", out.no_config, "Read no configuration");
  app.add_option("--config", out.config,
                 "This configuration instead of the nearest frappe-lint.toml, .frappe-lint.toml or "
                 "pyproject.toml")
      ->type_name("FILE")
      ->excludes(none);
}

void add_baseline(CLI::App& app, Arguments& out) {
  auto* none = app.add_flag("--no-baseline", out.no_baseline, "Hold nothing back");
  app.add_option("--baseline", out.baseline,
                 "This baseline instead of frappe-lint.baseline.json beside the configuration")
      ->type_name("FILE")
      ->excludes(none);
}

void add_input(CLI::App& app, Arguments& out) {
  app.add_option("paths", out.paths,
                 "Folders or files to report on (default: .); the whole app or bench is read")
      ->type_name("PATH");
  auto* staged = app.add_flag("--staged", out.staged,
                              "Read the git index; report what the commit brings to staged files");
  app.add_option("--changed", out.changed, "Report files changed since REF (--changed alone: HEAD)")
      ->type_name("REF")
      ->excludes(staged);
  app.add_option("--exclude", out.exclude, "Leave out paths (repeatable)")
      ->allow_extra_args(false)
      ->type_name("GLOB");
  app.add_option("--evidence", out.evidence,
                 "Judge the outputs in this folder, see 'evidence script'")
      ->type_name("DIR");
  app.add_flag("--with-ignored", out.with_ignored, "Read files that git ignores, too");
  app.add_option("-j,--jobs", out.jobs, "Threads (default: one per processor)")->type_name("N");
}

void add_output(CLI::App& app, Arguments& out, Raw& raw) {
  app.add_option("-o,--output", raw.outputs,
                 "FORMAT or FORMAT:FILE (repeatable): full, concise, json, sarif, sarif-all (with "
                 "what is held), github, gitlab, junit, markdown, html")
      ->allow_extra_args(false)
      ->type_name("FORMAT");
  app.add_option("--fail-on", raw.fail_on,
                 "Exit 1 from this severity on: critical, high (default), medium, low, info, never")
      ->check(CLI::IsMember({"critical", "high", "medium", "low", "info", "never"}))
      ->type_name("LEVEL");
  app.add_option("--color", raw.color, "auto (default), always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
  app.add_flag("-q,--quiet", out.quiet, "One line a finding, nothing when all is clear");
  app.add_flag("--all", out.show_all, "Do not fold many findings of one rule");
  app.add_flag("--stats", out.stats, "Print how long each step took, on standard error");
}

void add_fix(CLI::App& app, Arguments& out) {
  auto* fix =
      app.add_flag("--fix", out.fix, "Make the changes that are safe, then report what is left");
  app.add_flag("--diff", out.diff,
               "Only print those changes, as git apply reads them; exit 1 when there are any")
      ->excludes(fix);
}

std::string suggest(std::string_view word, const std::vector<std::string>& words) {
  const std::vector<std::string_view> views(words.begin(), words.end());
  const std::string_view close = base::nearest(word.substr(0, word.find('=')), views);
  return close.empty() ? "; see 'frappe-lint --help'"
                       : "; did you mean '" + std::string(close) + "'?";
}

std::string take(const Raw& raw, Arguments& out) {
  out.never_fail = raw.fail_on == "never";
  if (!out.never_fail) out.fail_on = rule::severity_from(raw.fail_on);
  if (!raw.profile.empty()) out.profile = rule::profile_from(raw.profile);
  out.min_confidence = rule::confidence_from(raw.min_confidence);
  out.color = raw.color == "always"  ? Color::Always
              : raw.color == "never" ? Color::Never
                                     : Color::Auto;
  if (!out.now.empty() && (out.now.size() < 10 || out.now[4] != '-' || out.now[7] != '-')) {
    return "--now takes a time such as 2026-11-23T09:00:00Z";
  }
  return take_outputs(raw, out);
}

}  // namespace cli
