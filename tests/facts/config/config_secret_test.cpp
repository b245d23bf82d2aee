// SPDX-License-Identifier: MIT
#include "facts/config/config_secret.h"

#include <string>

#include "catch.h"

using facts::is_local_host;
using facts::is_secret_name;
using facts::url_password;

namespace {

bool holds(std::string_view json) {
  const syntax::DataTree tree = syntax::parse_json(json);
  const syntax::Value member = tree.root().first();
  return facts::holds_secret(member.key(), facts::find_config_key(member.key()), member);
}

}  // namespace

TEST_CASE("a name that promises a secret is one, a public half is not", "[facts]") {
  CHECK(is_secret_name("smtp_password"));
  CHECK(is_secret_name("RAZORPAY_CLIENT_SECRET"));
  CHECK(is_secret_name("encryption_key"));
  CHECK_FALSE(is_secret_name("stripe_publishable_key"));
  CHECK_FALSE(is_secret_name("google_maps_api_key"));
  CHECK_FALSE(is_secret_name("secret_santa"));
}

TEST_CASE("only a value that can be a secret is one", "[facts]") {
  CHECK(holds(R"({"db_password": "x"})"));
  CHECK(holds(R"({"admin_password": 4711})"));
  CHECK(holds(R"({"erp_client_secret": "9KqT2vXz"})"));
  CHECK(holds(R"({"redis_queue": "redis://:s3cr3tpw@queue:6379"})"));
  CHECK_FALSE(holds(R"({"db_password": ""})"));
  CHECK_FALSE(holds(R"({"db_password": null})"));
  CHECK_FALSE(holds(R"({"redis_queue": "redis://queue:6379"})"));
  CHECK_FALSE(holds(R"({"erp_client_secret": "/run/secrets/erp"})"));
  CHECK_FALSE(holds(R"({"reset_password": "never"})"));
  CHECK_FALSE(holds(R"({"db_ssl_key": "/etc/mysql/client.key"})"));
}

TEST_CASE("of an address only the password is secret", "[facts]") {
  CHECK(url_password("redis://default:p@ss@cache.example:6379/1") == "p@ss");
  CHECK(url_password("redis://:pw@cache") == "pw");
  CHECK(url_password("redis://user@cache:6379").empty());
  CHECK(url_password("https://clinic.example/a:b@c").empty());
  CHECK(url_password("token a:b@c").empty());
}

TEST_CASE("a host without a dot is a machine of the same network", "[facts]") {
  CHECK(is_local_host("127.0.0.1"));
  CHECK(is_local_host("mariadb"));
  CHECK(is_local_host("http://test_site:8000"));
  CHECK(is_local_host("acme.localhost"));
  CHECK_FALSE(is_local_host("db.clinic.example"));
  CHECK_FALSE(is_local_host("https://erp.clinic.example"));
}
