// SPDX-License-Identifier: MIT
// Commands that are judged by the lines that their kind names in rules/_tables/evidence.json. An
// outcome counts whatever the exit code says: bench build and the encryption of backups end with 0
// when they fail. Silence counts as success only with the exit code or the line that says so.
#include <algorithm>

#include "base/text.h"
#include "facts/evidence/reading.h"

namespace facts {
namespace {

constexpr std::size_t kMostOfOne = 20;  // rows of one outcome in one sample

struct Step {
  std::string_view outcome;
  base::Span span;
  std::string_view text;
  std::string_view subject;
};

template <typename R>
void add_step(const Reading& reading, const Step& step) {
  const std::string site(reading.site());
  const std::string subject(step.subject);
  R row = reading.make<R>(step.span, reading.sample.kind->name);
  const std::string key = std::string(reading.sample.kind->name) + " " + site + " " +
                          std::string(step.outcome) + " " + subject;
  row.key = reading.keep(key);
  row.outcome = step.outcome;
  row.text = reading.keep(base::trim(step.text));
  row.subject = reading.keep(subject);
  row.site = reading.keep(site);
  reading.facts.add(row);
}

using Add = void (*)(const Reading&, const Step&);

Add writer_of(std::string_view table) {
  if (table == "evidence_migrate") return add_step<EvidenceMigrate>;
  if (table == "evidence_build") return add_step<EvidenceBuild>;
  if (table == "evidence_tests") return add_step<EvidenceTests>;
  if (table == "evidence_backup_run") return add_step<EvidenceBackupRun>;
  if (table == "evidence_restore") return add_step<EvidenceRestore>;
  if (table == "evidence_nginx_test") return add_step<EvidenceNginxTest>;
  if (table == "evidence_ready") return add_step<EvidenceReady>;
  return add_step<EvidenceService>;
}

std::optional<Step> judge_line(const EvidenceKind& kind, const SampleLine& line) {
  for (const OutcomeLine& each : kind.lines) {
    const auto groups = each.pattern.groups(line.text);
    if (groups.empty()) continue;
    const bool has_subject = groups.size() > 1 && groups[1].data() != nullptr;
    return Step{each.outcome, line.span, line.text, has_subject ? groups[1] : std::string_view()};
  }
  return std::nullopt;
}

// A patch that began and neither ended nor was reported: the process was killed. Docstrings stand
// between both lines, so only the next patch or the end of the log tells.
std::optional<Step> unfinished_patch(const Sample& sample) {
  static const Pattern kBegin("^Executing (\\S.*) in \\S+ \\(\\S+\\)");
  const SampleLine* open = nullptr;
  std::string_view patch;
  for (const SampleLine& line : sample.lines) {
    if (line.text.starts_with("Success: Done in ")) open = nullptr;
    if (line.text.starts_with("Failed to execute patch")) open = nullptr;
    const auto groups = kBegin.groups(line.text);
    if (groups.empty()) continue;
    if (open != nullptr) break;
    open = &line;
    patch = groups[1];
  }
  if (open == nullptr) return std::nullopt;
  return Step{"unfinished", open->span, open->text, patch};
}

const SampleLine* find_line(const Sample& sample, const Pattern& pattern) {
  const auto it = std::ranges::find_if(
      sample.lines, [&](const SampleLine& line) { return pattern.is_in(line.text); });
  return it == sample.lines.end() ? nullptr : &*it;
}

// Why nothing is proved by a sample without a bad line; empty: it succeeded.
std::string_view doubt(const Sample& sample) {
  const EvidenceKind& kind = *sample.kind;
  if (kind.wants_exit && !sample.exit) return "it has no exit code";
  if (kind.success.empty()) return {};
  if (find_line(sample, kind.success_line) == nullptr)
    return "the line that says success is missing";
  if (!kind.also.empty() && find_line(sample, kind.also_line) == nullptr) {
    return "it does not say how much was done";
  }
  return {};
}

bool is_warning(std::string_view outcome) {
  static constexpr std::string_view kWarnings[] = {
      "fixture_skipped", "fixtures_skipped", "orphans",   "invalid_method",
      "conflict",        "deprecated",       "not_found", "database_only"};
  return std::ranges::find(kWarnings, outcome) != std::end(kWarnings);
}

}  // namespace

void read_steps(const Reading& reading) {
  const Sample& sample = reading.sample;
  const Add add = writer_of(sample.kind->tables[0]);
  std::map<std::string_view, std::size_t> counts;
  bool has_failed = false;
  const auto take = [&](const Step& step) {
    const std::size_t most = step.outcome == "failed" ? 1 : kMostOfOne;  // the first says why
    has_failed = has_failed || !is_warning(step.outcome);
    if (++counts[step.outcome] <= most) add(reading, step);
  };
  for (const SampleLine& line : sample.lines) {
    if (const auto step = judge_line(*sample.kind, line)) take(*step);
  }
  if (sample.kind->name == "migrate" && !has_failed) {
    if (const auto step = unfinished_patch(sample)) take(*step);
  }
  const bool has_bad_exit = sample.exit && *sample.exit != 0;
  if (has_bad_exit && !has_failed) {
    const std::string text = "exit " + std::to_string(*sample.exit);
    take({"failed", sample.exit_span, text, {}});
  }
  if (has_failed || counts.contains("database_only")) return;
  if (const std::string_view why = doubt(sample); !why.empty()) return reading.inconclusive(why);
  const SampleLine* success =
      sample.kind->success.empty() ? nullptr : find_line(sample, sample.kind->success_line);
  add(reading, {"ok", success == nullptr ? sample.last() : success->span, {}, {}});
}

}  // namespace facts
