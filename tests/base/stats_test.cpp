// SPDX-License-Identifier: MIT
#include "base/stats.h"

#include "catch.h"

TEST_CASE("a step ends where the next one begins", "[base]") {
  base::Stats stats;
  stats.end();  // nothing runs: nothing happens
  stats.begin("read");
  stats.begin("judge");
  stats.end();
  stats.end();
  REQUIRE(stats.steps().size() == 2);
  CHECK(stats.steps()[0].name == "read");
  CHECK(stats.steps()[1].name == "judge");
  CHECK(stats.steps()[0].milliseconds >= 0);
}
