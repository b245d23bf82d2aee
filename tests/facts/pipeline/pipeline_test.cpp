// SPDX-License-Identifier: MIT
#include "facts/pipeline/pipeline.h"

#include "catch.h"
#include "facts/small_world.h"

using tests::make_world;
using Lines = std::vector<std::string>;

TEST_CASE("calls of bench have a row, without their secrets", "[facts]") {
  const auto world =
      make_world({{"x.sh",
                   "bench new-site a --admin-password hush --db-root-password=hush2 --force\n"
                   "bench --site a.example migrate\nls\nsupervisorctl restart all\n"}});
  CHECK(world->rows("pipeline_command", {"program", "subcommand", "site", "text"}) ==
        Lines{"bench new-site - bench new-site a --admin-password *** --db-root-password=*** "
              "--force",
              "bench migrate a.example bench --site a.example migrate",
              "supervisorctl - - supervisorctl restart all"});
}

TEST_CASE("other files hold no commands", "[facts]") {
  const auto world = make_world({{"notes.txt", "bench migrate\n"},
                                 {"tool.sh", "#!/usr/bin/env python\nbench migrate\n"},
                                 {"deploy.yml", "jobs: {a: {steps: [{run: bench migrate}]}}\n"}});
  CHECK(world->rows("pipeline_command", {"text"}).empty());
}
