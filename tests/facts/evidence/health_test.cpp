// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/evidence/evidence_world.h"

using Lines = std::vector<std::string>;

TEST_CASE("the System Health Report is read in the words of any version", "[facts]") {
  const auto world = tests::evidence_of(
      {{"a.json", R"({"background_jobs_check": "queued", "scheduler_status": "Inactive",
                      "total_background_workers": 0, "socketio_ping_check": "Fail",
                      "failing_scheduled_jobs": [{"x": 1}]})"}});
  CHECK(world->rows("scheduler", {"state"}) == Lines{"inactive"});
  CHECK(world->rows("workers", {"online"}) == Lines{"0"});
  CHECK(world->rows("health", {"check", "is_bad", "words"}) ==
        Lines{"background_jobs_check false queued", "socketio_ping_check true Fail",
              "failing_scheduled_jobs true 1"});
}

TEST_CASE("a scheduler that the report cannot see settles nothing", "[facts]") {
  const auto world = tests::evidence_of({{"a.json", R"({"background_jobs_check": "finished",
                      "scheduler_status": "Process Not Found"})"}});
  CHECK(world->rows("scheduler", {"state"}).empty());
  CHECK(world->unchecked().size() == 1);
}
