// SPDX-License-Identifier: MIT
// Runs rules over files in memory, for the tests of the check room.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "catch.h"
#include "check/session.h"
#include "project/discover.h"
#include "rule/load.h"

namespace sample {

using Files = std::map<std::string, std::string, std::less<>>;

// A rule over the table `file`, or with another question.
inline std::string rule_text(const std::string& code, const std::string& question,
                             const std::string& message = "'{path}' is wrong.") {
  return R"({"code": ")" + code +
         R"(", "title": "A rule", "severity": "high", "confidence": "certain", "items": ["extra"],
         "since": "1.0", "why": ["Because."], "fix": "Change it.", )" +
         question + R"(, "message": ")" + message + "\"}";
}

inline std::unique_ptr<check::Session> run(const Files& files,
                                           const std::vector<rule::RuleText>& rules,
                                           check::Request request = {}) {
  auto loaded = rule::load_rules(rules);
  if (!loaded) FAIL(base::to_string(loaded.error()));
  request.rules = std::move(loaded.value());
  if (request.now.empty()) request.now = "2026-11-23T09:00:00Z";
  project::Workspace workspace =
      project::discover(".", std::make_unique<project::MemoryDisk>(files), nullptr, {}, {});
  auto session = check::Session::open(std::move(workspace), std::move(request));
  if (!session) FAIL(base::to_string(session.error()));
  session.value()->run();
  return std::move(session.value());
}

// "path:begin-end CODE message (state)" per finding.
inline std::vector<std::string> lines(const check::Session& session) {
  std::vector<std::string> all;
  const rule::Run& run = session.result();
  for (const rule::Finding& f : run.findings) {
    all.push_back(run.file(f.place.file).path + ":" + std::to_string(f.place.span.begin) + "-" +
                  std::to_string(f.place.span.end) + " " + run.rules[f.rule].code + " " +
                  f.message + (f.state == rule::State::Active ? "" : " (suppressed)"));
  }
  return all;
}

// The mistake that keeps these rules from binding, or empty.
inline std::string mistake(const std::vector<rule::RuleText>& rules) {
  auto loaded = rule::load_rules(rules);
  if (!loaded) return base::to_string(loaded.error());
  project::Workspace workspace =
      project::discover(".", std::make_unique<project::MemoryDisk>(Files()), nullptr, {}, {});
  const auto session =
      check::Session::open(std::move(workspace), {.rules = std::move(loaded.value())});
  return session ? "" : base::to_string(session.error());
}

}  // namespace sample
