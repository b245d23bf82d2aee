// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/small_world.h"

using tests::make_world;
using Lines = std::vector<std::string>;

namespace {

const std::string kSupervisor = "config/supervisor.conf";

std::string program(const std::string& name, const std::string& command,
                    const std::string& more = "") {
  return "[program:" + name + "]\ncommand=" + command + "\n" + more;
}

}  // namespace

TEST_CASE("programs of supervisor have its defaults", "[facts]") {
  const auto world = make_world(
      {{kSupervisor, program("a", "bench worker") +
                         program("b", "gunicorn frappe.app:application --graceful-timeout 5",
                                 "user=root\nstopwaitsecs=6\nstopasgroup=yes\nnumprocs=2\n"
                                 "autorestart=unexpected\n") +
                         "[group:g]\nprograms=b\n"}});
  CHECK(world->rows("process", {"name", "role", "user", "is_root", "stop_wait", "kills_group",
                                "copies", "is_restarted", "group"}) ==
        Lines{"a worker - false 10 false 1 true -", "b web root true 6 true 2 true g"});
  CHECK(world->rows("process", {"is_cut_short", "longest_job", "longest_queue"}) ==
        Lines{"true 1500 long", "false 0 -"});
}
