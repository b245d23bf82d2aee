// SPDX-License-Identifier: MIT
#include "cli/args.h"

#include "catch.h"

using cli::Parsed;
using cli::Verb;

namespace {

Parsed parse(std::vector<const char*> words) {
  words.insert(words.begin(), "frappe-lint");
  return cli::parse_args(static_cast<int>(words.size()), words.data());
}

}  // namespace

TEST_CASE("check is the default verb", "[cli]") {
  CHECK(parse({}).arguments->verb == Verb::Check);
  const Parsed parsed = parse({".", "--select", "FLN,FLC", "--ignore", "FLN002", "-j", "3"});
  REQUIRE(parsed.arguments);
  CHECK(parsed.arguments->verb == Verb::Check);
  CHECK(parsed.arguments->paths == std::vector<std::string>{"."});
  CHECK(parsed.arguments->select == std::vector<std::string>{"FLN", "FLC"});
  CHECK(parsed.arguments->jobs == 3);
  CHECK(parse({"--staged"}).arguments->staged);
  CHECK(parse({"explain", "FLN001"}).arguments->verb == Verb::Explain);
}

TEST_CASE("a mistake exits with 2 and a suggestion", "[cli]") {
  const Parsed parsed = parse({"--selct", "FLN"});
  CHECK_FALSE(parsed.arguments);
  CHECK(parsed.exit_code == 2);
  CHECK(parsed.text == "frappe-lint: unknown option '--selct'; did you mean '--select'?\n");
  CHECK(parse({"--fail-on", "never"}).arguments->never_fail);
  CHECK(parse({"--fail-on", "sometimes"}).exit_code == 2);
  CHECK(parse({"--profile", "prod"}).exit_code == 2);
  CHECK(parse({"--now", "yesterday"}).exit_code == 2);
  CHECK(parse({"--staged", "--changed"}).exit_code == 2);
}

TEST_CASE("help and version are no mistakes", "[cli]") {
  CHECK(parse({"--help"}).exit_code == 0);
  CHECK(parse({"--help"}).text.find("Exit codes") != std::string::npos);
  CHECK(parse({"check", "--help"}).text.find("--staged") != std::string::npos);
  CHECK(parse({"--version"}).text.starts_with("frappe-lint "));
}
