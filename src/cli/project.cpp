// SPDX-License-Identifier: MIT
#include "cli/project.h"

#include <algorithm>
#include <filesystem>

#include "base/parallel.h"
#include "check/past_secrets.h"
#include "cli/fixture_tree.h"
#include "cli/knowledge.h"
#include "cli/read_file.h"
#include "cli/rule_files.h"
#include "project/outside.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

using Texts = std::vector<std::string>;

// Puts the configuration's texts in front of the command line's.
void prepend(Texts& list, const rule::ConfigTexts& configured) {
  Texts all;
  for (const rule::ConfigText& each : configured) all.push_back(each.text);
  all.insert(all.end(), list.begin(), list.end());
  list = std::move(all);
}

void add_rules(const rule::Config& config, Arguments& out) {
  if (!out.select.empty()) return;
  prepend(out.select, config.select);
  prepend(out.extend_select, config.extend_select);
  prepend(out.ignore, config.ignore);
}

void add_paths(const ConfigFile& file, const std::string& root, Arguments& out) {
  rule::ConfigTexts exclude;
  for (const rule::ConfigText& each : file.config.exclude) {
    if (auto glob = glob_below(each.text, file.above(root))) exclude.push_back({*glob, each.at});
  }
  prepend(out.exclude, exclude);
  const auto at_home = [&](rule::ConfigTexts texts) {
    for (rule::ConfigText& each : texts) each.text = (fs::path(file.folder) / each.text).string();
    return texts;
  };
  prepend(out.rule_folders, at_home(file.config.rules));
  prepend(out.knowledge, at_home(file.config.knowledge));
}

void add_words(const rule::Config& config, Arguments& out) {
  if (!out.fail_on && !out.never_fail) {
    out.fail_on = config.fail_on;
    out.never_fail = config.never_fail;
  }
  if (!out.profile) out.profile = config.profile;
  if (!out.min_confidence) out.min_confidence = config.min_confidence;
  if (out.frappe_versions.empty()) out.frappe_versions = config.frappe_versions;
}

// Files that [inputs] names, each relative to the configuration.
base::Result<bool> add_inputs(const ConfigFile& file, Target& target) {
  const auto add = [&](const rule::ConfigTexts& inputs, auto find) -> std::optional<base::Error> {
    for (const rule::ConfigText& input : inputs) {
      const base::Result<Texts> files =
          find(target.root, (fs::path(file.folder) / input.text).lexically_normal().string());
      if (!files) {
        return base::Error{.what = files.error().what, .path = file.config.path, .at = input.at};
      }
      target.outside.insert(target.outside.end(), files.value().begin(), files.value().end());
    }
    return std::nullopt;
  };
  if (const auto error = add(file.config.sites, project::site_files)) return *error;
  if (const auto error = add(file.config.nginx, project::nginx_files)) return *error;
  return true;
}

std::string baseline_path(const Arguments& arguments, const ConfigFile& file) {
  if (!arguments.baseline.empty()) return arguments.baseline;
  const std::string& named = file.config.baseline;
  return (fs::path(file.folder) / (named.empty() ? kBaselineName : named)).string();
}

// The path of a file below the root, or empty.
std::string path_in(const std::string& root, const std::string& path) {
  std::error_code error;
  const fs::path below = fs::weakly_canonical(path, error).lexically_relative(root);
  if (error || below.empty() || *below.begin() == "..") return {};
  return below.generic_string();
}

base::Result<bool> read_baseline(const Project& project, check::Decisions& out) {
  const Arguments& arguments = project.arguments;
  if (arguments.no_baseline) return true;
  std::optional<std::string> text = read_file(project.baseline_path);
  const std::string shown = shown_path(project.baseline_path);
  if (!text) {
    const bool is_wanted = !arguments.baseline.empty() || project.file.config.has("baseline");
    if (!is_wanted) return true;
    return base::Error{.what = "cannot read the baseline; 'frappe-lint baseline create' makes one",
                       .path = shown};
  }
  base::Result<rule::Baseline> baseline = rule::parse_baseline(shown, *text);
  if (!baseline) return baseline.error();
  out.baseline = std::move(baseline.value());
  out.baseline_path = path_in(project.target.root, project.baseline_path);
  out.baseline_text = std::move(*text);
  return true;
}

// A bare app is looked at on a developer's machine; everything else is on its way to production.
rule::Profile profile_for(const Arguments& arguments, const project::Workspace& workspace) {
  const bool is_app = workspace.shape == project::Shape::App;
  return arguments.profile.value_or(is_app ? rule::Profile::Dev : rule::Profile::Production);
}

unsigned jobs_of(const Arguments& arguments) {
  return arguments.jobs > 0 ? arguments.jobs : base::default_jobs();
}

// The workspace of the paths; `facts` also takes a fixture, and shows it as rules will see it.
base::Result<project::Workspace> find_workspace(const Project& project) {
  const Arguments& arguments = project.arguments;
  if (arguments.verb == Verb::Facts && arguments.paths.size() == 1) {
    if (const auto fixture = fixture_at(arguments.paths[0])) {
      if (!*fixture) return fixture->error();
      return workspace_of(fixture->value());
    }
  }
  base::Result<project::Workspace> workspace = open_workspace(arguments, project.target);
  if (!workspace || !arguments.history) return workspace;
  const auto searched = check::add_past_secrets(workspace.value(), jobs_of(arguments));
  if (!searched) return searched.error();
  note(std::to_string(searched.value().commits) + " commits, " +
       std::to_string(searched.value().versions) + " past and present versions of files, " +
       std::to_string(searched.value().bytes / 1'000'000) + " MB searched\n");
  return workspace;
}

}  // namespace

base::Result<Project> open_project(const Arguments& arguments) {
  base::Result<Target> target = find_target(arguments);
  if (!target) return target.error();
  Project project{
      .arguments = arguments, .target = std::move(target.value()), .file = {}, .baseline_path = {}};
  const std::string& root = project.target.root;
  project.file.folder = root;
  if (!arguments.no_config) {
    base::Result<ConfigFile> file =
        arguments.config.empty() ? config_for(root) : config_at(arguments.config);
    if (!file) return file.error();
    project.file = std::move(file.value());
  }
  add_rules(project.file.config, project.arguments);
  add_paths(project.file, root, project.arguments);
  add_words(project.file.config, project.arguments);
  if (const auto added = add_inputs(project.file, project.target); !added) return added.error();
  project.baseline_path = baseline_path(arguments, project.file);
  return project;
}

base::Result<std::vector<rule::Rule>> rules_of(const Project& project) {
  base::Result<std::vector<rule::Rule>> rules = load_all_rules(project.arguments.rule_folders);
  if (!rules) return rules;
  if (const auto mistake = rule::find_unknown_rule(project.file.config, rules.value())) {
    return *mistake;
  }
  rule::override_severities(project.file.config.severity, rules.value());
  return rules;
}

check::Decisions decisions_of(const ConfigFile& file, const std::string& root) {
  const std::string above = file.above(root);
  return {.above = above,
          .config_name = file.name,
          .config_path = above.empty() ? file.name : std::string(),
          .config_text = file.text,
          .per_path = file.config.per_path,
          .suppressions = file.config.suppressions,
          .baseline = {},
          .baseline_path = {},
          .baseline_text = {}};
}

base::Result<std::unique_ptr<check::Session>> open_session(const Project& project,
                                                           Progress& progress) {
  base::Result<std::vector<rule::Rule>> rules = rules_of(project);
  if (!rules) return rules.error();
  check::Decisions decisions = decisions_of(project.file, project.target.root);
  if (const auto read = read_baseline(project, decisions); !read) return read.error();
  base::Result<project::Workspace> workspace = find_workspace(project);
  if (!workspace) return workspace.error();
  const Arguments& arguments = project.arguments;
  base::Result<facts::Knowledge> knowledge =
      load_knowledge(arguments.knowledge, arguments.site_evidence);
  if (!knowledge) return knowledge.error();
  check::Request request{
      .rules = std::move(rules.value()),
      .selection = {.select = arguments.select,
                    .extend = arguments.extend_select,
                    .ignore = arguments.ignore,
                    .profile = profile_for(arguments, workspace.value()),
                    .min_confidence = arguments.min_confidence.value_or(rule::Confidence::Likely),
                    .with_host = arguments.host,
                    .majors = workspace.value().majors},
      .fail_on = arguments.fail_on.value_or(rule::Severity::High),
      .decisions = std::move(decisions),
      .jobs = jobs_of(arguments),
      .now = judge_time(arguments),
      .knowledge = std::move(knowledge.value()),
      .progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); }};
  if (arguments.verb == Verb::Facts) {
    for (const facts::Table* table : facts::all_tables()) {
      const bool is_wanted = arguments.table.empty() || arguments.table == table->name;
      if (is_wanted) request.extra_tables.emplace_back(table->name);
    }
  }
  return check::Session::open(std::move(workspace.value()), std::move(request));
}

}  // namespace cli
