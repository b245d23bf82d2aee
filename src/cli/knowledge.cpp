// SPDX-License-Identifier: MIT
#include "cli/knowledge.h"

#include <algorithm>

#include "base/text.h"
#include "cli/config_file.h"
#include "cli/read_file.h"
#include "cli/target.h"
#include "cli/terminal.h"
#include "facts/knowledge/knowledge_build.h"

namespace cli {
namespace {

// The app asked for, or the only one there is.
base::Result<std::string> find_app(const project::Workspace& workspace, const std::string& name) {
  std::vector<std::string_view> names;
  for (const project::App& app : workspace.apps) names.push_back(app.name);
  const bool is_there = std::find(names.begin(), names.end(), name) != names.end();
  if (is_there) return name;
  if (!name.empty()) return base::Error{.what = "no app '" + name + "' below this path"};
  if (names.size() == 1) return std::string(names[0]);
  if (names.empty()) return base::Error{.what = "no app below this path: a package with hooks.py"};
  return base::Error{.what = "several apps below this path; name one with --name: " +
                             base::join(names, ", ")};
}

// What __init__.py of the package says, as far as it fits in a word.
std::string version_of(const project::Workspace& workspace, const std::string& app) {
  for (const project::App& one : workspace.apps) {
    const project::File* file = workspace.find(one.package + "/__init__.py");
    if (one.name != app || file == nullptr) continue;
    const std::string bytes = workspace.read(file->id).value_or("");
    for (const std::string_view line : base::split_lines(bytes)) {
      const std::size_t quote = line.find_first_of("\"'");
      if (!line.starts_with("__version__") || quote == line.npos) continue;
      const std::string_view rest = line.substr(quote + 1);
      const std::string_view version = rest.substr(0, rest.find_first_of("\"' "));
      return std::string(version);
    }
  }
  return {};
}

}  // namespace

base::Result<facts::Knowledge> load_knowledge(const std::vector<std::string>& files,
                                              const std::string& site_evidence) {
  facts::Knowledge knowledge;
  const auto load = [](const std::string& file, const auto& add) -> base::Result<bool> {
    std::optional<std::string> text = read_file(file);
    if (!text) return base::Error{.what = "cannot be read", .path = shown_path(file)};
    const base::Result<bool> added = add(std::move(*text));
    if (added) return added;
    base::Error error = added.error();
    error.path = shown_path(file);
    return error;
  };
  for (const std::string& file : files) {
    const auto add = [&](std::string text) { return knowledge.add(std::move(text)); };
    if (const auto loaded = load(file, add); !loaded) return loaded.error();
  }
  if (site_evidence.empty()) return knowledge;
  const auto add = [&](const std::string& text) { return knowledge.add_site(text); };
  if (const auto loaded = load(site_evidence, add); !loaded) return loaded.error();
  return knowledge;
}

int knowledge_command(const Arguments& arguments) {
  const base::Result<Target> target = find_target(arguments.paths);
  if (!target) return fail(target.error());
  const base::Result<project::Workspace> workspace = open_workspace(arguments, target.value());
  if (!workspace) return fail(workspace.error());
  const base::Result<std::string> app = find_app(workspace.value(), arguments.app);
  if (!app) return fail(app.error());
  print(facts::build_knowledge(workspace.value(),
                               {.app = app.value(),
                                .major = arguments.major,
                                .version = version_of(workspace.value(), app.value())}));
  return 0;
}

}  // namespace cli
