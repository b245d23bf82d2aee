// SPDX-License-Identifier: MIT
// Server functions that scripts of the browser call by their dotted path: form scripts, pages, Vue
// and TypeScript sources. Frappe runs them through `handler.execute_cmd` (frappe/handler.py), which
// imports the path and refuses a function without @frappe.whitelist().
#pragma once

#include <optional>
#include <string_view>

#include "facts/table.h"

namespace facts {

class Document;
class Facts;
class Library;

// A dotted path that a script hands to frappe.call, frappe.xcall, a link query or a resource.
struct ClientCall : Row {
  std::string_view path;
  std::string_view through;  // call, method, query or url: what it is handed to
  static const Table kTable;
};

// What such a path of an app of the workspace names.
struct ClientTarget : Row {
  std::string_view path;
  std::string_view through;
  std::string_view resolved;             // Resolution in words
  std::string_view missing;              // shortest part of the path that is not there
  Located<std::string_view> nearest;     // the most similar path that exists
  std::optional<bool> is_whitelisted;    // missing: cannot be told
  Located<std::string_view> definition;  // the function's name where it is defined
  static const Table kTable;
};

void extract_client_calls(Document& document, Facts& facts);
void derive_client_targets(Library& library, Facts& facts);

}  // namespace facts
