// SPDX-License-Identifier: MIT
// What a record of a fixture is on the site, and which documents an app carries twice.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <string>

#include "base/text.h"
#include "facts/documents/app_document.h"
#include "facts/facts.h"
#include "facts/knowledge/schema.h"

namespace facts {
namespace {

using Names = std::span<const std::string_view>;

// Records that let somebody or something in. Their passwords are kept apart from the record and are
// deleted with it (frappe.delete_doc, for_reload).
constexpr std::array<std::string_view, 9> kAccess = {
    "Connected App",      "Email Account", "Email Domain",
    "OAuth Bearer Token", "OAuth Client",  "Social Login Key",
    "Token Cache",        "User",          "Webhook"};
// What happened on one site.
constexpr std::array<std::string_view, 9> kLogs = {
    "Access Log", "Activity Log",       "Comment", "Communication", "Error Log", "File",
    "Version",    "Scheduled Job Type", "View Log"};
// Rows that people on the site make and change.
constexpr std::array<std::string_view, 20> kRecords = {
    "Address",        "Bank Account",  "Company",       "Contact",       "Customer",
    "Delivery Note",  "Employee",      "Item",          "Journal Entry", "Lead",
    "Opportunity",    "Patient",       "Payment Entry", "Project",       "Purchase Invoice",
    "Purchase Order", "Sales Invoice", "Sales Order",   "Student",       "Supplier"};

bool is_one_of(std::string_view name, Names names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Exports of different versions and ways leave out different members: only what both say counts.
bool agree(const std::vector<DocumentPart>& a, const std::vector<DocumentPart>& b) {
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    if (left->key == right->key && left->value != right->value) return false;
    const bool is_left_behind = left->key <= right->key;
    const bool is_right_behind = right->key <= left->key;
    left += is_left_behind ? 1 : 0;
    right += is_right_behind ? 1 : 0;
  }
  return true;
}

class Judge {
 public:
  explicit Judge(Schema& schema) : schema_(schema) {}

  std::string_view content(const AppDocument& row) {
    if (row.source != "fixture_json") return {};
    const auto [at, is_new] = known_.try_emplace(row.doctype);
    if (is_new) at->second = of_doctype(row.doctype);
    if (at->second.empty() && row.docstatus > 0) return "record";
    return at->second;
  }

 private:
  std::string_view of_doctype(std::string_view doctype) {
    if (is_one_of(doctype, kAccess)) return "access";
    if (is_one_of(doctype, kLogs)) return "log";
    if (is_one_of(doctype, kRecords)) return "record";
    if (schema_.is_own(doctype)) return {};
    const std::vector<KnownDocType> known = schema_.known(doctype);
    const bool is_single = !known.empty() && known.back().is_single;
    if (!is_single) return {};
    for (const KnownField& field : all_fields(known.back().coded_fields)) {
      if (field.type == "Password") return "access";
    }
    return "settings";
  }

  Schema& schema_;
  std::map<std::string_view, std::string_view> known_;
};

}  // namespace

void derive_app_documents(Library& library, Facts& facts) {
  Judge judge(library.schema(facts));
  std::map<std::string, std::size_t> first;
  std::set<std::pair<base::FileId, std::string_view>> shown;
  std::vector<AppDocument>& rows = facts.rows<AppDocument>();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    AppDocument& row = rows[i];
    row.content = judge.content(row);
    row.is_first = shown.emplace(row.file, row.doctype).second;
    const std::string name = std::string(row.app) + "\n" + std::string(row.key);
    const auto [at, is_new] = first.try_emplace(name, i);
    if (is_new) continue;
    AppDocument& other = rows[at->second];
    // A fixture is imported after the documents of the modules: it is the one that wins.
    const bool wins = other.source == "fixture_json" && row.source != "fixture_json";
    AppDocument& winner = wins ? other : row;
    const AppDocument& loser = wins ? row : other;
    winner.earlier = {loser.path, loser.place()};
    winner.is_same = agree(winner.parts, loser.parts);
  }
}

}  // namespace facts
