// SPDX-License-Identifier: MIT
#include "rule/repair.h"

#include "catch.h"

namespace {

constexpr base::FileId kFile{0};

rule::Finding finding(std::vector<rule::Edit> edits) {
  rule::Finding made;
  made.edits = std::move(edits);
  return made;
}

rule::Edit edit(std::uint32_t begin, std::uint32_t end, std::string text,
                base::FileId file = kFile) {
  return {.place = {file, {begin, end}}, .text = std::move(text)};
}

rule::Repair chosen(const rule::Run& run) {
  return rule::choose_repairs(run, [](base::FileId) { return true; });
}

}  // namespace

TEST_CASE("of edits that meet the first is made and the others wait", "[rule]") {
  rule::Run run;
  run.findings = {finding({edit(0, 4, "a")}), finding({edit(2, 6, "b")}),
                  finding({edit(6, 8, "c")})};
  const rule::Repair repair = chosen(run);
  CHECK(repair.repaired == std::vector<std::size_t>{0, 2});
  CHECK(repair.postponed == std::vector<std::size_t>{1});
  CHECK(repair.files.at(kFile).size() == 2);
}

TEST_CASE("the same edit of two findings is made once, for both", "[rule]") {
  rule::Run run;
  run.findings = {finding({edit(0, 4, "a")}), finding({edit(0, 4, "a")})};
  const rule::Repair repair = chosen(run);
  CHECK(repair.repaired.size() == 2);
  CHECK(repair.files.at(kFile).size() == 1);
}

TEST_CASE("all edits of a finding are made, or none", "[rule]") {
  rule::Run run;
  run.findings = {finding({edit(0, 4, "a")}), finding({edit(10, 12, "b"), edit(3, 5, "c")})};
  CHECK(chosen(run).files.at(kFile).size() == 1);
  const base::FileId other{1};
  run.findings = {finding({edit(0, 1, ""), edit(0, 1, "", other)})};
  const auto repair = rule::choose_repairs(run, [&](base::FileId id) { return id != other; });
  CHECK(repair.files.empty());
  CHECK(repair.postponed.empty());
}

TEST_CASE("what is suppressed or in the baseline is not repaired", "[rule]") {
  rule::Run run;
  run.findings = {finding({edit(0, 4, "a")}), finding({edit(5, 6, "b")})};
  run.findings[0].state = rule::State::Suppressed;
  run.findings[1].state = rule::State::Baselined;
  CHECK(chosen(run).repaired.empty());
}
