// SPDX-License-Identifier: MIT
// Which DocTypes and fields there are for the apps of the workspace: their own (those in fixtures,
// too), the custom fields that any of them declares, and what the knowledge tables say of the apps
// they stand on, in the Frappe majors in question. Whoever judges a reference asks here:
//
//   Schema& schema = library.schema(facts);
//   if (schema.has_doctype(row.options.value, app) == Answer::No) …
//
// Needs the tables doctype, doctype_field and custom_field, but none of them to say whether there
// is a DocType, and what names are like one. `app` is the one that asks, an index
// into Workspace::apps: when it requires an app that nobody knows, nothing is called missing and
// the answer is Unknown; `why_unknown` has the words for an Unchecked row. A name counts as there
// when any known app has it, because an app may serve another one without requiring it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "facts/knowledge/knowledge.h"
#include "facts/knowledge/own_doctypes.h"
#include "facts/registry.h"

namespace facts {

class Schema {
 public:
  Schema(Library& library, const Facts& facts);

  [[nodiscard]] Answer has_doctype(std::string_view name, std::uint32_t app);
  // Also Unknown when the DocType is.
  [[nodiscard]] Answer has_field(std::string_view doctype, std::string_view field,
                                 std::uint32_t app);
  // Defined by an app of the workspace.
  [[nodiscard]] bool is_own(std::string_view doctype) const { return own_.contains(doctype); }
  // Its definition in each version that counts; empty for those of the workspace.
  [[nodiscard]] std::vector<KnownDocType> known(std::string_view doctype);
  // What is known of one field; several when versions differ or a name is custom as well.
  [[nodiscard]] std::vector<KnownField> fields(std::string_view doctype, std::string_view field);
  // The child tables of a DocType, in any version that counts.
  [[nodiscard]] std::vector<std::string_view> child_tables(std::string_view doctype);
  // A Role, Report, Page, … of an app that is *not* in the workspace.
  [[nodiscard]] bool has_foreign_document(std::string_view doctype, std::string_view name);
  // A module or name of an app that is *not* in the workspace: "frappe.utils.nowdate".
  [[nodiscard]] Answer has_foreign_function(std::string_view dotted);
  // The one known DocType that `name` is a slip of (one or two letters), or empty.
  [[nodiscard]] std::string nearest_doctype(std::string_view name);

  // Apps that `app` requires and that are neither here nor in a table; for kNone those of all apps.
  [[nodiscard]] const std::vector<std::string>& missing_apps(std::uint32_t app) const;
  // Why questions of `app` cannot be answered with No, in words for Unchecked::reason.
  [[nodiscard]] std::string why_unknown(std::uint32_t app) const;

 private:
  using Fields = std::map<std::string_view, KnownField>;

  void add_own(const Facts& facts);
  [[nodiscard]] bool is_declared(std::string_view doctype, std::string_view field) const;
  [[nodiscard]] Answer absent(std::uint32_t app) const {
    return missing_apps(app).empty() ? Answer::No : Answer::Unknown;
  }

  Knowledge& knowledge_;
  OwnDoctypes own_doctypes_;
  std::vector<int> majors_;
  std::map<std::string_view, Fields> own_;                           // by DocType
  std::map<std::string_view, Fields> custom_;                        // "*": any DocType
  std::map<std::string_view, std::vector<std::string_view>> globs_;  // fieldnames with '*'
  std::vector<std::vector<std::string>> missing_;                    // by app; last: all apps
};

}  // namespace facts
