// SPDX-License-Identifier: MIT
#include "check/novelty.h"

#include "check/sample_session.h"

namespace {

using Files = sample::Files;

// What is left of the findings in `after`, which has a rule against files named *.bad and one
// against secrets.
std::vector<std::string> fresh(const Files& before, const Files& after) {
  const std::string files = R"x("rows": {"over": "file", "where": {"path": {"ends": ".bad"}}})x";
  const std::string secrets = R"x("secret": true, "text": {"pattern": "token=([a-z]+)", "group": 1,
                                  "keywords": ["token="]})x";
  const std::vector<rule::RuleText> rules = {
      {"x/a.json", sample::rule_text("FLN001", files)},
      {"x/b.json", sample::rule_text("FLS001", secrets, "'{label}' stands here.")}};
  const auto old = sample::run(before, rules);
  const auto now = sample::run(after, rules);
  now->leave_out_known(*old);
  return sample::lines(*now);
}

}  // namespace

TEST_CASE("what the last commit had is not new", "[check]") {
  CHECK(fresh({{"a.bad", ""}}, {{"a.bad", "x"}, {"b.bad", ""}}) ==
        std::vector<std::string>{"b.bad:0-0 FLN001 'b.bad' is wrong."});
  CHECK(fresh({}, {{"a.bad", ""}}).size() == 1);
}

TEST_CASE("a file that moved has the findings that it had", "[check]") {
  CHECK(fresh({{"one/a", "token=abc"}}, {{"two/a", "token=abc"}}).empty());
  CHECK(fresh({{"one/a", "token=abc"}}, {{"one/a", "token=abc"}, {"two/a", "token=abc"}}).size() ==
        1);
}

TEST_CASE("a secret that takes the place of another is new", "[check]") {
  CHECK(fresh({{"a", "token=abc"}}, {{"a", "\n\ntoken=abc"}}).empty());
  CHECK(fresh({{"a", "token=abc"}}, {{"a", "token=xyz"}}).size() == 1);
  CHECK(fresh({{"a", "token=abc"}}, {{"a", "token=abc token=abc"}}).size() == 1);
}
