// SPDX-License-Identifier: MIT
#include "facts/secrets/secret_scan.h"

#include "catch.h"

TEST_CASE("a prefix counts where a word begins", "[facts]") {
  const std::string key = std::string("sk") + "_live_" + "Zk3v9XqLw7TbN2rYpD5sHc8M";
  const auto context = facts::secret_context("a.py", project::Kind::Python);
  CHECK(facts::scan_secrets("a.py", context, "x = '" + key + "'").size() == 1);
  CHECK(facts::scan_secrets("a.py", context, "x = 'a\\n" + key + "'").size() == 1);
  CHECK(facts::scan_secrets("a.py", context, "x = 'ri" + key + "'").empty());
}

TEST_CASE("a format that needs a word nearby waits for it", "[facts]") {
  const std::string sid = std::string("SK") + "9f8e7d6c5b4a39281706f5e4d3c2b1a0";
  const auto context = facts::secret_context("a.py", project::Kind::Python);
  CHECK(facts::scan_secrets("a.py", context, "twilio(" + sid + ")").size() == 1);
  CHECK(facts::scan_secrets("a.py", context, "other(" + sid + ")").empty());
}
