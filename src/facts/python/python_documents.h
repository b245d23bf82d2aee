// SPDX-License-Identifier: MIT
// Which DocType an expression in Python stands for: a variable that holds a document, the first
// parameter of a function that hooks.py may register, `self` of a controller.
#pragma once

#include <string>
#include <string_view>

#include "facts/python/python_file.h"

namespace facts {

// The DocType of a document, or where to learn it. Both empty: not known.
struct Subject {
  std::string_view doctype;  // written in the file
  std::string_view via;      // "handler:acme.events.validate", "class:acme.order.Order"
  bool is_table = false;     // a table of the query builder, not a document

  [[nodiscard]] explicit operator bool() const { return !doctype.empty() || !via.empty(); }
};

// The document that `expression` evaluates to.
[[nodiscard]] Subject subject_of(syntax::Node expression, const PythonFile& file);

// The DocType that a get_doc-like call names: frappe.get_doc("X", …), get_doc({"doctype": "X"}), …
[[nodiscard]] std::string_view doctype_of_getter(syntax::Node call, const PythonFile& file);

}  // namespace facts
