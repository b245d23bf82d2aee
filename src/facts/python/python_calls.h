// SPDX-License-Identifier: MIT
// Calls of a Python file as rules ask about them: what is called, whatever the file calls it, and
// with which constants.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "facts/table.h"

namespace facts {

class Document;
class Facts;

struct Call : Row {
  std::string_view callee;         // "frappe.db.sql"; missing when the receiver is a value
  std::string_view method;         // last name: "sql"
  std::string_view function;       // dotted path of the function around it; missing in the module
  std::string_view decorates;      // dotted path of the function or class below; missing elsewhere
  Located<std::string_view> arg0;  // positional arguments, where they are constant texts
  Located<std::string_view> arg1;
  Located<std::string_view> arg2;
  std::string_view arg0_kind;  // "text", "format", "name", "call", "number", "list", "dict", …
  int args = 0;                // positional arguments
  Texts keywords;              // "ignore_permissions=True", or the name alone
  static const Table kTable;
};

void extract_python_calls(Document& document, Facts& facts);

}  // namespace facts
