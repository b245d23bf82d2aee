// SPDX-License-Identifier: MIT
// The commands whose output we can judge: rules/_tables/evidence.json, read once. A sample is told
// by its command, else by its lines; the first kind that fits counts, so that the order of the file
// decides.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "facts/evidence/evidence_pattern.h"
#include "facts/evidence/sample.h"

namespace facts {

// When a sample must have been taken to prove something about a deployment.
enum class When : std::uint8_t {
  After,   // the state that the deployment left
  Around,  // a step of it: up to a day before its end, or later
  Days,    // not older than so many days
  Any,
};

// A line that decides, and the word for it; the first group is what the line is about.
struct OutcomeLine {
  std::string_view outcome;
  Pattern pattern;
};

struct EvidenceKind {
  std::string_view name;
  Pattern command;
  std::string_view content_text;
  Pattern content;
  When when = When::After;
  int days = 1;
  std::vector<std::string_view> tables;  // that its samples fill
  bool wants_exit = false;
  bool is_of_any_site = false;  // run on another site than the deployed one, as tests are
  std::vector<OutcomeLine> lines;
  std::string_view success;  // empty: only the exit code tells
  Pattern success_line;
  std::string_view also;  // a second line that success wants
  Pattern also_line;
};

// Null when nothing recognises it.
[[nodiscard]] const EvidenceKind* find_evidence_kind(const Sample& sample);
[[nodiscard]] const EvidenceKind* find_evidence_kind(std::string_view name);

}  // namespace facts
