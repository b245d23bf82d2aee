// SPDX-License-Identifier: MIT
#include "facts/doctype/doctype_json.h"

#include "facts/doctype/json_walk.h"

namespace facts {
namespace {

std::string_view app_of(const Document& document) {
  const auto& apps = document.workspace().apps;
  const std::uint32_t app = document.file().app;
  return app < apps.size() ? std::string_view(apps[app].name) : std::string_view();
}

}  // namespace

void DoctypeJson::fill(Row& row, base::Span at, std::string_view key) const {
  row.file = document.file().id;
  row.span = at;
  row.key = key;
}

syntax::Value DoctypeJson::field(std::string_view fieldname) const {
  const auto found = fields.find(fieldname);
  return found == fields.end() ? syntax::Value() : found->second;
}

std::string_view DoctypeJson::keep(syntax::Value text) const {
  return text.is_string() ? facts.pool.keep(text.text()) : std::string_view();
}

base::Place DoctypeJson::place(syntax::Value value) const {
  return value ? document.place(value.span()) : base::Place();
}

Located<std::string_view> DoctypeJson::located(syntax::Value text) const {
  return {keep(text), place(text)};
}

Located<bool> DoctypeJson::flag(syntax::Value value) const {
  return {value.truthy(), place(value)};
}

void for_each_doctype(Document& document, Facts& facts,
                      const std::function<void(const DoctypeJson&)>& visit) {
  if (breaks_off(document.data()) || document.workspace().is_truncated(document.file().id)) return;
  const auto record = [&](syntax::Value json) {
    if (json["doctype"].text() != "DocType" || !json["name"].is_string()) return;
    DoctypeJson one = {document,         facts, json, facts.pool.keep(json["name"].text()),
                       app_of(document), {}};
    for (syntax::Value field = json["fields"].first(); field; field = field.next()) {
      if (field["fieldname"].is_string()) one.fields.try_emplace(field["fieldname"].text(), field);
    }
    visit(one);
  };
  const syntax::Value root = document.data().root();
  if (!root.is_array()) return record(root);
  for (syntax::Value one = root.first(); one; one = one.next()) record(one);
}

}  // namespace facts
