// SPDX-License-Identifier: MIT
#include "rule/select.h"

#include "catch.h"

using rule::choose;
using rule::Rule;
using rule::Selection;

namespace {

std::vector<Rule> rules() {
  Rule tls{.code = "FLN001", .slug = "tls-weak", .family = "nginx"};
  tls.items = {"PF-01"};
  tls.tags = {"nginx", "tls"};
  Rule young{.code = "FLN002", .slug = "tls-young", .family = "nginx"};
  young.status = rule::Status::Preview;
  Rule strict{.code = "FLC004", .slug = "one-session", .family = "config"};
  strict.profiles = {false, false, true};
  Rule late{.code = "FLH001", .slug = "late", .family = "hooks"};
  late.frappe_min = 16;
  return {strict, late, tls, young};
}

std::string on(const Selection& selection) {
  const std::vector<Rule> all = rules();
  const auto choice = choose(all, selection);
  if (!choice) return base::to_string(choice.error());
  std::string codes;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (choice.value().is_on[i]) codes += all[i].code + " ";
  }
  return codes;
}

}  // namespace

TEST_CASE("without selectors every stable rule of the profile runs", "[rule]") {
  CHECK(on({}) == "FLH001 FLN001 ");
  CHECK(on({.profile = rule::Profile::Healthcare}) == "FLC004 FLH001 FLN001 ");
}

TEST_CASE("a selector is a code, prefix, slug, path, tag or checklist item", "[rule]") {
  for (const char* selector :
       {"FLN001", "tls-weak", "nginx/tls-weak", "tag:tls", "item:PF-01", "PF-01"}) {
    CHECK(on({.select = {selector}}) == "FLN001 ");
  }
  CHECK(on({.select = {"FL"}, .ignore = {"FLN"}}) == "FLH001 ");
}

TEST_CASE("a preview rule runs only when it is named", "[rule]") {
  CHECK(on({.select = {"FLN"}}) == "FLN001 ");
  CHECK(on({.select = {"tls-young"}}) == "FLN002 ");
}

TEST_CASE("a rule that no target version can break does not run, and says why", "[rule]") {
  CHECK(on({.majors = {14, 15}}) == "FLN001 ");
  CHECK(on({.majors = {15, 16}}) == "FLH001 FLN001 ");
  const auto choice = choose(rules(), {.majors = {15}});
  REQUIRE(choice);
  CHECK(choice.value().why_skipped[1] == "true only for Frappe 16 and later");
}

TEST_CASE("an unknown selector is an error with a suggestion", "[rule]") {
  CHECK(on({.select = {"FLN01"}}) == "unknown rule 'FLN01'; did you mean 'FLN001'?");
  CHECK(on({.ignore = {"tls-waek"}}) == "unknown rule 'tls-waek'; did you mean 'tls-weak'?");
}
