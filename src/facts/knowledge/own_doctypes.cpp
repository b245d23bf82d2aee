// SPDX-License-Identifier: MIT
#include "facts/knowledge/own_doctypes.h"

#include "base/text.h"
#include "facts/doctype/doctype_json.h"
#include "facts/facts.h"
#include "facts/scrub.h"

namespace facts {
namespace {

void add_names(Document& document, std::set<std::string>& names) {
  Facts scratch;
  for_each_doctype(document, scratch,
                   [&](const DoctypeJson& one) { names.insert(std::string(one.name)); });
}

}  // namespace

OwnDoctypes::OwnDoctypes(Library& library) : library_(library) {
  for (const project::File& file : library.workspace().files) {
    if (file.kind != project::Kind::DoctypeJson) continue;
    const std::string_view name = std::string_view(file.path).substr(file.path.rfind('/') + 1);
    by_stem_.emplace(name.substr(0, name.find('.')), file.id);
  }
}

bool OwnDoctypes::has(std::string_view name) {
  if (names_) return names_->contains(std::string(name));
  const auto [first, last] = by_stem_.equal_range(scrub(name));
  for (auto at = first; at != last; ++at) {
    std::set<std::string> found;
    if (Document* document = library_.open(at->second)) add_names(*document, found);
    if (found.contains(std::string(name))) return true;
  }
  return names().contains(std::string(name));
}

const std::set<std::string>& OwnDoctypes::names() {
  if (names_) return *names_;
  names_.emplace();
  for (const project::File& file : library_.workspace().files) {
    using project::Kind;
    if (file.kind != Kind::DoctypeJson && file.kind != Kind::FixtureJson) continue;
    const std::optional<std::string> bytes = library_.workspace().read(file.id);
    if (!bytes || !base::contains(*bytes, "\"DocType\"")) continue;
    Document document(library_.workspace(), file, *bytes);
    add_names(document, *names_);
  }
  return *names_;
}

}  // namespace facts
