// SPDX-License-Identifier: MIT
#include "facts/config/config_value.h"

#include "catch.h"

using facts::python_cint;

namespace {

std::string_view mistake(std::string_view key, std::string_view json) {
  const syntax::DataTree tree = syntax::parse_json(json);
  const facts::ConfigKeyInfo* info = facts::find_config_key(key);
  REQUIRE(info != nullptr);
  REQUIRE(tree.is_whole());
  return facts::mistake_of(*info, tree.root());
}

bool is_on(std::string_view key, std::string_view json) {
  const syntax::DataTree tree = syntax::parse_json(json);
  return facts::is_switched_on(facts::find_config_key(key), tree.root());
}

}  // namespace

TEST_CASE("cint makes of a text what frappe.utils.cint makes of it", "[facts]") {
  CHECK(python_cint("12") == 12);
  CHECK(python_cint(" +1 ") == 1);
  CHECK(python_cint("1.9") == 1);
  CHECK(python_cint("-2.5") == -2);
  CHECK(python_cint("1e3") == 1000);
  CHECK(python_cint("1_000") == 1000);
  CHECK(python_cint("9007199254740993") == 9007199254740993);
  CHECK(python_cint("1__0") == 0);
  CHECK(python_cint("_1") == 0);
  CHECK(python_cint("+-1") == 0);
  CHECK(python_cint("True") == 0);
  CHECK(python_cint("100M") == 0);
  CHECK(python_cint("") == 0);
  CHECK(python_cint("inf") == 0);
  CHECK(python_cint("nan") == 0);
  CHECK(python_cint("1e300") == 0);
}

TEST_CASE("a text that says no is a mistake where truth is tested", "[facts]") {
  for (const std::string_view text : {R"("False")", R"("0")", R"(" off ")", R"("None")"}) {
    CAPTURE(text);
    CHECK(mistake("developer_mode", text) == "on");
    CHECK(mistake("mute_emails", text).empty());
  }
  CHECK(mistake("developer_mode", R"("")").empty());
  CHECK(mistake("developer_mode", R"("1")").empty());
  CHECK(mistake("developer_mode", "false").empty());
}

TEST_CASE("a text that says yes is a mistake where cint is used", "[facts]") {
  CHECK(mistake("mute_emails", R"("True")") == "off");
  CHECK(mistake("deny_multiple_sessions", R"("yes")") == "off");
  CHECK(mistake("mute_emails", R"("1")").empty());
  CHECK(mistake("developer_mode", R"("True")").empty());
}

TEST_CASE("a value of the wrong shape is a mistake where it is taken apart", "[facts]") {
  CHECK(mistake("allow_cors", R"("[\"https://x.example\"]")") == "json");
  CHECK(mistake("rate_limit", R"("{'limit': 1, 'window': 2}")") == "json");
  CHECK(mistake("rate_limit", R"({"limit": 1})") == "shape");
  CHECK(mistake("rate_limit", R"({"limit": 0.5, "window": 60})").empty());
  CHECK(mistake("rate_limit", R"({"limit": -1, "window": 60})") == "shape");
  CHECK(mistake("rate_limit", "{}").empty());
  CHECK(mistake("rate_limit", "null").empty());
  CHECK(mistake("app_include_js", R"("/assets/x.js")") == "shape");
  CHECK(mistake("max_file_size", R"("100M")") == "number");
  CHECK(mistake("max_file_size", R"("0")").empty());
  CHECK(mistake("scheduler_interval", R"("300")") == "number");
  CHECK(mistake("host_name", R"("no")").empty());
}

TEST_CASE("what is on depends on the reader", "[facts]") {
  CHECK(is_on("developer_mode", R"("False")"));
  CHECK_FALSE(is_on("mute_emails", R"("True")"));
  CHECK(is_on("mute_emails", "true"));
  CHECK_FALSE(is_on("maintenance_mode", R"("")"));
}

TEST_CASE("an address has a host and perhaps a port", "[facts]") {
  const auto host = [](std::string_view text) { return std::string(facts::address_of(text).host); };
  CHECK(host("redis://u:p@Cache.example:6379/1") == "Cache.example");
  CHECK(facts::address_of("redis://u:p@cache:6379/1").port == 6379);
  CHECK(facts::address_of("https://x.example/?a=b:1").port == 0);
  CHECK(host("db.example") == "db.example");
  CHECK(host("redis://[::1]:6379") == "[::1]");
  CHECK(facts::address_of("redis://[::1]:6379").port == 6379);
  CHECK(host("redis://[::1").empty());
  CHECK(host("").empty());
}
