// SPDX-License-Identifier: MIT
#include "rule/suppress.h"

#include "catch.h"

using rule::parse_suppression;
using rule::Suppression;

namespace {

const base::Place kPlace{base::FileId{1}, {10, 20}};

Suppression parse(std::string_view text) {
  return parse_suppression(kPlace, text, {30, 40});
}

}  // namespace

TEST_CASE("a suppression names rules and a reason", "[rule]") {
  const Suppression s = parse("frappe-lint: ignore[FLH001, FLC] until=2027-01-31 we migrate soon");
  CHECK(s.mistake.empty());
  CHECK(s.selectors == std::vector<std::string>{"FLH001", "FLC"});
  CHECK(s.until == "2027-01-31");
  CHECK(s.reason == "we migrate soon");
  CHECK_FALSE(s.is_file_wide);
  CHECK(parse("frappe-lint: ignore-file[FLH001] generated").is_file_wide);
}

TEST_CASE("a suppression that is not well formed says what is wrong", "[rule]") {
  CHECK(parse("frappe-lint: ignore[FLH001]").mistake == "it gives no reason");
  CHECK(parse("frappe-lint: ignore because").mistake == "it names no rule");
  CHECK(parse("frappe-lint: ignore[] because").mistake == "it names no rule");
  CHECK(parse("frappe-lint: disable").mistake == "expected 'ignore[RULE] reason'");
  CHECK(parse("frappe-lint: ignore[FLH001] until=soon x").mistake ==
        "its date is not of the form until=YYYY-MM-DD");
  CHECK(parse("frappe-lint:").mistake == "expected 'ignore[RULE] reason'");
}

TEST_CASE("a suppression covers its extent, its rules and its file only", "[rule]") {
  const Suppression s = parse("frappe-lint: ignore[FLH] reason");
  rule::Rule hook{.code = "FLH001"};
  CHECK(covers(s, hook, {base::FileId{1}, {35, 50}}));
  CHECK_FALSE(covers(s, hook, {base::FileId{1}, {45, 50}}));
  CHECK_FALSE(covers(s, hook, {base::FileId{2}, {35, 50}}));
  hook.code = "FLC001";
  CHECK_FALSE(covers(s, hook, {base::FileId{1}, {35, 50}}));
  const rule::Rule own{.code = "FLX001"};
  CHECK_FALSE(covers(parse("frappe-lint: ignore[FLX001] no"), own, {base::FileId{1}, {35, 50}}));
}

TEST_CASE("a suppression holds through its last day", "[rule]") {
  const Suppression s = parse("frappe-lint: ignore[FLH] until=2026-11-23 reason");
  CHECK_FALSE(is_expired(s, "2026-11-23T23:59:59Z"));
  CHECK(is_expired(s, "2026-11-24T00:00:00Z"));
}
