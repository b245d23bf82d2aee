// SPDX-License-Identifier: MIT
#include "facts/config/config_catalogue.h"

#include <set>

#include "base/embedded.h"
#include "catch.h"
#include "syntax/data_tree.h"

using facts::config_catalogue;
using facts::Consumption;
using facts::find_config_key;

TEST_CASE("every line of the key catalogue is well formed", "[facts]") {
  const std::set<std::string_view> types = {"str",  "int",  "bool",   "url", "path",
                                            "list", "dict", "fernet", "any"};
  const std::set<std::string_view> scopes = {"site", "common", "both", "common_only"};
  std::set<std::string_view> names;
  REQUIRE(config_catalogue().size() > 150);
  for (const facts::ConfigKeyInfo& key : config_catalogue()) {
    CAPTURE(key.name);
    CHECK(types.contains(key.type));
    CHECK(scopes.contains(key.scope));
    CHECK(key.since <= key.until);
    CHECK(names.insert(key.name).second);
  }
}

TEST_CASE("the key catalogue holds no word that nobody reads", "[facts]") {
  const syntax::DataTree tree = syntax::parse_json(base::embedded_text("_tables/config_keys.json"));
  REQUIRE(tree.is_whole());
  const std::set<std::string_view> words = {"key",     "type",     "scope", "default", "since",
                                            "until",   "use",      "by",    "secret",  "danger",
                                            "outside", "misspelt", "env",   "instead"};
  for (syntax::Value entry = tree.root().first(); entry; entry = entry.next()) {
    CAPTURE(entry["key"].text());
    for (syntax::Value member = entry.first(); member; member = member.next()) {
      CHECK(words.contains(member.key()));
    }
    const std::string_view use = entry["use"].text();
    CHECK((use.empty() || facts::consumption_from(use).has_value()));
  }
}

TEST_CASE("a key is found by its name, else by its prefix", "[facts]") {
  REQUIRE(find_config_key("encryption_key") != nullptr);
  CHECK(find_config_key("encryption_key")->is_secret);
  CHECK(find_config_key("deny_multiple_sessions")->consumption == Consumption::Cint);
  CHECK(find_config_key("maintenance_mode")->consumption == Consumption::Truthy);
  CHECK(find_config_key("rate_limit")->consumption == Consumption::Arith);
  CHECK(find_config_key("dropbox_secret_key")->until == 15);
  CHECK(find_config_key("db_user")->since == 16);
  REQUIRE(find_config_key("sk_payments") != nullptr);
  CHECK(find_config_key("sk_payments")->is_secret);
  CHECK(find_config_key("session_expiry") == nullptr);
}

TEST_CASE("a slip in a key's name is seen, another name is not", "[facts]") {
  using facts::meant_config_key;
  CHECK(meant_config_key("allow_cros") == "allow_cors");
  CHECK(meant_config_key("maintenence_mode") == "maintenance_mode");
  CHECK(meant_config_key("scheduler_intervall") == "scheduler_interval");
  CHECK(meant_config_key("gunicorn_wokers") == "gunicorn_workers");
  for (const char* other : {"smtp_timeout", "replica_db_hosts", "domain", "timezone", "my_key",
                            "redis_host", "mail_host", "push_timeout"}) {
    CAPTURE(other);
    CHECK(meant_config_key(other).empty());
  }
}

TEST_CASE("no misspelling is a key", "[facts]") {
  const syntax::DataTree tree = syntax::parse_json(base::embedded_text("_tables/config_keys.json"));
  for (syntax::Value entry = tree.root().first(); entry; entry = entry.next()) {
    for (syntax::Value slip = entry["misspelt"].first(); slip; slip = slip.next()) {
      CAPTURE(slip.text());
      CHECK(find_config_key(slip.text()) == nullptr);
    }
  }
}
