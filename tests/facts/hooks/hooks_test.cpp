// SPDX-License-Identifier: MIT
#include "facts/hooks/hooks.h"

#include "catch.h"
#include "facts/core.h"
#include "facts/hooks/hooks_app.h"

namespace facts {

TEST_CASE("what a second assignment throws away is named", "[facts]") {
  const auto [hooks, lost] = GENERATE(table<std::string, std::string>({
      {"doc_events = {'A': {'validate': 'p'}, 'B': {}}\ndoc_events = {'B': {}}", "A"},
      {"doc_events = {'A': {'validate': 'p'}}\ndoc_events = {'A': {'on_trash': 'p'}}",
       "A.validate"},
      {"fixtures = ['A', 'B', 'C', 'D', 'E']\nfixtures = 'A'", "B, C, D and 1 more"},
      {"fixtures = ['A', {'dt': 'B'}]\nfixtures = ['A']", "B"},
      {"fixtures = ['A']\nfixtures = ['A', 'B']", ""},
      {"fixtures = []\nfixtures = ['B']", ""},
      {"fixtures = ['A']\nfixtures = f()", ""},
      {"fixtures = f()\nfixtures = ['A']", ""},
      {"fixtures = ['A']\nfixtures = [*fixtures, 'B']", ""},
      {"after_install = 'a.b'\nafter_install = 'a.c'", "a.b"},
      {"after_install = 'a.b'\nafter_install = ['a.b', 'a.c']", ""},
      {"app_title = 'A'\napp_title = 'B'", ""},
      {"app_include_js = ['a.js']\napp_include_js = '/assets/b.js'", "a.js"},
      {"doc_events = {}\ndoc_events = {'B': {}}", ""},
      {"doc_events = {'A': {'validate': ['p', 'q']}}\ndoc_events = {'A': {'validate': 'p'}}", "q"},
  }));
  INFO(hooks);
  const DerivedHooks derived(app_with(hooks));
  const Hook& row = derived.facts.rows<Hook>().at(0);
  CHECK(row.lost == lost);
  CHECK((row.previous.value.data() != nullptr) == !lost.empty());
}

TEST_CASE("rows tell what is a hook and what reads it", "[facts]") {
  const DerivedHooks derived(app_with(
      "import os\n_x = 1\nbot_parsers = ['a']\nmine = ['a']\nafter_install = 'acme.api.run'"));
  const std::vector<Hook>& rows = derived.facts.rows<Hook>();
  REQUIRE(rows.size() == 3);
  CHECK((rows[0].is_catalogued && rows[0].is_dead));
  CHECK_FALSE(rows[1].is_catalogued);
  CHECK((rows[2].is_catalogued && rows[2].is_known && rows[2].shape == "text"));
}

TEST_CASE("a hooks.py that cannot be followed is not checked", "[facts]") {
  const DerivedHooks derived(app_with("after_install = ['acme.x.y'"));
  CHECK(derived.facts.rows<HookTarget>().empty());
  CHECK(derived.facts.rows<Unchecked>().size() == 6);
}

}  // namespace facts
