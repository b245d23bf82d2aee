// SPDX-License-Identifier: MIT
#include "facts/tls/tls_profiles.h"

#include <algorithm>

#include "catch.h"
#include "facts/tls/cipher_suites.h"

using Words = std::vector<std::string_view>;

TEST_CASE("the profiles of the guideline name suites that OpenSSL knows", "[facts]") {
  REQUIRE(facts::tls_profiles().size() == 2);
  CHECK(facts::tls_profiles()[0].name == "modern");
  const facts::TlsProfile& intermediate = facts::tls_profiles()[1];
  CHECK(intermediate.suites.size() == 6);
  for (const std::string_view name : intermediate.suites) {
    const auto all = facts::cipher_suites();
    INFO(name);
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& suite) { return suite.name == name; });
    REQUIRE(found != all.end());
    CHECK(found->is_forward_secret());
    CHECK(found->is_aead());
  }
}

TEST_CASE("what a server offers beyond a profile", "[facts]") {
  const facts::TlsProfile& modern = facts::tls_profiles()[0];
  const facts::TlsProfile& intermediate = facts::tls_profiles()[1];
  const Words two = {"TLSv1.2", "TLSv1.3"};
  const Words suites = {"ECDHE-RSA-AES128-GCM-SHA256", "AES128-SHA"};
  CHECK(intermediate.beyond(two, suites) == Words{"AES128-SHA"});
  CHECK(intermediate.beyond(Words{"TLSv1"}, {}) == Words{"TLSv1"});
  CHECK(modern.beyond(two, {}) == Words{"TLSv1.2"});
  CHECK(modern.beyond(Words{"TLSv1.3"}, {}).empty());
}
