// SPDX-License-Identifier: MIT
#include "facts/python/python_calls.h"

#include "catch.h"
#include "facts/small_world.h"

namespace facts {
namespace {

std::vector<std::string> calls(const std::string& text,
                               const std::vector<std::string_view>& columns) {
  return tests::make_world({{"acme/hooks.py", ""}, {"acme/api.py", text}})->rows("call", columns);
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a call tells what is called, with what and where", "[facts]") {
  CHECK(calls("import frappe as f\ndef g():\n  f.db.sql('a', x, 'c', 4, debug=True, as_dict=y)\n",
              {"callee", "method", "function", "arg0", "arg1", "arg2", "args", "keywords"}) ==
        Lines{"frappe.db.sql sql acme.api.g a - c 4 [\"debug=True\",\"as_dict\"]"});
  CHECK(calls("x().run()\n", {"callee", "method", "function"}) == Lines{"- run -", "x x -"});
}

TEST_CASE("a decorator's call tells what it decorates", "[facts]") {
  CHECK(calls("import frappe\n@frappe.whitelist(allow_guest=True)\ndef ping(): pass\n",
              {"callee", "decorates", "keywords"}) ==
        Lines{"frappe.whitelist acme.api.ping [\"allow_guest=True\"]"});
}

TEST_CASE("a call tells what its first argument is", "[facts]") {
  const auto [argument, kind] = GENERATE(table<std::string, std::string>({
      {"'a'", "text"},
      {"f'a{b}'", "format"},
      {"'a' + b", "format"},
      {"'a' % b", "format"},
      {"'a'.format(b)", "format"},
      {"b", "name"},
      {"b.c", "attribute"},
      {"1", "number"},
      {"[1]", "list"},
      {"{'a': 1}", "dict"},
      {"None", "none"},
      {"lambda: 1", "other"},
  }));
  INFO(argument);
  CHECK(calls("f(" + argument + ")\n", {"arg0_kind"}).front() == kind);
}

}  // namespace facts
