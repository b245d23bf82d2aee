// SPDX-License-Identifier: MIT
#include "cli/verbs.h"

#include <CLI/CLI.hpp>

namespace cli {
namespace {

struct VerbLine {
  Verb verb;
  const char* name;
  const char* what;
};

constexpr VerbLine kVerbs[] = {
    {Verb::Check, "check", "Check an app, a bench, a site or files (default)"},
    {Verb::Checklist, "checklist",
     "Print a checklist with its state: checklist [preflight|postdeploy|healthcare] [PATH]"},
    {Verb::Secrets, "secrets", "Look for committed secrets, and nothing else"},
    {Verb::Rules, "rules", "List the rules"},
    {Verb::Explain, "explain", "Explain rules: what, why, what to do"},
    {Verb::Facts, "facts", "Print the facts that rules see, as JSON lines"},
    {Verb::Nginx, "nginx", "Say what nginx does with a request: nginx explain URL"},
    {Verb::Knowledge, "knowledge",
     "Write the table of an app that others stand on: knowledge build PATH --major N"},
    {Verb::New, "new", "Start a rule: its file and its fixtures"},
    {Verb::Test, "test", "Run rules against their fixtures"},
    {Verb::Config, "config",
     "Configuration: show (what counts and why), verify, schema, init (a starter)"},
    {Verb::Baseline, "baseline", "Findings to live with for now: create, update, prune, show"},
    {Verb::Evidence, "evidence",
     "Print the script that collects what --evidence judges: evidence script"},
    {Verb::Version, "version", "Print the version"},
    {Verb::Completions, "completions", "Print completions for bash, zsh or fish"},
    {Verb::Man, "man", "Print this manual as a page for man(1)"},
};

// What to do, then where: the verbs that keep a team's decisions.
void add_action(CLI::App& app, Arguments& out, const std::vector<std::string>& actions) {
  app.add_option("action", out.action, "What to do")
      ->required()
      ->check(CLI::IsMember(actions))
      ->type_name("ACTION");
  app.add_option("paths", out.paths, "The app or bench (default: .)")->type_name("PATH");
}

void add_deciding_verbs(const Verbs& verbs, Arguments& out, Raw& raw) {
  CLI::App& config = *verbs.at(Verb::Config);
  CLI::App& baseline = *verbs.at(Verb::Baseline);
  add_action(config, out, {"show", "verify", "schema", "init"});
  add_action(baseline, out, {"create", "update", "prune", "show"});
  baseline.add_flag("--allow-growth", out.allow_growth, "Let 'update' take in new findings, too");
  baseline.add_option("--baseline", out.baseline, "The baseline file")->type_name("FILE");
  for (CLI::App* verb : {&config, &baseline}) {
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

// The verbs about rules themselves.
void add_rule_verbs(const Verbs& verbs, Arguments& out) {
  for (const Verb verb : {Verb::Rules, Verb::Explain, Verb::Test}) {
    add_rule_folders(*verbs.at(verb), out);
  }
  CLI::App& rules = *verbs.at(Verb::Rules);
  rules.add_flag("--json", out.as_json, "As JSON");
  rules.add_flag("--markdown", out.as_markdown, "As a Markdown table");
  rules.add_flag("--schema", out.as_schema, "Print the JSON schema of rule files");
  CLI::App& explain = *verbs.at(Verb::Explain);
  explain.add_option("rules", out.names, "Rules")->type_name("RULE");
  explain.add_flag("--all", out.all_rules, "Every rule");
  CLI::App& create = *verbs.at(Verb::New);
  create.add_option("rule", out.names, "family/slug")->required()->type_name("FAMILY/SLUG");
  create.add_flag("--native", out.native, "With a native check");
  verbs.at(Verb::Test)->add_option("tests", out.names, "Rules (default: all)")->type_name("RULE");
}

// The verbs that read a tree.
void add_reading_verbs(const Verbs& verbs, Arguments& out, Raw& raw) {
  for (const Verb verb : {Verb::Check, Verb::Checklist, Verb::Secrets, Verb::Facts}) {
    CLI::App& app = *verbs.at(verb);
    add_input(app, out);
    add_selection(app, out, raw);
    add_config(app, out);
    add_baseline(app, out);
  }
  for (const Verb verb : {Verb::Check, Verb::Checklist, Verb::Secrets}) {
    add_output(*verbs.at(verb), out, raw);
  }
  add_fix(*verbs.at(Verb::Check), out);
  CLI::App& secrets = *verbs.at(Verb::Secrets);
  secrets.add_flag("--history", out.history, "Also in every commit of every branch");
  secrets.footer(
      "\n  frappe-lint secrets --staged                    what a commit would publish\n"
      "  frappe-lint secrets --history                   deleted ones, too, with their commits\n"
      "  frappe-lint secrets --min-confidence possible   also what only could be one\n"
      "  frappe-lint explain FLS003                      how each token is made worthless\n");
  CLI::App& facts = *verbs.at(Verb::Facts);
  facts.add_option("--table", out.table, "Only this table")->type_name("NAME");
  facts.add_flag("--tables", out.list_tables, "List tables and columns");
}

// "script" is the only action yet.
void add_evidence_verb(CLI::App& app) {
  app.add_subcommand(
      "script", "For the bench's user: one file per command, with time and exit code, redacted");
  app.require_subcommand(1);
}

void add_completions(CLI::App& app, Arguments& out) {
  app.add_option("shell", out.names, "bash, zsh or fish")
      ->required()
      ->expected(1)
      ->check(CLI::IsMember({"bash", "zsh", "fish"}))
      ->type_name("SHELL");
}

}  // namespace

Verbs add_verbs(CLI::App& app, Arguments& out, Raw& raw) {
  Verbs verbs;
  for (const VerbLine& line : kVerbs) {
    verbs[line.verb] = app.add_subcommand(line.name, line.what);
  }
  add_reading_verbs(verbs, out, raw);
  add_deciding_verbs(verbs, out, raw);
  add_rule_verbs(verbs, out);
  add_request(*verbs.at(Verb::Nginx), out);
  add_knowledge(*verbs.at(Verb::Knowledge), out);
  add_evidence_verb(*verbs.at(Verb::Evidence));
  verbs.at(Verb::Version)->add_flag("--json", out.as_json, "As JSON");
  add_completions(*verbs.at(Verb::Completions), out);
  return verbs;
}

std::vector<std::string> verb_names() {
  std::vector<std::string> names;
  for (const VerbLine& line : kVerbs) names.emplace_back(line.name);
  return names;
}

}  // namespace cli
