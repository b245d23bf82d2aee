// SPDX-License-Identifier: MIT
#include "cli/examples.h"

#include "base/text.h"
#include "catch.h"
#include "cli/rule_files.h"

namespace cli {

TEST_CASE("an example is a bad line and perhaps a good one", "[cli]") {
  const std::string_view text = "@x/a\n-\tone\n@x/b\n-two\n+  three \n@x/c\n-\n";
  const auto of = [&](const char* slug) {
    const report::Example example = example_of({.slug = slug, .family = "x"}, text);
    return std::string(example.bad) + "|" + std::string(example.good);
  };
  CHECK(of("a") == "one|");
  CHECK(of("b") == "two|three");
  CHECK(of("c") == "|");
  CHECK(of("d") == "|");
}

TEST_CASE("most rules have an example, and none shows a secret", "[cli]") {
  const auto rules = load_all_rules({});
  REQUIRE(rules);
  std::size_t shown = 0;
  for (const rule::Rule& rule : rules.value()) {
    INFO(rule.code);
    const report::Example example = example_of(rule, examples_text());
    if (rule.is_secret) CHECK(example.bad.empty());
    CHECK((example.good.empty() || example.good != example.bad));
    CHECK(base::is_valid_utf8(example.bad));
    shown += example.bad.empty() ? 0 : 1;
  }
  CHECK(shown > rules.value().size() / 2);
}

}  // namespace cli
