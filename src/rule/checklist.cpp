// SPDX-License-Identifier: MIT
#include "rule/checklist.h"

#include <algorithm>
#include <set>

#include "rule/reader.h"

namespace rule {
namespace {

using syntax::Value;

std::string stem(std::string_view path) {
  path.remove_prefix(path.find_last_of('/') + 1);  // without a slash: npos + 1 is 0
  if (path.ends_with(".json")) path.remove_suffix(5);
  return std::string(path);
}

// An item that nobody judges would stay open for ever and say nothing.
void require_judge(Reader& reader, Value object, const Item& item) {
  const bool has_judge = !item.subject.empty() || !item.evidence.empty() || !item.person.empty() ||
                         !item.not_applicable.empty();
  if (!has_judge) {
    reader.fail(object.span(),
                "an item wants one of 'subject', 'evidence', 'person' and 'not_applicable'");
  }
}

Item read_item(Reader& reader, Value object) {
  if (!object.is_object()) reader.fail(object.span(), "expected an object");
  Item item{.id = reader.text(object, "id", true),
            .section = reader.text(object, "section", true),
            .title = reader.text(object, "title", true),
            .subject = reader.text(object, "subject"),
            .may_be_absent = reader.flag(object, "may_be_absent"),
            .evidence = reader.text(object, "evidence"),
            .proven_by = reader.texts(object, "proven_by"),
            .person = reader.text(object, "person"),
            .not_applicable = reader.text(object, "not_applicable"),
            .correction = reader.text(object, "correction"),
            .rules = {}};
  require_judge(reader, object, item);
  reader.only_keys(object, {"id", "section", "title", "subject", "may_be_absent", "evidence",
                            "proven_by", "person", "not_applicable", "correction"});
  return item;
}

}  // namespace

std::string_view to_string(ItemState state) {
  switch (state) {
    case ItemState::Pass:
      return "PASS";
    case ItemState::Fail:
      return "FAIL";
    case ItemState::Warn:
      return "WARN";
    case ItemState::Held:
      return "HELD";
    case ItemState::Open:
      return "OPEN";
    case ItemState::NotApplicable:
      return "N/A";
  }
  return "";
}

base::Result<Checklist> parse_checklist(std::string_view path, std::string_view text) {
  Reader reader(path, text);
  const Value root = reader.root();
  Checklist checklist{.name = stem(path), .title = reader.text(root, "title", true), .items = {}};
  const Value items = root["items"];
  if (!items.is_array() || !items.first()) reader.fail(root.span(), "'items' wants a list");
  std::set<std::string> ids;
  for (Value object = items.first(); object && !reader.error(); object = object.next()) {
    Item item = read_item(reader, object);
    if (!ids.insert(item.id).second) {
      reader.fail(object["id"].span(), "the id '" + item.id + "' stands twice");
    }
    checklist.items.push_back(std::move(item));
  }
  reader.only_keys(root, {"title", "items"});
  if (reader.error()) return *reader.error();
  return checklist;
}

void name_rules(Checklist& checklist, const std::vector<Rule>& rules) {
  for (Item& item : checklist.items) {
    for (const Rule& rule : rules) {
      const auto& lines = rule.items;
      const bool names_it = std::find(lines.begin(), lines.end(), item.id) != lines.end();
      if (names_it && rule.status == Status::Stable) item.rules.push_back(rule.code);
    }
  }
}

}  // namespace rule
