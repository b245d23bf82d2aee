// SPDX-License-Identifier: MIT
#include "facts/knowledge/knowledge.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "facts/knowledge/shipped_knowledge.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

// Starts of the tables in a text that holds several.
std::vector<std::size_t> starts_of(std::string_view text) {
  constexpr std::string_view kHead = "#frappe-lint knowledge ";
  std::vector<std::size_t> starts;
  for (std::size_t at = text.find(kHead); at != text.npos; at = text.find(kHead, at + 1)) {
    if (at == 0 || text[at - 1] == '\n') starts.push_back(at);
  }
  return starts;
}

}  // namespace

Knowledge::Knowledge() {
  for (const ShippedApp& one : shipped_knowledge()) {
    shelves_[std::string(one.app)].packed = one.packed;
  }
}

base::Result<bool> Knowledge::add(std::string text) {
  auto kept = std::make_unique<std::string>(std::move(text));
  const base::Result<KnowledgeTable> table = KnowledgeTable::open(*kept);
  if (!table) return table.error();
  Shelf& shelf = shelves_[std::string(table.value().app())];
  open(shelf);
  shelf.tables.insert_or_assign(table.value().major(), table.value());
  shelf.texts.push_back(std::move(kept));
  return true;
}

base::Result<bool> Knowledge::add_site(std::string_view text) {
  text.remove_prefix(std::min(text.find('{'), text.size()));
  const syntax::DataTree tree = syntax::parse_json(text);
  if (!tree.is_whole() || !tree.root().is_object()) {
    return base::Error{.what = "is no dump of a site: one JSON object, DocType: list of rows"};
  }
  site_evidence_ = text;
  return true;
}

std::vector<std::string_view> Knowledge::apps() const {
  std::vector<std::string_view> names;
  for (const auto& [name, shelf] : shelves_) names.push_back(name);
  return names;
}

void Knowledge::open(Shelf& shelf) {
  if (shelf.packed.empty()) return;
  shelf.texts.push_back(std::make_unique<std::string>(unpack(shelf.packed)));
  shelf.packed = {};
  const std::string_view text = *shelf.texts.back();
  const std::vector<std::size_t> starts = starts_of(text);
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
    const base::Result<KnowledgeTable> table =
        KnowledgeTable::open(text.substr(starts[i], end - starts[i]));
    if (table) shelf.tables.insert_or_assign(table.value().major(), table.value());
  }
}

std::vector<const KnowledgeTable*> Knowledge::tables(std::string_view app, MajorSet majors) {
  const auto shelf = shelves_.find(app);
  if (shelf == shelves_.end()) return {};
  open(shelf->second);
  const std::map<int, KnowledgeTable>& all = shelf->second.tables;
  std::set<int> wanted;
  for (const int major : majors) {
    const auto at = all.lower_bound(major);
    if (at != all.end()) wanted.insert(at->first);
    const bool is_there = at != all.end() && at->first == major;
    if (!is_there && at != all.begin()) wanted.insert(std::prev(at)->first);
  }
  std::vector<const KnowledgeTable*> tables;
  for (const auto& [major, table] : all) {
    if (majors.empty() || wanted.contains(major)) tables.push_back(&table);
  }
  return tables;
}

template <typename Visit>
void Knowledge::each_table(MajorSet majors, const Visit& visit) {
  for (const auto& [app, shelf] : shelves_) {
    for (const KnowledgeTable* table : tables(app, majors)) visit(*table);
  }
}

std::vector<KnownDocType> Knowledge::find_doctype(std::string_view name, MajorSet majors) {
  std::vector<KnownDocType> found;
  each_table(majors, [&](const KnowledgeTable& table) {
    if (const auto doctype = table.find_doctype(name)) found.push_back(*doctype);
  });
  return found;
}

std::vector<KnownField> Knowledge::find_field(std::string_view doctype, std::string_view field,
                                              MajorSet majors) {
  std::vector<KnownField> found;
  each_table(majors, [&](const KnowledgeTable& table) {
    const auto own = table.find_doctype(doctype);
    for (const std::string_view coded :
         {own ? own->coded_fields : std::string_view(), table.added_fields(doctype)}) {
      if (const auto one = facts::find_field(coded, field)) found.push_back(*one);
    }
  });
  return found;
}

bool Knowledge::has_document(std::string_view doctype, std::string_view name, MajorSet majors) {
  bool is_there = false;
  each_table(majors, [&](const KnowledgeTable& table) {
    is_there = is_there || table.has_document(doctype, name);
  });
  return is_there;
}

Answer Knowledge::has_function(std::string_view dotted, MajorSet majors) {
  const std::size_t dot = dotted.rfind('.');
  const std::vector<const KnowledgeTable*> asked =
      tables(dotted.substr(0, dotted.find('.')), majors);
  const bool is_left_out = base::contains(dotted, ".tests.") ||
                           base::contains(dotted, ".patches.") || base::contains(dotted, ".test_");
  if (asked.empty() || dot == dotted.npos || is_left_out) return Answer::Unknown;
  Answer best = Answer::No;
  for (const KnowledgeTable* table : asked) {
    if (table->has_module(dotted)) return Answer::Yes;
    const Answer answer = table->has_name(dotted.substr(0, dot), dotted.substr(dot + 1));
    if (answer == Answer::Yes) return answer;
    if (answer == Answer::Unknown) best = answer;
  }
  return best;
}

std::vector<std::string_view> Knowledge::doctype_names(MajorSet majors) {
  std::vector<std::string_view> names;
  each_table(majors, [&](const KnowledgeTable& table) {
    const std::vector<std::string_view> some = table.doctype_names();
    names.insert(names.end(), some.begin(), some.end());
  });
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace facts
