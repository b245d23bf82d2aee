// SPDX-License-Identifier: MIT
// One checklist line in each state, over a run with one active and one suppressed finding.
#pragma once

#include "rule/checklist.h"
#include "sample_run.h"

namespace sample {

inline rule::Item item(std::string id, std::string section, std::string title) {
  rule::Item item;
  item.id = std::move(id);
  item.section = std::move(section);
  item.title = std::move(title);
  return item;
}

inline rule::Assessment assessment(SampleRun& sample) {
  using rule::ItemState;
  const base::FileId id = sample.file("h.py", "one\ntwo\n");
  const std::size_t rule = sample.rule("FLH001", "broken");
  sample.finding(rule, id, "one");
  sample.finding(rule, id, "two").state = rule::State::Suppressed;
  rule::Assessment made;
  made.checklist = {
      .name = "preflight",
      .title = "Pre-flight",
      .items = {item("PF-01", "Code", "Hooks resolve"), item("PF-02", "Code", "Patches exist"),
                item("PF-03", "Code", "Fields are exported"),
                item("PF-04", "People", "Code is reviewed"),
                item("PF-05", "People", "Secrets are held"),
                item("PF-06", "People", "Serverless functions")}};
  made.checklist.items[1].correction = "the old line was wrong";
  const base::Place at = sample.place(id, "one");
  made.results = {
      {.state = ItemState::Fail, .why = "'one' is @broken", .proof = at, .findings = {0}},
      {.state = ItemState::Pass, .why = "3 looked at by FLP001", .proof = at, .findings = {}},
      {.state = ItemState::Warn, .why = "'one' is odd", .proof = at, .findings = {0}},
      {.state = ItemState::Open, .why = "confirm it", .proof = {}, .findings = {}},
      {.state = ItemState::Held, .why = "suppressed: known", .proof = at, .findings = {1}},
      {.state = ItemState::NotApplicable, .why = "Frappe has none", .proof = {}, .findings = {}}};
  return made;
}

}  // namespace sample
