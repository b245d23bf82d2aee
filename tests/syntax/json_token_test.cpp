// SPDX-License-Identifier: MIT
#include "syntax/json_token.h"

#include <string>

#include "catch.h"

using syntax::DataKind;
using syntax::json_literal;
using syntax::json_number;
using syntax::json_string;

TEST_CASE("a number ends where Python would end it", "[syntax]") {
  struct Row {
    std::string_view text;
    std::string_view number;
    DataKind kind;
  };
  const auto row = GENERATE(values<Row>({
      {"12,", "12", DataKind::Int},
      {"-0", "-0", DataKind::Int},
      {"012", "0", DataKind::Int},
      {"1.", "1", DataKind::Int},
      {"1.e5", "1", DataKind::Int},
      {"1e", "1", DataKind::Int},
      {"1e+", "1", DataKind::Int},
      {"1.50E-2x", "1.50E-2", DataKind::Float},
      {"1e5", "1e5", DataKind::Float},
      {"-", "", DataKind::Missing},
      {".5", "", DataKind::Missing},
      {"+1", "", DataKind::Missing},
  }));
  INFO(row.text);
  CHECK(json_number(row.text, 0).text == row.number);
  CHECK(json_number(row.text, 0).kind == row.kind);
}

TEST_CASE("literals are six words", "[syntax]") {
  CHECK(json_literal("[-Infinity]", 1).span == base::Span{1, 10});
  CHECK(json_literal("true", 0).kind == DataKind::Bool);
  CHECK(json_literal("True", 0).kind == DataKind::Missing);
  CHECK(json_literal("nul", 0).kind == DataKind::Missing);
}

TEST_CASE("a string without escapes is a view, others are decoded", "[syntax]") {
  syntax::DataBuilder out;
  const std::string_view text = R"(["ab", "a\tb", 'it\'s'])";
  CHECK(json_string(text, 1, out).text.data() == text.data() + 2);
  CHECK(json_string(text, 7, out).text == "a\tb");
  CHECK(json_string(text, 15, out).text == "it's");
  CHECK(out.finish(0).is_whole());
}
