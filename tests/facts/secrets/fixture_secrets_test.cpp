// SPDX-License-Identifier: MIT
#include "facts/secrets/fixture_secrets.h"

#include "../small_world.h"
#include "catch.h"

namespace {

std::vector<std::string> rows(const std::string& documents, const std::string& doctype = "") {
  tests::Files files = {{"clinic/hooks.py", "app_name = 'clinic'\n"},
                        {"clinic/fixtures/docs.json", documents}};
  if (!doctype.empty()) files["clinic/clinic/doctype/gate/gate.json"] = doctype;
  return tests::make_world(files)->rows("fixture_secret", {"doctype", "field", "length"});
}

}  // namespace

TEST_CASE("a Password field of Frappe in clear is a row", "[facts]") {
  CHECK(rows(R"([{"doctype": "Email Account", "name": "A", "password": "Qv7nTz2K"}])") ==
        std::vector<std::string>{"Email Account password 8"});
  CHECK(rows(R"([{"doctype": "Email Account", "name": "A", "password": "********"}])").empty());
  CHECK(rows(R"([{"doctype": "Email Account", "name": "A", "password": ""}])").empty());
  CHECK(rows(R"([{"doctype": "ToDo", "name": "A", "password": "Qv7nTz2K"}])").empty());
}

TEST_CASE("the app's own DocTypes tell their Password fields", "[facts]") {
  const std::string doctype =
      R"({"doctype": "DocType", "name": "Gate", "module": "Clinic", "fields": [)"
      R"({"fieldname": "pin", "fieldtype": "Password"}]})";
  CHECK(rows(R"([{"doctype": "Gate", "name": "Gate", "pin": "Qv7nTz2K"}])", doctype) ==
        std::vector<std::string>{"Gate pin 8"});
}
