// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/evidence/evidence_world.h"

using tests::evidence_of;
using tests::sample_of;
using Lines = std::vector<std::string>;

namespace {

Lines outcomes(std::string_view table, const std::string& sample) {
  return evidence_of({{"a.txt", sample}})->rows(table, {"outcome", "subject"});
}

Lines migrate(std::string_view output, std::string_view exit = "0") {
  return outcomes("migrate", sample_of("bench --site a.example migrate", "07:20:00", output, exit));
}

}  // namespace

TEST_CASE("a migration that failed says why once", "[facts]") {
  const std::string begin = "Executing p.q in a.example (_1)\n";
  CHECK(migrate(begin + "Success: Done in 1s\n") == Lines{"ok -"});
  CHECK(migrate(begin + "    docs: failed: STOPPED it\nSuccess: Done in 1s\n") == Lines{"ok -"});
  CHECK(migrate(begin + "p.q: failed: STOPPED\nTraceback (most recent call last):\n", "1") ==
        Lines{"failed p.q"});
  CHECK(migrate(begin + "Success: Done in 1s\n", "137") == Lines{"failed -"});
  CHECK(migrate(begin + "Failed to execute patch\n") == Lines{"patch_skipped -"});
  CHECK(migrate(begin) == Lines{"unfinished p.q"});
  CHECK(migrate("Skipping fixture syncing from the file a.json. Reason: x\n") ==
        Lines{"fixture_skipped a.json", "ok -"});
}

TEST_CASE("a log that proves nothing is no success", "[facts]") {
  const auto doubt = [](const std::string& sample) {
    return evidence_of({{"a.txt", sample}})->unchecked();
  };
  CHECK(doubt("Migrating a.example\nQueued rebuilding of search index for a.example\n") ==
        Lines{"evidence_migrate inconclusive: it has no exit code"});
  CHECK(doubt(sample_of("nginx -t", "07:20:00", "")) ==
        Lines{"evidence_nginx_test inconclusive: the line that says success is missing"});
  CHECK(doubt(sample_of("bench run-tests", "07:20:00", "OK\n")) ==
        Lines{"evidence_tests inconclusive: it does not say how much was done"});
}

TEST_CASE("words beat an exit code of 0", "[facts]") {
  CHECK(outcomes("build", sample_of("bench build", "07:20:00", " ERROR  x\n")) ==
        Lines{"failed -"});
  CHECK(
      outcomes("restore", sample_of("bench --site t restore /b/x.sql.gz", "07:20:00",
                                    "ERROR 1227 (42000) at line 28\nSite t has been restored\n")) ==
      Lines{"failed 1227"});
  CHECK(outcomes(
            "backup_run",
            sample_of("bench --site a.example backup", "07:20:00",
                      "Error occurred during encryption. Files are stored without\n"
                      "Backup for Site a.example has been successfully completed with files\n")) ==
        Lines{"not_encrypted -"});
}
