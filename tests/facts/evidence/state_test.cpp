// SPDX-License-Identifier: MIT
#include "facts/evidence/state_rows.h"

#include "catch.h"
#include "facts/evidence/evidence_world.h"

using tests::evidence_of;
using tests::sample_of;
using Lines = std::vector<std::string>;

namespace {

Lines rows(std::string_view command, std::string_view output, std::string_view table,
           const std::vector<std::string_view>& columns) {
  return evidence_of({{"a.txt", sample_of(command, "08:00:00", output)}})->rows(table, columns);
}

}  // namespace

TEST_CASE("versions are compared with what was to be deployed", "[facts]") {
  const char* meta = R"({"deployed_at": "2026-01-15T07:30:00Z",
                         "commits": {"ward": "4f1c2aa81"}, "versions": {"frappe": "15.1.0"}})";
  const auto told = [&](const char* output) {
    return evidence_of(
               {{"meta.json", meta}, {"a.txt", sample_of("bench version", "08:00:00", output)}})
        ->rows("version", {"app", "is_expected"});
  };
  CHECK(told("frappe 15.1.0 version-15 (0c9a1be)\nward 2.1.0 main (4f1c2aa)\nhrms 1.0\n") ==
        Lines{"frappe true", "ward true", "hrms -"});
  CHECK(told("[{\"app\": \"ward\", \"commit\": \"99aa001\", \"version\": \"2\"}]\n") ==
        Lines{"ward false"});
  CHECK(told("ward 2.1.0\n") == Lines{"ward -"});
}

TEST_CASE("a checkout has changes or none", "[facts]") {
  CHECK(rows("git -C apps/ward status --porcelain", " M a.py\n?? b.py\n!! c\n", "checkout",
             {"app", "changes", "first"}) == Lines{"ward 2 a.py"});
  CHECK(rows("git -C apps/ward status -s", "", "checkout", {"changes"}) == Lines{"0"});
  CHECK(rows("git -C apps/ward status -s", "fatal: not a git repository\n", "checkout",
             {"changes"}) == Lines{});
}

TEST_CASE("settings come from the site and from the merged configuration", "[facts]") {
  CHECK(rows("System Settings", "{\"session_expiry\": \"06:00\", \"x\": 0, \"y\": []}\n", "setting",
             {"name", "is_on"}) == Lines{"session_expiry true", "x false"});
  CHECK(rows("System Settings", "{\"session_expiry\": \"\", \"enable_scheduler\": 0}\n",
             "scheduler", {"state"}) == Lines{"disabled"});
  CHECK(rows("bench show-config -f json",
             "{\"a.example\": {\"k\": 1}, \"b.example\": {\"k\": 2}}\n", "config",
             {"name", "value"}) == Lines{"k 1"});
  CHECK(rows("bench show-config", "+---+\n", "config", {"name"}) == Lines{});
}

TEST_CASE("the host has disks, memory and a name", "[facts]") {
  CHECK(rows("df -P",
             "Filesystem 1024-blocks Used Available Capacity Mounted on\n"
             "/dev/vda1 100 90 10 91% /\n/dev/loop1 1 1 0 100% /snap/x\n",
             "disk", {"mount", "used"}) == Lines{"/ 91"});
  CHECK(rows("free",
             "       total used free shared buff/cache available\n"
             "Mem:   1000 1 1 1 1 40\n",
             "memory", {"available"}) == Lines{"4"});
  CHECK(rows("free", "Mem: 0 0 0 0 0 0\n", "memory", {"available"}) == Lines{});
  CHECK(rows("getent hosts a.example", "2001:db8::7 a.example\n", "name", {"addresses"}) ==
        Lines{"1"});
}

TEST_CASE("a crontab backs up, with files or without", "[facts]") {
  const auto cron = [](std::string_view output) {
    return rows("crontab -l", output, "cron", {"has_backup", "has_files"});
  };
  CHECK(cron("# bench --site all backup --with-files\n") == Lines{"false false"});
  CHECK(cron("0 3 * * * bench --site all backup\n") == Lines{"true false"});
  CHECK(cron("0 3 * * * bench --site all backup --with-files\n") == Lines{"true true"});
}
