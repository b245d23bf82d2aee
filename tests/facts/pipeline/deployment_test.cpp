// SPDX-License-Identifier: MIT
#include "facts/pipeline/deployment.h"

#include "catch.h"
#include "facts/small_world.h"

using tests::make_world;
using Lines = std::vector<std::string>;

namespace {

Lines deployments(const std::string& script) {
  return make_world({{"deploy.sh", script}})
      ->rows("deployment", {"command", "has_backup", "has_files", "has_restart", "pulls_code"});
}

}  // namespace

TEST_CASE("a deployment migrates a site that lives on", "[facts]") {
  CHECK(deployments("git pull\nbench migrate\nbench restart\n") ==
        Lines{"migrate false false true true"});
  CHECK(deployments("bench migrate\nbench new-site a\nbench restart\n").empty());
  CHECK(deployments("bench migrate\n").empty());
  CHECK(deployments("ssh h bench migrate\n") == Lines{"migrate false false false false"});
  CHECK(deployments("bench update\n") == Lines{"update true true true false"});
  CHECK(deployments("bench update --no-backup\n") == Lines{"update false false true false"});
}

TEST_CASE("what may save the site counts as a backup", "[facts]") {
  const auto [before, expected] = GENERATE(table<std::string, std::string>({
      {"bench backup", "true false"},
      {"bench backup --with-files", "true true"},
      {"mysqldump x > y", "true true"},
      {"./save.sh", "true true"},
      {"echo hello", "false false"},
  }));
  const auto world = make_world({{"deploy.sh", before + "\nbench migrate\nbench restart\n"}});
  CHECK(world->rows("deployment", {"has_backup", "has_files"}) == Lines{expected});
}

TEST_CASE("maintenance mode stays when a script stops before it is off", "[facts]") {
  const std::string body =
      "bench --site a set-maintenance-mode on\nbench --site a migrate\n"
      "bench --site a set-maintenance-mode off\n";
  const auto maintenance = [](const std::string& script) {
    return make_world({{"deploy.sh", script}})->rows("deployment", {"maintenance"}).front();
  };
  CHECK(maintenance("set -e\n" + body) == "on");
  CHECK(maintenance(body) == "-");
  CHECK(maintenance("set -e\ntrap 'bench --site a set-maintenance-mode off' EXIT\n" + body) == "-");
}
