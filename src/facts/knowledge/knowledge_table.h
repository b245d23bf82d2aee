// SPDX-License-Identifier: MIT
// What one app in one major version consists of, as a sorted text that is searched where it lies:
// a look-up is a binary search for a line, nothing is parsed before it is asked for.
//
//   #frappe-lint knowledge 1
//   #app erpnext 15 15.109.0                      app, major, version as the checkout says
//   c\tItem\tfields                               fields that installing the app adds to Item
//   d\tSales Invoice\tAccounts\tsubmit\tfields     a DocType, its module, its flags
//   f\terpnext.accounts.party\tget_party* x       module and names; * whitelisted, ? more may exist
//   n\tRole\tAccounts User                        a document that comes with the app
//
// `fields` is "name:c;name:L!Customer;": a code of fieldtypes.h, ! when mandatory, then the target.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace facts {

// What a question about the world beyond the tree is answered with. Unknown: an app that has a say
// is not known, so nothing may be called missing.
enum class Answer : std::uint8_t { No, Yes, Unknown };

struct KnownField {
  std::string_view name;
  std::string_view type;    // "Link"; empty when Frappe has no such type
  std::string_view target;  // of Link, Table, Table MultiSelect and Dynamic Link
  bool is_required = false;
};

// Views live as long as the table's text.
struct KnownDocType {
  std::string_view name;
  std::string_view app;
  std::string_view module;
  bool is_table = false;
  bool is_single = false;
  bool is_submittable = false;
  bool is_tree = false;
  bool is_virtual = false;
  std::string_view coded_fields;
};

[[nodiscard]] std::optional<KnownField> find_field(std::string_view coded, std::string_view name);
[[nodiscard]] std::vector<KnownField> all_fields(std::string_view coded);

class KnowledgeTable {
 public:
  // `text` must outlive the table. Checks the head, the order of the lines and nothing else.
  [[nodiscard]] static base::Result<KnowledgeTable> open(std::string_view text);

  [[nodiscard]] std::string_view app() const { return app_; }
  [[nodiscard]] int major() const { return major_; }

  [[nodiscard]] std::optional<KnownDocType> find_doctype(std::string_view name) const;
  [[nodiscard]] std::vector<std::string_view> doctype_names() const;
  // The coded fields that the app adds to a DocType of another one; empty when none.
  [[nodiscard]] std::string_view added_fields(std::string_view doctype) const;
  // A document of these DocTypes: Role, Module Def, Report, Page, Print Format, Workspace, …
  [[nodiscard]] bool has_document(std::string_view doctype, std::string_view name) const;
  [[nodiscard]] bool has_module(std::string_view dotted) const;
  // A name of a module; Unknown when the module makes names out of sight.
  [[nodiscard]] Answer has_name(std::string_view module, std::string_view name) const;
  [[nodiscard]] bool is_whitelisted(std::string_view module, std::string_view name) const;

 private:
  // The first line that starts with `prefix`, or empty.
  [[nodiscard]] std::string_view find(std::string_view prefix) const;
  [[nodiscard]] std::string_view rest_of(char kind, std::string_view name) const;

  std::string_view text_;
  std::string_view app_;
  int major_ = 0;
};

}  // namespace facts
