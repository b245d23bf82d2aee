// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/python/python_bench.h"

namespace facts {

TEST_CASE("changes apply in the order of statements", "[facts]") {
  const auto [text, value] = GENERATE(table<std::string, std::string>({
      {"h = ['a']\nh += ['b']", R"(["a", "b"])"},
      {"h = 'a'\nh += 'b'", R"("ab")"},
      {"h = ['a']\nh.append('b')", R"(["a", "b"])"},
      {"h = ['a']\nh.extend(('b', 'c'))", R"(["a", "b", "c"])"},
      {"h = ['a']\nh.insert(0, 'b')", R"(["a", "b"])"},
      {"h = {}\nh['k'] = 'v'", R"({"k": "v"})"},
      {"h = {'k': {}}\nh['k']['c'] = ['v']", R"({"k": {"c": ["v"]}})"},
      {"h = {'k': 1}\nh.update({'l': 2}, m=3)", R"({"k": 1, "l": 2, "m": 3})"},
      {"h = {}\nh |= {'k': 1}", R"({"k": 1})"},
      {"h = {}\nh.setdefault('k', []).append('v')", R"({"k": ["v"]})"},
      {"h = {'k': ['u']}\nh.setdefault('k', []).append('v')", R"({"k": ["u", "v"]})"},
      {"h = []\nx = h\nx.append('a')", R"(["a"])"},
      {"h = ['a']\nx = h.copy()\nx.append('b')", R"(["a"])"},
      {"h = ['a']\nh = h + ['b']", R"(["a", "b"])"},
  }));
  INFO(text);
  CHECK(h_after(text) == value);
}

}  // namespace facts
