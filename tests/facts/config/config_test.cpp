// SPDX-License-Identifier: MIT
#include "facts/config/config.h"

#include "catch.h"
#include "facts/config/config_rows.h"
#include "facts/small_world.h"

using tests::make_world;
using Lines = std::vector<std::string>;

TEST_CASE("a key says what its reader will make of it", "[facts]") {
  const auto world = make_world({{"sites/a.example/site_config.json",
                                  R"({"developer_mode": "False", "mute_emails": "True",
                                      "allow_cors": ["https://x.example"], "rate_limit": {"limit": 1},
                                      "pause_scheduler": 0, "my_flag": null})"}});
  CHECK(world->rows("config_key", {"name", "kind", "value", "truthy", "cint", "consumption"}) ==
        Lines{"developer_mode string False true 0 truthy", "mute_emails string True true 0 cint",
              "allow_cors array - true 0 raw", "rate_limit object - true 0 arith",
              "pause_scheduler int 0 false 0 truthy", "my_flag null null false 0 -"});
  CHECK(world->rows("config_key", {"items"})[2] == R"(["https://x.example"])");
}

TEST_CASE("no cell holds a secret, and its bytes are marked", "[facts]") {
  const std::string text =
      R"({"db_password": "Kq7vXz2mTb", "redis_cache": "redis://u:hunter22@cache.example:6379",
          "ldap": {"bind_password": "Nested#9Kq"}, "admin_password": "changeme"})";
  const auto world = make_world({{"sites/a.example/site_config.json", text}});
  CHECK(world->rows("config_key", {"name", "is_secret", "length", "is_placeholder"}) ==
        Lines{"db_password true 10 false", "redis_cache true 8 false", "ldap false 0 false",
              "ldap.bind_password true 10 false", "admin_password true 8 true"});
  CHECK(world->rows("config_key", {"value"})[1] == "redis://u:***@cache.example:6379");
  Lines hidden;
  for (const facts::SecretSpan& row : world->facts.rows<facts::SecretSpan>()) {
    hidden.emplace_back(base::slice(text, row.span));
  }
  CHECK(hidden == Lines{"Kq7vXz2mTb", "hunter22", "Nested#9Kq", "changeme"});
  for (const facts::Table* table : facts::all_tables()) {
    for (std::size_t i = 0; i < world->facts.size(*table); ++i) {
      const std::string row = facts::print(*table, world->facts.row(*table, i));
      for (const std::string& secret : hidden) CHECK(row.find(secret) == std::string::npos);
    }
  }
}

TEST_CASE("a test set-up opens nothing, a real site always does", "[facts]") {
  const auto throwaway = [](const std::string& path, const std::string& text) {
    return make_world({{path, text}})->rows("config_key", {"is_throwaway"}).front();
  };
  const std::string weak = R"({"db_password": "travis"})";
  const std::string random = R"({"db_password": "Kq7vXz2mTb9"})";
  CHECK(throwaway(".github/helper/site_config.json", weak) == "true");
  CHECK(throwaway(".github/helper/site_config.json", random) == "true");
  CHECK(throwaway("docker/common_site_config.json", weak) == "true");
  CHECK(throwaway("docker/common_site_config.json", random) == "false");
  CHECK(throwaway("sites/a.example/site_config.json", weak) == "false");
  CHECK(throwaway(".github/helper/site_config.json",
                  R"({"db_password": "Kq7vXz2mTb9", "db_host": "db.clinic.example"})") == "false");
  CHECK(throwaway(".github/helper/site_config.json", R"({"mail_password": "Kq7vXz2mTb9"})") ==
        "false");
}

TEST_CASE("a broken file keeps its keys, and merges nothing", "[facts]") {
  const auto world = make_world(
      {{"sites/a.example/site_config.json", "{\"db_password\": \"Kq7vXz2mTb\", \"developer_mode\""},
       {"sites/common_site_config.json", "{}"}});
  CHECK(world->rows("config_key", {"name"}).front() == "db_password");
  CHECK(world->rows("site", {"name", "is_whole"}) == Lines{"a.example false"});
  CHECK(world->rows("site_setting", {"name"}).empty());
  CHECK(world->rows("unchecked", {"about"}) == Lines{"site_setting", "session_policy"});
}

TEST_CASE("only what git would publish is in git", "[facts]") {
  const std::string path = "sites/a.example/site_config.json";
  const std::vector<std::string> tracked = {path};
  const std::vector<std::string> nothing;
  CHECK(make_world({{path, R"({"a": 1})"}}, {15}, &tracked)
            ->rows("config_key", {"git", "is_in_git"}) == Lines{"tracked true"});
  CHECK(make_world({{path, R"({"a": 1})"}})->rows("config_key", {"is_in_git"}) == Lines{"false"});
}

TEST_CASE("a domain may bring its own certificate", "[facts]") {
  const auto world =
      make_world({{"sites/a.example/site_config.json",
                   R"({"domains": ["x.example",
                                      {"domain": "y.example", "ssl_certificate": "/c"}, 7]})"},
                  {"sites/common_site_config.json", R"({"domains": ["z.example"]})"}});
  CHECK(world->rows("site_domain", {"site", "domain", "certificate", "certificate_key"}) ==
        Lines{"a.example x.example - -", "a.example y.example /c -"});
}

TEST_CASE("a misspelt key says what is meant", "[facts]") {
  const auto world = make_world(
      {{"sites/a.example/site_config.json", R"({"maintainance_mode": 1, "my_own_key": 1})"}});
  CHECK(world->rows("config_key", {"name", "near", "reader"}) ==
        Lines{"maintainance_mode maintenance_mode -", "my_own_key - -"});
}
