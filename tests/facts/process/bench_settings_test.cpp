// SPDX-License-Identifier: MIT
#include "facts/process/bench_settings.h"

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

}  // namespace

TEST_CASE("queues are those of Frappe and those that the bench added", "[facts]") {
  tests::Files files = {{kSupervisor, program("a", "bench worker --queue extra,long,lnog")},
                        {kCommon, R"({"workers": {"extra": {"timeout": 4000}}})"}};
  const std::vector<std::string_view> columns = {"undeclared", "longest_job", "longest_queue"};
  CHECK(make_world(files)->rows("process", columns) == Lines{"[\"lnog\"] 4000 extra"});
  files.erase(kCommon);
  CHECK(make_world(files)->rows("process", columns) == Lines{"[] 1500 long"});
}
