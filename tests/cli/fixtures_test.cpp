// SPDX-License-Identifier: MIT
#include "cli/fixtures.h"

#include "catch.h"
#include "cli/temporary_folder.h"
#include "rule/load.h"
#include "rule/sample_rule.h"

using sample::TemporaryFolder;

namespace {

// A rule that fires on a file called hooks.py below a folder called bad.
std::vector<rule::Rule> rules() {
  auto loaded = rule::load_rules(
      {{"x/one.json", sample::with(R"("name": "hooks.py")", R"("path": {"starts": "wrong/"})")}});
  if (!loaded) FAIL(base::to_string(loaded.error()));
  return std::move(loaded.value());
}

std::vector<std::string> check(const TemporaryFolder& folder, bool bless = false) {
  const std::vector<rule::Rule> all = rules();
  return cli::check_fixtures(folder.at(), all, all[0], bless);
}

TemporaryFolder& with_base(TemporaryFolder& folder) {
  folder.write("_base/app/acme/hooks.py", "");
  return folder;
}

}  // namespace

TEST_CASE("the contract asks for a bad and a good fixture and an expectation", "[cli]") {
  TemporaryFolder folder;
  CHECK(check(with_base(folder)).size() == 3);
}

TEST_CASE("blessing writes what the bad fixtures give, and then the contract holds", "[cli]") {
  TemporaryFolder folder;
  with_base(folder);
  folder.write("x/one/bad/wrong/a.py", "a = 1\n");
  folder.write("x/one/good/right/a.py", "a = 1\n");
  CHECK(check(folder).size() == 1);
  CHECK(check(folder, true).empty());
  CHECK(check(folder).empty());
  folder.write("x/one/expect.txt", "something else\n");
  CHECK(check(folder).size() == 1);
}

TEST_CASE("a bad fixture must fire and a good one must not", "[cli]") {
  TemporaryFolder folder;
  with_base(folder);
  folder.write("x/one/bad/right/a.py", "a = 1\n");
  folder.write("x/one/good/wrong/a.py", "a = 1\n");
  const std::vector<std::string> problems = check(folder, true);
  REQUIRE(problems.size() == 3);
  CHECK(problems[0] == "bad: the rule does not fire");
  CHECK(problems[1] == "not clean: good/wrong/a.py:1:1: 'a.py' is here.");
}

TEST_CASE("a rule with an edit must have a bad fixture that it repairs", "[cli]") {
  TemporaryFolder folder;
  with_base(folder);
  folder.write("x/one/bad/wrong/a.py", "a = 1\n");
  folder.write("x/one/good/right/a.py", "a = 1\n");
  std::vector<rule::Rule> all = rules();
  all[0].edits = {{.kind = rule::EditKind::RemoveValue}};
  const auto problems = cli::check_fixtures(folder.at(), all, all[0], true);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0] == "its 'edit' repairs no finding of a bad fixture");
}
