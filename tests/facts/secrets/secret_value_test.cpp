// SPDX-License-Identifier: MIT
#include "facts/secrets/secret_value.h"

#include "catch.h"

namespace {

std::string worth(const std::string& name, const std::string& value,
                  std::string_view area = "code") {
  facts::Assignment assignment;
  assignment.name = name;
  facts::SecretContext context;
  context.area = area;
  return std::string(to_string(facts::judge_value(assignment, value, context)));
}

}  // namespace

TEST_CASE("random text behind a promising name is likely a key", "[facts]") {
  CHECK(worth("api_key", "Zk3v9XqLw7TbN2rYpD5sHc8M") == "likely");
  CHECK(worth("api_key", "Zk3v9XqLw7TbN2rYpD5sHc8M", "tests") == "possible");
  CHECK(worth("signature", "Zk3v9XqLw7TbN2rYpD5sHc8M") == "possible");
  CHECK(worth("api_key", "0f8fad5b-d9cb-469f-a165-70867728950e") == "possible");
}

TEST_CASE("a mixed password is likely one, a plain word is none", "[facts]") {
  CHECK(worth("password", "Herbst!2041") == "likely");
  CHECK(worth("password", "summer2041") == "possible");
  CHECK(worth("password", "Test@1234") == "possible");
  CHECK(worth("password", "summertime") == "none");
  CHECK(worth("password", "ledger-doctor7") == "possible");
  CHECK(worth("api_key", "summer2041") == "none");
}

TEST_CASE("paths, names, sentences and repetitions of the name are none", "[facts]") {
  for (const auto* value :
       {"/etc/ssl/privkey.pem", "https://clinic.example.org/a1b2c3", "frappe.utils.password",
        "Enter your password", "api_key_field_1", "changeme", "${API_KEY}", "get_key(1)", "root",
        "\\u0915\\u0941\\u0902\\u091c"}) {
    CAPTURE(value);
    CHECK(worth("api_key", value) == "none");
  }
}
