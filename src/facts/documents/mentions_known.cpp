// SPDX-License-Identifier: MIT
// Which of the named documents and fields there are. DocTypes and fields are answered by the
// schema; other documents by the files of the workspace, the tables, and what Frappe makes on every
// site. A kind of document that code may create is never called missing.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "base/text.h"
#include "facts/doctype/doctype.h"
#include "facts/doctype/doctype_permission.h"
#include "facts/documents/app_document.h"
#include "facts/documents/mentions.h"
#include "facts/facts.h"
#include "facts/knowledge/knowledge.h"
#include "facts/knowledge/schema.h"

namespace facts {
namespace {

using Name = std::pair<std::string_view, std::string_view>;  // DocType and name

// frappe/utils/install.py makes them on every site.
constexpr std::array<Name, 9> kOnEverySite = {{{"Role", "Administrator"},
                                               {"Role", "All"},
                                               {"Role", "Guest"},
                                               {"Workflow Action Master", "Approve"},
                                               {"Workflow Action Master", "Reject"},
                                               {"Workflow Action Master", "Review"},
                                               {"Workflow State", "Approved"},
                                               {"Workflow State", "Pending"},
                                               {"Workflow State", "Rejected"}}};
// Documents that only an app or Frappe itself brings; what else is named may be a site's own.
constexpr std::array<std::string_view, 6> kJudged = {
    "Dashboard", "Page", "Report", "Role", "Workflow Action Master", "Workflow State"};

std::optional<bool> to_flag(Answer answer) {
  if (answer == Answer::Unknown) return std::nullopt;
  return answer == Answer::Yes;
}

// What any definition of a DocType says of it; two files may define the same one.
struct Shape {
  bool is_table = false;
  bool is_single = false;
};

class Registry {
 public:
  Registry(Library& library, Facts& facts)
      : workspace_(library.workspace()),
        schema_(library.schema(facts)),
        knowledge_(library.knowledge()) {
    if (!workspace_.majors.empty()) next_ = {workspace_.majors.back() + 1};
    own_.insert(kOnEverySite.begin(), kOnEverySite.end());
    for (const AppDocument& one : facts.rows<AppDocument>()) {
      own_.emplace(one.doctype, one.name);
    }
    // A role of a DocType's permissions is created with it.
    for (const DoctypePermission& one : facts.rows<DoctypePermission>()) {
      own_.emplace("Role", one.role.value);
    }
    for (const DocType& one : facts.rows<DocType>()) {
      Shape& shape = own_shapes_[one.name.value];
      shape.is_table = shape.is_table || one.is_table;
      shape.is_single = shape.is_single || one.is_single;
    }
  }

  Answer has(const DocumentMention& row) {
    const std::uint32_t app = workspace_.file(row.file).app;
    if (row.target_kind == "DocType") return has_doctype(row.target, app);
    if (own_.contains({row.target_kind, row.target})) return Answer::Yes;
    if (schema_.has_foreign_document(row.target_kind, row.target)) return Answer::Yes;
    const bool is_judged =
        std::find(kJudged.begin(), kJudged.end(), row.target_kind) != kJudged.end();
    const bool is_open = !is_judged || !schema_.missing_apps(app).empty();
    return is_open || is_made_by_code(app, row.target_kind) ? Answer::Unknown : Answer::No;
  }

  void describe(DocumentMention& row) {
    if (row.target_kind != "DocType" || row.is_known != true) return;
    const auto own = own_shapes_.find(row.target);
    row.is_foreign = own == own_shapes_.end();
    const Shape shape = row.is_foreign ? foreign_shape(row.target) : own->second;
    row.is_table = shape.is_table;
    row.is_single = shape.is_single;
  }

  Answer has(const FieldMention& row) {
    const std::uint32_t app = workspace_.file(row.file).app;
    if (row.fieldname == "workflow_state") return Answer::Unknown;  // any workflow makes it
    const Answer answer = schema_.has_field(row.doctype, row.fieldname, app);
    const bool may_come = answer == Answer::No && !next_.empty() &&
                          !knowledge_.find_field(row.doctype, row.fieldname, next_).empty();
    return may_come ? Answer::Unknown : answer;
  }

  std::string nearest(std::string_view doctype) { return schema_.nearest_doctype(doctype); }

 private:
  Answer has_doctype(std::string_view name, std::uint32_t app) {
    const auto [at, is_new] = answers_.try_emplace({app, name}, Answer::Unknown);
    if (!is_new) return at->second;
    const Answer answer = schema_.has_doctype(name, app);
    const bool may_come =
        answer == Answer::No && !next_.empty() && !knowledge_.find_doctype(name, next_).empty();
    return at->second = may_come ? Answer::Unknown : answer;
  }

  Shape foreign_shape(std::string_view doctype) {
    const auto [at, is_new] = foreign_shapes_.try_emplace(doctype);
    if (!is_new) return at->second;
    for (const KnownDocType& one : schema_.known(doctype)) {
      at->second.is_table = at->second.is_table || one.is_table;
      at->second.is_single = at->second.is_single || one.is_single;
    }
    return at->second;
  }

  // Code or data of the app speaks of that kind of document: it may make some.
  bool is_made_by_code(std::uint32_t app, std::string_view kind) {
    const auto [at, is_new] = made_.try_emplace({app, std::string(kind)}, false);
    if (!is_new) return at->second;
    const std::string quoted = "\"" + std::string(kind) + "\"";
    const std::string single = "'" + std::string(kind) + "'";
    for (const project::File& file : workspace_.files) {
      using project::Kind;
      const bool is_code = file.kind == Kind::Python || file.kind == Kind::Json;
      if (file.app != app || !is_code) continue;
      const std::optional<std::string> bytes = workspace_.read(file.id);
      if (!bytes) return at->second = true;
      at->second = base::contains(*bytes, quoted) || base::contains(*bytes, single);
      if (at->second) break;
    }
    return at->second;
  }

  const project::Workspace& workspace_;
  Schema& schema_;
  Knowledge& knowledge_;
  // The major after those in question: its table may have what a late release of ours got, too.
  std::vector<int> next_;
  std::set<Name> own_;
  std::map<std::string_view, Shape> own_shapes_;
  std::map<std::string_view, Shape> foreign_shapes_;                      // asked before
  std::map<std::pair<std::uint32_t, std::string_view>, Answer> answers_;  // asked before, by app
  std::map<std::pair<std::uint32_t, std::string>, bool> made_;
};

// One note per app that stands on another one which nobody knows.
class Notes {
 public:
  Notes(Library& library, Facts& facts) : library_(library), facts_(facts) {}

  void add(const Row& row, std::string_view table) {
    const std::uint32_t app = library_.workspace().file(row.file).app;
    Schema& schema = library_.schema(facts_);
    if (schema.missing_apps(app).empty() || !said_.emplace(app, table).second) return;
    Unchecked& note = facts_.add(Unchecked());
    note.file = row.file;
    note.key = library_.workspace().apps[app].name;
    note.about = table;
    note.reason = facts_.pool.keep(schema.why_unknown(app));
  }

 private:
  Library& library_;
  Facts& facts_;
  std::set<std::pair<std::uint32_t, std::string_view>> said_;
};

}  // namespace

void derive_mentions(Library& library, Facts& facts) {
  Registry registry(library, facts);
  Notes notes(library, facts);
  std::set<std::tuple<base::FileId, std::string_view, std::string_view, std::string_view>> said;
  for (DocumentMention& row : facts.rows<DocumentMention>()) {
    row.is_repeated = !said.emplace(row.file, row.document, row.target_kind, row.target).second;
    row.is_known = to_flag(registry.has(row));
    registry.describe(row);
    if (!row.is_known) notes.add(row, DocumentMention::kTable.name);
    if (row.is_known != false || row.target_kind != "DocType") continue;
    const std::string nearest = registry.nearest(row.target);
    if (!nearest.empty()) row.nearest = facts.pool.keep(nearest);
  }
  for (FieldMention& row : facts.rows<FieldMention>()) {
    row.is_known = to_flag(registry.has(row));
    if (!row.is_known) notes.add(row, FieldMention::kTable.name);
  }
}

}  // namespace facts
