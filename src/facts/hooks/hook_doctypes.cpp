// SPDX-License-Identifier: MIT
// Read are plain dict displays at module level; whatever is put together another way is left alone.
#include "facts/hooks/hook_doctypes.h"

#include <array>
#include <string>

#include "facts/core.h"
#include "facts/facts.h"
#include "facts/knowledge/schema.h"
#include "facts/python/python_file.h"

namespace facts {
namespace {

constexpr std::array<std::string_view, 9> kHooks = {
    "doc_events",           "override_doctype_class",
    "extend_doctype_class", "doctype_js",
    "doctype_list_js",      "doctype_tree_js",
    "doctype_calendar_js",  "permission_query_conditions",
    "has_permission"};

class Reader {
 public:
  Reader(Library& library, Facts& facts, const project::File& file)
      : schema_(library.schema(facts)),
        facts_(facts),
        file_(file),
        app_(library.workspace().apps[file.app].name) {}

  void read(const PythonFile& hooks) {
    for (const std::string_view hook : kHooks) {
      const auto bound = hooks.scopes[0].names.find(hook);
      const bool is_plain =
          bound != hooks.scopes[0].names.end() && bound->second.how == Bound::Assigned;
      if (!is_plain) continue;
      for (const Pair& pair : hooks.values.pairs(bound->second.value)) {
        // A tuple of names is a key, too.
        for (const Said& said : hooks.values.texts(pair.key.at)) add(hook, said);
      }
    }
    if (is_open_) note();
  }

 private:
  void add(std::string_view hook, const Said& said) {
    if (said.text == "*" || said.text.empty()) return;
    HookDocType row;
    row.file = file_.id;
    row.span = said.at.span();
    row.app = app_;
    row.hook = hook;
    row.doctype = facts_.pool.keep(said.text);
    row.key = facts_.pool.keep("hooks." + std::string(hook) + "." + std::string(said.text));
    const Answer answer = schema_.has_doctype(said.text, file_.app);
    if (answer != Answer::Unknown) row.is_known = answer == Answer::Yes;
    is_open_ = is_open_ || answer == Answer::Unknown;
    if (answer == Answer::No) {
      const std::string nearest = schema_.nearest_doctype(said.text);
      if (!nearest.empty()) row.nearest = facts_.pool.keep(nearest);
    }
    facts_.add(row);
  }

  void note() {
    Unchecked row;
    row.file = file_.id;
    row.key = app_;
    row.about = HookDocType::kTable.name;
    row.reason = facts_.pool.keep(schema_.why_unknown(file_.app));
    facts_.add(row);
  }

  Schema& schema_;
  Facts& facts_;
  const project::File& file_;
  std::string_view app_;
  bool is_open_ = false;
};

}  // namespace

void derive_hook_doctypes(Library& library, Facts& facts) {
  for (const project::File& file : library.workspace().files) {
    if (file.kind != project::Kind::HooksPy || file.app == project::kNone) continue;
    Document* document = library.open(file.id);
    if (document == nullptr || !document->code()) continue;
    Reader(library, facts, file).read(PythonFile(*document, facts.pool));
  }
}

const Table HookDocType::kTable = {
    .name = "hook_doctype",
    .doc = "A DocType that a hook names as a key.",
    .columns = {column<&HookDocType::app>("app", "App whose hooks.py it is."),
                column<&HookDocType::hook>("hook", "doc_events, doctype_js and so on."),
                column<&HookDocType::doctype>("doctype", "The name as written."),
                column<&HookDocType::is_known>(
                    "is_known", "Some app has it; missing if one is not known here."),
                column<&HookDocType::nearest>("nearest", "The DocType it is a slip of.")}};

}  // namespace facts
