// SPDX-License-Identifier: MIT
#include "rule/question.h"

#include "catch.h"

using rule::Test;

namespace {

struct Read {
  rule::Question question;
  std::string mistake;
};

Read read(const std::string& text) {
  rule::Reader reader("f.json", text);
  Read result{.question = rule::read_question(reader, reader.root()), .mistake = {}};
  if (reader.error()) result.mistake = base::to_string(*reader.error());
  return result;
}

}  // namespace

TEST_CASE("a rows question reads its predicates", "[rule]") {
  const Read rows = read(R"({"rows": {"over": "file", "at": "name", "where": {
      "a": "x", "b": {"any": ["y", 3]}, "c": {"not": {"re": "^z"}}, "d": {"missing": true},
      "exists": {"over": "site", "where": {"name": "{a}"}}}}})");
  REQUIRE(rows.mistake.empty());
  const auto& question = std::get<rule::RowsQuestion>(rows.question);
  REQUIRE(question.where.size() == 5);
  CHECK(question.where[0].test == Test::Is);
  CHECK(question.where[1].literals.size() == 2);
  CHECK(question.where[2].test == Test::Matches);
  CHECK(question.where[2].is_negated);
  CHECK(question.where[3].test == Test::Missing);
  CHECK(question.where[4].lookup[0].over == "site");
  CHECK(question.where[4].lookup[0].wanted);
}

TEST_CASE("a rule asks exactly one question", "[rule]") {
  CHECK(read("{}").mistake.find("expected exactly one of") != std::string::npos);
  CHECK(read(R"({"query": "x", "native": "y"})").mistake.find("exactly one") != std::string::npos);
}

TEST_CASE("the rule language refuses what it does not know", "[rule]") {
  CHECK(read(R"({"rows": {"over": "f", "where": {"a": {"like": "x"}}}})").mistake ==
        "f.json:1:40: unknown test 'like'; tests are all, any, ends, ge, gt, is, le, lt, missing, "
        "none, re, starts, under, not");
  CHECK(read(R"({"rows": {"over": "f", "where": {"a": {"any": "x"}}}})").mistake ==
        "f.json:1:47: expected a list");
  CHECK(read(R"({"rows": {"over": "f", "where": {"exists": {"over": "g", "where":
      {"missing": {"over": "h", "where": {}}}}}}})")
            .mistake.find("a look-up cannot hold a look-up") != std::string::npos);
}

TEST_CASE("a text question derives a sound keyword", "[rule]") {
  const auto keyword = [](const std::string& pattern) {
    const Read text = read(R"({"text": {"pattern": ")" + pattern + "\"}}");
    const auto& patterns = std::get<rule::TextQuestion>(text.question).patterns;
    return patterns[0].keywords.empty() ? std::string() : patterns[0].keywords[0];
  };
  CHECK(keyword("sk_live_[0-9]+") == "sk_live_");
  CHECK(keyword("AKIA[A-Z]{16}") == "akia");
  CHECK(keyword("abc|def").empty());
  CHECK(keyword("ab?cd") == "");
}

TEST_CASE("a text question may hold several named patterns", "[rule]") {
  const Read text = read(R"({"text": {"kinds": ["python"], "patterns": [
      {"name": "a", "pattern": "aaa", "label": "A"}, {"name": "b", "pattern": "bbb"}]}})");
  REQUIRE(text.mistake.empty());
  CHECK(std::get<rule::TextQuestion>(text.question).patterns.size() == 2);
  CHECK(read(R"({"text": {"patterns": [{"pattern": "aaa"}]}})").mistake ==
        "f.json:1:24: 'name' is missing");
}
