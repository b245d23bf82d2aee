// SPDX-License-Identifier: MIT
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "report/sarif_parts.h"
#include "report/utf8.h"
#include "sample_run.h"

using report::Json;
using report::SarifResults;

TEST_CASE("message text is the template with its arguments", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one\n");
  const std::size_t rule = sample.rule("FLH001", "broken");
  sample.finding(rule, sample.place(id, "one"), sample::kHostile);
  sample.finding(rule, sample.place(id, "one"), std::string(500, 'x'));
  SarifResults results(sample.run);
  for (const rule::Finding& finding : sample.run.findings) {
    const Json message = results.result(finding)["message"];
    const std::string argument = message["arguments"][0];
    CHECK(message["id"] == "default");
    CHECK(message["text"] == "Hook target '" + argument + "' does not exist.");
    CHECK(argument.find_first_of("{}[]\n\r\t\x1b") == std::string::npos);
    CHECK(report::columns(argument) <= 80);
  }
}

TEST_CASE("missing arguments leave the count exact", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one\n");
  sample.finding(sample.rule("FLH001", "broken"), id, "one").arguments.clear();
  const Json message = SarifResults(sample.run).result(sample.run.findings[0])["message"];
  CHECK(message["arguments"].dump() == R"([""])");
}

TEST_CASE("regions count UTF-16 and show their text", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "\xEF\xBB\xBF\r\n\xF0\x9F\x98\x80 = word\r\nz\r\n");
  SarifResults results(sample.run);
  const Json at = results.physical_location(sample.place(id, "word"));
  CHECK(at["region"].dump() ==
        R"({"startLine":2,"startColumn":6,"endLine":2,"endColumn":10,"snippet":{"text":"word"}})");
  CHECK(at["contextRegion"]["startLine"] == 1);
  CHECK(at["contextRegion"]["endLine"] == 4);
  CHECK(at["contextRegion"]["snippet"]["text"] == "\r\n\xF0\x9F\x98\x80 = word\r\nz\r\n");
}

TEST_CASE("a context equal to the region is left out", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "word");
  const Json at = SarifResults(sample.run).physical_location(sample.place(id, "word"));
  CHECK_FALSE(at.contains("contextRegion"));
}

TEST_CASE("secrets appear nowhere in a result", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("c.json", "{\n\"pw\": \"canary-value\"\n}\n");
  const base::Place secret = sample.place(id, "canary-value");
  sample.run.files[id].masked = {secret.span};
  sample.finding(sample.rule("FLS001", "secret"), secret, "pw");
  const std::string text = SarifResults(sample.run).result(sample.run.findings[0]).dump();
  CHECK(text.find("canary") == std::string::npos);
  CHECK(text.find("\u2022\u2022\u2022") != std::string::npos);
}

TEST_CASE("related places are numbered and at most nine", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one two");
  rule::Finding& finding = sample.finding(sample.rule("FLH001", "broken"), id, "one");
  for (int i = 0; i < 12; ++i) {
    finding.related.push_back({.place = sample.place(id, "two"), .label = "here"});
  }
  finding.related.push_back({.place = {}, .label = "nowhere"});
  const Json related = SarifResults(sample.run).result(finding)["relatedLocations"];
  REQUIRE(related.size() == 9);
  CHECK(related[8]["id"] == 8);
  CHECK(related[0]["message"]["text"] == "here");
}

TEST_CASE("edits become one fix with a description", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one two");
  rule::Finding& finding = sample.finding(sample.rule("FLH001", "broken"), id, "one");
  finding.edits = {{.place = sample.place(id, "one"), .text = "1"},
                   {.place = sample.place(id, "two"), .text = "2"}};
  const Json fixes = SarifResults(sample.run).result(finding)["fixes"];
  REQUIRE(fixes.size() == 1);
  CHECK_FALSE(fixes[0]["description"]["text"].get<std::string>().empty());
  CHECK(fixes[0]["artifactChanges"][0]["replacements"].size() == 2);
  CHECK(fixes[0]["artifactChanges"][0]["replacements"][1]["deletedRegion"]["startColumn"] == 5);
}

TEST_CASE("rank follows the score of security rules and stays below 40 for others", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one");
  rule::Rule secure = sample::make_rule("FLH002", "b", rule::Severity::Medium);
  secure.cwe = 79;
  sample.finding(sample.rule("FLH001", "a", rule::Severity::Critical), id, "one");
  sample.finding(sample.rule(secure), id, "one");
  SarifResults results(sample.run);
  CHECK(results.result(sample.run.findings[0])["rank"].get<double>() <= 40);
  CHECK(results.result(sample.run.findings[1])["rank"] == 55.0);
}

TEST_CASE("suppression is said with its reason", "[report]") {
  sample::SampleRun sample;
  const base::FileId id = sample.file("h.py", "one");
  rule::Finding& finding = sample.finding(sample.rule("FLH001", "a"), id, "one");
  finding.state = rule::State::Suppressed;
  finding.reason = "known";
  CHECK(SarifResults(sample.run).result(finding)["suppressions"].dump() ==
        R"([{"kind":"inSource","status":"accepted","justification":"known"}])");
  finding.decided_in = "frappe-lint.toml";
  CHECK(SarifResults(sample.run).result(finding)["suppressions"][0]["kind"] == "external");
}
