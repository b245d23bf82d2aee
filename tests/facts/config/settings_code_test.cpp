// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/config/session.h"
#include "facts/small_world.h"

using Lines = std::vector<std::string>;

namespace {

Lines settings(const std::string& code, const std::string& path = "acme/install.py") {
  return tests::make_world({{"acme/hooks.py", ""}, {path, code}})
      ->rows("system_setting", {"field", "value", "source", "mechanism"});
}

}  // namespace

TEST_CASE("every way to write a setting is seen", "[facts]") {
  CHECK(settings("frappe.db.set_single_value('System Settings', 'session_expiry', '06:00')") ==
        Lines{"session_expiry 06:00 code single_value"});
  CHECK(settings("frappe.db.set_single_value('System Settings', {'session_expiry': '06:00'})") ==
        Lines{"session_expiry 06:00 code single_value"});
  CHECK(settings("frappe.db.set_value('System Settings', None, 'session_expiry', '06:00')") ==
        Lines{"session_expiry 06:00 code single_value"});
  CHECK(settings("frappe.db.set_default('session_expiry', '06:00:00')") ==
        Lines{"session_expiry 06:00:00 code default"});
  CHECK(settings("frappe.get_doc({'doctype': 'System Settings', 'session_expiry': 3600}).save()") ==
        Lines{"session_expiry 3600 code document"});
}

TEST_CASE("a loaded document counts when it is saved in the same function", "[facts]") {
  const std::string load = "def f():\n  s = frappe.get_doc('System Settings')\n";
  CHECK(settings(load + "  s.session_expiry = '06:00'\n  s.save()\n") ==
        Lines{"session_expiry 06:00 code document"});
  CHECK(settings(load + "  s.update({'deny_multiple_sessions': True})\n  s.save()\n") ==
        Lines{"deny_multiple_sessions 1 code document"});
  CHECK(settings(load + "  s.set('session_expiry', '06:00')\n  s.save()\n") ==
        Lines{"session_expiry 06:00 code document"});
  CHECK(settings(load + "  s.session_expiry = '06:00'\n").empty());
  CHECK(settings(load + "  s.flags.ignore_mandatory = True\n  s.save()\n").empty());
  CHECK(settings(load + "  s.save()\ndef g(s):\n  s.session_expiry = '06:00'\n").empty());
}

TEST_CASE("a computed value is a setting without a value", "[facts]") {
  CHECK(settings("frappe.db.set_single_value('System Settings', 'session_expiry', policy())") ==
        Lines{"session_expiry - code single_value"});
}

TEST_CASE("an empty value sets nothing", "[facts]") {
  CHECK(settings("frappe.db.set_single_value('System Settings', 'session_expiry', '')").empty());
  CHECK(settings("frappe.db.set_single_value('System Settings', 'session_expiry', None)").empty());
}

TEST_CASE("tests and other documents do not set a policy", "[facts]") {
  const std::string code =
      "frappe.db.set_single_value('System Settings', 'session_expiry', '06:00')";
  CHECK(settings(code, "acme/tests/test_auth.py").empty());
  CHECK(settings(code, "acme/patches/v1/policy.py") ==
        Lines{"session_expiry 06:00 patch single_value"});
  CHECK(settings("frappe.db.set_single_value('Acme Settings', 'session_expiry', '06:00')").empty());
}
