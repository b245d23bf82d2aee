// SPDX-License-Identifier: MIT
#include "facts/evidence/backup_rows.h"

#include "catch.h"
#include "facts/evidence/evidence_world.h"

using tests::evidence_of;
using tests::sample_of;
using Lines = std::vector<std::string>;

TEST_CASE("the files of one backup belong together", "[facts]") {
  const auto world = evidence_of(
      {{"a.txt",
        sample_of("ls private/backups", "08:00:00",
                  "100 1768460700 x/20260115_070500-a_example-database.sql.gz\n"
                  "100 1768460700 x/20260115_070500-a_example-private-files.tar\n"
                  "100 1768470700 x/20260115_095000-a_example-database.sql.gz\n"
                  "100 1768460700 x/20260115_070600-b_example-partial-database-enc.sql.gz\n"
                  "100 1768460700 x/notes.txt\n")}});
  CHECK(
      world->rows("backup", {"name", "is_newest", "lacks", "is_partial", "is_encrypted", "hours",
                             "is_of_site"}) ==
      Lines{"20260115_070500-a_example true [\"files\",\"site_config_backup\"] false false 0 true",
            "20260115_070600-b_example false "
            "[\"files\",\"private-files\",\"site_config_backup\"] true true 0 false",
            "20260115_095000-a_example false "
            "[\"files\",\"private-files\",\"site_config_backup\"] false false -2 true"});
  CHECK(world->rows("backup_list", {"has_ours"}) == Lines{"true"});
}

TEST_CASE("the time in a name is told only where no zone changes it", "[facts]") {
  const auto hours = [](const char* name) {
    return evidence_of({{"a.txt", sample_of("ls backups", "08:00:00", std::string(name) + "\n")}})
        ->rows("backup", {"hours"});
  };
  CHECK(hours("20260115_070500-a_example-database.sql.gz") == Lines{"-"});
  CHECK(hours("20260112_073000-a_example-database.sql.gz") == Lines{"58"});
  CHECK(hours("20269912_993000-a_example-database.sql.gz") == Lines{"-"});
}

TEST_CASE("archives are tested and named by their first bytes", "[facts]") {
  const auto world = evidence_of(
      {{"a.txt", sample_of("archive test of x", "08:00:00",
                           "magic 1f8b0800 x-database-enc.sql.gz\nok x-files.tar\n"
                           "gzip: y.sql.gz: unexpected end of file\nmagic 8c0d z.gz\n")}});
  CHECK(world->rows("archive", {"name", "is_whole"}) ==
        Lines{"x-files.tar true", "y.sql.gz false"});
  CHECK(world->rows("magic", {"name", "magic", "is_named_encrypted"}) ==
        Lines{"x-database-enc.sql.gz gzip true", "z.gz openpgp false"});
}
