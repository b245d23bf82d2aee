// SPDX-License-Identifier: MIT
#include "facts/python/orm_calls.h"

#include <algorithm>

#include "base/text.h"

namespace facts {
namespace {

using enum Holds;

// frappe.client's functions take their arguments by name only; positions are Frappe's own.
constexpr std::array<OrmCall, 22> kCalls = {{
    {"frappe.client.get_count", {Filters, Nothing}},
    {"frappe.client.get_list", {Fields, Filters}},
    {"frappe.client.get_single_value", {Fields, Nothing}},
    {"frappe.client.get_value", {Fields, Filters}},
    {"frappe.client.set_value", {Nothing, Fields}},
    {"frappe.db.count", {Filters, Nothing}},
    {"frappe.db.delete", {Filters, Nothing}},
    {"frappe.db.exists", {Filters, Nothing}},
    {"frappe.db.get_all", {Either, Either}},
    {"frappe.db.get_list", {Either, Either}},
    {"frappe.db.get_single_value", {Fields, Nothing}},
    {"frappe.db.get_value", {Filters, Fields}},
    {"frappe.db.get_values", {Filters, Fields}},
    {"frappe.db.set_single_value", {Fields, Nothing}},
    {"frappe.db.set_value", {Filters, Fields}},
    {"frappe.get_all", {Either, Either}},
    {"frappe.get_cached_value", {Nothing, Fields}},
    {"frappe.get_list", {Either, Either}},
    {"frappe.get_single_value", {Fields, Nothing}},
    {"frappe.get_value", {Filters, Fields}},
    {"frappe.model.get_value", {Filters, Fields}},
    {"frappe.set_value", {Nothing, Fields}},
}};

}  // namespace

const OrmCall* find_orm_call(std::string_view path) {
  const auto* found = std::find_if(kCalls.begin(), kCalls.end(),
                                   [&](const OrmCall& call) { return call.path == path; });
  return found == kCalls.end() ? nullptr : found;
}

Holds keyword_holds(std::string_view keyword) {
  if (keyword == "filters" || keyword == "or_filters") return Filters;
  if (keyword == "fields") return Either;
  if (keyword == "fieldname" || keyword == "field" || keyword == "pluck") return Fields;
  if (keyword == "order_by" || keyword == "group_by") return Columns;
  return Nothing;
}

std::string_view listed_field(std::string_view item) {
  const std::string_view text = base::trim(item);
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view name = text.substr(0, end);
  const std::string_view rest = base::trim(text.substr(end));
  const bool is_plain = rest.empty() || base::to_lower(rest.substr(0, 3)) == "as ";
  return is_plain && base::is_identifier(name) ? name : std::string_view();
}

std::vector<std::string_view> ordered_fields(std::string_view order) {
  std::vector<std::string_view> fields;
  for (const std::string_view part : base::split(order, ',')) {
    const std::string_view text = base::trim(part);
    const std::string_view name = text.substr(0, std::min(text.find(' '), text.size()));
    if (base::is_identifier(name)) fields.push_back(name);
  }
  return fields;
}

}  // namespace facts
