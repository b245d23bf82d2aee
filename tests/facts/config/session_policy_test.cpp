// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/config/session.h"
#include "facts/small_world.h"

using tests::Files;
using tests::make_world;
using Lines = std::vector<std::string>;

namespace {

Lines policies(Files files, std::vector<int> majors = {15}) {
  return make_world(std::move(files), std::move(majors))
      ->rows("session_policy", {"kind", "subject", "source", "value", "denies_multiple"});
}

const std::string kSite = "sites/a.example/site_config.json";
const std::string kCommon = "sites/common_site_config.json";
const std::string kHooks = "apps/acme/acme/hooks.py";
const std::string kPatch = "apps/acme/acme/patches/policy.py";
const std::string kFixture = "apps/acme/acme/fixtures/system_settings.json";

}  // namespace

TEST_CASE("the best evidence of a session policy wins", "[facts]") {
  Files files = {{kHooks, ""}, {kSite, "{}"}, {kCommon, "{}"}};
  CHECK(policies(files) == Lines{"site a.example none - false"});
  files[kCommon] = R"({"session_expiry": "01:00"})";
  CHECK(policies(files) == Lines{"site a.example common_site_config 01:00 false"});
  files[kSite] = R"({"session_expiry": "02:00"})";
  CHECK(policies(files) == Lines{"site a.example site_config 02:00 false"});
  files[kPatch] = "frappe.db.set_default('session_expiry', '03:00')";
  CHECK(policies(files) == Lines{"site a.example patch 03:00 false"});
  files[kFixture] = R"([{"doctype": "System Settings", "session_expiry": "04:00"}])";
  CHECK(policies(files) == Lines{"site a.example system_settings_fixture 04:00 false"});
}

TEST_CASE("multiple sessions are denied by the merged file through cint, or by System Settings",
          "[facts]") {
  const auto denies = [](const std::string& common, const std::string& site,
                         const std::string& patch) {
    return make_world({{kHooks, ""}, {kCommon, common}, {kSite, site}, {kPatch, patch}})
        ->rows("session_policy", {"denies_multiple"})
        .front();
  };
  CHECK(denies(R"({"deny_multiple_sessions": 1})", "{}", "") == "true");
  CHECK(denies(R"({"deny_multiple_sessions": true})", "{}", "") == "true");
  CHECK(denies(R"({"deny_multiple_sessions": "1"})", "{}", "") == "true");
  CHECK(denies(R"({"deny_multiple_sessions": "True"})", "{}", "") == "false");
  CHECK(denies(R"({"deny_multiple_sessions": 1})", R"({"deny_multiple_sessions": 0})", "") ==
        "false");
  CHECK(denies("{}", "{}",
               "frappe.db.set_single_value('System Settings', 'deny_multiple_sessions', 1)") ==
        "true");
  CHECK(denies("{}", "{}",
               "frappe.db.set_single_value('System Settings', 'deny_multiple_sessions', 0)") ==
        "false");
}

TEST_CASE("an app is asked only where no site is in scope", "[facts]") {
  CHECK(policies({{"acme/hooks.py", ""}}) == Lines{"app acme none - false"});
  CHECK(policies({{"frappe/hooks.py", ""}}).empty());
}

TEST_CASE("a site alone has no policy that we could know", "[facts]") {
  const auto world = make_world({{"site_config.json", "{}"}});
  CHECK(world->rows("session_policy", {"subject"}).empty());
  CHECK(world->rows("unchecked", {"about"}) == Lines{"session_policy"});
}

TEST_CASE("what applies by default depends on the newest major", "[facts]") {
  const auto applies = [](std::vector<int> majors) {
    return make_world({{"acme/hooks.py", ""}}, std::move(majors))
        ->rows("session_policy", {"default_expiry"})
        .front();
  };
  CHECK(applies({13}) == "06:00");
  CHECK(applies({13, 14}) == "60:00");
  CHECK(applies({15, 16}) == "170:00");
}
