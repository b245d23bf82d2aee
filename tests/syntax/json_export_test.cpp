// SPDX-License-Identifier: MIT
#include "syntax/json_export.h"

#include "catch.h"

using syntax::exported_json;
using syntax::json_text;
using syntax::parse_json;
using syntax::python_float;

TEST_CASE("a document is written as json.dumps writes it for Frappe", "[syntax]") {
  CHECK(exported_json(parse_json(R"({"b": [], "a": {"d": [1, "x"], "c": {}}, "B": null})")) ==
        "{\n \"B\": null,\n \"a\": {\n  \"c\": {},\n  \"d\": [\n   1,\n   \"x\"\n  ]\n },\n"
        " \"b\": []\n}");
  CHECK(exported_json(parse_json("[true, -0, 1E2, NaN]")) == "[\n true,\n 0,\n 100.0,\n NaN\n]");
  CHECK(exported_json(parse_json("3")) == "3");
}

TEST_CASE("what cannot be written without a guess is not written", "[syntax]") {
  CHECK_FALSE(exported_json(parse_json(R"({"a": 1, "a": 2})")));
  CHECK_FALSE(exported_json(parse_json("{\"a\": 1,}")));
  CHECK_FALSE(exported_json(parse_json("[1e400]")));
  CHECK_FALSE(exported_json(parse_json("")));
}

TEST_CASE("texts are escaped as Python escapes them", "[syntax]") {
  CHECK(json_text("a\"\\/\n\r\t\f\b") == R"("a\"\\/\n\r\t\f\b")");
  CHECK(json_text(std::string_view("\x00\x1f\x7f", 3)) == R"("\u0000\u001f\u007f")");
  CHECK(json_text("\u00e9\u20ac\U0001F600") == R"("\u00e9\u20ac\ud83d\ude00")");
  CHECK(json_text("\xed\xa0\xbd") == R"("\ud83d")");
  CHECK(json_text("\u00e9", false) == "\"\u00e9\"");
  CHECK(exported_json(parse_json(R"("\ud83d\ude00 \ud83d")")) == R"("\ud83d\ude00 \ud83d")");
}

TEST_CASE("floats are printed as repr prints them", "[syntax]") {
  const std::pair<const char*, const char*> cases[] = {
      {"0.0", "0.0"},
      {"-0.0", "-0.0"},
      {"1.50", "1.5"},
      {"1e16", "1e+16"},
      {"1e15", "1000000000000000.0"},
      {"123456.789", "123456.789"},
      {"0.0001", "0.0001"},
      {"0.00001", "1e-05"},
      {"1.5e-7", "1.5e-07"},
      {"1e22", "1e+22"},
      {"1e100", "1e+100"},
      {"0.1", "0.1"},
      {"100.0", "100.0"},
      {"-2.5E+3", "-2500.0"},
      {"5e-324", "5e-324"},
      {"1.7976931348623157e308", "1.7976931348623157e+308"}};
  for (const auto& [written, printed] : cases) CHECK(python_float(written) == printed);
  CHECK_FALSE(python_float("x"));
  CHECK_FALSE(python_float("1e999"));
}
