// SPDX-License-Identifier: MIT
#include "check/suppressions.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "facts/core.h"
#include "rule/select.h"
#include "rule/suppress.h"

namespace check {
namespace {

using rule::Suppression;

struct Entry {
  Suppression suppression;
  bool is_used = false;
};

std::vector<Entry> read(const facts::Facts& facts) {
  std::vector<Entry> entries;
  for (const facts::Comment& comment : facts.rows<facts::Comment>()) {
    entries.push_back(
        {.suppression = rule::parse_suppression(comment.place(), comment.text, comment.extent)});
  }
  return entries;
}

// Index of the meta rule whose question has that name, or the number of rules.
std::size_t find_meta(const rule::Run& run, std::string_view question) {
  for (std::size_t i = 0; i < run.rules.size(); ++i) {
    const auto* native = std::get_if<rule::NativeQuestion>(&run.rules[i].question);
    if (native != nullptr && native->name == question && !run.verdicts[i].is_skipped) return i;
  }
  return run.rules.size();
}

// Adds a finding of a meta rule, if it runs.
class Speaker {
 public:
  explicit Speaker(rule::Run& run) : run_(run) {}
  void say(std::string_view question, const Suppression& about, const Findings::Values& values) {
    const std::size_t index = find_meta(run_, question);
    if (index == run_.rules.size()) return;
    Collector out(run_.rules[index], index, run_.scope.profile);
    out.add(about.place, values.empty() ? std::string_view() : values[0].second, values);
    added_.push_back(std::move(out.findings[0]));
  }
  void finish() {
    run_.findings.insert(run_.findings.end(), std::make_move_iterator(added_.begin()),
                         std::make_move_iterator(added_.end()));
  }

 private:
  rule::Run& run_;
  std::vector<rule::Finding> added_;
};

void mark(rule::Run& run, std::vector<Entry>& entries) {
  for (rule::Finding& finding : run.findings) {
    for (Entry& entry : entries) {
      if (!rule::covers(entry.suppression, run.rules[finding.rule], finding.place)) continue;
      entry.is_used = true;
      if (rule::is_expired(entry.suppression, run.now)) continue;
      finding.state = rule::State::Suppressed;
      finding.reason = entry.suppression.reason;
    }
  }
}

// A suppression is unused only if every rule that its selector names has really run.
bool all_ran(const rule::Run& run, const std::vector<rule::Rule>& known,
             const std::string& selector) {
  return std::all_of(known.begin(), known.end(), [&](const rule::Rule& rule) {
    if (!rule::matches(selector, rule)) return true;
    for (std::size_t i = 0; i < run.rules.size(); ++i) {
      if (run.rules[i].code == rule.code) return !run.verdicts[i].is_skipped;
    }
    return false;
  });
}

std::string nearest_name(const std::vector<rule::Rule>& known, std::string_view selector) {
  std::vector<std::string_view> names;
  for (const rule::Rule& rule : known) names.insert(names.end(), {rule.code, rule.slug});
  const std::string_view close = base::nearest(selector, names);
  return close.empty() ? "see frappe-lint rules" : "did you mean " + std::string(close) + "?";
}

void judge(const Entry& entry, const std::vector<rule::Rule>& known, const rule::Run& run,
           Speaker& speaker) {
  const Suppression& about = entry.suppression;
  if (!about.mistake.empty()) {
    return speaker.say("suppression_malformed", about, {{"mistake", about.mistake}});
  }
  bool could_be_used = false;
  for (const std::string& selector : about.selectors) {
    const bool is_known = std::any_of(known.begin(), known.end(), [&](const rule::Rule& rule) {
      return rule::matches(selector, rule);
    });
    if (!is_known) {
      speaker.say("suppression_unknown", about,
                  {{"selector", selector}, {"hint", nearest_name(known, selector)}});
    }
    could_be_used = could_be_used || !is_known || !all_ran(run, known, selector);
  }
  const std::vector<std::string_view> words(about.selectors.begin(), about.selectors.end());
  const std::string selectors = base::join(words, ", ");
  if (entry.is_used && rule::is_expired(about, run.now)) {
    speaker.say("suppression_expired", about, {{"selectors", selectors}, {"until", about.until}});
  }
  if (!entry.is_used && !could_be_used) {
    speaker.say("suppression_unused", about, {{"selectors", selectors}});
  }
}

}  // namespace

bool is_engine_question(const rule::NativeQuestion& question) {
  return question.name.starts_with("suppression_");
}

void apply_suppressions(const facts::Facts& facts, const std::vector<rule::Rule>& known,
                        rule::Run& run) {
  std::vector<Entry> entries = read(facts);
  mark(run, entries);
  Speaker speaker(run);
  for (const Entry& entry : entries) judge(entry, known, run, speaker);
  speaker.finish();
}

}  // namespace check
