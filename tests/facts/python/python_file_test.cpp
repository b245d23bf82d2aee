// SPDX-License-Identifier: MIT
#include "facts/python/python_file.h"

#include "catch.h"
#include "facts/small_world.h"

namespace facts {

TEST_CASE("a Python file knows its module from its app", "[facts]") {
  const auto world = tests::make_world({{"apps/acme/acme/hooks.py", ""},
                                        {"apps/acme/acme/api.py", "def run(): pass\n"},
                                        {"sites/common_site_config.json", "{}"},
                                        {"sites/apps.txt", "acme\n"}});
  const project::File* file = world->workspace.find("apps/acme/acme/api.py");
  REQUIRE(file != nullptr);
  Document document(world->workspace, *file, "def run(): pass\n");
  base::Pool pool;
  const PythonFile python(document, pool);
  CHECK(python.module == "acme.api");
  CHECK(python.scopes.all().back().path == "acme.api.run");
}

}  // namespace facts
