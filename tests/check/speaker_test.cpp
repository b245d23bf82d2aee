// SPDX-License-Identifier: MIT
#include "check/speaker.h"

#include "catch.h"

TEST_CASE("a speaker adds findings of the rules that ask about decisions", "[check]") {
  rule::Run run;
  rule::Rule rule{.code = "FLX006", .message = "'{code}' is gone."};
  rule.question = rule::NativeQuestion{.name = "baseline_stale"};
  run.rules = {rule};
  run.verdicts = {{}};
  check::Speaker speaker(run);
  speaker.say("baseline_stale", {base::FileId(0), {1, 2}}, "k", {{"code", "FLH001"}});
  speaker.say("suppression_unused", {}, "k", {});
  CHECK(run.findings.empty());
  speaker.finish();
  REQUIRE(run.findings.size() == 1);
  CHECK(run.findings[0].message == "'FLH001' is gone.");
  CHECK(run.findings[0].key == "k");

  run.verdicts[0].is_skipped = true;
  speaker.say("baseline_stale", {}, "k", {});
  speaker.finish();
  CHECK(run.findings.size() == 1);
}

TEST_CASE("only questions about decisions are the engine's", "[check]") {
  CHECK(check::is_engine_question({.name = "baseline_stale"}));
  CHECK(check::is_engine_question({.name = "suppression_unused"}));
  CHECK_FALSE(check::is_engine_question({.name = "session_expiry_missing"}));
}
