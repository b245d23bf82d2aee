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

TEST_CASE("queues are those of Frappe and those that the bench added", "[facts]") {
  tests::Files files = {{kSupervisor, program("a", "bench worker --queue extra,long,lnog")},
                        {kCommon, R"({"workers": {"extra": {"timeout": 4000}}})"}};
  const std::vector<std::string_view> columns = {"undeclared", "longest_job", "longest_queue"};
  CHECK(make_world(files)->rows("process", columns) == Lines{"[\"lnog\"] 4000 extra"});
  files.erase(kCommon);
  CHECK(make_world(files)->rows("process", columns) == Lines{"[] 1500 long"});
}

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

TEST_CASE("lines of a Procfile", "[facts]") {
  const auto world = make_world({{"Procfile",
                                  "\xEF\xBB\xBFweb: bench serve\n# no: x\n\nbad\n"
                                  "w: A=1 bench worker 1>> x.log\n"}});
  CHECK(world->rows("process", {"manager", "name", "role"}) ==
        Lines{"procfile web dev_server", "procfile w worker"});
  CHECK(world->rows("process_set", {"config"}).empty());
}

TEST_CASE("a Redis server is open, bounded, and where the bench looks for it", "[facts]") {
  tests::Files files = {
      {kCommon, R"({"redis_cache": "redis://localhost:13000", "redis_queue": "redis://r:1"})"},
      {"config/redis_cache.conf", "BIND * # no\nPort 13001\nmaxmemory 1gb\n"},
      {"config/redis_queue.conf", "protected-mode no\nport 2\nmaxmemory 0\n"},
      {"config/redis_socketio.conf", "bind 0.0.0.0\nbind 127.0.0.1 ::1\n"}};
  CHECK(make_world(files)->rows("redis_server",
                                {"role", "is_open", "max_memory", "port", "is_lost"}) ==
        Lines{"cache true 1gb 13001 true", "queue true - 2 false", "socketio false - - false"});
}
