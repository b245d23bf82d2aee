// SPDX-License-Identifier: MIT
// Conditions that decide in the browser whether a field is shown, mandatory or read only
// (public/js/frappe/form/layout.js, evaluate_depends_on_value). There are three forms and no
// fourth: `eval:` with JavaScript, `fn:` with a form event, and the bare name of a field. Anything
// else is looked up as a field of that literal name, and is never true.
#pragma once

#include <string_view>

#include "facts/table.h"

namespace facts {

struct DoctypeJson;

struct DisplayCondition : Row {
  std::string_view doctype;
  std::string_view fieldname;
  std::string_view property;  // depends_on, mandatory_depends_on, …
  std::string_view expression;
  std::string_view form;  // "script", "event", "field", or "none" of them
  bool is_valid = true;   // a script that JavaScript can read
  static const Table kTable;
};

void read_display_conditions(const DoctypeJson& doctype);

}  // namespace facts
