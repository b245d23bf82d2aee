// SPDX-License-Identifier: MIT
#include "facts/secrets/data_dumps.h"

#include "catch.h"

TEST_CASE("the names of Frappe's backups tell what they hold", "[facts]") {
  using facts::held_by_name;
  const std::string base = "sites/a/private/backups/20261101_020000-a_example-";
  CHECK(held_by_name(base + "database.sql.gz") == "database");
  CHECK(held_by_name(base + "partial-database-enc.sql.gz") == "database");
  CHECK(held_by_name(base + "private-files.tgz") == "private files");
  CHECK(held_by_name(base + "files-enc.tar") == "uploaded files");
  CHECK(held_by_name("old/Clinic.SQL.zip") == "database");
  CHECK_FALSE(held_by_name(base + "site_config_backup.json"));
  CHECK_FALSE(held_by_name("schema.sql"));
  CHECK_FALSE(held_by_name("docs/patient-files.tar"));
  CHECK_FALSE(held_by_name("a.sql.gz/readme"));
}

TEST_CASE("a plain dump holds rows", "[facts]") {
  using facts::is_dump_with_rows;
  const std::string mysql = "-- MySQL dump 10.13\n";
  const std::string postgres = "--\n-- PostgreSQL database dump\n--\n";
  CHECK(is_dump_with_rows(mysql + "INSERT INTO `tabUser` VALUES (1);\n"));
  CHECK(is_dump_with_rows(postgres + "COPY public.users (id, name) FROM stdin;\n1\ta\n"));
  CHECK_FALSE(is_dump_with_rows(mysql + "CREATE TABLE `tabUser` (`name` int);\n"));
  CHECK_FALSE(is_dump_with_rows("INSERT INTO `tabUnit` VALUES ('mg');\n"));
}
