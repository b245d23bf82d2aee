// SPDX-License-Identifier: MIT
// A deployment from outside: what the collector writes, and what the checklist says of it.
#include <nlohmann/json.hpp>

#include "catch.h"
#include "cli/program.h"

namespace {

const std::string kEvidence = FRAPPE_LINT_SOURCE "/fixtures/_base/evidence";

// The post-deploy checklist over a copy of the exemplary evidence that `change` (shell) has edited.
nlohmann::json judge(const std::string& change) {
  const sample::TemporaryFolder folder;
  const std::string command = "cd " + folder.at() + " && cp -r " + kEvidence + " e && cd e && " +
                              change +
                              " && cd .. && " FRAPPE_LINT_BINARY
                              " checklist postdeploy --evidence e --now 2026-01-15T09:00:00Z"
                              " --no-config -o json 2>/dev/null";
  return nlohmann::json::parse(sample::run_shell(command).out, nullptr, false);
}

std::string state(const nlohmann::json& checklist, const std::string& id) {
  for (const auto& item : checklist["items"]) {
    if (item["id"] == id) return item["state"].get<std::string>();
  }
  return "";
}

std::string why(const nlohmann::json& checklist, const std::string& id) {
  for (const auto& item : checklist["items"]) {
    if (item["id"] == id) return item["why"].get<std::string>();
  }
  return "";
}

}  // namespace

TEST_CASE("a good deployment passes where evidence can tell", "[cli]") {
  const auto good = judge("true");
  REQUIRE(good.is_object());
  for (const char* id :
       {"PD-01", "PD-02", "PD-04", "PD-06", "PD-11", "PD-12", "PD-13", "PD-28", "PD-29", "PD-30",
        "PD-31", "PD-32", "PD-33", "PD-34", "PD-35", "PD-36", "PD-37"}) {
    CAPTURE(id, why(good, id));
    CHECK(state(good, id) == "PASS");
  }
  CHECK(state(good, "PD-08") == "OPEN");
  CHECK(why(good, "PD-08").find("not yet: due at 2026-01-16") == 0);
}

TEST_CASE("every line of the checklist has a state and a reason", "[cli]") {
  for (const auto& item : judge("true")["items"]) {
    CAPTURE(item["id"]);
    CHECK_FALSE(item["state"].get<std::string>().empty());
    CHECK_FALSE(item["why"].get<std::string>().empty());
    if (item["state"] == "PASS") CHECK(item["place"].is_object());
  }
}

TEST_CASE("each kind of bad deployment fails its line", "[cli]") {
  const struct {
    const char* change;
    const char* id;
    const char* state;
  } kCases[] = {
      {"sed -i 's/HTTP.2 200/HTTP\\/2 502/' https.txt", "PD-11", "FAIL"},
      {"sed -i 's/HTTP.2 200/HTTP\\/2 503/' https.txt", "PD-32", "FAIL"},
      {"sed -i 's/exit: 0/exit: 1/' migrate.txt", "PD-12", "FAIL"},
      {"sed -i 's/exit: 0/exit: 1/' migrate.txt", "PD-35", "FAIL"},
      {"sed -i 's/^# exit.*//' migrate.txt", "PD-35", "OPEN"},
      {"sed -i 's/site erp/site old/' migrate.txt", "PD-35", "OPEN"},
      {"rm migrate.txt", "PD-35", "OPEN"},
      {"sed -i 's/uptime 1:09:41/uptime 3:09:41/' supervisor.txt", "PD-34", "FAIL"},
      {"sed -i 's/online: 3/online: 0/' doctor.txt", "PD-34", "FAIL"},
      {"sed -i 's/enabled/disabled/' scheduler.txt", "PD-33", "FAIL"},
      {"sed -i 's/pong/error/' ping.txt", "PD-01", "FAIL"},
      {"sed -i 's/51%/99%/' disk.txt", "PD-29", "FAIL"},
      {"sed -i 's/PONG/LOADING/' redis-queue.txt", "PD-31", "FAIL"},
      {"sed -i 's/2026-01-14 22/2026-01-15 08/' error-log.txt", "PD-36", "WARN"},
  };
  for (const auto& each : kCases) {
    const auto checklist = judge(each.change);
    CAPTURE(each.change, each.id, why(checklist, each.id));
    CHECK(state(checklist, each.id) == each.state);
  }
  CHECK(why(judge("sed -i 's/HTTP.2 200/HTTP\\/2 502/' https.txt"), "PD-11").find("ROLLBACK NOW") ==
        0);
}

TEST_CASE("no secret of the bench reaches the collector's files", "[cli]") {
  const sample::TemporaryFolder folder;
  const std::string canary = "Canary7Zq";
  const std::string leak = "mail " + canary + "Db token=" + canary + "Kv https://u:" + canary +
                           "Url@h/ Authorization: token " + canary + "A:" + canary +
                           "B sid=" + canary + "Sid; {'pwd': '" + canary + "Py'}\n";
  folder.write("bench/sites/common_site_config.json",
               "{\"redis_cache\": \"redis://:" + canary + "Redis@127.0.0.1:13000\"}\n");
  folder.write("bench/sites/a.example/site_config.json",
               "{\"db_password\": \"" + canary + "Db\"}\n");
  folder.write("bench/logs/frappe.log", leak);
  folder.write("bin/bench", "#!/bin/sh\ncat sites/*.json sites/*/*.json logs/frappe.log\n");
  folder.write("bin/crontab", "#!/bin/sh\ncat logs/frappe.log\n");
  for (const char* shell : {"sh", "dash", "busybox sh"}) {
    CAPTURE(shell);
    const std::string prefix = "cd " + folder.at() + " && rm -rf out && chmod +x bin/* && ";
    if (sample::run_shell("command -v " + std::string(shell)).exit_code != 0) continue;
    const auto ran = sample::run_shell(
        prefix +
        FRAPPE_LINT_BINARY " evidence script > collect.sh && cd bench && PATH=../bin:$PATH " +
        shell + " ../collect.sh -s a.example -u http://127.0.0.1:9 -o ../out 2>&1");
    CHECK(ran.exit_code == 0);
    CHECK_FALSE(ran.says(canary));
    const auto found =
        sample::run_shell(prefix.substr(0, prefix.find("&& rm")) +
                          "&& grep -rc cmd: out | wc -l && grep -r " + canary + " out");
    CHECK_FALSE(found.says(canary));
    CHECK(std::atoi(found.out.c_str()) > 5);
  }
}
