// SPDX-License-Identifier: MIT
#include "cli/fixtures.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

#include "base/text.h"
#include "check/session.h"
#include "cli/fixture_run.h"
#include "cli/fixture_tree.h"
#include "cli/project.h"
#include "cli/read_file.h"
#include "cli/rule_files.h"
#include "cli/terminal.h"
#include "rule/select.h"

namespace cli {
namespace {

namespace fs = std::filesystem;

// "bad/config/nginx.conf:14:5: message", one per active finding of the rule, or of all.
base::Result<std::vector<std::string>> findings_of(const FixtureTree& tree,
                                                   const std::vector<rule::Rule>& rules,
                                                   const rule::Rule& under_trial, Jury jury) {
  const auto session = judge_fixture(tree, rules, under_trial, jury);
  if (!session) return session.error();
  const rule::Run& run = session.value()->result();
  std::vector<std::string> lines = run.internal_errors;
  for (const rule::Finding& finding : run.findings) {
    const rule::Rule& rule = run.rules[finding.rule];
    if (finding.state != rule::State::Active) continue;
    if (jury == Jury::OneRule && rule.code != under_trial.code) continue;
    const rule::RunFile& file = run.file(finding.place.file);
    const base::Position at =
        base::LineIndex(file.bytes).position(finding.place.span.begin, base::ColumnUnit::CodePoint);
    lines.push_back(tree.name + "/" + file.path + ":" + std::to_string(at.line) + ":" +
                    std::to_string(at.column) + ": " + finding.message);
  }
  return lines;
}

// A change of the bytes that must not change any finding.
struct Disguise {
  std::string_view excuse;
  std::string (*apply)(const std::string& bytes);
};

std::string with_crlf(const std::string& bytes) {
  return base::replace_all(base::replace_all(bytes, "\r\n", "\n"), "\n", "\r\n");
}
std::string with_bom(const std::string& bytes) {
  return "\xEF\xBB\xBF" + bytes;
}
std::string without_newline(const std::string& bytes) {
  return bytes.ends_with('\n') ? bytes.substr(0, bytes.size() - 1) : bytes;
}

constexpr Disguise kDisguises[] = {
    {"crlf", with_crlf}, {"bom", with_bom}, {"newline", without_newline}};

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

// The fixtures of one rule while they are judged.
class Trial {
 public:
  Trial(const std::string& folder, const std::vector<rule::Rule>& rules, const rule::Rule& rule)
      : folder_(folder), rules_(rules), rule_(rule) {}

  std::vector<std::string> run(bool bless) {
    for (const std::string& variant : variants(folder_, rule_.name())) {
      auto tree = read_fixture(folder_, rule_.name(), variant);
      if (!tree) {
        problems_.push_back(base::to_string(tree.error()));
        continue;
      }
      if (variant.starts_with("bad")) {
        try_bad(tree.value());
      } else if (variant.starts_with("good")) {
        try_good(tree.value());
      } else {
        problems_.push_back(variant + ": a variant's name begins with bad or good");
      }
    }
    if (bad_ == 0) problems_.push_back("there is no bad fixture");
    if (good_ == 0) problems_.push_back("there is no good fixture");
    const bool is_idle = !rule_.edits.empty() && repaired_ == 0;
    if (is_idle) problems_.push_back("its 'edit' repairs no finding of a bad fixture");
    compare(bless);
    return problems_;
  }

 private:
  void try_bad(const FixtureTree& tree) {
    ++bad_;
    const auto lines = findings_of(tree, rules_, rule_, Jury::OneRule);
    if (!lines) return problems_.push_back(base::to_string(lines.error()));
    if (lines.value().empty()) problems_.push_back(tree.name + ": the rule does not fire");
    actual_.insert(actual_.end(), lines.value().begin(), lines.value().end());
    try_repair(tree, Jury::All, "");
    for (const Disguise& disguise : kDisguises) {
      if (std::find(tree.excuses.begin(), tree.excuses.end(), disguise.excuse) !=
          tree.excuses.end()) {
        continue;
      }
      FixtureTree changed = tree;
      for (const std::string& path : changed.own) {
        changed.files[path] = disguise.apply(changed.files[path]);
      }
      const auto again = findings_of(changed, rules_, rule_, Jury::OneRule);
      try_repair(changed, Jury::OneRule, disguise.excuse);
      if (again && again.value() == lines.value()) continue;
      problems_.push_back(tree.name + ": findings change with '" + std::string(disguise.excuse) +
                          "'\n" + (again ? joined(again.value()) : again.error().what));
    }
  }

  void try_repair(const FixtureTree& tree, Jury jury, std::string_view disguise) {
    if (rule_.edits.empty()) return;
    const RepairTrial trial = try_repairs(tree, rules_, rule_, jury);
    repaired_ += trial.repaired;
    if (trial.problem.empty()) return;
    const std::string of = disguise.empty() ? "" : " with '" + std::string(disguise) + "'";
    problems_.push_back(tree.name + of + ": " + trial.problem);
  }

  void try_good(const FixtureTree& tree) {
    ++good_;
    const auto lines = findings_of(tree, rules_, rule_, Jury::All);
    if (!lines) return problems_.push_back(base::to_string(lines.error()));
    for (const std::string& line : lines.value()) problems_.push_back("not clean: " + line);
  }

  void compare(bool bless) {
    const fs::path path = fs::path(folder_) / rule_.name() / "expect.txt";
    const std::string actual = joined(actual_);
    if (bless && !actual.empty()) {
      std::ofstream(path, std::ios::binary) << actual;
      return;
    }
    const std::string expected = read_file(path).value_or("");
    if (expected == actual && !expected.empty()) return;
    problems_.push_back("expected\n" + expected + "but got\n" + actual);
  }

  const std::string& folder_;
  const std::vector<rule::Rule>& rules_;
  const rule::Rule& rule_;
  std::vector<std::string> problems_;
  std::vector<std::string> actual_;
  int bad_ = 0;
  int good_ = 0;
  std::size_t repaired_ = 0;
};

}  // namespace

std::vector<std::string> check_fixtures(const std::string& folder,
                                        const std::vector<rule::Rule>& rules,
                                        const rule::Rule& rule, bool bless) {
  return Trial(folder, rules, rule).run(bless);
}

int test_fixtures(const Arguments& arguments) {
  const base::Result<std::vector<rule::Rule>> rules = load_all_rules(arguments.rule_folders);
  if (!rules) return fail(rules.error());
  if (!fs::exists("fixtures")) return fail({.what = "there is no folder fixtures here"});
  const bool bless = std::getenv("FRAPPE_LINT_BLESS") != nullptr;
  std::vector<const rule::Rule*> chosen;
  const std::vector<std::string> names =
      arguments.names.empty() ? std::vector<std::string>{"FL"} : arguments.names;
  for (const std::string& name : names) {
    const auto found = rule::find_rules(rules.value(), name);
    if (!found) return fail(found.error());
    chosen.insert(chosen.end(), found.value().begin(), found.value().end());
  }
  std::size_t failed = 0;
  for (const rule::Rule* rule : chosen) {
    const std::vector<std::string> problems =
        check_fixtures("fixtures", rules.value(), *rule, bless);
    failed += problems.empty() ? 0 : 1;
    if (!problems.empty()) print("FAIL " + rule->code + " " + rule->name() + "\n");
    for (const std::string& problem : problems) print("  " + problem + "\n");
  }
  print(std::to_string(chosen.size() - failed) + " passed, " + std::to_string(failed) +
        " failed\n");
  return failed == 0 ? 0 : 1;
}

}  // namespace cli
