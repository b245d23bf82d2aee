// SPDX-License-Identifier: MIT
// What a run gives: findings, and just as much what was not checked and why. Reporters see this and
// nothing else.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "base/stats.h"
#include "rule/baseline.h"
#include "rule/rule.h"

namespace rule {

struct Related {
  base::Place place;
  std::string label;  // a few words: "the default server of this port"
};

// One replacement of bytes; all edits of a finding apply together.
struct Edit {
  base::Place place;
  std::string text;
};

enum class State : std::uint8_t { Active, Suppressed, Baselined };
[[nodiscard]] std::string_view to_string(State state);

struct Finding {
  std::size_t rule = 0;  // index into Run::rules
  base::Place place;
  std::string key;                     // the subject in the user's terms
  std::vector<std::string> arguments;  // one per Rule::placeholders(), printable
  std::string message;                 // rendered, one or more sentences
  std::string fix;                     // rendered
  Severity severity = Severity::Info;
  Confidence confidence = Confidence::Likely;
  std::vector<Related> related;
  std::vector<Edit> edits;
  State state = State::Active;
  std::string reason;       // why it is suppressed
  std::string decided_in;   // configuration or baseline that holds it; empty: a comment, or active
  std::string fingerprint;  // 32 hexadecimal digits: rule + path + key
};

// Identity of a finding: 32 hexadecimal digits over rule code, path and key. `occurrence` counts
// equal triples from 0, in the order of the file.
[[nodiscard]] std::string fingerprint(std::string_view code, std::string_view path,
                                      std::string_view key, std::size_t occurrence);

// Something in scope that was not judged. Never a finding, never a clean bill.
struct NotChecked {
  std::string subject;             // path, or what is missing
  std::string reason;              // lower case, no final period
  std::vector<std::string> rules;  // codes that could not answer; empty: all
  bool is_file = false;            // the subject is the path of a file that is there
  base::Place place;               // evidence: the line that settles nothing
};

// How an enabled rule fared.
struct Verdict {
  std::size_t examined = 0;  // rows or files it looked at
  base::Place proof;         // the first of them, for PASS
  bool is_skipped = false;   // not asked at all
  std::string why_skipped;   // "needs --host", "only for Frappe 16 and later", …
};

// A file that something points into.
struct RunFile {
  std::string path;                // relative to the root
  std::string_view bytes;          // kept alive by the run
  std::vector<base::Span> masked;  // secret values: shown as bullets of the same length
};

// What was looked at, in words and numbers.
struct Scope {
  std::string shape;  // "app", "bench", "site", "folder"
  std::vector<std::string> apps;
  std::vector<std::string> sites;
  std::vector<int> majors;
  std::string majors_from;
  Profile profile = Profile::Dev;
  std::size_t files = 0;  // read
  std::map<std::string, std::size_t> files_by_kind;
  std::vector<std::string> notes;
  std::string repository;  // https remote, credentials stripped; empty: unknown
  std::string revision;    // commit of the root; empty: unknown
  std::string branch;
};

struct Run {
  std::vector<Rule> rules;        // every enabled rule, sorted by code
  std::vector<Verdict> verdicts;  // same order
  std::vector<Finding> findings;  // sorted by path, offset, rule
  std::vector<NotChecked> not_checked;
  std::vector<std::string> internal_errors;  // "rule FLN001 on conf/nginx.conf: …"
  std::map<base::FileId, RunFile> files;
  Scope scope;
  Severity fail_on = Severity::High;
  std::optional<Baseline> baseline;  // with what this run found of each entry
  std::string now;                   // RFC 3339, UTC: the clock or --now
  std::vector<base::Step> steps;

  [[nodiscard]] const RunFile& file(base::FileId id) const { return files.at(id); }
  [[nodiscard]] std::size_t count(State state) const;
  // Findings that close the gate: active, at or above fail_on.
  [[nodiscard]] std::size_t blocking() const;
  // 0 clean, 1 findings, 2 internal error: the same for every format.
  [[nodiscard]] int exit_code() const;
};

}  // namespace rule
