// SPDX-License-Identifier: MIT
#include "project/versions.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "project/layout.h"
#include "syntax/data_tree.h"

namespace project {
namespace {

constexpr std::string_view kDigits = "0123456789";

std::optional<int> leading_number(std::string_view text) {
  int value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc() || value < 0) return std::nullopt;
  return value;
}

// One condition of a range, as far as majors go.
struct Condition {
  std::string_view relation;  // ">=", "<", "" …
  int major = 0;
  bool is_any = false;         // "*"
  bool has_minor = false;      // more than the major was given
  bool is_first = true;        // nothing of the major lies below it: "17.0.0-dev", "17"
  bool is_prerelease = false;  // "17.0.0-dev", "17.0.0.dev0", "17.0.0rc1"
};

// Reads "15", "v15.2.*", "17.0.0-dev".
bool read_version(std::string_view text, Condition& condition) {
  condition.is_any = text == "*";
  if (condition.is_any) return true;
  if (text.starts_with('v')) text.remove_prefix(1);
  const std::optional<int> major = leading_number(text);
  if (!major) return false;
  condition.major = *major;
  text.remove_prefix(std::min(text.find_first_not_of(kDigits), text.size()));
  const std::string_view numbers = text.substr(0, text.find_first_not_of("0123456789."));
  condition.is_prerelease = text.find_first_of("abcdefghijklmnopqrstuvwxyz") != text.npos;
  condition.is_first = numbers.find_first_of("123456789") == numbers.npos;
  condition.has_minor = !numbers.empty() && text != ".*";
  return true;
}

// Takes the next condition from `range`; none when it cannot be read.
std::optional<Condition> take_condition(std::string_view& range) {
  const std::size_t version = std::min(range.find_first_not_of("<>=!~^"), range.size());
  Condition condition;
  condition.relation = range.substr(0, version);
  range.remove_prefix(version);
  range = base::trim(range);
  const std::size_t end = std::min(range.find_first_of(", \t<>=!~^|"), range.size());
  if (!read_version(range.substr(0, end), condition)) return std::nullopt;
  range.remove_prefix(end);
  return condition;
}

// True when some version of this major meets the condition.
bool allows(const Condition& condition, int major) {
  const std::string_view relation = condition.relation;
  if (condition.is_any) return true;
  if (relation == ">=") return major >= condition.major;
  if (relation == ">")
    return major > condition.major || (major == condition.major && condition.has_minor);
  if (relation == "<")
    return major < condition.major || (major == condition.major && !condition.is_first);
  if (relation == "<=") {
    const bool is_below = condition.is_first && condition.is_prerelease;
    return is_below ? major < condition.major : major <= condition.major;
  }
  if (relation == "!=") return major != condition.major || condition.has_minor;
  return major == condition.major;  // "", "=", "==", "~=", "~", "^"
}

bool is_known_relation(std::string_view relation) {
  for (const std::string_view known :
       {"", "=", "==", "===", "~=", "~", "^", ">=", ">", "<", "<=", "!="}) {
    if (relation == known) return true;
  }
  return false;
}

bool bounds_below(const Condition& condition) {
  return !condition.is_any && !condition.relation.starts_with('<') && condition.relation != "!=";
}

std::vector<int> sorted(std::vector<int> majors) {
  std::ranges::sort(majors);
  majors.erase(std::unique(majors.begin(), majors.end()), majors.end());
  return majors;
}

// What two sets agree on; both together when that is nothing.
std::vector<int> agreed(const std::vector<int>& a, const std::vector<int>& b) {
  std::vector<int> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  if (!both.empty()) return both;
  std::ranges::set_union(a, b, std::back_inserter(both));
  return both;
}

std::string join(std::string_view folder, std::string_view name) {
  return folder.empty() ? std::string(name) : std::string(folder) + "/" + std::string(name);
}

// Collects what the apps say, and who said it first.
struct Voices {
  std::vector<int> majors;
  std::string from;

  void add(const std::vector<int>& said, const std::string& who) {
    if (said.empty()) return;
    majors = majors.empty() ? said : agreed(majors, said);
    if (from.empty()) from = who;
  }
};

std::optional<std::string> read(const Workspace& workspace, const std::string& path) {
  const File* file = workspace.find(path);
  return file == nullptr ? std::nullopt : workspace.read(file->id);
}

Voices from_frappe(const Workspace& workspace) {
  Voices voices;
  for (const App& app : workspace.apps) {
    if (app.name != "frappe") continue;
    const std::string path = join(app.package, "__init__.py");
    const std::optional<std::string> bytes = read(workspace, path);
    const std::optional<int> major = bytes ? major_in_init(*bytes) : std::nullopt;
    if (major) voices.add({*major}, path);
  }
  return voices;
}

// sites/apps.json is where bench notes what it has installed.
Voices from_bench_notes(const Workspace& workspace) {
  Voices voices;
  for (const std::string path : {"sites/apps.json", "apps.json"}) {
    const std::optional<std::string> bytes = read(workspace, path);
    if (!bytes) continue;
    const syntax::DataTree tree = syntax::parse_json(*bytes);
    const syntax::Value version = tree.root()["frappe"]["version"];
    const std::optional<int> major =
        version.is_string() ? leading_number(version.text()) : std::nullopt;
    if (major) voices.add({*major}, path);
  }
  return voices;
}

Voices from_pyproject(const Workspace& workspace) {
  Voices voices;
  for (const App& app : workspace.apps) {
    const std::string path = join(app.root, "pyproject.toml");
    if (const std::optional<std::string> bytes = read(workspace, path)) {
      voices.add(majors_in_range(frappe_range(*bytes)), path);
    }
  }
  return voices;
}

Voices from_branch(const Workspace& workspace, const GitView* git) {
  Voices voices;
  if (git == nullptr) return voices;
  for (const App& app : workspace.apps) {
    const auto own = git->branches.find(app.root);
    const auto it = own != git->branches.end() ? own : git->branches.find("");
    if (it == git->branches.end()) continue;
    if (const std::optional<int> major = major_of_branch(it->second)) {
      voices.add({*major}, "branch " + it->second);
    }
  }
  return voices;
}

}  // namespace

std::vector<int> majors_in_range(std::string_view range) {
  std::vector<Condition> conditions;
  int newest = kNewestKnown;
  bool has_lower = false;
  for (range = base::trim(range); !range.empty();) {
    const std::optional<Condition> condition = take_condition(range);
    if (!condition || !is_known_relation(condition->relation)) return {};
    conditions.push_back(*condition);
    has_lower = has_lower || bounds_below(*condition);
    if (bounds_below(*condition)) newest = std::max(newest, std::min(condition->major, 99));
    range.remove_prefix(std::min(range.find_first_not_of(", \t"), range.size()));
  }
  std::vector<int> majors;
  if (conditions.empty()) return majors;
  for (int major = has_lower ? kOldestKnown : kOldestSupported; major <= newest; ++major) {
    const auto meets = [&](const Condition& condition) { return allows(condition, major); };
    if (std::ranges::all_of(conditions, meets)) majors.push_back(major);
  }
  return majors;
}

std::optional<int> major_in_init(std::string_view python) {
  for (std::string_view line : base::split_lines(python)) {
    if (!line.starts_with("__version__")) continue;
    line = base::trim(line.substr(11));
    if (!line.starts_with('=')) continue;
    line = base::trim(line.substr(1));
    if (line.starts_with('"') || line.starts_with('\'')) return leading_number(line.substr(1));
  }
  return std::nullopt;
}

std::optional<int> major_of_branch(std::string_view branch) {
  std::string_view rest = branch;
  if (rest.starts_with("version-")) {
    rest.remove_prefix(8);
  } else if (rest.starts_with('v')) {
    rest.remove_prefix(1);
  } else {
    return std::nullopt;
  }
  const std::size_t end = std::min(rest.find_first_not_of(kDigits), rest.size());
  const bool is_whole = end == rest.size() || rest[end] == '-' || rest.substr(end) == ".x";
  const std::optional<int> major = leading_number(rest);
  // v1, v2 … are versions of the app itself.
  if (!is_whole || !major || *major < kOldestKnown || *major > kNewestKnown + 2)
    return std::nullopt;
  return major;
}

std::string frappe_range(std::string_view pyproject) {
  const syntax::DataTree tree = syntax::parse_toml(pyproject);
  const syntax::Value range = tree.root()["tool"]["bench"]["frappe-dependencies"]["frappe"];
  return range.is_string() ? std::string(range.text()) : std::string();
}

void find_majors(Workspace& workspace, const GitView* git, std::vector<int> asked_for) {
  if (!asked_for.empty()) {
    workspace.majors = sorted(std::move(asked_for));
    workspace.majors_from = "--frappe-version";
    return;
  }
  Voices voices = from_frappe(workspace);
  if (voices.majors.empty()) voices = from_bench_notes(workspace);
  if (voices.majors.empty()) voices = from_pyproject(workspace);
  if (voices.majors.empty()) voices = from_branch(workspace, git);
  workspace.majors = std::move(voices.majors);
  workspace.majors_from = std::move(voices.from);
}

}  // namespace project
