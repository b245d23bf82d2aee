// SPDX-License-Identifier: MIT
// Findings about the team's own decisions: suppressions and baseline entries that do not do what
// they say. Their rules are questions that only the engine can answer.
#pragma once

#include <string_view>
#include <vector>

#include "check/native.h"
#include "rule/finding.h"

namespace check {

// True for the questions of rules/meta that are answered through a Speaker.
[[nodiscard]] bool is_engine_question(const rule::NativeQuestion& question);

// Adds findings of the rules with such a question, if they run.
class Speaker {
 public:
  explicit Speaker(rule::Run& run) : run_(run) {}
  void say(std::string_view question, base::Place place, std::string_view key,
           const Findings::Values& values);
  // Hands over what was said.
  void finish();

 private:
  rule::Run& run_;
  std::vector<rule::Finding> added_;
};

}  // namespace check
