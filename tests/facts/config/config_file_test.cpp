// SPDX-License-Identifier: MIT
#include "facts/config/config_file.h"

#include "catch.h"
#include "facts/small_world.h"

using Lines = std::vector<std::string>;

TEST_CASE("a configuration file is told by its name", "[facts]") {
  CHECK(facts::is_config_name("sites/a.example/site_config.json"));
  CHECK(facts::is_config_name("common_site_config.json"));
  CHECK(facts::is_config_name("x/20260801_120000-a-site_config_backup-enc.json"));
  CHECK_FALSE(facts::is_config_name("site_config/package.json"));
}

TEST_CASE("the role of a file is told by its place", "[facts]") {
  const auto world = tests::make_world(
      {{"sites/common_site_config.json", R"({"a": 1})"},
       {"sites/test/site_config.json", R"({"a": 1})"},
       {"sites/test/private/backups/20260801_120000-test-site_config_backup.json", R"({"a": 1})"},
       {".github/helper/site_config.json", R"({"a": 1})"},
       {"test_sites/x/site_config.json", R"({"a": 1})"},
       {"ci/site_config_mariadb.json", R"({"a": 1})"},
       {"other.json", R"({"a": 1})"}});
  CHECK(world->rows("config_key", {"config", "role", "site"}) ==
        Lines{"site_config.json helper -", "site_config_mariadb.json helper -",
              "common_site_config.json common -",
              "20260801_120000-test-site_config_backup.json backup test",
              "site_config.json site test", "site_config.json helper -"});
}
