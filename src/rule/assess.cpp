// SPDX-License-Identifier: MIT
// The state of each checklist line after a run. Findings speak first. Silence is a PASS only when
// every rule of the line that applies here was asked, looked at something it can show, and nothing
// in its scope stayed unread; everything else that is silent stays OPEN and says why.
#include <algorithm>

#include "rule/checklist.h"

namespace rule {
namespace {

constexpr std::size_t kAbsent = static_cast<std::size_t>(-1);
constexpr std::string_view kEvidence = "evidence";

bool contains(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

ItemResult outcome(ItemState state, std::string why) {
  return {.state = state, .why = std::move(why), .proof = {}, .findings = {}};
}

std::size_t rule_index(const Run& run, std::string_view code) {
  const auto found = std::find_if(run.rules.begin(), run.rules.end(),
                                  [&](const Rule& rule) { return rule.code == code; });
  if (found == run.rules.end()) return kAbsent;
  return static_cast<std::size_t>(found - run.rules.begin());
}

// True when the rule has nothing to say about these Frappe versions or this profile.
bool is_out_of_range(const Rule& rule, const Scope& scope) {
  if (!rule.profiles[static_cast<std::size_t>(scope.profile)]) return true;
  return !scope.majors.empty() &&
         std::none_of(scope.majors.begin(), scope.majors.end(), [&](int major) {
           return rule.frappe_min <= major && major <= rule.frappe_max;
         });
}

std::string held_why(const Finding& finding) {
  if (finding.state == State::Baselined) return "in the baseline";
  return finding.reason.empty() ? "suppressed" : "suppressed: " + finding.reason;
}

std::string and_more(std::size_t count) {
  return count > 1 ? " (and " + std::to_string(count - 1) + " more)" : "";
}

// FAIL, WARN or HELD; no findings at all leave the state OPEN.
ItemResult by_findings(const Item& item, const Run& run) {
  ItemResult result;
  const Finding* worst = nullptr;
  std::size_t active = 0;
  for (std::size_t i = 0; i < run.findings.size(); ++i) {
    const Finding& finding = run.findings[i];
    if (!contains(item.rules, run.rules[finding.rule].code)) continue;
    result.findings.push_back(i);
    const bool is_active = finding.state == State::Active;
    if (is_active) ++active;
    const bool is_worse = worst == nullptr || (is_active && worst->state != State::Active) ||
                          (is_active && finding.severity > worst->severity);
    if (is_worse) worst = &finding;
  }
  if (worst == nullptr) return result;
  result.proof = worst->place;
  if (active == 0) {
    result.state = ItemState::Held;
    result.why = held_why(*worst) + and_more(result.findings.size());
    return result;
  }
  result.state = worst->severity >= run.fail_on ? ItemState::Fail : ItemState::Warn;
  result.why = worst->message + and_more(active);
  return result;
}

// What the rules of one line did, when none of them found anything.
struct Silence {
  std::size_t examined = 0;
  base::Place proof;
  std::string codes;          // that looked
  std::string gap;            // why the silence proves nothing; empty: it does
  base::Place gap_place;      // set when a line of evidence settles nothing
  bool has_evidence = false;  // a rule over evidence looked
  std::string out_of_range;   // why a rule does not apply here
};

void hear(const std::string& code, const Run& run, Silence& silence) {
  const std::size_t index = rule_index(run, code);
  if (index == kAbsent || index >= run.verdicts.size()) {
    if (silence.gap.empty()) silence.gap = code + " was not asked";
    return;
  }
  const Verdict& verdict = run.verdicts[index];
  if (verdict.is_skipped) {
    std::string& why =
        is_out_of_range(run.rules[index], run.scope) ? silence.out_of_range : silence.gap;
    if (why.empty()) why = code + " " + verdict.why_skipped;
    return;
  }
  silence.examined += verdict.examined;
  if (verdict.examined == 0) return;
  if (run.rules[index].family == kEvidence) silence.has_evidence = true;
  silence.codes += (silence.codes.empty() ? "" : ", ") + code;
  if (!silence.proof.known()) silence.proof = verdict.proof;
}

// The first thing in the scope of the line that nobody could judge.
void hear_unread(const Item& item, const Run& run, Silence& silence) {
  for (const NotChecked& gap : run.not_checked) {
    const bool concerns = gap.rules.empty() ||
                          std::any_of(gap.rules.begin(), gap.rules.end(),
                                      [&](const auto& code) { return contains(item.rules, code); });
    if (!concerns) continue;
    silence.gap = gap.place.known() ? gap.reason : gap.subject + ": " + gap.reason;
    silence.gap_place = gap.place;
    return;
  }
}

Silence listen(const Item& item, const Run& run) {
  Silence silence;
  for (const std::string& code : item.rules) hear(code, run, silence);
  if (silence.gap.empty()) hear_unread(item, run, silence);
  if (silence.gap.empty() && silence.examined > 0 && !silence.proof.known()) {
    silence.gap = silence.codes + " cannot show what was looked at";
  }
  return silence;
}

// What would settle a line that rules cannot.
std::string wanted(const Item& item) {
  if (item.evidence.empty()) return item.person;
  return (item.person.empty() ? "" : item.person + "; ") + "needs " + item.evidence;
}

std::string with_wanted(std::string why, const Item& item) {
  const std::string also = wanted(item);
  return also.empty() ? why : why + "; " + also;
}

// True for a line that the tree alone cannot settle: some of its rules read evidence.
bool wants_evidence(const Item& item, const Run& run) {
  return std::any_of(item.rules.begin(), item.rules.end(), [&](const std::string& code) {
    const std::size_t index = rule_index(run, code);
    return index != kAbsent && run.rules[index].family == kEvidence;
  });
}

// True when a rule that the line rests on saw nothing: what the others saw is beside the point.
bool is_unproven(const Item& item, const Run& run) {
  return std::any_of(item.proven_by.begin(), item.proven_by.end(), [&](const std::string& code) {
    const std::size_t index = rule_index(run, code);
    return index >= run.verdicts.size() || run.verdicts[index].examined == 0;
  });
}

ItemResult by_silence(const Item& item, const Run& run) {
  const Silence silence = listen(item, run);
  if (!silence.gap.empty()) {
    ItemResult open = outcome(ItemState::Open, with_wanted(silence.gap, item));
    open.proof = silence.gap_place;
    return open;
  }
  if (silence.examined == 0) {
    if (!silence.out_of_range.empty())
      return outcome(ItemState::NotApplicable, silence.out_of_range);
    std::string why = "no " + item.subject + " in scope";
    if (item.may_be_absent) return outcome(ItemState::NotApplicable, std::move(why));
    return outcome(ItemState::Open, with_wanted(std::move(why), item));
  }
  if (is_unproven(item, run) || (wants_evidence(item, run) && !silence.has_evidence)) {
    return outcome(ItemState::Open, silence.codes + " found nothing; " + wanted(item));
  }
  if (!item.person.empty()) {
    return outcome(ItemState::Open, silence.codes + " found nothing; " + wanted(item));
  }
  ItemResult pass =
      outcome(ItemState::Pass, std::to_string(silence.examined) + " looked at by " + silence.codes);
  pass.proof = silence.proof;
  return pass;
}

ItemResult judge(const Item& item, const Run& run) {
  if (!item.not_applicable.empty()) return outcome(ItemState::NotApplicable, item.not_applicable);
  ItemResult spoken = by_findings(item, run);
  if (!spoken.findings.empty()) return spoken;
  if (item.rules.empty()) return outcome(ItemState::Open, wanted(item));
  return by_silence(item, run);
}

}  // namespace

std::size_t Assessment::count(ItemState state) const {
  return static_cast<std::size_t>(std::count_if(
      results.begin(), results.end(), [&](const ItemResult& r) { return r.state == state; }));
}

int Assessment::exit_code(const Run& run) const {
  const int of_run = run.exit_code();
  return of_run == 0 && count(ItemState::Fail) > 0 ? 1 : of_run;
}

Assessment assess(const Checklist& checklist, const Run& run) {
  Assessment assessment{.checklist = checklist, .results = {}};
  assessment.results.reserve(checklist.items.size());
  for (const Item& item : checklist.items) assessment.results.push_back(judge(item, run));
  return assessment;
}

}  // namespace rule
