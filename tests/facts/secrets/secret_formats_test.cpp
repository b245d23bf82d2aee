// SPDX-License-Identifier: MIT
#include "facts/secrets/secret_formats.h"

#include <re2/re2.h>

#include <set>

#include "base/text.h"
#include "catch.h"

TEST_CASE("every format of the table can be found and names what to do", "[facts]") {
  std::set<std::string_view> names;
  CHECK(facts::secret_formats().size() > 70);
  for (const facts::SecretFormat& format : facts::secret_formats()) {
    CAPTURE(format.name);
    CHECK(names.insert(format.name).second);
    CHECK(format.pattern->ok());
    CHECK(format.pattern->NumberOfCapturingGroups() == 1);
    CHECK_FALSE(format.label.empty());
    CHECK_FALSE(format.revoke.empty());
    CHECK(format.label.size() <= 44);   // messages cut what is longer than 80 bytes,
    CHECK(format.revoke.size() <= 80);  // and a past secret's label names its commit
    CHECK_FALSE((format.prefixes.empty() && format.names.empty() && format.near.empty()));
    for (const auto prefix : format.prefixes) CHECK(base::to_lower(prefix) == prefix);
    for (const auto near : format.near) CHECK(base::to_lower(near) == near);
    if (!format.pair.empty()) CHECK(facts::find_secret_format(format.pair) != nullptr);
  }
}

TEST_CASE("a token whose checksum fails is only possible", "[facts]") {
  const facts::SecretFormat* github = facts::find_secret_format("github");
  REQUIRE(github != nullptr);
  const std::string body = "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ";
  const std::string good = std::string("ghp") + "_" + body + "0mLq17";
  const std::string bad = std::string("ghp") + "_" + body + "0mLq18";
  CHECK(facts::match_at(*github, good, 0).tier == facts::Tier::Certain);
  CHECK(facts::match_at(*github, bad, 0).tier == facts::Tier::Possible);
  CHECK(facts::match_at(*github, "ghp_", 0).tier == facts::Tier::None);
}
