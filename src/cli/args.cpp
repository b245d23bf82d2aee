// SPDX-License-Identifier: MIT
// `check` is the default verb: `frappe-lint .` is `frappe-lint check .`. A path that is named like
// a verb needs `./`.
#include "cli/args.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <set>

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

// What the options write into before it is checked.
struct Raw {
  std::string fail_on;
  std::string profile;
  std::string min_confidence;
  std::string color = "auto";
  std::string changed;
  std::vector<std::string> outputs;
};

struct Verbs {
  CLI::App* check = nullptr;
  CLI::App* checklist = nullptr;
  CLI::App* secrets = nullptr;
  CLI::App* rules = nullptr;
  CLI::App* explain = nullptr;
  CLI::App* facts = nullptr;
  CLI::App* nginx = nullptr;
  CLI::App* knowledge = nullptr;
  CLI::App* create = nullptr;
  CLI::App* test = nullptr;
  CLI::App* config = nullptr;
  CLI::App* baseline = nullptr;
  CLI::App* version = nullptr;
  CLI::App* completions = nullptr;
};

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
  app.add_option("--rules", out.rule_folders, "Add the rules of this folder (repeatable)")
      ->allow_extra_args(false)
      ->type_name("DIR");
  app.add_option("--knowledge", out.knowledge,
                 "Add the table of a private app, see 'knowledge build' (repeatable)")
      ->allow_extra_args(false)
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

void add_input(CLI::App& app, Arguments& out, Raw& raw) {
  app.add_option("paths", out.paths,
                 "Folders or files to report on (default: .); the whole app or bench is read")
      ->type_name("PATH");
  auto* staged = app.add_flag("--staged", out.staged, "Read the git index; report staged files");
  app.add_option("--changed", raw.changed, "Report files changed since REF (--changed alone: HEAD)")
      ->type_name("REF")
      ->excludes(staged);
  app.add_option("--exclude", out.exclude, "Leave out paths (repeatable)")
      ->allow_extra_args(false)
      ->type_name("GLOB");
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

// The verbs that keep a team's decisions: each takes an action, then paths.
void add_deciding_verbs(const Verbs& verbs, Arguments& out, Raw& raw) {
  const auto add_action = [&](CLI::App& app, const std::vector<std::string>& actions) {
    app.add_option("action", out.action, "What to do")
        ->required()
        ->check(CLI::IsMember(actions))
        ->type_name("ACTION");
  };
  add_action(*verbs.config, {"show", "verify", "schema", "init"});
  add_action(*verbs.baseline, {"create", "update", "prune", "show"});
  verbs.baseline->add_flag("--allow-growth", out.allow_growth,
                           "Let 'update' take in new findings, too");
  verbs.baseline->add_option("--baseline", out.baseline, "The baseline file")->type_name("FILE");
  for (CLI::App* verb : {verbs.config, verbs.baseline}) {
    verb->add_option("paths", out.paths, "The app or bench (default: .)")->type_name("PATH");
    add_selection(*verb, out, raw);
    add_config(*verb, out);
  }
}

void add_request(CLI::App& nginx, Arguments& out) {
  CLI::App* explain = nginx.add_subcommand(
      "explain", "Which listener, server and location answer, and the line that decides each");
  explain->add_option("url", out.url, "As a browser sends it: https://erp.example/files/a.html")
      ->required()
      ->type_name("URL");
  explain->add_option("conf", out.paths, "The configuration, or a folder that has it (default: .)")
      ->expected(0, 1)
      ->type_name("CONF");
  nginx.require_subcommand(1);
}

void add_knowledge(CLI::App& app, Arguments& out) {
  app.require_subcommand(1);
  CLI::App* build = app.add_subcommand(
      "build",
      "Print what an app consists of: DocTypes, fields, roles, modules, names of functions");
  build->add_option("path", out.paths, "Checkout of the app")->required()->expected(1);
  build->add_option("--major", out.major, "Frappe major that the checkout is for")
      ->required()
      ->check(CLI::Range(12, 99))
      ->type_name("N");
  build->add_option("--name", out.app, "Package of the app, when the checkout holds several")
      ->type_name("APP");
}

Verbs add_verbs(CLI::App& app, Arguments& out, Raw& raw) {
  Verbs verbs;
  verbs.check = app.add_subcommand("check", "Check an app, a bench, a site or files (default)");
  verbs.checklist = app.add_subcommand(
      "checklist",
      "Print a checklist with its state: checklist [preflight|postdeploy|healthcare] [PATH]");
  verbs.secrets = app.add_subcommand("secrets", "Look for committed secrets, and nothing else");
  verbs.rules = app.add_subcommand("rules", "List the rules");
  verbs.explain = app.add_subcommand("explain", "Explain rules: what, why, what to do");
  verbs.facts = app.add_subcommand("facts", "Print the facts that rules see, as JSON lines");
  verbs.nginx =
      app.add_subcommand("nginx", "Say what nginx does with a request: nginx explain URL");
  verbs.knowledge = app.add_subcommand(
      "knowledge",
      "Write the table of an app that others stand on: knowledge build PATH --major N");
  verbs.create = app.add_subcommand("new", "Start a rule: its file and its fixtures");
  verbs.test = app.add_subcommand("test", "Run rules against their fixtures");
  verbs.config = app.add_subcommand(
      "config", "Configuration: show (what counts and why), verify, schema, init (a starter)");
  verbs.baseline =
      app.add_subcommand("baseline", "Findings to live with for now: create, update, prune, show");
  verbs.version = app.add_subcommand("version", "Print the version");
  verbs.completions = app.add_subcommand("completions", "Print completions for bash, zsh or fish");
  for (CLI::App* verb : {verbs.check, verbs.checklist, verbs.secrets, verbs.facts}) {
    add_input(*verb, out, raw);
    add_selection(*verb, out, raw);
    add_config(*verb, out);
    add_baseline(*verb, out);
  }
  add_deciding_verbs(verbs, out, raw);
  for (CLI::App* verb : {verbs.check, verbs.checklist, verbs.secrets}) add_output(*verb, out, raw);
  verbs.secrets->add_flag("--history", out.history, "Also in every commit of every branch");
  for (CLI::App* verb : {verbs.rules, verbs.explain, verbs.test}) {
    verb->add_option("--rules", out.rule_folders, "Add the rules of this folder")
        ->allow_extra_args(false)
        ->type_name("DIR");
  }
  verbs.facts->add_option("--table", out.table, "Only this table")->type_name("NAME");
  verbs.facts->add_flag("--tables", out.list_tables, "List tables and columns");
  add_request(*verbs.nginx, out);
  verbs.rules->add_flag("--json", out.as_json, "As JSON");
  verbs.rules->add_flag("--markdown", out.as_markdown, "As a Markdown table");
  verbs.rules->add_flag("--schema", out.as_schema, "Print the JSON schema of rule files");
  verbs.explain->add_option("rules", out.names, "Rules")->type_name("RULE");
  verbs.explain->add_flag("--all", out.all_rules, "Every rule");
  add_knowledge(*verbs.knowledge, out);
  verbs.create->add_option("rule", out.names, "family/slug")->required()->type_name("FAMILY/SLUG");
  verbs.create->add_flag("--native", out.native, "With a native check");
  verbs.test->add_option("tests", out.names, "Rules (default: all)")->type_name("RULE");
  verbs.version->add_flag("--json", out.as_json, "As JSON");
  verbs.completions->add_option("shell", out.names, "bash, zsh or fish")
      ->required()
      ->expected(1)
      ->check(CLI::IsMember({"bash", "zsh", "fish"}))
      ->type_name("SHELL");
  return verbs;
}

Verb chosen(const Verbs& verbs) {
  const std::vector<std::pair<const CLI::App*, Verb>> all = {
      {verbs.checklist, Verb::Checklist}, {verbs.rules, Verb::Rules},
      {verbs.explain, Verb::Explain},     {verbs.facts, Verb::Facts},
      {verbs.knowledge, Verb::Knowledge}, {verbs.nginx, Verb::Nginx},
      {verbs.create, Verb::New},          {verbs.test, Verb::Test},
      {verbs.config, Verb::Config},       {verbs.baseline, Verb::Baseline},
      {verbs.version, Verb::Version},     {verbs.completions, Verb::Completions},
      {verbs.secrets, Verb::Secrets}};
  for (const auto& [app, verb] : all) {
    if (app->parsed()) return verb;
  }
  return Verb::Check;
}

void collect_options(const CLI::App& app, std::set<std::string>& names) {
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.insert("--" + name);
  }
  for (const CLI::App* verb : app.get_subcommands(nullptr)) collect_options(*verb, names);
}

std::string suggest(std::string_view word, const std::vector<std::string>& words) {
  const std::vector<std::string_view> views(words.begin(), words.end());
  const std::string_view close = base::nearest(word.substr(0, word.find('=')), views);
  return close.empty() ? "; see 'frappe-lint --help'"
                       : "; did you mean '" + std::string(close) + "'?";
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

// Puts the default verb in front unless a verb or a request for help leads. A bare `--changed`
// means HEAD, so that a path behind it stays a path.
std::vector<std::string> with_verb(int argc, const char* const* argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  std::replace(words.begin(), words.end(), std::string("--changed"), std::string("--changed=HEAD"));
  const std::vector<std::string> verbs = verb_names();
  const bool has_verb =
      !words.empty() && std::find(verbs.begin(), verbs.end(), words[0]) != verbs.end();
  const bool asks =
      !words.empty() && (words[0] == "--help" || words[0] == "-h" || words[0] == "--version");
  if (!has_verb && !asks) words.insert(words.begin(), "check");
  return words;
}

constexpr std::string_view kFooter =
    "Exit codes: 0 clean, 1 findings at or above --fail-on, 2 could not run as asked.\n"
    "\n"
    "  frappe-lint .                          check this app, bench or folder\n"
    "  frappe-lint --staged                   what a commit would bring (pre-commit)\n"
    "  frappe-lint -o sarif:lint.sarif .      a report for code scanning, text on the terminal\n"
    "  frappe-lint secrets --history          committed secrets, deleted ones included\n"
    "  frappe-lint checklist preflight        the deployment checklist, item by item\n"
    "  frappe-lint explain FLH001             what a rule means and what to do\n"
    "  frappe-lint nginx explain https://a.b/files/x   what nginx answers, and why\n";

struct Program {
  Arguments arguments;
  Raw raw;
  CLI::App app{"Checks that stand between a Frappe app and production.", "frappe-lint"};
  Verbs verbs;

  Program() {
    verbs = add_verbs(app, arguments, raw);
    app.require_subcommand(0, 1);
    app.footer(std::string(kFooter));
    app.set_version_flag("--version", std::string("frappe-lint " FRAPPE_LINT_VERSION));
    app.get_formatter()->column_width(34);
  }
};

}  // namespace

std::vector<std::string> verb_names() {
  return {"check",     "checklist", "secrets", "rules",  "explain",  "facts",   "nginx",
          "knowledge", "new",       "test",    "config", "baseline", "version", "completions"};
}

std::vector<std::string> option_names() {
  const Program program;
  std::set<std::string> names;
  collect_options(program.app, names);
  return {names.begin(), names.end()};
}

Parsed parse_args(int argc, const char* const* argv) {
  Program program;
  std::vector<std::string> words = with_verb(argc, argv);
  std::reverse(words.begin(), words.end());  // CLI11 takes them last first
  const auto mistake = [](const std::string& text) {
    return Parsed{.text = "frappe-lint: " + text + "\n", .exit_code = 2};
  };
  try {
    program.app.parse(words);
  } catch (const CLI::CallForHelp&) {
    const std::vector<CLI::App*> chosen_verbs = program.app.get_subcommands();
    return {.text = chosen_verbs.empty() ? program.app.help() : chosen_verbs[0]->help()};
  } catch (const CLI::CallForVersion& version) {
    return {.text = std::string(version.what()) + "\n"};
  } catch (const CLI::ExtrasError& error) {
    const std::vector<std::string> extras = program.app.remaining(true);
    if (extras.empty()) return mistake(error.what());
    return mistake("unknown option '" + base::printable(extras[0]) + "'" +
                   suggest(extras[0], option_names()));
  } catch (const CLI::ParseError& error) {
    return mistake(base::printable(error.what()));
  }
  program.arguments.verb = chosen(program.verbs);
  const Verbs& all = program.verbs;
  for (CLI::App* verb : {all.check, all.checklist, all.secrets, all.facts}) {
    if (verb->parsed() && verb->count("--changed") > 0) {
      program.arguments.changed = program.raw.changed;
    }
  }
  if (std::string text = take(program.raw, program.arguments); !text.empty()) {
    return mistake(std::move(text));
  }
  return {.arguments = std::move(program.arguments)};
}

}  // namespace cli
