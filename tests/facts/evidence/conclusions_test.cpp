// SPDX-License-Identifier: MIT
#include "facts/evidence/conclusions.h"

#include "catch.h"
#include "facts/evidence/evidence_world.h"

using tests::evidence_of;
using tests::sample_of;
using Lines = std::vector<std::string>;

namespace {

constexpr const char* kUp = "b-web:b-frappe-web   RUNNING   pid 1, uptime 0:00:30\n";
constexpr const char* kDown = "b-web:b-frappe-web   FATAL   x\n";
constexpr const char* kOk = "HTTP/2 200\n";

}  // namespace

TEST_CASE("somebody looked in time, or not, or it is too early to tell", "[facts]") {
  const auto world = evidence_of({{"a.txt", sample_of("supervisorctl status", "07:34:00", kUp)},
                                  {"b.txt", sample_of("supervisorctl status", "08:10:00", kUp)}});
  CHECK(world->rows("window_5", {"is_covered", "file"}) == Lines{"true a.txt"});
  CHECK(world->rows("window_15", {"is_covered", "file"}) == Lines{"true b.txt"});
  CHECK(world->rows("window_60", {"is_covered"}) == Lines{"false"});
  CHECK(world->rows("window_day", {"is_covered"}) == Lines{});
  CHECK(world->world.rows("unchecked", {"reason"}).at(0) == "not yet: due at 2026-01-16T01:30:00Z");
  CHECK(world->rows("deployment", {"weekday"}) == Lines{"Thursday"});
}

TEST_CASE("the service is down when either the page or the web process is", "[facts]") {
  const auto down = [](const char* page, const char* processes) {
    tests::Files files;
    if (page != nullptr) files["a.txt"] = sample_of("curl https://a.example/", "08:00:00", page);
    if (processes != nullptr) {
      files["b.txt"] = sample_of("supervisorctl status", "08:00:00", processes);
    }
    return evidence_of(std::move(files))->rows("service_down", {"is_met"});
  };
  CHECK(down(kOk, kUp) == Lines{"false"});
  CHECK(down("HTTP/2 502\n", kUp) == Lines{"true"});
  CHECK(down(kOk, kDown) == Lines{"true"});
  CHECK(down(kOk, nullptr) == Lines{});
  CHECK(down(nullptr, kUp) == Lines{});
  CHECK(down(nullptr, nullptr) == Lines{});
}
