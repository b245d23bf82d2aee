// SPDX-License-Identifier: MIT
#include "check/subject.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/glob.h"
#include "base/text.h"

namespace check {
namespace {

using syntax::Value;

// Keys under which Frappe's documents name the DocType that they are about: Custom Field, Property
// Setter, permissions, Workflow, Report, and the files of a customised DocType.
constexpr std::array<std::string_view, 6> kDoctypeKeys = {"dt",     "doc_type",      "doctype",
                                                          "parent", "document_type", "ref_doctype"};
constexpr std::array<std::string_view, 2> kFieldKeys = {"fieldname", "field_name"};

// A value with its key: what an editor would select as the member.
base::Span whole(Value value) {
  const base::Span key = value.key_span();
  return key.empty() ? value.span() : base::Span{key.begin, value.span().end};
}

bool holds(Value value, std::uint32_t offset) {
  const base::Span span = whole(value);
  return span.begin <= offset && offset < span.end;
}

bool names_doctype(Value object, std::string_view doctype) {
  if (object["doctype"].text() == "DocType" && object["name"].text() == doctype) return true;
  return std::ranges::any_of(kDoctypeKeys,
                             [&](std::string_view key) { return object[key].text() == doctype; });
}

bool names_field(Value object, std::string_view field) {
  return std::ranges::any_of(kFieldKeys,
                             [&](std::string_view key) { return object[key].text() == field; });
}

Value item_at(Value array, std::string_view index) {
  std::size_t number = 0;
  const auto [end, failure] = std::from_chars(index.data(), index.data() + index.size(), number);
  if (failure != std::errc() || end != index.data() + index.size()) return {};
  Value item = array.first();
  for (; item && number > 0; --number) item = item.next();
  return item;
}

}  // namespace

Value value_at(Value root, std::string_view pointer) {
  Value value = root;
  const std::vector<std::string_view> steps = base::split(pointer, '/');
  for (std::size_t i = 1; i < steps.size() && value; ++i) {
    const std::string step =
        base::replace_all(base::replace_all(std::string(steps[i]), "~1", "/"), "~0", "~");
    value = value.is_array() ? item_at(value, step) : value[step];
  }
  return value;
}

bool is_about(Value root, std::uint32_t offset, std::string_view doctype, std::string_view field) {
  bool has_doctype = doctype.empty();
  bool has_field = field.empty();
  for (Value value = root; value;) {
    if (value.is_object()) {
      has_doctype = has_doctype || names_doctype(value, doctype);
      has_field = has_field || names_field(value, field);
    }
    Value inner = value.first();
    while (inner && !holds(inner, offset)) inner = inner.next();
    value = inner;
  }
  return has_doctype && has_field;
}

Value Subjects::root(base::FileId id) {
  std::unique_ptr<Document>& document = documents_[id];
  if (!document) {
    document = std::make_unique<Document>();
    document->bytes = workspace_.read(id).value_or("");
    document->tree = syntax::parse_json(document->bytes);
  }
  return document->tree.root();
}

bool Subjects::fits(const rule::Subject& subject, const rule::Finding& finding) {
  const std::string path = above_ + workspace_.file(finding.place.file).path;
  if (!subject.path.empty() && !base::glob_match(subject.path, path)) return false;
  if (!subject.key.empty() && subject.key != finding.key) return false;
  const std::uint32_t offset = finding.place.span.begin;
  if (!subject.pointer.empty()) {
    const Value value = value_at(root(finding.place.file), subject.pointer);
    if (!value || !holds(value, offset)) return false;
  }
  if (subject.doctype.empty() && subject.field.empty()) return true;
  return is_about(root(finding.place.file), offset, subject.doctype, subject.field);
}

}  // namespace check
