// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/config/config.h"
#include "facts/small_world.h"

using tests::make_world;
using Lines = std::vector<std::string>;

TEST_CASE("a site's key replaces the common one whole", "[facts]") {
  const auto world = make_world(
      {{"sites/common_site_config.json",
        R"({"maintenance_mode": 1, "rate_limit": {"limit": 9}, "mute_emails": "True"})"},
       {"sites/a.example/site_config.json", R"({"maintenance_mode": 0, "rate_limit": {}})"},
       {"sites/b.example/site_config.json", "{}"}});
  CHECK(world->rows("site_setting", {"site", "name", "from", "truthy", "is_on"}) ==
        Lines{"a.example maintenance_mode site false false",
              "a.example mute_emails common true false", "a.example rate_limit site false false",
              "b.example maintenance_mode common true true",
              "b.example mute_emails common true false", "b.example rate_limit common true true"});
}

TEST_CASE("of a key that stands twice the last one counts", "[facts]") {
  const auto world = make_world(
      {{"sites/a.example/site_config.json", R"({"developer_mode": 1, "developer_mode": 0})"}});
  CHECK(world->rows("site_setting", {"name", "value"}) == Lines{"developer_mode 0"});
}

TEST_CASE("nothing is merged while the common file cannot be known", "[facts]") {
  const auto alone = make_world({{"site_config.json", R"({"db_name": "a"})"}});
  CHECK(alone->rows("site", {"is_whole", "is_common_known"}) == Lines{"true false"});
  CHECK(alone->rows("site_setting", {"name"}).empty());
  const auto broken = make_world({{"sites/common_site_config.json", "{"},
                                  {"sites/a.example/site_config.json", R"({"db_name": "a"})"}});
  CHECK(broken->rows("site_setting", {"name"}).empty());
}

TEST_CASE("keys inside a value are no settings", "[facts]") {
  const auto world = make_world(
      {{"sites/a.example/site_config.json", R"({"ldap": {"bind_password": "Kq7vXz2mTb"}})"}});
  CHECK(world->rows("site_setting", {"name"}) == Lines{"ldap"});
}
