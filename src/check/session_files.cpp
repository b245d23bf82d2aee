// SPDX-License-Identifier: MIT
// What a run shows of files: their bytes, and which spans of them must not be shown.
#include <algorithm>
#include <map>
#include <set>

#include "check/mask.h"
#include "check/repairs.h"
#include "check/session.h"
#include "facts/config/config_rows.h"

namespace check {
namespace {

// Edits are shown in reports and diffs, so none may hold a secret.
void drop_secret_edits(rule::Run& run) {
  const auto shows = [&](const rule::Edit& edit) {
    const std::vector<base::Span>& masked = run.file(edit.place.file).masked;
    return std::any_of(masked.begin(), masked.end(),
                       [&](base::Span span) { return span.overlaps(edit.place.span); });
  };
  for (rule::Finding& finding : run.findings) {
    if (std::any_of(finding.edits.begin(), finding.edits.end(), shows)) finding.edits.clear();
  }
}

}  // namespace

std::string_view Session::bytes(base::FileId id) const {
  const std::string& kept = bytes_[static_cast<std::size_t>(id)];
  if (!kept.empty()) return kept;
  const std::string* opened = library_.bytes(id);
  return opened != nullptr ? std::string_view(*opened) : std::string_view();
}

void Session::mask(base::FileId id, base::Span span) {
  secrets_[static_cast<std::size_t>(id)].push_back(span);
}

// Masks what any secret rule would find in a file that a report may quote, asked or not.
void Session::mask_shown(base::FileId id, const TextChecks& secrets) {
  std::vector<LocalMatch> matches;
  secrets.search(workspace_.file(id), bytes(id), matches);
  for (const LocalMatch& match : matches) mask(id, match.span);
  for (const base::Span span : secret_values(bytes(id))) mask(id, span);
}

base::Result<TextChecks> Session::bind_secrets() const {
  std::vector<bool> is_secret;
  for (const rule::Rule& rule : request_.rules) is_secret.push_back(rule.is_secret);
  return TextChecks::bind(request_.rules, is_secret);
}

std::string_view Session::kept_bytes(base::FileId id) {
  std::string& kept = bytes_[static_cast<std::size_t>(id)];
  if (bytes(id).empty()) kept = workspace_.read(id).value_or("");
  return bytes(id);
}

void Session::work_out_edits() {
  std::map<base::FileId, facts::Document> documents;
  const OpenFile open = [&](base::FileId id) -> facts::Document* {
    const project::File& file = workspace_.file(id);
    const bool is_ours = file.is_reported && file.past == nullptr && !workspace_.is_truncated(id);
    if (!is_ours) return nullptr;
    return &documents.try_emplace(id, workspace_, file, kept_bytes(id)).first->second;
  };
  check::work_out_edits(open, run_);
}

void Session::keep_files() {
  for (const rule::Finding& finding : run_.findings) {
    if (run_.rules[finding.rule].is_secret) mask(finding.place.file, finding.place.span);
  }
  for (const facts::SecretSpan& secret : facts_.rows<facts::SecretSpan>()) {
    mask(secret.file, secret.span);
  }
  std::set<base::FileId> ids;
  for (const rule::Finding& finding : run_.findings) {
    ids.insert(finding.place.file);
    for (const rule::Related& related : finding.related) ids.insert(related.place.file);
    for (const rule::Edit& edit : finding.edits) ids.insert(edit.place.file);
  }
  for (const rule::Verdict& verdict : run_.verdicts) {
    if (verdict.proof.known()) ids.insert(verdict.proof.file);
  }
  for (const rule::NotChecked& gap : run_.not_checked) {
    if (gap.place.known()) ids.insert(gap.place.file);
  }
  const base::Result<TextChecks> secrets = bind_secrets();
  for (const base::FileId id : ids) {
    static_cast<void>(kept_bytes(id));
    if (secrets) mask_shown(id, secrets.value());
    std::vector<base::Span>& masked = secrets_[static_cast<std::size_t>(id)];
    std::sort(masked.begin(), masked.end());
    masked.erase(std::unique(masked.begin(), masked.end()), masked.end());
    run_.files[id] = {.path = workspace_.file(id).path, .bytes = bytes(id), .masked = masked};
  }
  drop_secret_edits(run_);
}

}  // namespace check
