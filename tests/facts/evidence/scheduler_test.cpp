// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/evidence/evidence_world.h"

using tests::evidence_of;
using tests::sample_of;
using Lines = std::vector<std::string>;

TEST_CASE("the doctor speaks of every site, and ours counts", "[facts]") {
  const auto world = evidence_of(
      {{"a.txt", sample_of("bench doctor", "07:40:00",
                           "-----Checking scheduler status-----\nScheduler disabled for b.example\n"
                           "Scheduler paused for a.example\nMaintenance mode on for a.example\n"
                           "Workers online: 3\n-----None Jobs-----\nQueue: default\n"
                           "Number of Jobs:  12\nMethods:\nx.y : 12\n------------\n")}});
  CHECK(world->rows("scheduler", {"site", "state"}) ==
        Lines{"a.example paused", "a.example maintenance"});
  CHECK(world->rows("queue", {"queue", "jobs"}) == Lines{"default 12"});
}

TEST_CASE("a doctor without its end proves nothing, and what it said still counts", "[facts]") {
  const auto world = evidence_of({{"a.txt", sample_of("bench doctor", "07:40:00",
                                                      "-----Checking scheduler status-----\n"
                                                      "Scheduler disabled for a.example\n")}});
  CHECK(world->rows("scheduler", {"state"}) == Lines{"disabled"});
  CHECK(world->unchecked().size() == 3);
}

TEST_CASE("scheduler status comes as text or JSON", "[facts]") {
  const auto state = [](const char* output) {
    return evidence_of({{"a.txt", sample_of("bench scheduler status", "07:40:00", output)}})
        ->rows("scheduler", {"site", "state"});
  };
  CHECK(state("Scheduler is enabled for site a.example\n") == Lines{"a.example enabled"});
  CHECK(state("{\"status\": \"disabled\", \"site\": \"a.example\"}\n") ==
        Lines{"a.example disabled"});
  CHECK(state("Scheduler is enabled for site b.example\n").empty());
}

TEST_CASE("jobs that wait in both lists are stuck", "[facts]") {
  const char* jobs = "-----Pending Jobs-----\n-----Queue :long-----\nx.y {'a': 1}\nx.y {'a': 2}\n";
  const char* later = "-----Pending Jobs-----\n-----Queue :long-----\nx.y {'a': 2}\nx.z {}\n";
  const auto world =
      evidence_of({{"a.txt", sample_of("bench show-pending-jobs", "07:35:00", jobs)},
                   {"b.txt", sample_of("bench show-pending-jobs", "07:41:00", later)}});
  CHECK(world->rows("queue", {"queue", "jobs", "stuck"}) == Lines{"long 2 1"});
}
