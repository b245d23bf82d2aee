// SPDX-License-Identifier: MIT
#include "cli/commands.h"

#include <algorithm>
#include <cstdio>
#include <memory>

#include "base/embedded.h"
#include "base/text.h"
#include "check/session.h"
#include "cli/baseline_command.h"
#include "cli/completions.h"
#include "cli/config_command.h"
#include "cli/examples.h"
#include "cli/fix.h"
#include "cli/fixtures.h"
#include "cli/knowledge.h"
#include "cli/manual.h"
#include "cli/nginx_explain.h"
#include "cli/project.h"
#include "cli/render.h"
#include "cli/rotation.h"
#include "cli/rule_files.h"
#include "cli/runs.h"
#include "cli/scaffold.h"
#include "cli/terminal.h"
#include "report/report.h"
#include "rule/checklist.h"

namespace cli {
namespace {

void print_stats(const rule::Run& run) {
  double total = 0;
  for (const base::Step& step : run.steps) {
    char line[96] = {};
    std::snprintf(line, sizeof line, "%9.1f ms  %s\n", step.milliseconds, step.name.c_str());
    note(line);
    total += step.milliseconds;
  }
  char line[96] = {};
  std::snprintf(line, sizeof line, "%9.1f ms  total\n", total);
  note(line);
}

int check_command(const Arguments& arguments) {
  const base::Result<Project> project = open_project(arguments);
  if (!project) return fail(project.error());
  if (arguments.diff) return print_diff(project.value());
  const std::unique_ptr<check::Session> session =
      arguments.fix ? fix(project.value()) : run_new(project.value());
  if (!session) return 2;
  const rule::Run& run = session->result();
  for (const Output& output : arguments.outputs) {
    const auto written = write_output(output, render(arguments, output, run));
    if (!written) return fail(written.error());
  }
  if (arguments.stats) print_stats(run);
  return exit_code(project.value().arguments, run, run.exit_code());
}

std::string_view checklist_text(const std::string& name) {
  return base::embedded_text("_checklists/" + name + ".json");
}

int secrets_command(Arguments arguments) {
  if (arguments.select.empty()) arguments.select = {"FLS"};
  return check_command(arguments);
}

// Takes the checklist's name off the front of the paths; without one it is preflight.
base::Result<std::string> take_checklist(std::vector<std::string>& paths) {
  if (paths.empty()) return std::string("preflight");
  const std::string word = paths[0];
  if (!checklist_text(word).empty()) {
    paths.erase(paths.begin());
    return word;
  }
  const std::vector<std::string_view> known = {"preflight", "postdeploy", "healthcare"};
  const std::string_view close = base::nearest(word, known);
  if (close.empty()) return std::string("preflight");
  return base::Error{.what = "unknown checklist '" + word + "'; did you mean '" +
                             std::string(close) + "'?"};
}

int checklist_command(Arguments arguments) {
  const base::Result<std::string> name = take_checklist(arguments.paths);
  if (!name) return fail(name.error());
  base::Result<rule::Checklist> checklist =
      rule::parse_checklist("_checklists/" + name.value() + ".json", checklist_text(name.value()));
  if (!checklist) return fail(checklist.error());
  base::Result<Project> project = open_project(arguments);
  if (!project) return fail(project.error());
  const base::Result<std::vector<rule::Rule>> rules = rules_of(project.value());
  if (!rules) return fail(rules.error());
  rule::name_rules(checklist.value(), rules.value());
  const bool is_healthcare = checklist.value().name == "healthcare";
  std::optional<rule::Profile>& profile = project.value().arguments.profile;
  if (!profile) profile = is_healthcare ? rule::Profile::Healthcare : rule::Profile::Production;
  const std::unique_ptr<check::Session> session = run_session(project.value());
  if (!session) return 2;
  const rule::Run& run = session->result();
  const rule::Assessment assessment = rule::assess(checklist.value(), run);
  for (const Output& output : arguments.outputs) {
    const auto written = write_output(output, render_checklist(arguments, output, run, assessment));
    if (!written) return fail(written.error());
  }
  if (arguments.stats) print_stats(run);
  return exit_code(project.value().arguments, run, assessment.exit_code(run));
}

// The rules as `rules` and `explain` show them: with those that the configuration brings, and with
// the severities that the rule files give.
base::Result<std::vector<rule::Rule>> known_rules(const Arguments& arguments) {
  const base::Result<Project> project = open_project(arguments);
  if (!project) return project.error();
  return load_all_rules(project.value().arguments.rule_folders);
}

int rules_command(const Arguments& arguments) {
  if (arguments.as_schema) {
    print(base::embedded_text("_schema.json"));
    return 0;
  }
  const base::Result<std::vector<rule::Rule>> rules = known_rules(arguments);
  if (!rules) return fail(rules.error());
  print(arguments.as_json       ? report::rule_list_json(rules.value())
        : arguments.as_markdown ? report::rule_table_markdown(rules.value())
                                : report::rule_list(rules.value(), style_for(arguments)));
  return 0;
}

int explain_command(const Arguments& arguments) {
  const base::Result<std::vector<rule::Rule>> rules = known_rules(arguments);
  if (!rules) return fail(rules.error());
  std::vector<std::string> names = arguments.names;
  if (arguments.all_rules) names = {"FL"};
  if (names.empty())
    return fail({.what = "explain needs a rule, such as 'frappe-lint explain FLH001'"});
  std::string pages;
  for (const std::string& name : names) {
    const auto found = rule::find_rules(rules.value(), name);
    if (!found) return fail(found.error());
    for (const rule::Rule* rule : found.value()) {
      if (!pages.empty()) pages += "\n";
      pages += report::explain(*rule, style_for(arguments), example_of(*rule, examples_text()));
      if (!arguments.all_rules) pages += rotation_steps(*rule, style_for(arguments));
    }
  }
  print(pages);
  return 0;
}

int list_tables() {
  for (const facts::Table* table : facts::all_tables()) {
    print(std::string(table->name) + ": " + std::string(table->doc) + "\n");
    for (const facts::Column& column : table->columns) {
      print("  " + std::string(column.name) + " (" + std::string(to_string(column.type)) + ") " +
            std::string(column.doc) + "\n");
    }
  }
  return 0;
}

std::string facts_line(const check::Session& session, const facts::Table& table,
                       const facts::Row& row) {
  std::string line = facts::print(table, row);
  if (row.file == base::kNoFile) return line + "\n";
  const base::LineIndex lines(session.bytes(row.file));
  const base::Position at = lines.position(row.span.begin, base::ColumnUnit::CodePoint);
  const std::string place = session.workspace().file(row.file).path + ":" +
                            std::to_string(at.line) + ":" + std::to_string(at.column);
  return "{\"at\":" + facts::print(facts::Value(std::string_view(place))) + "," + line.substr(1) +
         "\n";
}

int facts_command(const Arguments& arguments) {
  if (arguments.list_tables) return list_tables();
  if (!arguments.table.empty() && facts::find_table(arguments.table) == nullptr) {
    std::vector<std::string_view> names;
    for (const facts::Table* table : facts::all_tables()) names.push_back(table->name);
    const std::string_view close = base::nearest(arguments.table, names);
    return fail({.what = "no table '" + arguments.table + "'" +
                         (close.empty() ? "; see 'frappe-lint facts --tables'"
                                        : "; did you mean '" + std::string(close) + "'?")});
  }
  const base::Result<Project> project = open_project(arguments);
  if (!project) return fail(project.error());
  const std::unique_ptr<check::Session> session = run_session(project.value());
  if (!session) return 2;
  for (const facts::Table* table : facts::all_tables()) {
    const bool is_wanted =
        arguments.table.empty() ? table->name != "file" : arguments.table == table->name;
    for (std::size_t i = 0; is_wanted && i < session->facts().size(*table); ++i) {
      print(facts_line(*session, *table, session->facts().row(*table, i)));
    }
  }
  return 0;
}

int version_command(const Arguments& arguments) {
  print(arguments.as_json ? "{\"name\":\"frappe-lint\",\"version\":\"" FRAPPE_LINT_VERSION "\"}\n"
                          : "frappe-lint " FRAPPE_LINT_VERSION "\n");
  return 0;
}

}  // namespace

int run(const Arguments& arguments) {
  switch (arguments.verb) {
    case Verb::Check:
      return check_command(arguments);
    case Verb::Checklist:
      return checklist_command(arguments);
    case Verb::Secrets:
      return secrets_command(arguments);
    case Verb::Rules:
      return rules_command(arguments);
    case Verb::Explain:
      return explain_command(arguments);
    case Verb::Facts:
      return facts_command(arguments);
    case Verb::Nginx:
      return nginx_command(arguments);
    case Verb::Knowledge:
      return knowledge_command(arguments);
    case Verb::New:
      return scaffold(arguments);
    case Verb::Test:
      return test_fixtures(arguments);
    case Verb::Config:
      return config_command(arguments);
    case Verb::Baseline:
      return baseline_command(arguments);
    case Verb::Version:
      return version_command(arguments);
    case Verb::Man:
      print(manual());
      return 0;
    case Verb::Evidence:
      print(base::embedded_text("_evidence/collect.sh"));
      return 0;
    case Verb::Completions:
      print(completions(arguments.names[0]));
      return 0;
  }
  return 2;
}

int print_and_exit(const Parsed& parsed) {
  if (parsed.exit_code == 0) {
    print(parsed.text);
  } else {
    note(parsed.text);
  }
  return parsed.exit_code;
}

}  // namespace cli
