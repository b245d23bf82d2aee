// SPDX-License-Identifier: MIT
// Edits of JSON. A file that Frappe's exporter wrote stays as the exporter would write it.
#include <algorithm>
#include <set>

#include "base/text.h"
#include "check/repairs.h"
#include "syntax/json_edit.h"
#include "syntax/json_export.h"

namespace check {
namespace {

using base::Splice;
using syntax::Value;

Splices one(std::optional<Splice> splice) {
  if (!splice) return std::nullopt;
  return std::vector{std::move(*splice)};
}

// The object at the end of the path, or the one that its last value stands in.
Value object_on(const std::vector<Value>& path) {
  for (auto at = path.rbegin(); at != path.rend(); ++at) {
    if (at->is_object()) return *at;
  }
  return {};
}

Splices replace_text(const Step& step, const std::vector<Value>& path, std::string_view bytes) {
  if (!path.back().is_string()) return std::nullopt;
  const std::string_view written = base::slice(bytes, step.at);
  return std::vector<Splice>{{step.at, syntax::json_text_like(written, step.text)}};
}

Splices remove_value(const std::vector<Value>& path) {
  if (path.size() < 2) return std::nullopt;
  return syntax::remove_children(path[path.size() - 2], {path.back()});
}

Splices remove_keys(const Step& step, const Value& object) {
  const std::vector<std::string>& keys = step.recipe.keys;
  std::vector<Value> removed;
  for (Value member = object.first(); member; member = member.next()) {
    const bool is_named = std::find(keys.begin(), keys.end(), member.key()) != keys.end();
    if (is_named) removed.push_back(member);
  }
  return syntax::remove_children(object, removed);
}

// As DocType.prepare_for_import puts the fields into order: those of field_order that there are,
// then the rest as they stand. With two fields of one name it would drop a row: no edit.
Splices rebuild_field_order(const std::vector<Value>& path, std::string_view bytes) {
  const auto doctype = std::find_if(path.rbegin(), path.rend(), [](const Value& value) {
    return value["fields"].is_array() && value["field_order"].is_array();
  });
  if (doctype == path.rend()) return std::nullopt;
  std::set<std::string_view> left;
  for (Value field = (*doctype)["fields"].first(); field; field = field.next()) {
    const Value name = field["fieldname"];
    if (!name.is_string() || !left.insert(name.text()).second) return std::nullopt;
  }
  std::vector<std::string_view> order;
  const Value listed = (*doctype)["field_order"];
  for (Value name = listed.first(); name; name = name.next()) {
    if (left.erase(name.text()) > 0) order.push_back(name.text());
  }
  for (Value field = (*doctype)["fields"].first(); field; field = field.next()) {
    const std::string_view name = field["fieldname"].text();
    if (left.contains(name)) order.push_back(name);
  }
  return one(syntax::set_items(listed, bytes, order));
}

// Only what differs, from the first byte to the last.
Splice shortest(std::string_view before, std::string_view after) {
  const auto head = static_cast<std::size_t>(
      std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first -
      before.begin());
  const std::size_t room = std::min(before.size(), after.size()) - head;
  std::size_t tail = 0;
  while (tail < room && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  return {{static_cast<std::uint32_t>(head), static_cast<std::uint32_t>(before.size() - tail)},
          std::string(after.substr(head, after.size() - tail - head))};
}

// Frappe 16 ends the file with a line feed, earlier ones do not: that stays as it is.
Splices export_json(facts::Document& document) {
  std::optional<std::string> text = syntax::exported_json(document.data());
  if (!text) return std::nullopt;
  if (document.bytes().ends_with('\n')) *text += '\n';
  return std::vector{shortest(document.bytes(), *text)};
}

}  // namespace

Splices edit_json(const Step& step, facts::Document& document) {
  using rule::EditKind;
  const EditKind kind = step.recipe.kind;
  if (!document.data().is_whole()) return std::nullopt;
  if (kind == EditKind::ExportJson) return export_json(document);
  const std::vector<Value> path = syntax::json_path(document.data(), step.at);
  if (path.empty()) return std::nullopt;
  if (kind == EditKind::ReplaceText) return replace_text(step, path, document.bytes());
  if (kind == EditKind::RemoveValue) return remove_value(path);
  if (kind == EditKind::RebuildFieldOrder) return rebuild_field_order(path, document.bytes());
  if (kind == EditKind::RemoveKeys) return remove_keys(step, object_on(path));
  if (step.recipe.keys.empty()) return std::nullopt;
  return one(syntax::set_member(object_on(path), document.bytes(), step.recipe.keys[0],
                                syntax::json_text(step.text)));
}

}  // namespace check
