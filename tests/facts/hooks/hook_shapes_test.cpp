// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/hooks/hooks_app.h"

namespace facts {
namespace {

std::string wrong(const std::string& hooks) {
  const DerivedHooks derived(app_with(hooks));
  std::string printed;
  for (const HookValue& row : derived.facts.rows<HookValue>()) {
    if (row.wanted.data() == nullptr) continue;
    if (!printed.empty()) printed += " | ";
    printed +=
        std::string(row.name) + ": " + std::string(row.shape) + " -> " + std::string(row.wanted);
  }
  return printed;
}

}  // namespace

TEST_CASE("shapes that append_hook or a reader cannot use are named", "[facts]") {
  const auto [hooks, printed] = GENERATE(table<std::string, std::string>({
      {"doc_events = []", "doc_events: list -> dict"},
      {"doc_events = {'A': 'a.b'}", "doc_events.A: text -> dict"},
      {"doc_events = {'A': {'validate': 'a.b'}}", ""},
      {"scheduler_events = {'cron': ['a.b']}", "scheduler_events.cron: list -> dict"},
      {"scheduler_events = {'daily': ['a.b'], 'hourly': 'a.b'}", ""},
      {"after_install = 'a.b'", ""},
      {"after_install = ('a.b',)", "after_install: tuple -> list"},
      {"after_install = None", "after_install: none -> list"},
      {"after_install = {'a.b'}", "after_install: set -> list"},
      {"app_include_js = 'a.js'", ""},
      {"app_include_js = ('a.js',)", ""},
      {"app_include_js = {}", "app_include_js: dict -> list"},
      {"after_install = f()", ""},
      {"x = 1\nif x:\n  after_install = 'a'\nelse:\n  after_install = ()", ""},
      {"mine = ()", ""},
      {"jenv = ()", ""},
      {"accounting_dimension_doctypes = ()", ""},
  }));
  INFO(hooks);
  CHECK(wrong(hooks) == printed);
}

}  // namespace facts
