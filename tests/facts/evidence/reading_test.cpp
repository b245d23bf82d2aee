// SPDX-License-Identifier: MIT
#include "facts/evidence/reading.h"

#include "catch.h"
#include "facts/evidence/evidence_world.h"

using Lines = std::vector<std::string>;

TEST_CASE("a reader says once why a sample proves nothing", "[facts]") {
  const auto world = tests::evidence_of(
      {{"a.txt", tests::sample_of("bench doctor", "07:40:00", "no such command\n")}});
  CHECK(world->rows("sample", {"problem"}) == Lines{"the output of the doctor is cut off"});
  CHECK(world->unchecked() ==
        Lines{"evidence_scheduler inconclusive: the output of the doctor is cut off",
              "evidence_workers inconclusive: the output of the doctor is cut off",
              "evidence_queue inconclusive: the output of the doctor is cut off"});
}

TEST_CASE("a command without a site speaks of the one that was deployed", "[facts]") {
  const auto world = tests::evidence_of(
      {{"a.txt", tests::sample_of("bench migrate", "07:20:00", "")},
       {"b.txt", tests::sample_of("bench --site A.Example migrate", "07:20:00", "")}});
  CHECK(world->rows("migrate", {"site"}) == Lines{"a.example", "A.Example"});
}
