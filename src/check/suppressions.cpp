// SPDX-License-Identifier: MIT
#include "check/suppressions.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/text.h"
#include "check/speaker.h"
#include "check/subject.h"
#include "facts/core.h"
#include "rule/select.h"
#include "rule/suppress.h"

namespace check {
namespace {

using rule::Suppression;

struct Entry {
  Suppression suppression;
  bool is_used = false;
  bool may_be_unused = true;
};

std::vector<Entry> read(const facts::Facts& facts) {
  std::vector<Entry> entries;
  for (const facts::Comment& comment : facts.rows<facts::Comment>()) {
    entries.push_back(
        {.suppression = rule::parse_suppression(comment.place(), comment.text, comment.extent)});
  }
  return entries;
}

// Entries of the configuration. In a run that reports only a part, those that silence nothing there
// may silence something elsewhere: `is_used` then stays unasked.
std::vector<Entry> read(const Decisions& decisions, const project::Workspace& workspace) {
  const base::FileId file = file_of(workspace, decisions.config_path, decisions.config_text);
  const bool is_partial = std::ranges::any_of(
      workspace.files, [](const project::File& each) { return !each.is_reported; });
  std::vector<Entry> entries;
  for (const Suppression& suppression : decisions.suppressions) {
    entries.push_back({.suppression = suppression, .may_be_unused = !is_partial});
    entries.back().suppression.place.file = file;
  }
  return entries;
}

bool covers(const Entry& entry, const rule::Rule& rule, const rule::Finding& finding,
            Subjects& subjects) {
  const Suppression& suppression = entry.suppression;
  if (!suppression.subject) return rule::covers(suppression, rule, finding.place);
  return rule::speaks_of(suppression, rule) && subjects.fits(*suppression.subject, finding);
}

void mark(rule::Run& run, std::vector<Entry>& entries, const Decisions& decisions,
          Subjects& subjects) {
  for (rule::Finding& finding : run.findings) {
    for (Entry& entry : entries) {
      if (!covers(entry, run.rules[finding.rule], finding, subjects)) continue;
      entry.is_used = true;
      if (rule::is_expired(entry.suppression, run.now)) continue;
      finding.state = rule::State::Suppressed;
      finding.reason = entry.suppression.reason;
      finding.decided_in = entry.suppression.subject ? decisions.config_name : std::string();
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
  const auto say = [&](std::string_view question, const Findings::Values& values) {
    speaker.say(question, about.place, values[0].second, values);
  };
  if (!about.mistake.empty()) return say("suppression_malformed", {{"mistake", about.mistake}});
  bool could_be_used = !entry.may_be_unused;
  for (const std::string& selector : about.selectors) {
    const bool is_known = std::any_of(known.begin(), known.end(), [&](const rule::Rule& rule) {
      return rule::matches(selector, rule);
    });
    if (!is_known) {
      say("suppression_unknown", {{"selector", selector}, {"hint", nearest_name(known, selector)}});
    }
    could_be_used = could_be_used || !is_known || !all_ran(run, known, selector);
  }
  const std::vector<std::string_view> words(about.selectors.begin(), about.selectors.end());
  const std::string selectors = base::join(words, ", ");
  if (entry.is_used && rule::is_expired(about, run.now)) {
    say("suppression_expired", {{"selectors", selectors}, {"until", about.until}});
  }
  if (!entry.is_used && !could_be_used) say("suppression_unused", {{"selectors", selectors}});
}

}  // namespace

void apply_suppressions(const facts::Facts& facts, const Decisions& decisions,
                        const project::Workspace& workspace, const std::vector<rule::Rule>& known,
                        rule::Run& run) {
  std::vector<Entry> entries = read(facts);
  std::ranges::move(read(decisions, workspace), std::back_inserter(entries));
  Subjects subjects(workspace, decisions.above);
  mark(run, entries, decisions, subjects);
  Speaker speaker(run);
  for (const Entry& entry : entries) {
    if (entry.suppression.place.known()) judge(entry, known, run, speaker);
  }
  speaker.finish();
}

}  // namespace check
