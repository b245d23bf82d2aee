// SPDX-License-Identifier: MIT
#include "facts/process/process.h"

#include "catch.h"
#include "facts/small_world.h"

using tests::make_world;
using Lines = std::vector<std::string>;

namespace {

const std::string kSupervisor = "config/supervisor.conf";
const std::string kCommon = "sites/common_site_config.json";

std::string program(const std::string& name, const std::string& command,
                    const std::string& more = "") {
  return "[program:" + name + "]\ncommand=" + command + "\n" + more;
}

std::string bench_programs() {
  return program("web", "gunicorn frappe.app:application", "directory=/srv/b/sites\n") +
         program("worker", "bench worker --queue short,default", "directory=/srv/b\n") +
         program("schedule", "bench schedule", "directory=/srv/b\n");
}

}  // namespace

TEST_CASE("what a bench lacks is missing only when nothing in sight has it", "[facts]") {
  tests::Files files = {{kSupervisor, bench_programs()}};
  const std::vector<std::string_view> columns = {"bench", "missing_roles", "missing_queues"};
  CHECK(make_world(files)->rows("process_set", columns) ==
        Lines{R"(b ["socketio","redis"] ["long"])"});
  files["deploy/long.service"] = "[Service]\nExecStart=bench worker --queue long\n";
  CHECK(make_world(files)->rows("process_set", columns).front() == R"(b ["socketio","redis"] [])");
  files["deploy/other.service"] = "[Service]\nExecStart=$PROGRAM\n";
  CHECK(make_world(files)->rows("process_set", columns).front() == "b [] []");
}

TEST_CASE("groups are looked for by the name of the bench's folder", "[facts]") {
  const auto group_of = [](const std::string& groups) {
    return make_world({{kSupervisor, bench_programs() + groups}})
        ->rows("process_set", {"workers_group", "ungrouped"})
        .front();
  };
  CHECK(group_of("") == "- []");
  CHECK(group_of("[group:b-workers]\nprograms=web,worker,schedule\n") == "- []");
  CHECK(group_of("[group:x]\nprograms=web,worker\n") == R"(x ["schedule"])");
}

TEST_CASE("what bench restarts is said in the common file", "[facts]") {
  const auto flag = [](const std::string& config) {
    return make_world({{kSupervisor, bench_programs()}, {kCommon, config}})
        ->rows("process_set", {"restart_flag"})
        .front();
  };
  CHECK(flag("{}") == "none");
  CHECK(flag(R"({"restart_supervisor_on_update": true})") == "supervisor");
  CHECK(flag(R"({"restart_supervisor_on_update": 1, "restart_systemd_on_update": 1})") == "both");
  CHECK(flag("{") == "-");
}
