// SPDX-License-Identifier: MIT
#include "facts/knowledge/knowledge.h"

#include "catch.h"

namespace facts {
namespace {

std::string table(int major, const std::string& lines) {
  return "#frappe-lint knowledge 1\n#app acme " + std::to_string(major) + "\n" + lines;
}

Knowledge with_acme() {
  Knowledge knowledge;
  CHECK(knowledge.add(table(13, "d\tOld\tM\t\ta:d;\n")));
  CHECK(knowledge.add(table(15, "d\tNew\tM\t\ta:d;\nf\tacme.api\tget\n")));
  return knowledge;
}

}  // namespace

TEST_CASE("a major without a table is stood in for by its neighbours", "[facts]") {
  Knowledge knowledge = with_acme();
  const auto is_there = [&](const char* name, std::vector<int> majors) {
    return !knowledge.find_doctype(name, majors).empty();
  };
  CHECK(is_there("Old", {13}));
  CHECK_FALSE(is_there("New", {13}));
  CHECK(is_there("Old", {14}));
  CHECK(is_there("New", {14}));
  CHECK_FALSE(is_there("Old", {16}));
  CHECK(is_there("New", {16}));
  CHECK(is_there("Old", {}));
}

TEST_CASE("names of an app are judged only when its table is there", "[facts]") {
  Knowledge knowledge = with_acme();
  CHECK(knowledge.has_function("acme.api.get", {}) == Answer::Yes);
  CHECK(knowledge.has_function("acme.api.got", {}) == Answer::No);
  CHECK(knowledge.has_function("acme.tests.helper", {}) == Answer::Unknown);
  CHECK(knowledge.has_function("other.api.get", {}) == Answer::Unknown);
}

TEST_CASE("the program brings Frappe and its sisters", "[facts]") {
  Knowledge knowledge;
  for (const char* app :
       {"education", "erpnext", "frappe", "healthcare", "hrms", "lending", "payments"}) {
    INFO(app);
    CHECK(knowledge.knows(app));
    CHECK_FALSE(knowledge.tables(app, {}).empty());
  }
  const std::vector<int> all = {14, 15, 16, 17};
  for (const int major : all) {
    INFO(major);
    const std::vector<int> one = {major};
    CHECK_FALSE(knowledge.find_field("User", "email", one).empty());
    CHECK_FALSE(knowledge.find_field("Sales Invoice", "customer", one).empty());
    CHECK(knowledge.has_role("System Manager", one));
    CHECK(knowledge.is_module("Core", one));
    CHECK(knowledge.has_function("frappe.utils.data.nowdate", one) == Answer::Yes);
  }
  CHECK(knowledge.find_doctype("Sales Invoyce", all).empty());
  CHECK(knowledge.find_field("Employee", "custom_no_such_field", all).empty());
}

TEST_CASE("a user's table replaces the one of the same app and major", "[facts]") {
  Knowledge knowledge = with_acme();
  REQUIRE(knowledge.add(table(15, "d\tNewer\tM\t\ta:d;\n")));
  const std::vector<int> majors = {15};
  CHECK(knowledge.find_doctype("New", majors).empty());
  CHECK(knowledge.find_doctype("Newer", majors).size() == 1);
  CHECK_FALSE(knowledge.add("nonsense"));
}

}  // namespace facts
