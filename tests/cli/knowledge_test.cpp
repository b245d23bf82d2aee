// SPDX-License-Identifier: MIT
#include "cli/knowledge.h"

#include "base/text.h"
#include "catch.h"

namespace cli {

TEST_CASE("a knowledge file that cannot be read or is none is an error with its name", "[cli]") {
  const auto absent = load_knowledge({"/no/such/table.txt"});
  REQUIRE_FALSE(absent);
  CHECK(absent.error().path == "/no/such/table.txt");
  const std::string rules = std::string(FRAPPE_LINT_SOURCE) + "/README.md";
  const auto other = load_knowledge({rules});
  REQUIRE_FALSE(other);
  CHECK(base::contains(other.error().path, "README.md"));
}

TEST_CASE("a table of the repository can be added again", "[cli]") {
  const std::string table = std::string(FRAPPE_LINT_SOURCE) + "/knowledge/payments-15.txt";
  CHECK(load_knowledge({table}));
}

}  // namespace cli
