// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/config/config.h"
#include "facts/small_world.h"

using Lines = std::vector<std::string>;

namespace {

Lines reads(const std::string& code) {
  return tests::make_world({{"acme/hooks.py", ""}, {"acme/api.py", code}})
      ->rows("config_read", {"name"});
}

}  // namespace

TEST_CASE("every way to read a configuration key is seen", "[facts]") {
  CHECK(reads("frappe.conf.acme_url") == Lines{"acme_url"});
  CHECK(reads("frappe.local.conf['acme_url']") == Lines{"acme_url"});
  CHECK(reads("frappe.conf.get('acme_url', 1)") == Lines{"acme_url"});
  CHECK(reads("from frappe import conf\nconf.get(\"acme_url\")") == Lines{"acme_url"});
  CHECK(reads("frappe.get_site_config().get('acme_url')") == Lines{"acme_url"});
  CHECK(reads("frappe.get_conf(site)['acme_url']") == Lines{"acme_url"});
}

TEST_CASE("what is no key is not read", "[facts]") {
  CHECK(reads("frappe.conf.get(key)").empty());
  CHECK(reads("frappe.conf.update({'a': 1})").empty());
  CHECK(reads("frappe.db.get('acme_url')").empty());
}
