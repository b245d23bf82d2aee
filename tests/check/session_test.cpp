// SPDX-License-Identifier: MIT
#include "check/session.h"

#include "check/sample_session.h"

using sample::Files;
using sample::lines;
using sample::rule_text;
using Lines = std::vector<std::string>;

namespace {

const std::string kByName = R"("rows": {"over": "file", "where": {"name": "wrong.txt"}})";

}  // namespace

TEST_CASE("findings come in the order of paths, whatever the number of jobs", "[check]") {
  Files files;
  for (const char* folder : {"b", "a", "c/d"}) files[std::string(folder) + "/wrong.txt"] = "x";
  for (const unsigned jobs : {1U, 8U}) {
    const auto session =
        sample::run(files, {{"x/one.json", rule_text("FLB001", kByName)}}, {.jobs = jobs});
    CHECK(lines(*session) == Lines{"a/wrong.txt:0-0 FLB001 'a/wrong.txt' is wrong.",
                                   "b/wrong.txt:0-0 FLB001 'b/wrong.txt' is wrong.",
                                   "c/d/wrong.txt:0-0 FLB001 'c/d/wrong.txt' is wrong."});
  }
}

TEST_CASE("a fingerprint is rule, path and key; equal ones are counted", "[check]") {
  const std::string text = R"("text": {"pattern": "bad"})";
  const auto session = sample::run({{"f.txt", "bad and bad"}},
                                   {{"x/one.json", rule_text("FLB001", text, "'{match}' again.")}});
  const auto& findings = session->result().findings;
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].fingerprint != findings[1].fingerprint);
  CHECK(findings[0].fingerprint == rule::fingerprint("FLB001", "f.txt", "", 0));
}

TEST_CASE("a binary file is not searched", "[check]") {
  const std::string text = R"("text": {"pattern": "bad"})";
  const auto session = sample::run({{"f.txt", std::string("bad\0", 4)}},
                                   {{"x/one.json", rule_text("FLB001", text, "'{match}' again.")}});
  CHECK(lines(*session).empty());
}

TEST_CASE("a NUL byte in a configuration of nginx is named", "[check]") {
  const auto session = sample::run({{"nginx.conf", std::string("server { root /a\0b; }", 21)}},
                                   {{"x/one.json", rule_text("FLB001", kByName)}});
  REQUIRE(session->result().not_checked.size() == 1);
  CHECK(session->result().not_checked[0].subject == "nginx.conf");
  CHECK(session->result().not_checked[0].reason == "not text: it has a NUL byte");
}

TEST_CASE("a file that is not UTF-8 is named as not checked", "[check]") {
  const auto session = sample::run(
      {{"app/x.py", "\xff = 1"}},
      {{"x/one.json", rule_text("FLB001", kByName)},
       {"x/two.json", rule_text("FLB002", R"("text": {"pattern": "zzz"})", "'{match}' again.")}});
  REQUIRE(session->result().not_checked.size() == 1);
  CHECK(session->result().not_checked[0].subject == "app/x.py");
  CHECK(session->result().not_checked[0].reason == "not UTF-8");
}

TEST_CASE("a skipped rule says why and judges nothing", "[check]") {
  const std::string healthcare = R"("profiles": ["healthcare"], )" + kByName;
  const auto session =
      sample::run({{"wrong.txt", "x"}}, {{"x/one.json", rule_text("FLB001", healthcare)}});
  REQUIRE(session->result().verdicts.size() == 1);
  CHECK(session->result().verdicts[0].is_skipped);
  CHECK(session->result().verdicts[0].why_skipped == "not part of the dev profile");
  CHECK(lines(*session).empty());
}

TEST_CASE("a verdict proves what was looked at", "[check]") {
  const auto session =
      sample::run({{"a.txt", "x"}, {"b.txt", "y"}}, {{"x/one.json", rule_text("FLB001", kByName)}});
  CHECK(session->result().verdicts[0].examined == 2);
  CHECK(session->result().verdicts[0].proof.file == base::FileId{0});
}

TEST_CASE("secrets of any rule are masked in the file", "[check]") {
  const std::string secret = R"("secret": true, "text": {"pattern": "tok_[0-9]+", "label": "T"})";
  const auto session = sample::run({{"f.txt", "x tok_123"}},
                                   {{"x/one.json", rule_text("FLS009", secret, "A '{label}'.")}});
  const rule::Run& run = session->result();
  REQUIRE(run.findings.size() == 1);
  CHECK(run.file(run.findings[0].place.file).masked == std::vector<base::Span>{{2, 9}});
}

TEST_CASE("gates change no finding", "[check]") {
  const Files files = {{"a.py", "# frappe-lint: ignore[NO] x\nx = 1\n"}, {"b.py", "y = 2\n"}};
  const std::vector<rule::RuleText> rules = {
      {"meta/one.json",
       rule_text("FLX009", R"("native": "suppression_unknown", "needs": ["comment"])",
                 "No '{selector}'.")}};
  const auto with = sample::run(files, rules, {.use_gates = true});
  const auto without = sample::run(files, rules, {.use_gates = false});
  CHECK(lines(*with) == lines(*without));
  CHECK(lines(*with).size() == 1);
}

TEST_CASE("what is reported alone is judged as within the whole", "[check]") {
  const Files files = {{"acme/__init__.py", ""},
                       {"acme/hooks.py", "app_name = 'acme'\nafter_install = 'acme.no.where'\n"},
                       {"acme/patches.txt", "acme.patches.gone\n"}};
  auto rules = rule::stock_rules();
  REQUIRE(rules);
  project::Options options;
  options.report = {"acme/hooks.py"};
  auto session = check::Session::open(
      project::discover(".", std::make_unique<project::MemoryDisk>(files), nullptr, options, {}),
      {.rules = std::move(rules.value()), .now = "2026-11-23T09:00:00Z"});
  REQUIRE(session);
  session.value()->run();
  REQUIRE(session.value()->result().findings.size() == 1);
  CHECK(session.value()->result().findings[0].place.file == base::FileId{1});
  CHECK(session.value()->result().scope.files < files.size());
}
