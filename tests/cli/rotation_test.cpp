// SPDX-License-Identifier: MIT
#include "cli/rotation.h"

#include "base/text.h"
#include "catch.h"

namespace {

rule::Rule rule_over(const std::string& table, const std::string& half) {
  rule::Predicate predicate{.column = "half", .literals = {half}};
  rule::Rule rule;
  rule.question = rule::RowsQuestion{.over = table, .where = {predicate}};
  return rule;
}

}  // namespace

TEST_CASE("the page of a secret's rule tells how to rotate each kind", "[cli]") {
  const std::string tokens = cli::rotation_steps(rule_over("secret", "secret"), {});
  CHECK(base::contains(tokens, "ROTATE "));
  CHECK(base::contains(tokens, "Stripe live key:"));
  CHECK_FALSE(base::contains(tokens, "PuTTY"));
  CHECK(base::contains(cli::rotation_steps(rule_over("secret", "key"), {}), "PuTTY"));
  CHECK(cli::rotation_steps(rule_over("hook", "secret"), {}).empty());
}
