// SPDX-License-Identifier: MIT
#include "facts/doctype/display_condition.h"

#include <array>
#include <string>

#include "base/text.h"
#include "facts/doctype/doctype_json.h"
#include "syntax/tree.h"

namespace facts {
namespace {

using syntax::Value;

std::string_view form_of(std::string_view expression) {
  if (expression.starts_with("eval:")) return "script";
  if (expression.starts_with("fn:")) return "event";
  // A name may have any letters; what it cannot have is syntax.
  const bool is_syntax = expression.find_first_of(" .()=<>!&|'\"[]") != std::string_view::npos;
  return is_syntax ? "none" : "field";
}

// As frappe.utils.eval puts it together.
bool is_javascript(std::string_view script) {
  const std::string code = "let out = " + std::string(script) + "; return out";
  const syntax::Tree tree = syntax::parse_javascript(code);
  return !tree || !tree.root().has_error();
}

void read(const DoctypeJson& doctype, std::string_view fieldname, Value value) {
  if (!value.is_string() || value.text().empty()) return;
  base::Pool& pool = doctype.facts.pool;
  DisplayCondition row;
  const std::string key =
      std::string(doctype.name) + "." + std::string(fieldname) + "." + std::string(value.key());
  doctype.fill(row, value.span(), pool.keep(key));
  row.doctype = doctype.name;
  row.fieldname = pool.keep(fieldname);
  row.property = pool.keep(value.key());
  row.expression = pool.keep(value.text());
  row.form = form_of(row.expression);
  row.is_valid = row.form != "script" || is_javascript(row.expression.substr(5));
  doctype.facts.add(row);
}

}  // namespace

void read_display_conditions(const DoctypeJson& doctype) {
  static constexpr std::array<std::string_view, 4> kProperties = {
      "depends_on", "mandatory_depends_on", "read_only_depends_on", "collapsible_depends_on"};
  for (syntax::Value one = doctype.json["fields"].first(); one; one = one.next()) {
    for (const std::string_view property : kProperties) {
      read(doctype, one["fieldname"].text(), one[property]);
    }
  }
}

const Table DisplayCondition::kTable = {
    .name = "display_condition",
    .doc = "A condition that decides in the form whether a field is shown, mandatory or read only.",
    .columns = {
        column<&DisplayCondition::doctype>("doctype", "Name of the DocType."),
        column<&DisplayCondition::fieldname>("fieldname", "The field."),
        column<&DisplayCondition::property>("property", "depends_on, mandatory_depends_on, …."),
        column<&DisplayCondition::expression>("expression", "The condition as it is written."),
        column<&DisplayCondition::form>("form", "script, event, field, or none of them."),
        column<&DisplayCondition::is_valid>("is_valid", "JavaScript can read the script.")}};

}  // namespace facts
