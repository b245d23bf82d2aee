// SPDX-License-Identifier: MIT
// One run from workspace to findings. The session owns everything that a Run points into: bytes,
// facts, rules; reporters read `run()` while the session lives.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/stats.h"
#include "check/decisions.h"
#include "check/json.h"
#include "check/judge.h"
#include "check/plan.h"
#include "check/query.h"
#include "check/text.h"
#include "facts/knowledge/knowledge.h"
#include "facts/registry.h"
#include "project/workspace.h"
#include "rule/finding.h"
#include "rule/select.h"

namespace check {

struct Request {
  std::vector<rule::Rule> rules;  // all there are
  rule::Selection selection;
  rule::Severity fail_on = rule::Severity::High;
  Decisions decisions;
  unsigned jobs = 1;
  std::string now;                        // RFC 3339, UTC
  facts::Knowledge knowledge;             // of apps that are not in the workspace
  bool use_gates = true;                  // false: extract from every file (a test compares)
  std::vector<std::string> extra_tables;  // filled as well, for `frappe-lint facts`
  std::function<void(std::size_t done, std::size_t all)> progress;  // may be empty
};

class Session {
 public:
  // Binds the rules; a mistake in one of them is the error.
  [[nodiscard]] static base::Result<std::unique_ptr<Session>> open(project::Workspace workspace,
                                                                   Request request);
  // Reads, extracts, derives, judges. Call once.
  void run();
  // Takes out the findings that `before`, the same tree at an earlier time, has too (novelty.h),
  // and says how many in a note.
  void leave_out_known(const Session& before);

  [[nodiscard]] const rule::Run& result() const { return run_; }
  [[nodiscard]] const facts::Facts& facts() const { return facts_; }
  [[nodiscard]] const project::Workspace& workspace() const { return workspace_; }
  // Bytes of a file that was read, or empty.
  [[nodiscard]] std::string_view bytes(base::FileId id) const;

 private:
  struct Slot;
  Session(project::Workspace workspace, Request request);
  base::Result<bool> bind();
  base::Result<bool> bind_local(const std::vector<bool>& is_on);
  void make_plans(const std::vector<bool>& is_on);
  void read_early();
  [[nodiscard]] std::optional<std::string> take(const project::File& file);
  [[nodiscard]] bool may_report(const std::vector<std::string_view>& tables) const;
  [[nodiscard]] const Plan& plan_for(const project::File& file) const {
    return file.is_reported ? plan_ : wider_plan_;
  }
  void choose_verdicts(const rule::Choice& choice);
  void read_all();
  void read_one(const project::File& file, Slot& slot);
  [[nodiscard]] bool reads(const project::File& file) const;
  [[nodiscard]] bool examines(std::size_t rule, const project::File& file) const;
  void extract(const project::File& file, Slot& slot) const;
  void gather(std::vector<Slot>& slots);
  void derive();
  void judge_all();
  void word_matches(std::vector<Collector>& collectors);
  void sort_findings();
  void finish();
  void describe_scope();
  [[nodiscard]] std::vector<std::string> readers_of(std::string_view table) const;
  void note_unchecked();
  void work_out_edits();
  std::string_view kept_bytes(base::FileId id);
  void keep_files();
  void mask(base::FileId id, base::Span span);
  void mask_shown(base::FileId id, const TextChecks& secrets);
  [[nodiscard]] base::Result<TextChecks> bind_secrets() const;

  project::Workspace workspace_;
  Request request_;
  std::vector<Judge> judges_;  // one per rule in run_.rules
  TextChecks texts_;
  JsonChecks jsons_;
  QueryChecks queries_;
  Plan plan_;        // for files that are reported
  Plan wider_plan_;  // for the rest of the model: what rules join across files
  // Bytes of the reported files when they are a part only: planning looks into them first.
  std::map<base::FileId, std::optional<std::string>> early_;
  facts::Facts facts_;
  facts::Library library_;
  std::vector<std::string> bytes_;                // per file; empty when not kept
  std::vector<std::vector<LocalMatch>> matches_;  // per file
  std::vector<std::vector<base::Span>> secrets_;  // per file
  rule::Run run_;
  base::Stats stats_;
};

}  // namespace check
