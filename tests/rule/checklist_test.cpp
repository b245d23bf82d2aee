// SPDX-License-Identifier: MIT
#include "rule/checklist.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/embedded.h"
#include "catch.h"
#include "rule/load.h"

using rule::parse_checklist;

namespace {

std::string error_of(std::string_view text) {
  const auto result = parse_checklist("lists/mine.json", text);
  REQUIRE_FALSE(result);
  return base::to_string(result.error());
}

std::vector<rule::Checklist> stock() {
  std::vector<rule::Checklist> lists;
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (!file.path.starts_with("_checklists/")) continue;
    auto parsed = parse_checklist(file.path, file.text);
    if (!parsed) FAIL(base::to_string(parsed.error()));
    lists.push_back(std::move(parsed.value()));
  }
  return lists;
}

}  // namespace

TEST_CASE("a checklist reads as it is written", "[rule]") {
  const auto result = parse_checklist("lists/mine.json", R"({ "title": "Mine", "items": [
    { "id": "A-1", "section": "S", "title": "T", "subject": "hooks.py",
      "may_be_absent": true, "correction": "c" },
    { "id": "A-2", "section": "S", "title": "U", "person": "ask" } ] })");
  REQUIRE(result);
  const rule::Checklist& list = result.value();
  CHECK(list.name == "mine");
  CHECK(list.title == "Mine");
  REQUIRE(list.items.size() == 2);
  CHECK(list.items[0].subject == "hooks.py");
  CHECK(list.items[0].may_be_absent);
  CHECK(list.items[0].correction == "c");
  CHECK(list.items[1].person == "ask");
}

TEST_CASE("mistakes in a checklist are named with their place", "[rule]") {
  CHECK(error_of("{").starts_with("lists/mine.json:1:"));
  CHECK(error_of("[]") == "lists/mine.json:1:1: expected an object");
  CHECK(error_of(R"({"title": "T", "items": []})") == "lists/mine.json:1:1: 'items' wants a list");
  CHECK(error_of("{\"title\": \"T\",\n \"items\": [{\"id\": \"A\", \"section\": \"S\", \"title\": "
                 "\"U\"}]}") ==
        "lists/mine.json:2:12: an item wants one of 'subject', 'evidence', 'person' and "
        "'not_applicable'");
  CHECK(error_of("{\"title\": \"T\", \"items\": [\n{\"id\": \"A\", \"section\": \"S\", \"title\": "
                 "\"U\", \"persn\": \"p\", \"person\": \"p\"}]}")
            .ends_with(":2:43: unknown key 'persn'; did you mean 'person'?"));
  CHECK(error_of(R"({"title": "T", "items": [
{"id": "A", "section": "S", "title": "U", "person": "p"},
{"id": "A", "section": "S", "title": "V", "person": "p"}]})")
            .ends_with(":3:8: the id 'A' stands twice"));
  CHECK(error_of(R"({"title": "T", "items": ["x"]})").find("expected an object") !=
        std::string::npos);
}

TEST_CASE("the stock checklists parse, and their ids are unique among all", "[rule]") {
  const std::map<std::string, std::string> prefixes = {
      {"preflight", "PF-"}, {"postdeploy", "PD-"}, {"healthcare", "HC-"}};
  std::set<std::string> ids;
  std::size_t count = 0;
  for (const rule::Checklist& list : stock()) {
    REQUIRE(prefixes.contains(list.name));
    ++count;
    for (const rule::Item& item : list.items) {
      CHECK(item.id.starts_with(prefixes.at(list.name)));
      CHECK(ids.insert(item.id).second);
      CHECK_FALSE(item.title.ends_with('.'));
      CHECK(item.title.size() <= 80);
    }
  }
  CHECK(count == prefixes.size());
}

TEST_CASE("a rule names its checklist lines, and they exist", "[rule]") {
  const auto rules = rule::stock_rules();
  REQUIRE(rules);
  std::vector<rule::Checklist> lists = stock();
  std::map<std::string, std::set<std::string>> judges;
  for (rule::Checklist& list : lists) {
    rule::name_rules(list, rules.value());
    for (const rule::Item& item : list.items) {
      INFO(item.id);
      judges[item.id] = {item.rules.begin(), item.rules.end()};
      if (!item.rules.empty()) CHECK_FALSE(item.subject.empty());
      for (const std::string& code : item.proven_by) CHECK(judges[item.id].contains(code));
    }
  }
  for (const rule::Rule& rule : rules.value()) {
    for (const std::string& item : rule.items) {
      INFO(rule.code << " " << item);
      if (item == "extra") continue;
      REQUIRE(judges.contains(item));
      CHECK(judges[item].contains(rule.code) == (rule.status == rule::Status::Stable));
    }
  }
}
