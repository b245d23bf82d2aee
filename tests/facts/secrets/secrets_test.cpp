// SPDX-License-Identifier: MIT
// No token stands here whole.
#include "facts/secrets/secrets.h"

#include "../small_world.h"
#include "catch.h"

namespace {

const std::string kHex15 = "3f9a1c7be82d045";
const std::string kRandom24 = "Zk3v9XqLw7TbN2rYpD5sHc8M";
const std::string kRazorpay = std::string("rzp") + "_live_" + "Qv7nTz2KpXw9Lb";

std::vector<std::string> rows(const std::string& path, const std::string& bytes) {
  const auto world = tests::make_world({{path, bytes}});
  return world->rows("secret", {"provider", "tier", "form", "name", "pair", "area"});
}

}  // namespace

TEST_CASE("an id and its secret are one row", "[facts]") {
  CHECK(rows("app/pay.py", "c = razorpay.Client()\nkey = \"" + kRazorpay + "\"\nkey_secret = \"" +
                               kRandom24 + "\"\n") ==
        std::vector<std::string>{
            "razorpay-secret certain named key_secret Razorpay live key id code"});
  CHECK(rows("app/pay.py", "key = \"" + kRazorpay + "\"\n") ==
        std::vector<std::string>{"razorpay likely shape - - code"});
}

TEST_CASE("Frappe's own tokens are known by their shape", "[facts]") {
  CHECK(rows("app/sync.py", "h = {\"Authorization\": \"token " + kHex15 + ":" + kHex15 + "\"}") ==
        std::vector<std::string>{"frappe-token certain shape - - code"});
  CHECK(rows("app/sync.py", "api_secret = '" + kHex15 + "'") ==
        std::vector<std::string>{"frappe-secret certain named api_secret - code"});
}

TEST_CASE("tests and documentation lower what a name is worth", "[facts]") {
  const std::string line = "api_token = '" + kRandom24 + "'\n";
  CHECK(rows("app/a.py", line) ==
        std::vector<std::string>{"key likely assignment api_token - code"});
  CHECK(rows("app/tests/a.py", line) ==
        std::vector<std::string>{"key possible assignment api_token - tests"});
}

TEST_CASE("manuals show invented secrets, yet no invented prefixes", "[facts]") {
  CHECK(rows("docs/api.md", "{\"api_secret\": \"" + kHex15 + "\"}\n") ==
        std::vector<std::string>{"frappe-secret possible named api_secret - docs"});
  CHECK(rows("docs/api.md", "Use token " + kHex15 + ":" + kHex15 + ".\n") ==
        std::vector<std::string>{"frappe-token certain shape - - docs"});
}

TEST_CASE("every secret is masked", "[facts]") {
  const auto world = tests::make_world({{"app/a.py", "api_token = '" + kRandom24 + "'\n"}});
  CHECK(world->rows("secret_span", {"length"}) == std::vector<std::string>{"24"});
}

TEST_CASE("one secret has one explanation", "[facts]") {
  const std::string key = std::string("sk") + "_live_" + kRandom24;
  CHECK(rows(".env", "STRIPE_SECRET_KEY=" + key + "\n") ==
        std::vector<std::string>{"stripe certain shape - - config"});
}
