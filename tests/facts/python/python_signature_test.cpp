// SPDX-License-Identifier: MIT
#include "facts/python/python_signature.h"

#include <string>

#include "catch.h"

namespace facts {
namespace {

// "a b= *c d= **e"; "/" behind those that only positions fill, "?" when nothing can be told.
std::string printed(const std::string& source) {
  const auto signature = python_signature(source, source.find("def f(") + 4);
  if (!signature) return "?";
  std::string words = signature->is_decorated ? "@" : "";
  for (const Parameter& parameter : signature->parameters) {
    if (!words.empty()) words += " ";
    if (parameter.filled == Filled::RestOfPositions) words += "*";
    if (parameter.filled == Filled::RestOfNames) words += "**";
    if (parameter.filled == Filled::ByName) words += "-";
    words += parameter.name;
    if (parameter.filled == Filled::ByPosition) words += "/";
    if (parameter.has_default) words += "=";
  }
  return words;
}

}  // namespace

TEST_CASE("a signature is read from the text of its def", "[facts]") {
  const auto [source, words] = GENERATE(table<std::string, std::string>({
      {"def f(): pass", ""},
      {"def f(a, b): pass", "a b"},
      {"def f(a, b=1): pass", "a b="},
      {"def f(a, /, b, *, c, d=2): pass", "a/ b -c -d="},
      {"def f(a, *b, c, **d): pass", "a *b -c **d"},
      {"def f(a: dict[str, int] = {'x': 1, 'y': (2, 3)}, b: str = 'a,b)'): pass", "a= b="},
      {"def f(\n\ta,  # the first, (really)\n\tb=None,\n): pass", "a b="},
      {"def f(a='''x\n,y''', b=\"\\\",\"): pass", "a= b="},
      {"import x\n\n\n@x.y\ndef f(a): pass", "@ a"},
      {"@x(\n\t1,\n)\ndef f(a): pass", "@ a"},
      {"\xEF\xBB\xBF"
       "def f(a): pass",
       "a"},
      {"if x:\n\tdef f(a): pass", "?"},
      {"async def f(a): pass", "?"},
      {"def f(a): pass\n\n\ndef f(b): pass", "?"},
      {"def f(a, 'b", "?"},
      {"def f(a", "?"},
      {"def f(", "?"},
  }));
  INFO(source);
  CHECK(printed(source) == words);
}

TEST_CASE("names find the parameter that they fill", "[facts]") {
  const std::string source = "def f(a, /, b, *c, d): pass";
  const auto signature = python_signature(source, 4);
  REQUIRE(signature);
  CHECK(signature->positions() == 2);
  CHECK(signature->has(Filled::RestOfPositions));
  CHECK(signature->named("a") == nullptr);
  CHECK(signature->named("c") == nullptr);
  REQUIRE(signature->named("d") != nullptr);
  CHECK(signature->named("d")->filled == Filled::ByName);
}

TEST_CASE("an offset that is no name gives no signature", "[facts]") {
  CHECK_FALSE(python_signature("", 0));
  CHECK_FALSE(python_signature("def f(a): pass", 0));
  CHECK_FALSE(python_signature("def f(a): pass", 99));
}

}  // namespace facts
