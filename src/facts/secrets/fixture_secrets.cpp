// SPDX-License-Identifier: MIT
#include "facts/secrets/fixture_secrets.h"

#include <map>
#include <set>
#include <string>

#include "base/embedded.h"
#include "base/placeholder.h"
#include "facts/config/config_rows.h"
#include "facts/doctype/doctype.h"
#include "facts/facts.h"
#include "facts/registry.h"
#include "facts/secrets/secret_rows.h"
#include "syntax/data_tree.h"

namespace facts {
namespace {

using syntax::Value;
using Fields = std::map<std::string, std::set<std::string, std::less<>>, std::less<>>;

Fields password_fields(const Facts& facts) {
  Fields fields;
  const syntax::DataTree tree =
      syntax::parse_json(base::embedded_text("_tables/password_fields.json"));
  for (Value doctype = tree.root().first(); doctype; doctype = doctype.next()) {
    for (Value field = doctype.first(); field; field = field.next()) {
      fields[std::string(doctype.key())].emplace(field.text());
    }
  }
  for (const DocTypeField& field : facts.rows<DocTypeField>()) {
    if (field.fieldtype.value != "Password") continue;
    fields[std::string(field.doctype)].emplace(field.fieldname.value);
  }
  return fields;
}

bool is_masked(std::string_view text) {
  return text.find_first_not_of('*') == std::string_view::npos;
}

void add_row(const Document& document, Value exported, Value field, Facts& facts) {
  const std::string_view value = field.text();
  const project::File& file = document.file();
  FixtureSecret row;
  row.file = file.id;
  row.span = {field.span().begin + 1, field.span().end - 1};
  row.doctype = facts.pool.keep(exported["doctype"].text());
  row.field = facts.pool.keep(field.key());
  row.document = facts.pool.keep(exported["name"].text());
  row.key = facts.pool.keep(std::string(row.doctype) + ":" + std::string(row.document) + ":" +
                            std::string(row.field));
  row.length = static_cast<std::int64_t>(value.size());
  row.is_placeholder = base::is_placeholder(value);
  row.is_published = file.git == project::GitState::Unknown || project::is_in_git(file.git);
  SecretSpan span;
  span.file = row.file;
  span.span = row.span;
  span.key = row.key;
  span.length = row.length;
  facts.add(span);
  facts.add(row);
}

void read_document(const Document& document, Value exported, const Fields& fields, Facts& facts) {
  const auto passwords = fields.find(exported["doctype"].text());
  if (passwords == fields.end()) return;
  for (Value field = exported.first(); field; field = field.next()) {
    const bool is_password = field.is_string() && passwords->second.contains(field.key());
    if (is_password && !is_masked(field.text())) add_row(document, exported, field, facts);
  }
}

}  // namespace

void derive_fixture_secrets(Library& library, Facts& facts) {
  const Fields fields = password_fields(facts);
  for (const project::File& file : library.workspace().files) {
    if (file.kind != project::Kind::FixtureJson) continue;
    Document* document = library.open(file.id);
    if (document == nullptr) continue;
    const syntax::Value root = document->data().root();
    if (root.is_object()) read_document(*document, root, fields, facts);
    if (!root.is_array()) continue;
    for (syntax::Value exported = root.first(); exported; exported = exported.next()) {
      read_document(*document, exported, fields, facts);
    }
  }
}

}  // namespace facts
