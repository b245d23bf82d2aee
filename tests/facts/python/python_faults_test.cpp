// SPDX-License-Identifier: MIT
#include "facts/python/python_faults.h"

#include "catch.h"
#include "facts/small_world.h"

TEST_CASE("a file that does not compile gives one row", "[facts]") {
  const auto world = tests::make_world({
      {"acme/hooks.py", "app_name = \"acme\"\n"},
      {"acme/a.py", "x = 1 2\ny = (\n"},
      {"acme/b.py", "<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> other\n"},
      {"acme/c.py", "type X = int\n"},
  });
  CHECK(
      world->rows("python_fault", {"path", "kind", "since"}) ==
      std::vector<std::string>{"acme/a.py syntax 0", "acme/b.py conflict 0", "acme/c.py news 12"});
}
