// SPDX-License-Identifier: MIT
#include "syntax/nginx_template.h"

#include "catch.h"

using syntax::template_piece;
using syntax::TemplateConditions;
using Kind = syntax::TemplatePiece::Kind;

TEST_CASE("a piece is an expression, a statement or a comment", "[syntax]") {
  CHECK(template_piece("{{ a }} b", 0).kind == Kind::Expression);
  CHECK(template_piece("{{ a }} b", 0).end == 7);
  CHECK(template_piece("{{- a -}}", 0).body == "a");
  CHECK(template_piece("{% if a %}", 0).kind == Kind::Statement);
  CHECK(template_piece("{# } #}", 0).kind == Kind::Comment);
  CHECK(template_piece("{{ if .a }}", 0).kind == Kind::Statement);
  CHECK(template_piece("{{- end }}", 0).kind == Kind::Statement);
  CHECK(template_piece("{{/* a */}}", 0).kind == Kind::Statement);
  CHECK(template_piece("{{ iffy }}", 0).kind == Kind::Expression);
  for (const std::string_view text : {"{", "{a}", "{{ a", "{{ a %}", "{% {% a %}", "a{{ b }}"}) {
    INFO(text);
    CHECK_FALSE(template_piece(text, 0));
  }
}

TEST_CASE("envsubst replaces names in upper case", "[syntax]") {
  CHECK(syntax::has_environment_place("a${PORT}b"));
  CHECK(syntax::has_environment_place("$PORT_2"));
  CHECK_FALSE(syntax::has_environment_place("${port} $host $1 $ $Host $A"));
}

TEST_CASE("conditions nest, and their branches differ", "[syntax]") {
  base::Pool pool;
  TemplateConditions conditions(pool);
  const auto apply = [&](std::string_view text) { conditions.apply(template_piece(text, 0)); };
  CHECK(conditions.current().empty());
  apply("{% if a %}");
  CHECK(conditions.current() == "if a");
  apply("{% for b in c %}");
  CHECK(conditions.current() == "if a\nfor b in c");
  apply("{% set d = 1 %}");
  apply("{% endfor %}");
  apply("{% else %}");
  CHECK(conditions.current() == "if a\nelse");
  apply("{% endif %}");
  apply("{% endif %}");
  CHECK(conditions.current().empty());
}

TEST_CASE("an inclusion puts unknown text into the output", "[syntax]") {
  CHECK(syntax::is_inclusion(template_piece("{% include 'a' %}", 0)));
  CHECK_FALSE(syntax::is_inclusion(template_piece("{% if a %}", 0)));
}
