// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/small_world.h"

using tests::make_world;
using Lines = std::vector<std::string>;

TEST_CASE("lines of a Procfile", "[facts]") {
  const auto world = make_world({{"Procfile",
                                  "\xEF\xBB\xBFweb: bench serve\n# no: x\n\nbad\n"
                                  "w: A=1 bench worker 1>> x.log\n"}});
  CHECK(world->rows("process", {"manager", "name", "role"}) ==
        Lines{"procfile web dev_server", "procfile w worker"});
  CHECK(world->rows("process_set", {"config"}).empty());
}
