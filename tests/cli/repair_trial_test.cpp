// SPDX-License-Identifier: MIT
#include "cli/repair_trial.h"

#include "catch.h"

namespace {

constexpr base::FileId kFile{0};

// A run over one file whose findings have these keys; the first one has an edit.
rule::Run run_with(const std::string& path, const std::vector<std::string>& keys,
                   const rule::Edit& edit = {}) {
  rule::Run run;
  run.rules.emplace_back().code = "FLB001";
  run.files[kFile] = {.path = path, .bytes = "[1, 2]", .masked = {}};
  for (const std::string& key : keys) {
    rule::Finding& finding = run.findings.emplace_back();
    finding.place = {kFile, {0, 1}};
    finding.key = key;
  }
  if (edit.place.known()) run.findings[0].edits = {edit};
  return run;
}

std::set<base::FileId> failed(const rule::Run& before, const rule::Run& after) {
  const rule::Repair repair = rule::choose_repairs(before, [](base::FileId) { return true; });
  return cli::failed_files(before, after, repair, cli::changed_files(before, repair));
}

const rule::Edit kGood{.place = {kFile, {1, 4}}, .text = ""};

}  // namespace

TEST_CASE("a repair that took its finding away and nothing else has not failed", "[cli]") {
  CHECK(failed(run_with("a.json", {"x", "y"}, kGood), run_with("a.json", {"y"})).empty());
}

TEST_CASE("a repair whose finding is still there has failed", "[cli]") {
  CHECK(failed(run_with("a.json", {"x"}, kGood), run_with("a.json", {"x"})).size() == 1);
}

TEST_CASE("a repair that brings a finding has failed", "[cli]") {
  CHECK(failed(run_with("a.json", {"x"}, kGood), run_with("a.json", {"z"})).size() == 1);
  CHECK(failed(run_with("a.json", {"x"}, kGood), run_with("other.json", {"z"})).size() == 1);
}

TEST_CASE("a repair after which a file no longer parses has failed", "[cli]") {
  const rule::Edit bad{.place = {kFile, {5, 6}}, .text = ""};
  CHECK(failed(run_with("a.json", {"x"}, bad), run_with("a.json", {})).size() == 1);
  CHECK(failed(run_with("a.py", {"x"}, bad), run_with("a.py", {})).size() == 1);
  CHECK(failed(run_with("a.txt", {"x"}, bad), run_with("a.txt", {})).empty());
}
