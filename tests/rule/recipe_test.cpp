// SPDX-License-Identifier: MIT
#include "rule/recipe.h"

#include <set>

#include "base/embedded.h"
#include "catch.h"
#include "rule/load.h"
#include "syntax/data_tree.h"

namespace {

std::string rule_text(const std::string& edit, const std::string& question) {
  return R"({"code": "FLB001", "title": "A", "severity": "low", "confidence": "certain",
    "items": ["extra"], "since": "1.0", "why": ["B."], "fix": "C.", "message": "'{path}' is.",
    "edit": )" +
         edit + ", " + question + "}";
}

const std::string kRows = R"("rows": {"over": "file"})";

}  // namespace

TEST_CASE("every kind of edit has a word of its own, which the schema knows", "[rule]") {
  std::set<std::string> words;
  for (const rule::EditKind kind : rule::edit_kinds()) {
    CHECK(rule::edit_kind_from(rule::to_string(kind)) == kind);
    words.emplace(rule::to_string(kind));
  }
  CHECK(words.size() == rule::edit_kinds().size());
  const syntax::DataTree schema = syntax::parse_json(base::embedded_text("_schema.json"));
  std::set<std::string> known;
  const syntax::Value step = schema.root()["$defs"]["edit_step"];
  for (syntax::Value one = step["properties"]["do"]["enum"].first(); one; one = one.next()) {
    known.emplace(one.text());
  }
  CHECK(known == words);
}

TEST_CASE("an edit is one step or several, for some rows or all", "[rule]") {
  const auto one =
      rule::parse_rule("x/y.json", rule_text(R"({"do": "replace", "at": "path", "text": "{name}",
                                "where": {"kind": "text"}})",
                                             kRows));
  REQUIRE(one);
  REQUIRE(one.value().edits.size() == 1);
  CHECK(one.value().edits[0].at == "path");
  CHECK(one.value().edit_where.size() == 1);
  const auto two = rule::parse_rule(
      "x/y.json",
      rule_text(R"({"all": [{"do": "delete-line"}, {"do": "append-line", "text": "x"}]})", kRows));
  REQUIRE(two);
  CHECK(two.value().edits.size() == 2);
}

TEST_CASE("mistakes in an edit are told", "[rule]") {
  const auto mistake = [](const std::string& edit, const std::string& question) {
    const auto rule = rule::parse_rule("x/y.json", rule_text(edit, question));
    return rule ? std::string("none") : rule.error().what;
  };
  CHECK(mistake(R"({"do": "burn"})", kRows) == "unknown edit 'burn'");
  CHECK(mistake(R"({"at": "path"})", kRows) == "'do' is missing");
  CHECK(mistake(R"({"do": "replace", "with": "x"})", kRows).find("unknown key") == 0);
  const std::string native = R"("native": "x", "needs": [])";
  CHECK(mistake(R"({"do": "delete-line", "at": "path"})", native) == "only 'rows' have columns");
  CHECK(mistake(R"({"do": "delete-comment"})", native) == "none");
}
