// SPDX-License-Identifier: MIT
// What code scanning services and the public validator demand of a SARIF log, one assertion each.
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "base/text.h"
#include "report/fingerprint.h"
#include "report/report.h"
#include "sample_run.h"

using Json = nlohmann::ordered_json;

namespace {

// Two files with findings of two rules, one secret, one suppressed, one without a place.
void fill(sample::SampleRun& sample) {
  const base::FileId hooks = sample.file(
      "acme crm/#hooks.py", "\xEF\xBB\xBFx = 1\r\n\xF0\x9F\x98\x80 = \"run\"\r\n\r\nlast\r\n");
  const base::FileId config = sample.file("site.json", "{\n  \"pw\": \"canary-value\"\n}\n");
  rule::Rule secret = sample::make_rule("FLS001", "config-secret", rule::Severity::Critical);
  secret.is_secret = true;
  const std::size_t low = sample.rule("FLH001", "broken-hook", rule::Severity::Low);
  const std::size_t critical = sample.rule(secret);
  sample.finding(low, hooks, "run");
  sample.finding(low, hooks, "last").state = rule::State::Suppressed;
  const base::Place value = sample.place(config, "canary-value");
  sample.run.files[config].masked = {value.span};
  sample.finding(critical, value, "pw");
  sample.finding(low, base::Place{}, "nowhere");
  sample.run.scope.repository = "https://example.com/acme/crm";
  sample.run.scope.revision = "0123456789abcdef0123456789abcdef01234567";
  sample.run.scope.branch = "main";
  sample.run.not_checked = {
      {.subject = "legacy.py", .reason = "syntax error", .rules = {"FLH001"}}};
}

struct Log {
  std::string text;
  Json json;
  [[nodiscard]] const Json& run() const { return json["runs"][0]; }
  [[nodiscard]] const Json& driver() const { return run()["tool"]["driver"]; }
  [[nodiscard]] const Json& results() const { return run()["results"]; }
};

Log filled_log() {
  sample::SampleRun sample;
  fill(sample);
  const std::string text = report::sarif(sample.run);
  return {.text = text, .json = Json::parse(text)};
}

bool is_match(const Json& text, const char* pattern) {
  return std::regex_match(text.get<std::string>(), std::regex(pattern));
}

}  // namespace

TEST_CASE("S-02 to S-10: the log and its run", "[report]") {
  const Log log = filled_log();
  CHECK(log.json.begin().key() == "version");
  CHECK(log.json["version"] == "2.1.0");
  CHECK(is_match(log.json["$schema"], "https://.*sarif-schema-2\\.1\\.0\\.json"));
  REQUIRE(log.json["runs"].size() == 1);
  CHECK(log.run()["columnKind"] == "utf16CodeUnits");
  CHECK(log.run()["newlineSequences"].dump() == R"(["\r\n","\n"])");
  CHECK(log.run()["originalUriBaseIds"]["%SRCROOT%"].contains("description"));
  CHECK_FALSE(log.run()["originalUriBaseIds"]["%SRCROOT%"].contains("uri"));
  const Json& provenance = log.run()["versionControlProvenance"][0];
  CHECK(provenance["repositoryUri"] == "https://example.com/acme/crm");
  CHECK(provenance["mappedTo"]["uriBaseId"] == "%SRCROOT%");
  CHECK(log.run()["automationDetails"]["id"] == "frappe-lint/check/acme_crm/");
  CHECK(log.run()["language"] == "en-US");
  CHECK_FALSE(log.run().contains("artifacts"));
}

TEST_CASE("S-04: an empty result list is a list, without provenance outside git", "[report]") {
  const Json log = Json::parse(report::sarif({}));
  CHECK(log["runs"][0]["results"].dump() == "[]");
  CHECK_FALSE(log["runs"][0].contains("versionControlProvenance"));
}

TEST_CASE("S-12 to S-27: every descriptor is complete", "[report]") {
  const Log log = filled_log();
  CHECK(log.driver()["name"] == "frappe-lint");
  for (const char* key : {"fullName", "organization", "informationUri"}) {
    CHECK(log.driver().contains(key));
  }
  CHECK(is_match(log.driver()["semanticVersion"], "[0-9]+\\.[0-9]+\\.[0-9]+.*"));
  CHECK(log.driver()["rules"].size() == 2);
  for (const char* list : {"rules", "notifications"}) {
    for (const Json& descriptor : log.driver()[list]) {
      INFO(descriptor.dump(2));
      CHECK(is_match(descriptor["id"], "[A-Z]{1,8}(-?[0-9]{1,6}){0,3}"));
      CHECK(is_match(descriptor["name"], "([A-Z][a-z0-9]+)+"));
      const std::string brief = descriptor["shortDescription"]["text"];
      CHECK(brief.size() <= 120);
      CHECK(brief.ends_with('.'));
      CHECK(descriptor["fullDescription"]["text"].get<std::string>().size() <= 1024);
      CHECK_FALSE(descriptor["help"]["text"].get<std::string>().empty());
      CHECK(is_match(descriptor["helpUri"], "https://.+"));
    }
  }
}

TEST_CASE("S-20 to S-27: rules carry level, tags and one template", "[report]") {
  const Log log = filled_log();
  for (const Json& rule : log.driver()["rules"]) {
    CHECK(is_match(rule["defaultConfiguration"]["level"], "error|warning|note"));
    CHECK(is_match(rule["properties"]["precision"], "very-high|high|medium|low"));
    const Json& tags = rule["properties"]["tags"];
    CHECK(tags.size() <= 10);
    CHECK(std::set<Json>(tags.begin(), tags.end()).size() == tags.size());
    CHECK(std::is_sorted(tags.begin(), tags.end()));
    const bool is_tagged = std::find(tags.begin(), tags.end(), "security") != tags.end();
    CHECK(is_tagged == rule["properties"].contains("security-severity"));
    CHECK_FALSE(rule.contains("relationships"));
    const std::string text = rule["messageStrings"]["default"]["text"];
    CHECK(text.ends_with('.'));
    CHECK(text.find("'{0}'") != std::string::npos);
  }
  const Json& secret = log.driver()["rules"][1]["properties"];
  CHECK(secret["cwe"].dump() == R"(["CWE-798"])");
}

TEST_CASE("S-28 to S-33: every result names rule, message, level and one place", "[report]") {
  const Log log = filled_log();
  REQUIRE(log.results().size() == 2);
  for (const Json& result : log.results()) {
    const std::size_t index = result["ruleIndex"];
    CHECK(log.driver()["rules"][index]["id"] == result["ruleId"]);
    CHECK_FALSE(result.contains("rule"));
    const std::string text = log.driver()["rules"][index]["messageStrings"]["default"]["text"];
    const std::string argument = result["message"]["arguments"][0];
    CHECK(result["message"]["text"] == base::replace_all(text, "{0}", argument));
    CHECK(result["kind"] == "fail");
    CHECK(is_match(result["level"], "error|warning|note"));
    REQUIRE(result["locations"].size() == 1);
    const Json& physical = result["locations"][0]["physicalLocation"];
    CHECK(is_match(physical["artifactLocation"]["uri"], "[A-Za-z0-9._~/%-]+"));
    CHECK(physical["artifactLocation"]["uriBaseId"] == "%SRCROOT%");
    for (const char* key : {"startLine", "startColumn", "endLine", "endColumn"}) {
      CHECK(physical["region"][key] >= 1);
    }
    CHECK(physical["region"].contains("snippet"));
    CHECK(physical["contextRegion"].contains("snippet"));
    CHECK_FALSE(result.contains("fingerprints"));
    CHECK_FALSE(result.contains("guid"));
    CHECK_FALSE(result.contains("baselineState"));
    CHECK(result["suppressions"].dump() == "[]");
  }
}

TEST_CASE("S-34: a finding without a place is told as a notification", "[report]") {
  const Log log = filled_log();
  const Json& notes = log.run()["invocations"][0]["toolExecutionNotifications"];
  std::set<std::string> ids;
  for (const Json& note : notes) {
    const std::size_t index = note["descriptor"]["index"];
    CHECK(log.driver()["notifications"][index]["id"] == note["descriptor"]["id"]);
    CHECK(note["message"]["text"].get<std::string>().ends_with('.'));
    ids.insert(note["descriptor"]["id"]);
  }
  CHECK(ids == std::set<std::string>{"OPEN-1", "OPEN-3"});
}

TEST_CASE("S-36 and S-37: paths are encoded and columns count UTF-16 behind a mark", "[report]") {
  const Log log = filled_log();
  const Json& physical = log.results()[1]["locations"][0]["physicalLocation"];
  CHECK(physical["artifactLocation"]["uri"] == "acme%20crm/%23hooks.py");
  CHECK(physical["region"]["startLine"] == 2);
  CHECK(physical["region"]["startColumn"] == 7);
  CHECK(physical["region"]["endColumn"] == 10);
  CHECK(physical["region"]["snippet"]["text"] == "run");
}

TEST_CASE("S-11, S-39 and S-53: no secrets, clocks or absolute paths", "[report]") {
  const Log log = filled_log();
  for (const char* word : {"canary-value", "2026-11-23", "Time", "commandLine", "\"/", "file:"}) {
    INFO(word);
    CHECK(log.text.find(word) == std::string::npos);
  }
}

TEST_CASE("S-40: fingerprints are GitHub's and ours", "[report]") {
  sample::SampleRun sample;
  fill(sample);
  const Json log = Json::parse(report::sarif(sample.run));
  const Json& prints = log["runs"][0]["results"][1]["partialFingerprints"];
  const std::string_view bytes = sample.run.file(base::FileId(0)).bytes;
  CHECK(prints["primaryLocationLineHash"] == report::line_hashes(bytes)[1]);
  CHECK(prints["frappeLint/v1"] == sample.run.findings[0].fingerprint);
}

TEST_CASE("S-49: findings are no failure of the tool, defects are", "[report]") {
  const Log log = filled_log();
  CHECK(log.run()["invocations"][0]["executionSuccessful"] == true);
  CHECK(log.run()["invocations"][0]["exitCode"] == 1);
  rule::Run broken;
  broken.internal_errors = {"rule FLH001 on h.py: boom"};
  const Json invocation = Json::parse(report::sarif(broken))["runs"][0]["invocations"][0];
  CHECK(invocation["executionSuccessful"] == false);
  CHECK(invocation["exitCode"] == 2);
  CHECK(invocation["toolExecutionNotifications"][0]["level"] == "error");
}

TEST_CASE("S-54: worst first, and never more than GitHub shows", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one\n");
  const std::size_t low = sample.rule("FLH001", "a", rule::Severity::Low);
  const std::size_t high = sample.rule("FLH002", "b", rule::Severity::High);
  for (int i = 0; i < 5001; ++i) sample.finding(low, id, "one");
  sample.finding(high, id, "one");
  const Json run = Json::parse(report::sarif(sample.run))["runs"][0];
  CHECK(run["results"].size() == 5000);
  CHECK(run["results"][0]["ruleId"] == "FLH002");
  const std::string note =
      run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"];
  CHECK(note == "2 results left out.");
}

TEST_CASE("S-56: the same run gives the same bytes", "[report]") {
  const Log log = filled_log();
  CHECK(filled_log().text == log.text);
  CHECK(log.text.ends_with("}\n"));
  CHECK(log.text.find('\r') == std::string::npos);
}

TEST_CASE("S-57: hostile bytes still give a valid log", "[report]") {
  sample::SampleRun sample;
  const std::string line(10000, 'x');
  const base::FileId id =
      sample.file(sample::kHostile, sample::kHostile + line + "\0word\xED\xA0" + line);
  const std::size_t rule = sample.rule("FLH001", "broken");
  sample.finding(rule, sample.place(id, "::error"), sample::kHostile);
  sample.finding(rule, {id, {0, 20000}}, "\xFF");
  sample.finding(rule, {id, {99999, 99999}}, "");
  sample.run.scope.apps = {sample::kHostile};
  sample.run.scope.repository = "https://\xFF";
  const std::string text = report::sarif(sample.run);
  REQUIRE(Json::accept(text));
  CHECK(Json::parse(text)["runs"][0]["results"].size() == 3);
  CHECK(base::is_valid_utf8(text));
}

TEST_CASE("a checklist as SARIF holds the findings of its lines and its open items", "[report]") {
  sample::SampleRun sample;
  fill(sample);
  rule::Assessment assessment;
  assessment.checklist = {.name = "preflight", .title = "Pre-flight", .items = {}};
  assessment.checklist.items.resize(2);
  assessment.checklist.items[1].id = "PF-02";
  assessment.results = {
      {.state = rule::ItemState::Fail, .why = "", .proof = {}, .findings = {2}},
      {.state = rule::ItemState::Open, .why = "ask", .proof = {}, .findings = {}}};
  const Json run = Json::parse(report::checklist_sarif(sample.run, assessment))["runs"][0];
  REQUIRE(run["results"].size() == 1);
  CHECK(run["results"][0]["ruleId"] == "FLS001");
  CHECK(run["automationDetails"]["id"] == "frappe-lint/preflight/acme_crm/");
  CHECK(run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"] ==
        "PF-02 is open: ask.");
}
