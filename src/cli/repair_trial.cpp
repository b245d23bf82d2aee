// SPDX-License-Identifier: MIT
#include "cli/repair_trial.h"

#include <map>
#include <string>
#include <tuple>

#include "syntax/data_tree.h"
#include "syntax/tree.h"

namespace cli {
namespace {

// A finding as it stays the same when lines move.
using Subject = std::tuple<std::string, std::string, std::string>;  // path, rule, key

Subject subject_of(const rule::Run& run, const rule::Finding& finding) {
  return {run.file(finding.place.file).path, run.rules[finding.rule].code, finding.key};
}

std::map<Subject, std::size_t> subjects_of(const rule::Run& run) {
  std::map<Subject, std::size_t> counts;
  for (const rule::Finding& finding : run.findings) {
    if (finding.place.known()) ++counts[subject_of(run, finding)];
  }
  return counts;
}

bool parses(std::string_view path, std::string_view bytes) {
  if (path.ends_with(".json")) return syntax::parse_json(bytes).is_whole();
  if (!path.ends_with(".py")) return true;
  const syntax::Tree tree = syntax::parse_python(bytes);
  return !tree || !tree.root().has_error();
}

void add_files_of(const rule::Finding& finding, std::set<base::FileId>& files) {
  for (const rule::Edit& edit : finding.edits) files.insert(edit.place.file);
}

}  // namespace

project::NewBytes changed_files(const rule::Run& run, const rule::Repair& repair) {
  project::NewBytes files;
  for (const auto& [id, splices] : repair.files) {
    const rule::RunFile& file = run.file(id);
    files[file.path] = base::spliced(file.bytes, splices);
  }
  return files;
}

std::set<base::FileId> failed_files(const rule::Run& before, const rule::Run& after,
                                    const rule::Repair& repair, const project::NewBytes& files) {
  std::set<base::FileId> failed;
  std::map<Subject, std::size_t> expected = subjects_of(before);
  for (const std::size_t i : repair.repaired) --expected[subject_of(before, before.findings[i])];
  std::set<std::string> spoilt;  // paths that have more findings than expected
  for (const auto& [subject, count] : subjects_of(after)) {
    const auto known = expected.find(subject);
    if (known == expected.end() || known->second < count) spoilt.insert(std::get<0>(subject));
  }
  for (const std::size_t i : repair.repaired) {
    const rule::Finding& finding = before.findings[i];
    if (spoilt.contains(before.file(finding.place.file).path)) add_files_of(finding, failed);
  }
  for (const auto& [id, splices] : repair.files) {
    const rule::RunFile& file = before.file(id);
    const std::string& bytes = files.at(file.path);
    if (spoilt.contains(file.path)) failed.insert(id);
    if (parses(file.path, file.bytes) && !parses(file.path, bytes)) failed.insert(id);
  }
  const bool is_elsewhere = !spoilt.empty() && failed.empty();
  if (!is_elsewhere) return failed;
  for (const auto& [id, splices] : repair.files) failed.insert(id);
  return failed;
}

}  // namespace cli
