// SPDX-License-Identifier: MIT
#include "cli/rule_files.h"

#include "base/embedded.h"
#include "catch.h"
#include "cli/temporary_folder.h"
#include "rule/sample_rule.h"

TEST_CASE("rules of a folder join the stock rules", "[cli]") {
  const sample::TemporaryFolder folder;
  const std::size_t before = cli::load_all_rules({}).value().size();
  folder.write("ours/our-rule.json", sample::with("FLN001", "FLB999"));
  folder.write("_tables/data.json", "[]");
  const auto rules = cli::load_all_rules({folder.at()});
  if (!rules) FAIL(base::to_string(rules.error()));
  CHECK(rules.value().size() == before + 1);
}

TEST_CASE("a rule at the path of a stock rule replaces it", "[cli]") {
  const sample::TemporaryFolder folder;
  const std::string path = "meta/file-unreadable.json";
  folder.write(path, base::replace_all(std::string(base::embedded_text(path)),
                                       "A file could not be read", "Edited: a file"));
  const auto rules = cli::load_all_rules({folder.at()});
  if (!rules) FAIL(base::to_string(rules.error()));
  CHECK(rules.value().size() == cli::load_all_rules({}).value().size());
}

TEST_CASE("a folder that is not there is an error", "[cli]") {
  const auto rules = cli::load_all_rules({"/nonexistent"});
  REQUIRE_FALSE(rules);
  CHECK(base::to_string(rules.error()) == "/nonexistent: cannot read the rule folder");
}
