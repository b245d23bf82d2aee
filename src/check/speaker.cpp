// SPDX-License-Identifier: MIT
#include "check/speaker.h"

#include <iterator>

#include "check/collector.h"

namespace check {
namespace {

// Index of the rule whose question has that name, or the number of rules.
std::size_t find_rule(const rule::Run& run, std::string_view question) {
  for (std::size_t i = 0; i < run.rules.size(); ++i) {
    const auto* native = std::get_if<rule::NativeQuestion>(&run.rules[i].question);
    if (native != nullptr && native->name == question && !run.verdicts[i].is_skipped) return i;
  }
  return run.rules.size();
}

}  // namespace

bool is_engine_question(const rule::NativeQuestion& question) {
  const std::string_view name = question.name;
  return name.starts_with("suppression_") || name.starts_with("baseline_") ||
         name.starts_with("decision_");
}

void Speaker::say(std::string_view question, base::Place place, std::string_view key,
                  const Findings::Values& values) {
  const std::size_t index = find_rule(run_, question);
  if (index == run_.rules.size()) return;
  Collector out(run_.rules[index], index, run_.scope.profile);
  out.add(place, key, values);
  added_.push_back(std::move(out.findings[0]));
}

void Speaker::finish() {
  run_.findings.insert(run_.findings.end(), std::make_move_iterator(added_.begin()),
                       std::make_move_iterator(added_.end()));
  added_.clear();
}

}  // namespace check
