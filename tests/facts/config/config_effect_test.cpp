// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/config/config.h"
#include "facts/config/config_rows.h"
#include "facts/small_world.h"

using tests::make_world;
using Lines = std::vector<std::string>;

TEST_CASE("a line of configuration knows for whom it holds", "[facts]") {
  const auto world =
      make_world({{"sites/common_site_config.json", R"({"maintenance_mode": 1, "logging": 2})"},
                  {"sites/a.example/site_config.json", R"({"maintenance_mode": 0})"},
                  {"sites/b.example/site_config.json", "{}"}});
  CHECK(world->rows("effective_key", {"role", "name", "subject", "sites"}) ==
        Lines{"site maintenance_mode a.example 1", "common maintenance_mode b.example 1",
              "common logging a.example, b.example 2"});
}

TEST_CASE("a common key that every site overrides holds for nobody", "[facts]") {
  const auto world = make_world({{"sites/common_site_config.json", R"({"developer_mode": 1})"},
                                 {"sites/a.example/site_config.json", R"({"developer_mode": 0})"}});
  CHECK(world->rows("effective_key", {"role"}) == Lines{"site"});
}

TEST_CASE("without sites in scope a common key holds for all there will be", "[facts]") {
  const auto world = make_world({{"sites/common_site_config.json", R"({"developer_mode": 1})"}});
  CHECK(world->rows("effective_key", {"subject", "sites"}) == Lines{"every site 0"});
}

TEST_CASE("a site that cannot be read whole may override anything", "[facts]") {
  const auto world = make_world({{"sites/common_site_config.json", R"({"developer_mode": 1})"},
                                 {"sites/a.example/site_config.json", "{,"}});
  CHECK(world->rows("effective_key", {"role"}).empty());
}

TEST_CASE("many sites are counted, not named", "[facts]") {
  tests::Files files = {{"sites/common_site_config.json", R"({"developer_mode": 1})"}};
  for (const char name : {'a', 'b', 'c', 'd'}) {
    files[std::string("sites/") + name + ".example/site_config.json"] = "{}";
  }
  CHECK(make_world(files)->rows("effective_key", {"subject"}) == Lines{"4 sites"});
}

TEST_CASE("of a key that stands twice only the last one holds", "[facts]") {
  const auto world = make_world(
      {{"sites/a.example/site_config.json", R"({"developer_mode": 1, "developer_mode": 0})"}});
  CHECK(world->rows("effective_key", {"value"}) == Lines{"0"});
  CHECK(world->rows("config_key", {"value", "is_duplicate"}) == Lines{"1 true", "0 false"});
}

TEST_CASE("equal secrets of two sites are twins, without their value", "[facts]") {
  const auto world = make_world({{"sites/a.example/site_config.json",
                                  R"({"db_password": "Kq7vXz2mTb", "secret": "Abcdef7x9q"})"},
                                 {"sites/b.example/site_config.json",
                                  R"({"db_password": "Kq7vXz2mTb", "secret": "Other7x9qz"})"}});
  CHECK(world->rows("effective_key", {"site", "name", "twin"}) ==
        Lines{"a.example db_password -", "a.example secret -", "b.example db_password a.example",
              "b.example secret -"});
}

TEST_CASE("a key is gone when no target reads it", "[facts]") {
  const tests::Files files = {
      {"sites/a.example/site_config.json", R"({"dropbox_access_key": "x"})"}};
  CHECK(make_world(files, {16})->rows("effective_key", {"gone_since"}) == Lines{"16"});
  CHECK(make_world(files, {15, 16})->rows("effective_key", {"gone_since"}) == Lines{"-"});
}

TEST_CASE("a key in the file that its reader never opens is misplaced", "[facts]") {
  const tests::Files files = {
      {"sites/common_site_config.json", R"({"nginx_port": 80, "gunicorn_workers": 2})"},
      {"sites/a.example/site_config.json",
       R"({"socketio_port": 9000, "workers": {}, "server_script_enabled": 1, "nginx_port": 80})"}};
  const Lines expected = {"socketio_port place", "workers -", "server_script_enabled place",
                          "nginx_port -", "gunicorn_workers -"};
  Lines seen = make_world(files, {15})->rows("effective_key", {"name", "mistake"});
  CHECK(seen == expected);
  CHECK(make_world(files, {14, 15})->rows("effective_key", {"mistake"})[2] == "-");
}
