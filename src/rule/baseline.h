// SPDX-License-Identifier: MIT
// The baseline: findings that a team found on the day it adopted frappe-lint and has not repaired
// yet. They close no gate and stay visible; what is new does. An entry is a rule, a path and a key,
// never a line and never a byte of the file, so it survives every edit that does not touch its
// subject. One entry per line, sorted: two branches that change it rarely meet.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/span.h"

namespace rule {

struct BaselineEntry {
  std::string code;
  std::string path;  // printable, relative to the root
  std::string key;   // printable
  std::size_t count = 1;
  base::Span span = {};     // in the baseline file
  std::size_t matched = 0;  // findings of this run that it stands for
  bool is_judged = false;   // its rule was asked of its file: what did not match is gone
};

struct Baseline {
  std::string path;  // as messages name it
  std::vector<BaselineEntry> entries;
};

// What identifies a finding to the baseline.
struct Identity {
  std::string code;
  std::string path;  // printable
  std::string key;   // printable
  bool is_secret = false;
};

[[nodiscard]] base::Result<Baseline> parse_baseline(std::string_view path, std::string_view text);
// The file for these entries: sorted, equal ones added up.
[[nodiscard]] std::string print_baseline(std::vector<BaselineEntry> entries);

// For each identity (in the order of the findings) whether the baseline has it; counts `matched`.
// First what is equal. Then, when the path of an entry `is_gone`, what has the same rule and key
// elsewhere: the file has moved. A secret, and a finding without a key, must keep its file's name,
// or a new secret could pass for an old one.
[[nodiscard]] std::vector<bool> match(Baseline& baseline, const std::vector<Identity>& identities,
                                      const std::function<bool(std::string_view)>& is_gone);

}  // namespace rule
