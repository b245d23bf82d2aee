// SPDX-License-Identifier: MIT
// What is known about apps that are not in the tree: the tables that come with the program, and
// those that the user adds (`--knowledge FILE`). An app is unpacked when it is first asked about; a
// run that asks nothing pays nothing.
//
// A question names the Frappe majors in question; the answer counts for any of them. For a major
// without a table the nearest older and newer ones stand in together: what either of them has may
// be there.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "facts/knowledge/knowledge_table.h"

namespace facts {

using MajorSet = std::span<const int>;  // empty: every major that has a table

// Not thread-safe: look-ups unpack. Derivations ask; checks read what they wrote.
class Knowledge {
 public:
  Knowledge();  // what comes with the program

  // Adds a user's table; it replaces the one of the same app and major.
  [[nodiscard]] base::Result<bool> add(std::string text);
  // What the dump of a site says; see facts/site/site_evidence.h. Refuses what is no JSON object.
  [[nodiscard]] base::Result<bool> add_site(std::string_view text);
  [[nodiscard]] const std::string& site_evidence() const { return site_evidence_; }
  [[nodiscard]] bool knows(std::string_view app) const { return shelves_.contains(app); }
  [[nodiscard]] std::vector<std::string_view> apps() const;

  // The tables of an app that have a say, oldest first.
  [[nodiscard]] std::vector<const KnowledgeTable*> tables(std::string_view app, MajorSet majors);

  // Every version of that DocType in any known app.
  [[nodiscard]] std::vector<KnownDocType> find_doctype(std::string_view name, MajorSet majors);
  // A field of the DocType itself, or one that installing some known app adds to it.
  [[nodiscard]] std::vector<KnownField> find_field(std::string_view doctype, std::string_view field,
                                                   MajorSet majors);
  [[nodiscard]] bool has_document(std::string_view doctype, std::string_view name, MajorSet majors);
  [[nodiscard]] bool is_module(std::string_view name, MajorSet majors) {
    return has_document("Module Def", name, majors);
  }
  [[nodiscard]] bool has_role(std::string_view name, MajorSet majors) {
    return has_document("Role", name, majors);
  }
  // A module or a name in one, as in "frappe.utils.nowdate"; Unknown when the app has no table or
  // the module makes names out of sight. Yes when one of the majors has it.
  [[nodiscard]] Answer has_function(std::string_view dotted, MajorSet majors);
  [[nodiscard]] std::vector<std::string_view> doctype_names(MajorSet majors);

 private:
  struct Shelf {
    std::string_view packed;                          // not yet opened when not empty
    std::vector<std::unique_ptr<std::string>> texts;  // tables point into them
    std::map<int, KnowledgeTable> tables;
  };
  void open(Shelf& shelf);
  template <typename Visit>
  void each_table(MajorSet majors, const Visit& visit);

  std::map<std::string, Shelf, std::less<>> shelves_;  // by app
  std::string site_evidence_;                          // one JSON object, or empty
};

}  // namespace facts
