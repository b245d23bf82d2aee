// SPDX-License-Identifier: MIT
// Checklists: lines of the deployment procedure, each tied to rules, to evidence, or to a person,
// and their state after a run.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "rule/finding.h"

namespace rule {

// One checklist line, as rules/_checklists/<name>.json has it.
struct Item {
  std::string id;       // "PF-07"
  std::string section;  // heading it stands under
  std::string title;    // one sentence without its period
  std::string subject;  // what must be in scope for its rules to answer: "nginx configuration"
  bool may_be_absent = false;  // nothing in scope is N/A rather than OPEN
  std::string evidence;        // what a post-deploy evidence file would have to show; empty: none
  std::vector<std::string> proven_by;  // codes: silence is a PASS only when all of them looked
  std::string person;                  // what a person has to confirm; empty: nobody
  std::string not_applicable;          // why the line is N/A for Frappe; empty: it applies
  std::string correction;              // what the original line gets wrong; empty: nothing
  std::vector<std::string> rules;  // codes that judge it: those that name its id, see name_rules
};

struct Checklist {
  std::string name;   // "preflight"
  std::string title;  // "Pre-flight"
  std::vector<Item> items;
};

enum class ItemState : std::uint8_t { Pass, Fail, Warn, Held, Open, NotApplicable };
// "PASS", "FAIL", "WARN", "HELD", "OPEN", "N/A".
[[nodiscard]] std::string_view to_string(ItemState state);

struct ItemResult {
  ItemState state = ItemState::Open;
  std::string why;                    // one clause; for PASS what was looked at
  base::Place proof;                  // set for PASS by rules, FAIL and WARN
  std::vector<std::size_t> findings;  // indexes into Run::findings
};

struct Assessment {
  Checklist checklist;
  std::vector<ItemResult> results;  // one per item
  [[nodiscard]] std::size_t count(ItemState state) const;
  // 1 when an item failed, else what the run says; a defect of our own is 2 in any case.
  [[nodiscard]] int exit_code(const Run& run) const;
};

// `path` names the file in errors; its stem is the checklist's name.
[[nodiscard]] base::Result<Checklist> parse_checklist(std::string_view path, std::string_view text);
// Tells every line which of `rules` judge it: a rule names its lines, a line never its rules.
// The silence of a preview rule proves nothing: it is not named.
void name_rules(Checklist& checklist, const std::vector<Rule>& rules);
// FAIL: an active finding at or above fail_on. WARN: an active one below. HELD: only suppressed or
// baselined ones. PASS: every rule that applies looked, found nothing, and nothing in its scope
// stayed unread. OPEN: nobody could look, or a person has to. N/A: says why.
[[nodiscard]] Assessment assess(const Checklist& checklist, const Run& run);

}  // namespace rule
