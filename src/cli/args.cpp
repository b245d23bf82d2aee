// SPDX-License-Identifier: MIT
// `check` is the default verb: `frappe-lint .` is `frappe-lint check .`. A path that is named like
// a verb needs `./`.
#include "cli/args.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <set>

#include "base/text.h"
#include "cli/options.h"
#include "cli/verbs.h"

namespace cli {
namespace {

void collect_options(const CLI::App& app, std::set<std::string>& names) {
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.insert("--" + name);
  }
  for (const CLI::App* verb : app.get_subcommands(nullptr)) collect_options(*verb, names);
}

// The options of one verb; those that are there already get one more verb.
void add_options(const CLI::App& app, const std::string& verb, std::vector<OptionHelp>& options) {
  for (const CLI::Option* option : app.get_options()) {
    OptionHelp entry{.names = option->get_name(!option->nonpositional(), true),
                     .type = option->get_type_name(),
                     .what = option->get_description(),
                     .verbs = {}};
    auto same = std::find_if(options.begin(), options.end(), [&](const OptionHelp& each) {
      return each.names == entry.names && each.what == entry.what;
    });
    if (same == options.end()) same = options.insert(same, std::move(entry));
    if (!verb.empty()) same->verbs.push_back(verb);
  }
}

void collect_help(const CLI::App& app, const std::string& above, Help& help) {
  for (const CLI::App* verb : app.get_subcommands(nullptr)) {
    const std::string name = above + verb->get_name();
    help.verbs.push_back({.name = name, .what = verb->get_description()});
    add_options(*verb, name, help.options);
    collect_help(*verb, name + " ", help);
  }
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

std::vector<std::string> option_names() {
  const Program program;
  std::set<std::string> names;
  collect_options(program.app, names);
  return {names.begin(), names.end()};
}

Help help() {
  const Program program;
  Help help;
  collect_help(program.app, "", help);
  add_options(program.app, "", help.options);
  return help;
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
  for (const auto& [verb, app] : program.verbs) {
    if (app->parsed()) program.arguments.verb = verb;
  }
  if (std::string text = take(program.raw, program.arguments); !text.empty()) {
    return mistake(std::move(text));
  }
  return {.arguments = std::move(program.arguments)};
}

}  // namespace cli
