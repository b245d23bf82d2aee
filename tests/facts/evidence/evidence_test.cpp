// SPDX-License-Identifier: MIT
#include "facts/evidence/evidence.h"

#include "catch.h"
#include "facts/evidence/evidence_world.h"

using tests::evidence_of;
using tests::sample_of;
using Lines = std::vector<std::string>;

namespace {

constexpr const char* kDoctor =
    "-----Checking scheduler status-----\nWorkers online: 2\n-----None Jobs-----\n";

}  // namespace

TEST_CASE("a sample is judged when it is of the deployed site and young enough", "[facts]") {
  const auto world = evidence_of({{"a.txt", sample_of("bench doctor", "07:40:00", kDoctor)},
                                  {"b.txt", sample_of("bench doctor", "07:20:00", kDoctor)},
                                  {"c.txt", sample_of("bench doctor", "07:36:00", kDoctor)},
                                  {"d.txt", sample_of("supervisorctl status", "07:00:00", "x\n")},
                                  {"e.txt", sample_of("bench --site b doctor", "07:40:00", "")}});
  CHECK(world->rows("sample", {"path", "kind", "standing", "minutes"}) ==
        Lines{"a.txt bench doctor judged 10", "b.txt bench doctor before -10",
              "c.txt bench doctor superseded 6", "d.txt supervisorctl status stale -30",
              "e.txt bench doctor elsewhere 10"});
  CHECK(world->rows("workers", {"online"}) == Lines{"2"});
}

TEST_CASE("what is not judged leaves its tables open unless another sample fills them", "[facts]") {
  const auto world = evidence_of({{"a.txt", sample_of("bench doctor", "07:40:00", kDoctor)},
                                  {"b.txt", sample_of("bench scheduler status", "07:00:00", "")},
                                  {"c.txt", sample_of("supervisorctl status", "07:00:00", "")}});
  CHECK(world->unchecked() ==
        Lines{"evidence_process inconclusive: taken before the deployment or too old",
              "evidence_process_set inconclusive: taken before the deployment or too old"});
}

TEST_CASE("a file that no command is known to write is not checked", "[facts]") {
  const auto world = evidence_of({{"a.txt", "hello\n"}, {"b.bin", std::string("\0\0", 2)}});
  CHECK(world->rows("sample", {"path"}).empty());
  CHECK(world->unchecked() == Lines{"evidence_sample no command that is known gives such an output",
                                    "evidence_sample not text"});
}

TEST_CASE("without a deployment a day counts", "[facts]") {
  const auto world =
      evidence_of({{"meta.json", "{}"},
                   {"a.txt", sample_of("bench doctor", "07:40:00", kDoctor)},
                   {"b.txt", "# cmd: nginx -t\n# time: 2026-01-13T07:40:00Z\n# exit: 0\n"}});
  CHECK(world->rows("sample", {"path", "standing"}) == Lines{"a.txt judged", "b.txt stale"});
}

TEST_CASE("without an evidence folder there is no evidence", "[facts]") {
  CHECK(tests::make_world({{"a.txt", sample_of("bench doctor", "07:40:00", kDoctor)}})
            ->rows("evidence_sample", {"path"})
            .empty());
}

TEST_CASE("meta.json may be anything", "[facts]") {
  for (const char* meta : {"", "[]", "{\"site\": 3, \"tz\": [], \"deployed_at\": {}}", "{{{",
                           "{\"url\": \"https://u@b.example:8443/x\"}"}) {
    CAPTURE(meta);
    const auto world = evidence_of(
        {{"meta.json", meta}, {"a.txt", sample_of("bench doctor", "07:40:00", kDoctor)}});
    CHECK(world->rows("sample", {"standing"}) == Lines{"judged"});
  }
}
