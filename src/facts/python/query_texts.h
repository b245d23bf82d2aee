// SPDX-License-Identifier: MIT
// SQL functions that Frappe's list functions are handed as text: fields=["count(name) as n"]. Since
// Frappe 16 they build a query object, and frappe/database/query.py refuses what is no plain field.
#pragma once

#include <string_view>

#include "facts/table.h"

namespace facts {

class Document;
class Facts;

struct QueryText : Row {
  std::string_view callee;      // "frappe.get_all"
  std::string_view part;        // fields, order_by or group_by
  std::string_view text;        // the field as it is written
  std::string_view function;    // of SQL, in upper case: "COUNT"
  std::string_view refused_in;  // majors of the app that refuse it: "16"; missing: none of them
  static const Table kTable;
};

void extract_query_texts(Document& document, Facts& facts);

// True when no text in a Python file begins like a call of a function.
[[nodiscard]] bool holds_no_function_text(std::string_view bytes);

// The SQL function that a field calls, in upper case; empty when it is none: "count(name) as n".
[[nodiscard]] std::string sql_function(std::string_view field);

}  // namespace facts
