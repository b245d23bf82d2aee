// SPDX-License-Identifier: MIT
#include "cli/options.h"

#include "catch.h"

using cli::Parsed;

namespace {

Parsed parse(std::vector<const char*> words) {
  words.insert(words.begin(), "frappe-lint");
  return cli::parse_args(static_cast<int>(words.size()), words.data());
}

}  // namespace

TEST_CASE("--changed takes a revision or HEAD", "[cli]") {
  CHECK(parse({"--changed"}).arguments->changed == "HEAD");
  CHECK(parse({"--changed=main"}).arguments->changed == "main");
  CHECK_FALSE(parse({"."}).arguments->changed);
  CHECK(parse({"--changed", "app"}).arguments->paths == std::vector<std::string>{"app"});
}

TEST_CASE("outputs are formats with files, one of them to standard output", "[cli]") {
  const Parsed parsed = parse({"-o", "full", "-o", "sarif:a.sarif"});
  REQUIRE(parsed.arguments);
  REQUIRE(parsed.arguments->outputs.size() == 2);
  CHECK(parsed.arguments->outputs[1].file == "a.sarif");
  CHECK(parse({"-o", "full", "-o", "json"}).text ==
        "frappe-lint: only one format can go to standard output\n");
  CHECK(parse({"-o", "sarf"}).text ==
        "frappe-lint: unknown format 'sarf'; did you mean 'sarif'?\n");
  CHECK(parse({}).arguments->outputs.size() == 1);
  CHECK(parse({"-o", "json", "app"}).arguments->paths == std::vector<std::string>{"app"});
}

TEST_CASE("a word that is nearly one of some is told which", "[cli]") {
  CHECK(cli::suggest("--selct=FLN", {"--select", "--ignore"}) == "; did you mean '--select'?");
  CHECK(cli::suggest("--zzz", {"--select"}) == "; see 'frappe-lint --help'");
}
