// SPDX-License-Identifier: MIT
#include "cli/scaffold.h"

#include <filesystem>

#include "catch.h"
#include "cli/rule_files.h"
#include "cli/temporary_folder.h"

namespace fs = std::filesystem;

namespace {

// Runs `new` in an empty folder and comes back.
int create(const sample::TemporaryFolder& folder, const std::string& name, bool native = false) {
  const fs::path before = fs::current_path();
  fs::current_path(folder.at());
  const int code = cli::scaffold({.verb = cli::Verb::New, .names = {name}, .native = native});
  fs::current_path(before);
  return code;
}

}  // namespace

TEST_CASE("new writes a rule that loads, and its fixtures", "[cli]") {
  const sample::TemporaryFolder folder;
  REQUIRE(create(folder, "nginx/my-new-rule", true) == 0);
  CHECK(fs::exists(folder.at("fixtures/nginx/my-new-rule/bad")));
  CHECK(fs::exists(folder.at("fixtures/nginx/my-new-rule/good")));
  CHECK(fs::exists(folder.at("src/check/native/my_new_rule.cpp")));
  const auto rules = cli::load_all_rules({folder.at("rules")});
  if (!rules) FAIL(base::to_string(rules.error()));
}

TEST_CASE("new overwrites nothing and knows the families", "[cli]") {
  const sample::TemporaryFolder folder;
  REQUIRE(create(folder, "config/my-new-rule") == 0);
  CHECK(create(folder, "config/my-new-rule") == 2);
  CHECK(create(folder, "unknown/my-new-rule") == 2);
  CHECK(create(folder, "config") == 2);
  CHECK(create(folder, "config/Not A Slug") == 2);
}
