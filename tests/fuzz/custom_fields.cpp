// SPDX-License-Identifier: MIT
// Whatever a target's Python, JavaScript and JSON look like: the readers of custom fields finish,
// and every row points into the file. The first byte chooses the language.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "facts/doctype/custom_fields.h"
#include "facts/doctype/doctype.h"
#include "facts/doctype/json_document.h"
#include "facts/facts.h"
#include "facts/python/python_calls.h"
#include "facts/registry.h"

namespace {

template <typename R>
void demand_places(const facts::Facts& facts, std::size_t size) {
  for (const R& row : facts.rows<R>()) {
    if (row.span.begin > row.span.end || row.span.end > size) std::abort();
  }
}

void read(std::string_view path, project::Kind kind, std::string_view bytes) {
  project::Workspace workspace;
  workspace.files.push_back(
      {.id = base::FileId{0}, .path = std::string(path), .kind = kind, .size = bytes.size()});
  facts::Document document(workspace, workspace.files[0], bytes);
  facts::Facts facts;
  if (kind == project::Kind::Python) {
    facts::extract_python_calls(document, facts);
    facts::extract_custom_fields_python(document, facts);
  } else if (kind == project::Kind::Javascript) {
    facts::extract_custom_fields_javascript(document, facts);
  } else {
    facts::extract_doctypes(document, facts);
    facts::extract_json_documents(document, facts);
    facts::extract_custom_fields_json(document, facts);
  }
  if (kind != project::Kind::Javascript) facts::extract_property_setters(document, facts);
  facts::Library library(workspace);
  facts::derive_custom_field_gaps(library, facts);
  demand_places<facts::Call>(facts, bytes.size());
  demand_places<facts::CustomField>(facts, bytes.size());
  demand_places<facts::CustomFieldUse>(facts, bytes.size());
  demand_places<facts::CustomFieldGap>(facts, bytes.size());
  demand_places<facts::JsonDocument>(facts, bytes.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0]) {
    case 'j':
      read("acme/item.js", project::Kind::Javascript, bytes);
      break;
    case '{':
      read("acme/fixtures/item.json", project::Kind::FixtureJson, bytes);
      break;
    default:
      read("acme/api.py", project::Kind::Python, bytes);
  }
  return 0;
}
