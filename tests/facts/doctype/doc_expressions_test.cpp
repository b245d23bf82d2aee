// SPDX-License-Identifier: MIT
#include "facts/doctype/doc_expressions.h"

#include <string>

#include "base/text.h"
#include "catch.h"

namespace facts {

TEST_CASE("an expression names the fields of doc", "[facts]") {
  const auto [text, printed] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"doc", ""},
      {"doc.", ""},
      {"eval:doc.a == 1 && doc.b_2", "a b_2"},
      {"doc.get('a') or doc.b", "b"},
      {"'doc.a' + \"doc.b\\\"doc.c\"", ""},
      {"frm.doc.a || mydoc.b || parent.doc.c", ""},
      {"doc.items[0].a", "items"},
      {"'open", ""},
  }));
  INFO(text);
  CHECK(base::join(doc_fields(text), " ") == printed);
}

TEST_CASE("a template names the fields of doc inside its marks", "[facts]") {
  const auto [text, printed] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"doc.a { doc.b }", ""},
      {"{{ doc.a }} {%- if doc.b %}x{% endif %}", "a b"},
      {"{# {{ doc.a }} #}{{ doc.b }}", "b"},
      {"{% set doc = other %}{{ doc.a }}", ""},
      {"{% for doc in docs %}{{ doc.a }}{% endfor %}", ""},
      {"{{ doc.a", "a"},
      {"{", ""},
      {"{%", ""},
  }));
  INFO(text);
  CHECK(base::join(template_doc_fields(text), " ") == printed);
}

}  // namespace facts
