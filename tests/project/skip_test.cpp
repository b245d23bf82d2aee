// SPDX-License-Identifier: MIT
#include "project/skip.h"

#include "catch.h"

TEST_CASE("only bench's own assets folder is left out", "[project]") {
  CHECK(project::is_skipped_folder("sites/assets"));
  CHECK(project::is_skipped_folder("bench/sites/assets"));
  CHECK_FALSE(project::is_skipped_folder("assets"));
  CHECK_FALSE(project::is_skipped_folder("acme/public/dist"));
  CHECK_FALSE(project::is_skipped_folder("acme/build"));
}

TEST_CASE("a path below a left-out folder proves nothing about what exists", "[project]") {
  CHECK(project::may_be_skipped("acme/node_modules/x/y.js"));
  CHECK(project::may_be_skipped("env/lib/x.py"));
  CHECK_FALSE(project::may_be_skipped("acme/environment/x.py"));
}

TEST_CASE("a virtual environment is known by its mark", "[project]") {
  const auto exists = [](std::string_view path) { return path == "env/pyvenv.cfg"; };
  CHECK(project::is_skipped_file("env/lib/x.py", exists));
  CHECK_FALSE(project::is_skipped_file("venv/lib/x.py", exists));
}
