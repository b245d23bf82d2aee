// SPDX-License-Identifier: MIT
#include "facts/tls/cipher_list.h"

#include <algorithm>

#include "catch.h"

namespace {

std::vector<std::string_view> names(std::string_view text) {
  std::vector<std::string_view> all;
  for (const facts::CipherSuite* suite : facts::read_cipher_list(text).list()) {
    all.push_back(suite->name);
  }
  return all;
}

bool selects(std::string_view text, std::string_view suite) {
  const std::vector<std::string_view> all = names(text);
  return std::find(all.begin(), all.end(), suite) != all.end();
}

}  // namespace

TEST_CASE("words joined by a plus must all fit", "[facts]") {
  CHECK(names("ECDHE+AESGCM+aRSA") == std::vector<std::string_view>{"ECDHE-RSA-AES128-GCM-SHA256",
                                                                    "ECDHE-RSA-AES256-GCM-SHA384"});
  CHECK(names("ECDHE+DHE").empty());
}

TEST_CASE("signs remove for good, remove for now, or only move", "[facts]") {
  CHECK_FALSE(selects("RC4-SHA:!RC4:RC4-SHA", "RC4-SHA"));
  CHECK(selects("RC4-SHA:-RC4:RC4-SHA", "RC4-SHA"));
  CHECK_FALSE(selects("AES128-SHA:+RC4", "RC4-SHA"));
  CHECK(selects("AES128-SHA:+AES", "AES128-SHA"));
}

TEST_CASE("suites that today's library dropped are still selected", "[facts]") {
  CHECK(selects("RC4", "ECDHE-RSA-RC4-SHA"));
  CHECK(selects("EXP", "EXP-RC4-MD5"));
  CHECK(selects("3DES", "EDH-RSA-DES-CBC3-SHA"));
  CHECK(selects("DHE-RSA-DES-CBC3-SHA", "EDH-RSA-DES-CBC3-SHA"));
  CHECK_FALSE(selects("HIGH", "DES-CBC3-SHA"));
}

TEST_CASE("DEFAULT counts at the start alone", "[facts]") {
  CHECK(selects("DEFAULT:!kRSA", "ECDHE-RSA-AES128-GCM-SHA256"));
  CHECK_FALSE(selects("DEFAULT:!kRSA", "AES128-SHA"));
  CHECK(names("ALL:!ALL:DEFAULT").empty());
  CHECK(facts::read_cipher_list("ALL:DEFAULT").unknown == std::vector<std::string_view>{"DEFAULT"});
}

TEST_CASE("a word nobody knows skips its item, a sign nobody knows breaks the list", "[facts]") {
  CHECK(names("NO-SUCH+AES:AES128-SHA") == std::vector<std::string_view>{"AES128-SHA"});
  CHECK(facts::read_cipher_list("AES128-SHA").is_valid);
  for (const char* text : {"AES|RC4", "AES:!", "AES:@NOTHING", "AES:@SECLEVEL=9", "AES+"}) {
    INFO(text);
    CHECK_FALSE(facts::read_cipher_list(text).is_valid);
  }
}

TEST_CASE("the security level is read, glued to a word or not", "[facts]") {
  CHECK(facts::read_cipher_list("DEFAULT@SECLEVEL=0").security_level == 0);
  CHECK(facts::read_cipher_list("HIGH:@SECLEVEL=2").security_level == 2);
  CHECK_FALSE(facts::read_cipher_list("HIGH").security_level.has_value());
}

TEST_CASE("suites without authentication are deliberate when named or asked for in whole",
          "[facts]") {
  const auto is_deliberate = [](std::string_view text, std::string_view name) {
    const facts::CipherList list = facts::read_cipher_list(text);
    const auto all = facts::cipher_suites();
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].name == name) return list.deliberate.test(i);
    }
    return false;
  };
  CHECK(is_deliberate("ADH-AES128-SHA", "ADH-AES128-SHA"));
  CHECK(is_deliberate("HIGH", "ADH-AES128-SHA"));
  CHECK_FALSE(is_deliberate("HIGH:!aNULL", "ADH-AES128-SHA"));
  CHECK_FALSE(is_deliberate("AESGCM", "ADH-AES128-GCM-SHA256"));
}
