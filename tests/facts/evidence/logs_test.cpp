// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/evidence/evidence_world.h"

using tests::evidence_of;
using tests::sample_of;
using Lines = std::vector<std::string>;

namespace {

Lines errors(std::string_view command, std::string_view output) {
  const auto world = evidence_of({{"a.txt", sample_of(command, "08:40:00", output)}});
  Lines lines = world->rows("error_log", {"errors", "first"});
  for (std::string& line : world->rows("log", {"errors", "skips"})) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("only what came after the deployment is new", "[facts]") {
  CHECK(errors("Error Log",
               "[{\"method\": \"a\", \"creation\": \"2026-01-15 08:00:00\"},"
               "{\"method\": \"b\", \"creation\": \"2026-01-15 07:00:00\"}]\n") == Lines{"1 a"});
  CHECK(errors("Error Log", "name,method,creation\n1,\"x, \"\"y\"\"\nz\",2026-01-15 08:00:00\n") ==
        Lines{"1 x, \"y\"\nz"});
  CHECK(errors("Error Log", "") == Lines{"0 -"});
  CHECK(errors("Error Log", "hello\n") == Lines{});
  CHECK(errors("tail logs/frappe.log",
               "2026-01-15 08:00:00,1 ERROR frappe x\n"
               "2026-01-15 07:00:00,1 ERROR frappe x\n") == Lines{"1 0"});
  CHECK(errors("tail logs/scheduler.log",
               "2026-01-15 08:00:00,1 ERROR scheduler Skipped queueing a.b because it was found in "
               "queue for a.example\n") == Lines{"0 1"});
  CHECK(errors("tail /var/log/nginx/error.log",
               "2026/01/15 07:30:30 [error] 1#1: connect() failed\n"
               "2026/01/15 08:30:30 [error] 1#1: connect() failed\n"
               "2026/01/15 08:30:30 [warn] 1#1: buffered\n") == Lines{"1 0"});
}

TEST_CASE("without a zone the next hours settle nothing", "[facts]") {
  const auto world = evidence_of({{"meta.json", R"({"deployed_at": "2026-01-15T07:30:00Z"})"},
                                  {"a.txt", sample_of("tail logs/frappe.log", "08:40:00",
                                                      "2026-01-15 08:00:00,1 ERROR frappe x\n")}});
  CHECK(world->rows("log", {"errors"}) == Lines{});
  CHECK(world->unchecked().at(0) ==
        "evidence_log inconclusive: the time zone of its entries is not known");
}

TEST_CASE("an access log gives the share of failures and the growth of slow requests", "[facts]") {
  std::string log;
  for (int i = 0; i < 100; ++i) {
    const std::string time = i < 50 ? "06" : "08";
    const std::string status = i % 10 == 0 ? "502" : "200";
    log += "1.1.1.1 - - [15/Jan/2026:" + time + ":00:00 +0000] \"GET / HTTP/1.1\" " + status +
           " 1 \"-\" \"-\" rt=" + (i < 50 ? "0.100" : "0.200") + "\n";
  }
  const auto traffic = [](const std::string& text) {
    return evidence_of({{"a.txt", sample_of("tail access.log", "08:40:00", text)}})
        ->rows("traffic", {"requests", "permille", "slower"});
  };
  CHECK(traffic(log) == Lines{"50 100 100"});
  CHECK(traffic(log.substr(0, log.size() / 2)) == Lines{});
}
