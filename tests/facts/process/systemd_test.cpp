// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/small_world.h"

using tests::make_world;
using Lines = std::vector<std::string>;

TEST_CASE("units of systemd have its defaults, unless a drop-in may say otherwise", "[facts]") {
  const std::string unit = "[Service]\nExecStart=-/usr/bin/bench worker --queue long\n";
  tests::Files files = {{"deploy/w.service", unit}};
  const std::vector<std::string_view> columns = {"role", "is_root", "is_restarted", "stop_wait",
                                                 "is_cut_short"};
  CHECK(make_world(files)->rows("process", columns) == Lines{"worker true false 90 true"});
  files["deploy/w.service.d/x.conf"] = "[Service]\nUser=frappe\n";
  CHECK(make_world(files)->rows("process", columns) == Lines{"worker false - - false"});
}

TEST_CASE("times of systemd", "[facts]") {
  const auto [text, seconds] = GENERATE(table<std::string, std::string>({
      {"90", "90"},
      {"5min 20s", "320"},
      {"1h", "3600"},
      {"infinity", "-"},
      {"10ms", "-"},
      {"soon", "-"},
  }));
  const auto world = make_world(
      {{"w.service", "[Service]\nExecStart=bench worker\nTimeoutStopSec=" + text + "\n"}});
  CHECK(world->rows("process", {"stop_wait"}) == Lines{seconds});
}

TEST_CASE("one-shot units and templates are no processes", "[facts]") {
  const auto world =
      make_world({{"a.service", "[Service]\nType=oneshot\nExecStart=bench schedule\n"},
                  {"b.service", "[Service]\nExecStart={{ bench }} schedule\n"}});
  CHECK(world->rows("process", {"name"}).empty());
  CHECK(world->rows("unchecked", {"about", "reason"}) == Lines{"process a template"});
}
