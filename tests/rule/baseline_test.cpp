// SPDX-License-Identifier: MIT
#include "rule/baseline.h"

#include "catch.h"

using rule::Baseline;
using rule::BaselineEntry;
using rule::Identity;

namespace {

BaselineEntry entry(const std::string& code, const std::string& path, const std::string& key,
                    std::size_t count = 1) {
  return {.code = code, .path = path, .key = key, .count = count};
}

std::string mistake(const std::string& text) {
  const auto parsed = rule::parse_baseline("b.json", text);
  return parsed ? "" : base::to_string(parsed.error());
}

// "10": the first finding is known, the second is not. Files below gone/ are gone.
std::string known(Baseline& baseline, const std::vector<Identity>& identities) {
  std::string text;
  for (const bool is_known : rule::match(
           baseline, identities, [](std::string_view path) { return path.starts_with("gone/"); })) {
    text += is_known ? "1" : "0";
  }
  return text;
}

std::string known(std::vector<BaselineEntry> entries, const std::vector<Identity>& identities) {
  Baseline baseline{.path = "b.json", .entries = std::move(entries)};
  return known(baseline, identities);
}

}  // namespace

TEST_CASE("a baseline is one sorted line per entry and reads back", "[rule]") {
  const std::string text =
      rule::print_baseline({entry("FLH001", "b.py", "x"), entry("FLD003", "a.json", "Deal"),
                            entry("FLH001", "b.py", "x")});
  CHECK(text ==
        "{\n\"version\": 1,\n\"entries\": [\n"
        "{\"rule\": \"FLD003\", \"path\": \"a.json\", \"key\": \"Deal\", \"count\": 1, "
        "\"fingerprint\": \"754cc7a2930d11638e10e11946c6cde9\"},\n"
        "{\"rule\": \"FLH001\", \"path\": \"b.py\", \"key\": \"x\", \"count\": 2, "
        "\"fingerprint\": \"fbeb8948acf5c57e37757d27d51a7238\"}\n]\n}\n");
  const auto parsed = rule::parse_baseline("b.json", text);
  REQUIRE(parsed);
  REQUIRE(parsed.value().entries.size() == 2);
  CHECK(parsed.value().entries[1].count == 2);
  CHECK(rule::print_baseline(parsed.value().entries) == text);
  CHECK(rule::parse_baseline("b.json", rule::print_baseline({})).value().entries.empty());
}

TEST_CASE("a broken baseline is a mistake with a place", "[rule]") {
  CHECK(mistake("").starts_with("b.json:1:1"));
  CHECK(mistake("{\"version\": 2, \"entries\": []}").find("'version' must be 1") !=
        std::string::npos);
  CHECK(mistake("{\"version\": 1}").find("'entries' must be a list") != std::string::npos);
  const std::string text = rule::print_baseline({entry("FLH001", "b.py", "x")});
  std::string edited = text;
  edited.replace(edited.find("b.py"), 4, "c.py");
  CHECK(mistake(edited).find("b.json:4:") == 0);
  CHECK(mistake(edited).find("fingerprint is not that of") != std::string::npos);
}

TEST_CASE("an entry stands for as many findings as it counts", "[rule]") {
  const Identity one{.code = "FLH001", .path = "b.py", .key = "x"};
  CHECK(known({entry("FLH001", "b.py", "x")}, {one, one}) == "10");
  CHECK(known({entry("FLH001", "b.py", "x", 2)}, {one, one}) == "11");
  CHECK(known({entry("FLH002", "b.py", "x")}, {one}) == "0");
  Baseline baseline{.path = "b.json", .entries = {entry("FLH001", "b.py", "x", 3)}};
  CHECK(known(baseline, {one}) == "1");
  CHECK(baseline.entries[0].matched == 1);
}

TEST_CASE("an entry follows its file only when the old one is gone", "[rule]") {
  const Identity moved{.code = "FLH001", .path = "new/b.py", .key = "x"};
  CHECK(known({entry("FLH001", "gone/a.py", "x")}, {moved}) == "1");
  CHECK(known({entry("FLH001", "old/a.py", "x")}, {moved}) == "0");
  CHECK(known({entry("FLH001", "gone/a.py", "y")}, {moved}) == "0");
}

TEST_CASE("a new secret never passes for one that moved", "[rule]") {
  const Identity secret{.code = "FLS002", .path = "new/b.pem", .key = "k", .is_secret = true};
  CHECK(known({entry("FLS002", "gone/a.pem", "k")}, {secret}) == "0");
  CHECK(known({entry("FLS002", "gone/b.pem", "k")}, {secret}) == "1");
  const Identity keyless{.code = "FLH001", .path = "new/b.py", .key = ""};
  CHECK(known({entry("FLH001", "gone/a.py", "")}, {keyless}) == "0");
}
