// SPDX-License-Identifier: MIT
// Plants every format of the table in ten ways of writing and asks for it back, byte for byte; and
// shows the detector what only looks like a secret.
#include <re2/re2.h>

#include <functional>
#include <map>

#include "base/text.h"
#include "catch.h"
#include "facts/secrets/secrets.h"
#include "planting.h"

namespace {

using facts::SecretFormat;
using facts::Tier;
using tests::find;
using tests::Planted;
using tests::TokenMaker;
using tests::Writing;
using tests::writings;

Planted plant(const Writing& writing, const SecretFormat& format, const TokenMaker::Token& token,
              std::string_view otherwise) {
  const std::string name(format.names.empty() ? otherwise : format.names[0]);
  const std::string near = format.near.empty() ? "" : std::string(format.near[0]);
  return tests::plant(writing, name, near, token);
}

struct Count {
  std::size_t planted = 0;
  std::size_t found = 0;
};

struct Score {
  std::map<std::string_view, Count> tiers;
  std::map<std::string, std::size_t> missed;  // by format and writing
};

void plant_and_count(const SecretFormat& format, TokenMaker& maker, Score& score) {
  for (const Writing& writing : writings()) {
    const auto token = maker.token(format, format.pattern->pattern());
    if (!tests::fits(writing, token)) continue;
    const Planted planted = plant(writing, format, token, "endpoint");
    const auto context = facts::secret_context(writing.path, writing.kind);
    const auto all = facts::find_secrets(writing.path, context, planted.bytes);
    const facts::FoundSecret* found = find(all, planted);
    Count& count = score.tiers[facts::to_string(format.tier)];
    ++count.planted;
    const bool is_found = found != nullptr && found->tier >= std::min(format.tier, Tier::Likely);
    is_found ? ++count.found : ++score.missed[std::string(format.name) + " in " + writing.path];
  }
}

Score recall(std::size_t rounds) {
  TokenMaker maker(20261123);
  Score score;
  for (std::size_t round = 0; round < rounds; ++round) {
    for (const SecretFormat& format : facts::secret_formats()) {
      plant_and_count(format, maker, score);
    }
  }
  return score;
}

std::size_t count_likely(const std::string& path, project::Kind kind, const std::string& bytes) {
  std::size_t count = 0;
  for (const auto& secret : facts::find_secrets(path, facts::secret_context(path, kind), bytes)) {
    const bool counts = secret.half != "public" && secret.half != "id";
    if (counts && secret.tier >= Tier::Likely) ++count;
  }
  return count;
}

constexpr std::string_view kHex = "0123456789abcdef";
constexpr std::string_view kAlnum =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

std::string uuid(TokenMaker& maker) {
  return maker.text(kHex, 8) + "-" + maker.text(kHex, 4) + "-4" + maker.text(kHex, 3) + "-a" +
         maker.text(kHex, 3) + "-" + maker.text(kHex, 12);
}

std::string word(TokenMaker& maker) {
  static const std::vector<std::string> words = {
      "customer", "invoice", "select", "report", "clinic",   "doctor", "ledger",  "payment",
      "section",  "column",  "break",  "token",  "password", "status", "label",   "default",
      "workflow", "gateway", "reset",  "email",  "template", "secret", "session", "patient"};
  return words[maker.below(words.size())];
}

using Maker = std::function<std::string(TokenMaker&)>;

// Values that are no secrets although their names promise one.
const std::vector<Maker>& harmless_values() {
  static const std::vector<Maker> all = {
      [](TokenMaker& m) { return "your_" + word(m) + "_here"; },
      [](TokenMaker& m) { return "<" + word(m) + ">"; },
      [](TokenMaker& m) { return "{{ " + word(m) + "_token }}"; },
      [](TokenMaker& m) { return "${" + word(m) + "}"; },
      [](TokenMaker&) { return std::string("changeme"); },
      [](TokenMaker& m) { return std::string(8 + m.below(20), 'x'); },
      [](TokenMaker& m) { return std::string(5 + m.below(8), '*'); },
      [](TokenMaker& m) { return word(m) + "_" + word(m) + "_" + word(m); },
      [](TokenMaker& m) { return word(m) + "." + word(m) + "." + word(m); },
      [](TokenMaker& m) { return "/" + word(m) + "/" + word(m) + ".pem"; },
      [](TokenMaker& m) { return "https://" + word(m) + ".example.org/" + word(m); },
      [](TokenMaker& m) { return word(m) + " " + word(m) + " " + word(m); },
      [](TokenMaker& m) { return word(m) + "-" + word(m) + std::to_string(m.below(10)); },
      [](TokenMaker& m) { return "sample-" + m.text(kAlnum, 16); },
      [](TokenMaker& m) { return uuid(m); },
      [](TokenMaker& m) { return std::string("ghp") + "_" + m.text(kAlnum, 36); },
      [](TokenMaker&) { return std::string("12345678901234567890"); },
      [](TokenMaker& m) { return word(m) + "Field"; }};
  return all;
}

// The value of the list that people do choose: in an .env file it is a password.
constexpr std::size_t kChosen = 12;

// Whole lines full of random text that is none of a secret's.
const std::vector<Maker>& harmless_lines() {
  static const std::vector<Maker> all = {
      [](TokenMaker& m) { return "commit = \"" + m.text(kHex, 40) + "\""; },
      [](TokenMaker& m) { return "sha256 = '" + m.text(kHex, 64) + "'"; },
      [](TokenMaker& m) { return "id: \"" + uuid(m) + "\""; },
      [](TokenMaker& m) { return "integrity: \"sha512-" + m.text(kAlnum, 86) + "==\""; },
      [](TokenMaker& m) { return "msgid \"Enter the " + word(m) + " password\""; },
      [](TokenMaker& m) { return "frappe.throw(_(\"Invalid " + word(m) + " token\"))"; },
      [](TokenMaker& m) { return "src = \"data:image/png;base64," + m.text(kAlnum, 200) + "\""; },
      [](TokenMaker& m) { return "d=\"M" + m.text("0123456789 .LC", 120) + "z\""; },
      [](TokenMaker& m) { return "token = frappe.get_" + word(m) + "(\"" + word(m) + "\")"; },
      [](TokenMaker& m) { return "password = doc.get_password(\"" + word(m) + "\")"; },
      [](TokenMaker& m) {
        return "{\"fieldname\": \"api_secret\", \"label\": \"" + word(m) + "\"},";
      },
      [](TokenMaker& m) {
        return "\"api_secret\", \"" + word(m) + "_section\", \"access_token\",";
      },
      [](TokenMaker& m) {
        std::string line = "!function(e,t){";
        while (line.size() < 3000) line += "var token=\"" + m.text(kAlnum, 24) + "\";";
        return line + "}()";
      }};
  return all;
}

}  // namespace

TEST_CASE("planted secrets of every format are found to the byte", "[facts]") {
  const Score score = recall(5);
  for (const auto& [where, n] : score.missed) UNSCOPED_INFO(where << ": " << n);
  CHECK(score.tiers.size() == 3);
  for (const auto& [tier, count] : score.tiers) {
    CAPTURE(tier, count.planted, count.found);
    CHECK(count.planted > 100);
    CHECK(static_cast<double>(count.found) >= 0.99 * static_cast<double>(count.planted));
  }
}

TEST_CASE("planted passwords and keys without a format are found", "[facts]") {
  TokenMaker maker(7);
  std::size_t planted_count = 0;
  std::size_t found_count = 0;
  const SecretFormat none;
  for (std::size_t round = 0; round < 60; ++round) {
    for (const Writing& writing : writings()) {
      const std::string secret = maker.text(kAlnum, 20 + maker.below(30));
      const Planted planted = plant(writing, none, {secret, secret}, "api_secret");
      const auto context = facts::secret_context(writing.path, writing.kind);
      const auto all = facts::find_secrets(writing.path, context, planted.bytes);
      const facts::FoundSecret* found = find(all, planted);
      ++planted_count;
      if (found != nullptr && found->tier >= Tier::Likely) ++found_count;
    }
  }
  CAPTURE(planted_count, found_count);
  CHECK(static_cast<double>(found_count) >= 0.99 * static_cast<double>(planted_count));
}

TEST_CASE("what only looks like a secret is not reported", "[facts]") {
  TokenMaker maker(11);
  std::size_t shown = 0;
  std::map<std::string, std::size_t> reported;
  const std::vector<std::string> names = {"password", "api_key", "client_secret", "access_token"};
  for (std::size_t round = 0; round < 40; ++round) {
    for (const Writing& writing : writings()) {
      for (std::size_t i = 0; i < harmless_values().size(); ++i) {
        if (writing.kind == project::Kind::Env && i == kChosen) continue;
        const std::string value = harmless_values()[i](maker);
        const std::string before =
            base::replace_all(writing.before, "NAME", names[maker.below(names.size())]);
        ++shown;
        if (count_likely(writing.path, writing.kind, before + value + writing.after) == 0) continue;
        ++reported["value " + std::to_string(i) + " in " + writing.path];
      }
    }
    for (std::size_t i = 0; i < harmless_lines().size(); ++i) {
      ++shown;
      const std::string line = harmless_lines()[i](maker) + "\n";
      if (count_likely("app/code.py", project::Kind::Python, line) == 0) continue;
      ++reported["line " + std::to_string(i)];
    }
  }
  std::size_t sum = 0;
  for (const auto& [what, n] : reported) {
    UNSCOPED_INFO(what << ": " << n);
    sum += n;
  }
  CAPTURE(shown);
  CHECK(static_cast<double>(sum) <= 0.005 * static_cast<double>(shown));
}
