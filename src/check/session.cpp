// SPDX-License-Identifier: MIT
#include "check/session.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "base/parallel.h"
#include "base/text.h"
#include "check/novelty.h"
#include "check/suppressions.h"
#include "facts/core.h"
#include "project/classify.h"

namespace check {
namespace {

// Why a text file could not be read as such; empty when it could.
std::string_view problem_of(const project::File& file, bool is_truncated, std::string_view bytes) {
  using project::Kind;
  if (file.kind == Kind::Evidence) return {};  // its readers say what they could not read
  if (is_truncated) return "larger than the limit: only its beginning and end were read";
  const bool must_be_utf8 = file.kind != Kind::Text && file.kind != Kind::NginxConf;
  if (must_be_utf8 && !base::is_valid_utf8(bytes)) return "not UTF-8";
  if (project::is_binary(bytes)) return "not text: it has a NUL byte";
  return {};
}

}  // namespace

// What one file gave. Written by one thread, read after all have finished.
struct Session::Slot {
  std::string bytes;
  facts::Facts facts;
  std::vector<LocalMatch> matches;
  std::string_view problem;
  std::string internal_error;
  bool was_read = false;
};

Session::Session(project::Workspace workspace, Request request)
    : workspace_(std::move(workspace)),
      request_(std::move(request)),
      library_(workspace_, std::move(request_.knowledge), request_.now) {}

base::Result<std::unique_ptr<Session>> Session::open(project::Workspace workspace,
                                                     Request request) {
  std::unique_ptr<Session> session(new Session(std::move(workspace), std::move(request)));
  if (base::Result<bool> bound = session->bind(); !bound) return bound.error();
  return session;
}

base::Result<bool> Session::bind() {
  base::Result<rule::Choice> choice = rule::choose(request_.rules, request_.selection);
  if (!choice) return choice.error();
  choose_verdicts(choice.value());
  std::vector<bool> is_on;
  for (std::size_t i = 0; i < run_.rules.size(); ++i) {
    base::Result<Judge> judge = Judge::bind(run_.rules[i]);
    if (!judge) return judge.error();
    is_on.push_back(!run_.verdicts[i].is_skipped);
    judges_.push_back(std::move(judge.value()));
  }
  make_plans(is_on);
  return bind_local(is_on);
}

// When only some files are reported, a rule that joins files is asked only if its rows may stand in
// one of them, and a rule over rows of single files reads no others.
void Session::make_plans(const std::vector<bool>& is_on) {
  std::vector<Need> here;
  for (const char* table : {"file", "comment", "unchecked", "secret_span"}) {
    here.push_back({table, {}});
  }
  std::vector<Need> everywhere;
  for (const std::string& table : request_.extra_tables) everywhere.push_back({table, {}});
  const bool is_partial = std::any_of(workspace_.files.begin(), workspace_.files.end(),
                                      [](const project::File& file) { return !file.is_reported; });
  if (is_partial) read_early();
  for (std::size_t i = 0; i < judges_.size(); ++i) {
    if (!is_on[i]) continue;
    const std::vector<std::string_view> tables = without_idle(judges_[i].tables(), library_);
    if (tables.empty()) continue;
    const bool is_local = tables.size() == 1 && is_extracted(tables[0]);
    if (is_local) here.push_back({tables[0], judges_[i].keywords()});
    if (is_local || (is_partial && !may_report(tables))) continue;
    for (const std::string_view table : tables) everywhere.push_back({table, {}});
  }
  here.insert(here.end(), everywhere.begin(), everywhere.end());
  plan_ = plan(here);
  wider_plan_ = plan(everywhere);
}

bool Session::may_report(const std::vector<std::string_view>& tables) const {
  for (const auto& [id, bytes] : early_) {
    for (const std::string_view table : tables) {
      if (may_stand_in(table, workspace_.file(id).kind, bytes.value_or(""))) return true;
    }
  }
  return false;
}

void Session::read_early() {
  for (const project::File& file : workspace_.files) {
    if (!file.is_reported || file.kind == project::Kind::Binary) continue;
    early_.emplace(file.id, workspace_.read(file.id));
  }
}

std::optional<std::string> Session::take(const project::File& file) {
  const auto found = early_.find(file.id);
  return found == early_.end() ? workspace_.read(file.id) : std::move(found->second);
}

base::Result<bool> Session::bind_local(const std::vector<bool>& is_on) {
  base::Result<TextChecks> texts = TextChecks::bind(run_.rules, is_on);
  if (!texts) return texts.error();
  base::Result<JsonChecks> jsons = JsonChecks::bind(run_.rules, is_on);
  if (!jsons) return jsons.error();
  base::Result<QueryChecks> queries = QueryChecks::bind(run_.rules, is_on);
  if (!queries) return queries.error();
  texts_ = std::move(texts.value());
  jsons_ = std::move(jsons.value());
  queries_ = std::move(queries.value());
  return true;
}

void Session::choose_verdicts(const rule::Choice& choice) {
  for (std::size_t i = 0; i < request_.rules.size(); ++i) {
    if (!choice.is_on[i] && choice.why_skipped[i].empty()) continue;
    run_.rules.push_back(request_.rules[i]);
    run_.verdicts.push_back({.is_skipped = !choice.is_on[i], .why_skipped = choice.why_skipped[i]});
  }
  run_.fail_on = request_.fail_on;
  run_.now = request_.now;
  run_.scope.profile = request_.selection.profile;
}

bool Session::reads(const project::File& file) const {
  if (file.kind == project::Kind::Binary) return false;
  if (plan_for(file).kinds.has(file.kind)) return true;
  return file.is_reported && (texts_.reads(file) || jsons_.reads(file) || queries_.reads(file));
}

bool Session::examines(std::size_t rule, const project::File& file) const {
  return file.is_reported && (texts_.examines(rule, file) || jsons_.examines(rule, file) ||
                              queries_.examines(rule, file));
}

// Of a file that is larger than the limit only extractors that can do with its ends take part.
void Session::extract(const project::File& file, Slot& slot) const {
  const bool is_whole = !workspace_.is_truncated(file.id);
  facts::Document document(workspace_, file, slot.bytes);
  if (file.is_reported && is_whole) {
    jsons_.search(document, slot.matches);
    queries_.search(document, slot.matches);
  }
  for (const Reading& reading : plan_for(file).readings) {
    const facts::Extractor& extractor = *reading.extractor;
    if (!extractor.kinds.has(file.kind) || !(is_whole || extractor.reads_ends)) continue;
    if (request_.use_gates && !reading.wants(slot.bytes)) continue;
    extractor.run(document, slot.facts);
  }
}

void Session::read_one(const project::File& file, Slot& slot) {
  std::optional<std::string> bytes = take(file);
  if (!bytes) {
    slot.problem = "cannot be read";
    return;
  }
  // Facts point into the bytes, which move with the slot: a short string would move its characters.
  bytes->reserve(64);
  slot.bytes = std::move(*bytes);
  const bool has_text = file.kind == project::Kind::NginxConf || !project::is_binary(slot.bytes);
  if (!has_text) return;
  slot.was_read = true;
  slot.problem = problem_of(file, workspace_.is_truncated(file.id), slot.bytes);
  if (file.is_reported) texts_.search(file, slot.bytes, slot.matches);
  extract(file, slot);
}

void Session::read_all() {
  std::vector<Slot> slots(workspace_.files.size());
  std::vector<std::size_t> wanted;
  for (std::size_t i = 0; i < workspace_.files.size(); ++i) {
    if (reads(workspace_.files[i])) wanted.push_back(i);
  }
  std::atomic<std::size_t> done{0};
  base::parallel_for(wanted.size(), request_.jobs, [&](std::size_t i) {
    const project::File& file = workspace_.files[wanted[i]];
    Slot& slot = slots[wanted[i]];
    try {
      read_one(file, slot);
    } catch (const std::exception& error) {
      slot.internal_error = file.path + ": " + error.what();
    }
    const std::size_t n = ++done;
    if (request_.progress) request_.progress(n, wanted.size());
  });
  gather(slots);
}

void Session::gather(std::vector<Slot>& slots) {
  bytes_.resize(slots.size());
  matches_.resize(slots.size());
  secrets_.resize(slots.size());
  for (std::size_t i = 0; i < slots.size(); ++i) {
    Slot& slot = slots[i];
    const project::File& file = workspace_.files[i];
    if (!slot.internal_error.empty()) run_.internal_errors.push_back(slot.internal_error);
    if (slot.was_read) {
      ++run_.scope.files;
      ++run_.scope.files_by_kind[std::string(to_string(file.kind))];
    }
    const std::string_view path = file.path;
    facts_.add(facts::FileFact{{.file = file.id, .span = {}, .key = path},
                               path,
                               path.substr(path.rfind('/') + 1),
                               to_string(file.kind),
                               to_string(file.git),
                               slot.problem,
                               static_cast<std::int64_t>(file.size)});
    matches_[i] = std::move(slot.matches);
    if (slot.facts.empty() && matches_[i].empty() && slot.problem.empty()) continue;
    facts_.absorb(std::move(slot.facts));
    bytes_[i] = std::move(slot.bytes);
  }
}

void Session::derive() {
  for (const facts::Derivation* derivation : plan_.derivations) {
    derivation->run(library_, facts_);
  }
}

void Session::word_matches(std::vector<Collector>& collectors) {
  for (std::size_t i = 0; i < matches_.size(); ++i) {
    for (const LocalMatch& match : matches_[i]) {
      collectors[match.rule].add({workspace_.files[i].id, match.span}, match.key, match.values);
    }
  }
  for (std::size_t i = 0; i < run_.rules.size(); ++i) {
    if (run_.verdicts[i].is_skipped) continue;
    for (const project::File& file : workspace_.files) {
      if (examines(i, file)) collectors[i].examined({file.id, {}});
    }
  }
}

void Session::judge_all() {
  std::vector<Collector> collectors;
  collectors.reserve(run_.rules.size());
  for (std::size_t i = 0; i < run_.rules.size(); ++i) {
    collectors.emplace_back(run_.rules[i], i, run_.scope.profile);
  }
  std::vector<std::string> errors(run_.rules.size());
  const NativeInput input{
      .facts = facts_, .workspace = workspace_, .profile = run_.scope.profile, .now = run_.now};
  base::parallel_for(run_.rules.size(), request_.jobs, [&](std::size_t i) {
    if (run_.verdicts[i].is_skipped) return;
    try {
      judges_[i].run(input, collectors[i]);
    } catch (const std::exception& error) {
      errors[i] = "rule " + run_.rules[i].code + ": " + error.what();
    }
  });
  word_matches(collectors);
  for (std::size_t i = 0; i < collectors.size(); ++i) {
    if (!errors[i].empty()) run_.internal_errors.push_back(errors[i]);
    if (run_.verdicts[i].is_skipped) continue;
    run_.verdicts[i].examined = collectors[i].verdict.examined;
    run_.verdicts[i].proof = collectors[i].verdict.proof;
    std::move(collectors[i].findings.begin(), collectors[i].findings.end(),
              std::back_inserter(run_.findings));
  }
}

void Session::run() {
  stats_.begin("read and extract");
  read_all();
  stats_.begin("derive");
  derive();
  stats_.begin("judge");
  judge_all();
  stats_.begin("suppress and sort");
  apply_path_settings(request_.decisions, workspace_, run_);
  apply_suppressions(facts_, request_.decisions, workspace_, request_.rules, run_);
  finish();
  stats_.end();
  run_.steps = stats_.steps();
}

void Session::leave_out_known(const Session& before) {
  const std::size_t known = check::leave_out_known(
      run_, before.run_, [&](std::string_view path) { return workspace_.find(path) == nullptr; });
  if (known == 0) return;
  run_.scope.notes.push_back(std::to_string(known) + (known == 1 ? " finding" : " findings") +
                             " of the last commit in these files left out");
}

void Session::sort_findings() {
  std::erase_if(run_.findings, [&](const rule::Finding& finding) {
    return !workspace_.file(finding.place.file).is_reported;
  });
  std::sort(run_.findings.begin(), run_.findings.end(),
            [](const rule::Finding& a, const rule::Finding& b) {
              return std::tie(a.place, a.rule, a.key, a.message) <
                     std::tie(b.place, b.rule, b.key, b.message);
            });
}

void Session::finish() {
  note_unchecked();
  sort_findings();
  apply_baseline(request_.decisions, workspace_, run_);
  sort_findings();
  std::map<std::tuple<std::size_t, base::FileId, std::string>, std::size_t> seen;
  for (rule::Finding& finding : run_.findings) {
    const std::size_t n = seen[{finding.rule, finding.place.file, finding.key}]++;
    finding.fingerprint = rule::fingerprint(
        run_.rules[finding.rule].code, workspace_.file(finding.place.file).path, finding.key, n);
  }
  describe_scope();
  work_out_edits();
  keep_files();
}

void Session::describe_scope() {
  rule::Scope& scope = run_.scope;
  scope.shape = std::string(to_string(workspace_.shape));
  for (const project::App& app : workspace_.apps) scope.apps.push_back(app.name);
  for (const project::Site& site : workspace_.sites) scope.sites.push_back(site.name);
  scope.majors = workspace_.majors;
  scope.majors_from = workspace_.majors_from;
  scope.notes = workspace_.notes;
  scope.repository = workspace_.origin.remote;
  scope.revision = workspace_.origin.revision;
  scope.branch = workspace_.origin.branch;
}

// Codes of the rules that read a table and ran.
std::vector<std::string> Session::readers_of(std::string_view table) const {
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < judges_.size(); ++i) {
    const std::vector<std::string_view> tables = judges_[i].tables();
    const bool asks = std::find(tables.begin(), tables.end(), table) != tables.end();
    if (asks && !run_.verdicts[i].is_skipped) codes.push_back(run_.rules[i].code);
  }
  return codes;
}

void Session::note_unchecked() {
  std::map<std::pair<std::string, std::string>, std::set<std::string>> rules;  // by what and why
  std::map<std::pair<std::string, std::string>, base::Place> places;
  std::set<std::string> files;
  for (const facts::Unchecked& row : facts_.rows<facts::Unchecked>()) {
    if (row.file == base::kNoFile || !workspace_.file(row.file).is_reported) continue;
    const std::string_view subject = row.key.empty() ? workspace_.file(row.file).path : row.key;
    const std::vector<std::string> codes = readers_of(row.about);
    if (codes.empty()) continue;
    if (row.key.empty()) files.insert(base::printable(subject));
    const std::pair what(base::printable(subject), base::printable(row.reason));
    rules[what].insert(codes.begin(), codes.end());
    const bool is_evidence = workspace_.file(row.file).kind == project::Kind::Evidence;
    if (is_evidence) places.emplace(what, row.place());
  }
  for (const auto& [what, codes] : rules) {
    run_.not_checked.push_back({.subject = what.first,
                                .reason = what.second,
                                .rules = {codes.begin(), codes.end()},
                                .is_file = files.contains(what.first),
                                .place = places[what]});
  }
  for (const facts::FileFact& row : facts_.rows<facts::FileFact>()) {
    if (row.problem.empty()) continue;
    run_.not_checked.push_back({.subject = base::printable(row.path),
                                .reason = std::string(row.problem),
                                .is_file = true});
  }
}

}  // namespace check
