// SPDX-License-Identifier: MIT
#include "check/predicate.h"

#include "catch.h"
#include "facts/core.h"
#include "rule/question.h"

using check::Conjunction;
using facts::FileFact;

namespace {

// The predicates of {"where": …} over `file`, or the mistake in them.
struct Bound {
  rule::Question question;
  std::optional<Conjunction> all;
  std::string mistake;
};

Bound bind(const std::string& where) {
  const std::string text = R"({"rows": {"over": "file", "where": )" + where + "}}";
  rule::Reader reader("f.json", text);
  Bound bound{.question = rule::read_question(reader, reader.root()), .all = {}, .mistake = {}};
  if (reader.error()) {
    bound.mistake = base::to_string(*reader.error());
    return bound;
  }
  auto all = Conjunction::bind(std::get<rule::RowsQuestion>(bound.question).where, FileFact::kTable,
                               "f.json");
  if (all) {
    bound.all = std::move(all.value());
  } else {
    bound.mistake = base::to_string(all.error());
  }
  return bound;
}

FileFact file(std::string_view path, std::int64_t size) {
  FileFact row;
  row.path = path;
  row.name = path.substr(path.rfind('/') + 1);
  row.size = size;
  return row;
}

bool holds(const std::string& where, const FileFact& row) {
  const Bound bound = bind(where);
  INFO(where);
  REQUIRE(bound.mistake.empty());
  facts::Facts facts;
  facts.add(file("other", 7));
  check::Lookups lookups(facts);
  return bound.all->holds(lookups, row);
}

}  // namespace

TEST_CASE("every test word of the rule language", "[check]") {
  const FileFact row = file("app/hooks.py", 20);
  for (const char* where :
       {R"({"name": "hooks.py"})", R"({"name": {"any": ["a", "hooks.py"]}})",
        R"({"name": {"none": ["a", "b"]}})", R"({"name": {"re": "^ho+ks"}})",
        R"({"path": {"starts": "app/"}})", R"({"path": {"ends": ".py"}})", R"({"size": 20})",
        R"({"size": {"lt": 21}})", R"({"size": {"le": 20}})", R"({"size": {"gt": 19}})",
        R"({"size": {"ge": 20}})", R"({"problem": {"missing": true}})",
        R"({"name": {"missing": false}})", R"({"name": {"not": "patches.txt"}})",
        R"({"name": {"not": {"any": ["a"]}}})", R"({"size": {"any": [1, 20]}})"}) {
    CHECK(holds(where, row));
  }
  for (const char* where :
       {R"({"name": "hooks"})", R"({"name": {"none": ["hooks.py"]}})", R"({"size": {"lt": 20}})",
        R"({"name": {"not": {"re": "hooks"}}})", R"({"name": "hooks.py", "size": 3})"}) {
    CHECK_FALSE(holds(where, row));
  }
}

TEST_CASE("under goes by dotted segments", "[check]") {
  const FileFact row = file("frappe.utils.data", 0);
  CHECK(holds(R"({"path": {"under": "frappe.utils"}})", row));
  CHECK_FALSE(holds(R"({"path": {"under": "frappe.util"}})", row));
}

TEST_CASE("a value that is not there satisfies nothing, not even a negation", "[check]") {
  const FileFact row = file("x", 0);
  CHECK_FALSE(holds(R"({"problem": {"not": "not UTF-8"}})", row));
  CHECK_FALSE(holds(R"({"problem": "x"})", row));
}

TEST_CASE("a look-up asks another table with cells of this row", "[check]") {
  const std::string where = R"({"exists": {"over": "file", "where": {"size": "{size}"}}})";
  CHECK(holds(where, file("x", 7)));
  CHECK_FALSE(holds(where, file("x", 8)));
  CHECK(holds(R"({"missing": {"over": "file", "where": {"name": "hooks.py"}}})", file("x", 8)));
}

TEST_CASE("a predicate that suits no column is a mistake with a place", "[check]") {
  CHECK(bind(R"({"nam": "x"})").mistake ==
        "f.json:1:37: table 'file' has no column 'nam'; did you mean 'name'?");
  CHECK(bind(R"({"size": "x"})").mistake == "f.json:1:37: column 'size' is of type int");
  CHECK(bind(R"({"name": {"lt": 3}})").mistake == "f.json:1:37: column 'name' is of type text");
  CHECK(bind(R"x({"name": {"re": "("}})x").mistake.find("bad regular expression") !=
        std::string::npos);
  CHECK(bind(R"({"size": {"starts": 1}})").mistake ==
        "f.json:1:37: only texts have a beginning, an end and patterns");
  CHECK(bind(R"({"exists": {"over": "fil", "where": {}}})").mistake ==
        "f.json:1:37: no table 'fil'");
}
