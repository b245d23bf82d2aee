// SPDX-License-Identifier: MIT
#include "cli/verbs.h"

#include "catch.h"

using cli::Parsed;
using cli::Verb;

namespace {

Parsed parse(std::vector<const char*> words) {
  words.insert(words.begin(), "frappe-lint");
  return cli::parse_args(static_cast<int>(words.size()), words.data());
}

}  // namespace

TEST_CASE("each verb is known by its name", "[cli]") {
  const std::vector<std::string> names = cli::verb_names();
  REQUIRE(names.size() > 10);
  for (const std::string& name : names) {
    INFO(name);
    CHECK(parse({name.c_str(), "--help"}).exit_code == 0);
    CHECK(parse({"--help"}).text.find("  " + name + " ") != std::string::npos);
  }
  CHECK(parse({"new", "nginx/x", "--native"}).arguments->verb == Verb::New);
  CHECK(parse({"baseline", "prune"}).arguments->verb == Verb::Baseline);
  CHECK(parse({"baseline", "trim"}).exit_code == 2);
}

TEST_CASE("nginx explain takes a URL and perhaps a configuration", "[cli]") {
  const Parsed parsed = parse({"nginx", "explain", "https://a.example/x", "nginx.conf"});
  REQUIRE(parsed.arguments);
  CHECK(parsed.arguments->verb == Verb::Nginx);
  CHECK(parsed.arguments->url == "https://a.example/x");
  CHECK(parsed.arguments->paths == std::vector<std::string>{"nginx.conf"});
  CHECK(parse({"nginx", "explain", "/x"}).arguments->paths.empty());
  CHECK(parse({"nginx", "explain"}).exit_code == 2);
  CHECK(parse({"nginx"}).exit_code == 2);
}
