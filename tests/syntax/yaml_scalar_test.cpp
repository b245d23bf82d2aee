// SPDX-License-Identifier: MIT
#include "syntax/yaml_scalar.h"

#include "catch.h"

using syntax::DataKind;
using syntax::resolve_plain_scalar;

TEST_CASE("plain scalars mean what PyYAML takes them for", "[syntax]") {
  struct Row {
    std::string_view text;
    DataKind kind;
    std::string_view value;
  };
  const auto row = GENERATE(values<Row>({
      {"", DataKind::Null, "null"},
      {"~", DataKind::Null, "null"},
      {"nULL", DataKind::String, ""},
      {"yes", DataKind::Bool, "true"},
      {"Off", DataKind::Bool, "false"},
      {"y", DataKind::String, ""},
      {"0", DataKind::Int, "0"},
      {"-0", DataKind::Int, "-0"},
      {"+12", DataKind::Int, "12"},
      {"1_000", DataKind::Int, "1000"},
      {"010", DataKind::Int, "8"},
      {"08", DataKind::String, ""},
      {"0o10", DataKind::String, ""},
      {"0x1F", DataKind::Int, "31"},
      {"0b101", DataKind::Int, "5"},
      {"22:22", DataKind::Int, "1342"},
      {"22:60", DataKind::String, ""},
      {"-1:30", DataKind::Int, "-90"},
      {"80:80", DataKind::String, ""},
      {"127.0.0.1", DataKind::String, ""},
      {"1e3", DataKind::String, ""},
      {"1.5e3", DataKind::String, ""},
      {"1.5e+3", DataKind::Float, "1.5e+3"},
      {".5", DataKind::Float, "0.5"},
      {"-.5", DataKind::String, ""},
      {"007.50", DataKind::Float, "7.50"},
      {"1.", DataKind::Float, "1.0"},
      {"-.inf", DataKind::Float, "-Infinity"},
      {".NaN", DataKind::Float, "NaN"},
      {"1:30.5", DataKind::Float, "90.5"},
      {"1:30.", DataKind::Float, "90.0"},
      {"16.0", DataKind::Float, "16.0"},
      {"2020-01-01", DataKind::String, ""},
      {"=", DataKind::String, ""},
      {"123456789012345678901234567890", DataKind::Int, "123456789012345678901234567890"},
      {"0xFFFFFFFFFFFFFFFFFF", DataKind::Int, "0xFFFFFFFFFFFFFFFFFF"},
  }));
  INFO(row.text);
  CHECK(resolve_plain_scalar(row.text).kind == row.kind);
  CHECK(resolve_plain_scalar(row.text).text == row.value);
}
