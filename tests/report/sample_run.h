// SPDX-License-Identifier: MIT
// Runs made by hand: files from strings, rules from a code, findings on a word of the text.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <utility>

#include "catch.h"
#include "rule/finding.h"

namespace sample {

inline rule::Rule make_rule(std::string code, std::string slug,
                            rule::Severity severity = rule::Severity::High) {
  rule::Rule rule;
  rule.code = std::move(code);
  rule.slug = std::move(slug);
  rule.family = "hooks";
  rule.title = "A hook names a function that does not exist";
  rule.severity.fill(severity);
  rule.confidence = rule::Confidence::Certain;
  rule.items = {"PF-50"};
  rule.tags = {"hooks"};
  rule.since = "1.0";
  rule.why = {"Frappe imports hooks late.", "The job never runs."};
  rule.fix = "Name a function that exists instead of '{target}'.";
  rule.refs = {"https://example.com/hooks"};
  rule.message = "Hook target '{target}' does not exist.";
  rule.question = rule::RowsQuestion{.over = "hook_target"};
  return rule;
}

// Keeps the bytes that the run points into; not to be moved.
class SampleRun {
 public:
  SampleRun() {
    run.scope.shape = "app";
    run.scope.apps = {"acme_crm"};
    run.scope.majors = {15};
    run.scope.files = 3;
    run.now = "2026-11-23T00:00:00Z";
  }
  SampleRun(const SampleRun&) = delete;
  SampleRun& operator=(const SampleRun&) = delete;

  base::FileId file(std::string path, std::string bytes) {
    const auto id = static_cast<base::FileId>(run.files.size());
    texts_.push_back(std::move(bytes));
    run.files[id] = {.path = std::move(path), .bytes = texts_.back(), .masked = {}};
    return id;
  }

  // Rules are added in the order of their codes.
  std::size_t rule(rule::Rule rule) {
    run.rules.push_back(std::move(rule));
    run.verdicts.push_back({.examined = 1});
    return run.rules.size() - 1;
  }
  std::size_t rule(std::string code, std::string slug,
                   rule::Severity severity = rule::Severity::High) {
    return rule(make_rule(std::move(code), std::move(slug), severity));
  }

  // Where `word` stands first in the file.
  [[nodiscard]] base::Place place(base::FileId id, std::string_view word) const {
    const std::size_t at = run.file(id).bytes.find(word);
    REQUIRE(at != std::string_view::npos);
    return {id, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())}};
  }

  rule::Finding& finding(std::size_t rule, const base::Place& at, std::string value) {
    rule::Finding finding;
    finding.rule = rule;
    finding.place = at;
    finding.key = value;
    finding.arguments = {value};
    finding.message = "Hook target '" + value + "' does not exist.";
    finding.fix = "Name a function that exists instead of '" + value + "'.";
    finding.severity = run.rules[rule].severity[0];
    finding.confidence = run.rules[rule].confidence;
    const std::string path = at.known() ? run.file(at.file).path : "";
    finding.fingerprint = rule::fingerprint(run.rules[rule].code, path, value, 0);
    run.findings.push_back(std::move(finding));
    return run.findings.back();
  }
  rule::Finding& finding(std::size_t rule, base::FileId id, std::string_view word) {
    return finding(rule, place(id, word), std::string(word));
  }

  rule::Run run;

 private:
  std::deque<std::string> texts_;
};

// Bytes that hurt: an escape sequence, a command of a CI log, a bidirectional override, bytes that
// are not UTF-8.
inline const std::string kHostile =
    "\x1b[31m\r\n::error ::x##[group]##vso[task]\xE2\x80\xAE\xFF\xFE{0}[a](1)";

}  // namespace sample
