// SPDX-License-Identifier: MIT
// The fixture contract, for every stock rule, with no code per rule (see cli/fixtures.h).
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "base/parallel.h"
#include "catch.h"
#include "cli/fixtures.h"
#include "report/report.h"
#include "rule/load.h"

TEST_CASE("every rule fires on its bad fixtures and is silent on its good ones", "[rules]") {
  const auto rules = rule::stock_rules();
  if (!rules) FAIL(base::to_string(rules.error()));
  const bool bless = std::getenv("FRAPPE_LINT_BLESS") != nullptr;
  const std::vector<rule::Rule>& all = rules.value();
  std::vector<std::vector<std::string>> problems(all.size());
  base::parallel_for(all.size(), base::default_jobs(), [&](std::size_t i) {
    problems[i] = cli::check_fixtures(FRAPPE_LINT_SOURCE "/fixtures", all, all[i], bless);
  });
  for (std::size_t i = 0; i < all.size(); ++i) {
    CAPTURE(all[i].name());
    for (const std::string& problem : problems[i]) FAIL_CHECK(problem);
  }
}

TEST_CASE("the rule table in README is current (frappe-lint rules --markdown)", "[rules]") {
  const std::string path = FRAPPE_LINT_SOURCE "/README.md";
  std::ifstream file(path, std::ios::binary);
  std::string readme{std::istreambuf_iterator<char>(file), {}};
  const auto rules = rule::stock_rules();
  REQUIRE(rules);
  const std::string table = report::rule_table_markdown(rules.value());
  const std::string opening = "<!-- rules -->\n";
  const std::size_t begin = readme.find(opening);
  const std::size_t end = readme.find("<!-- /rules -->");
  REQUIRE(begin < end);
  REQUIRE(end != std::string::npos);
  if (std::getenv("FRAPPE_LINT_BLESS") != nullptr) {
    readme.replace(begin + opening.size(), end - begin - opening.size(), table);
    std::ofstream(path, std::ios::binary) << readme;
  }
  CHECK(readme.find(opening + table + "<!-- /rules -->") != std::string::npos);
}
