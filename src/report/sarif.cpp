// SPDX-License-Identifier: MIT
// SARIF 2.1.0 for code scanning services. Three things shape it: one result without a place makes
// GitHub reject the whole log, so such findings become notifications; suppressed and baselined
// findings are left out, because GitHub would open alerts for them; and what was not checked is
// said, so that silence is never taken for a clean bill. No times, users or absolute paths.
#include <array>

#include <nlohmann/json.hpp>

#include "base/text.h"
#include "report/digest.h"
#include "report/layout.h"
#include "report/region.h"
#include "report/report.h"
#include "report/sarif_parts.h"
#include "report/utf8.h"

namespace report {
namespace {

constexpr std::string_view kHome = "https://github.com/frappe-lint/frappe-lint";
constexpr std::size_t kMostResults = 5000;  // GitHub shows no more
// GitHub takes 10 MB, compressed. Text that hardly compresses still shrinks by a sixth.
constexpr std::size_t kMostBytes = 10'000'000;

// Notification descriptors, in this order.
enum class Note : std::uint8_t { NotChecked, NotAsked, NoPlace, LeftOut, Shortened, Defect };

struct NoteText {
  std::string_view id;
  std::string_view name;
  std::string_view text;
};
constexpr std::array<NoteText, 6> kNotes = {{
    {"OPEN-1", "SubjectNotChecked", "Something in scope could not be judged."},
    {"OPEN-2", "RulesNotAsked", "Rules were enabled but could not be asked."},
    {"OPEN-3", "FindingWithoutPlace", "A finding has no file to stand in."},
    {"OPEN-4", "ResultsLeftOut", "There are more results than code scanning shows."},
    {"OPEN-5", "ContextLeftOut", "The log would be longer than code scanning takes."},
    {"BUG-1", "DefectInFrappeLint", "frappe-lint hit a bug in itself."},
}};

Json note_descriptors() {
  Json list = Json::array();
  for (const NoteText& note : kNotes) {
    list.push_back({{"id", note.id},
                    {"name", note.name},
                    {"shortDescription", {{"text", note.text}}},
                    {"fullDescription", {{"text", note.text}}},
                    {"help", {{"text", note.text}}},
                    {"helpUri", kHome}});
  }
  return list;
}

// What a result takes in the log, blanks aside.
std::size_t size_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace).size();
}

std::size_t size_of_all(const Json& results) {
  std::size_t size = 0;
  for (const Json& result : results) size += size_of(result);
  return size;
}

void drop_context(Json& results) {
  for (Json& result : results) {
    for (const char* list : {"locations", "relatedLocations"}) {
      if (!result.contains(list)) continue;
      for (Json& location : result[list]) location["physicalLocation"].erase("contextRegion");
    }
  }
}

Json note_json(Note note, std::string_view text) {
  const auto index = static_cast<std::size_t>(note);
  const std::string shown = base::printable(text) + (text.ends_with('.') ? "" : ".");
  return {{"descriptor", {{"id", kNotes[index].id}, {"index", index}}},
          {"level", note == Note::Defect ? "error" : "warning"},
          {"message", {{"text", shown}}}};
}

std::string scope_word(const rule::Scope& scope) {
  return scope.apps.size() == 1 ? scope.apps[0] : scope.shape;
}

std::string category_of_check(const rule::Run& run) {
  return "frappe-lint/check/" + uri_of(scope_word(run.scope)) + "/";
}

class SarifLog {
 public:
  SarifLog(const rule::Run& run, std::string category, std::vector<std::size_t> findings)
      : run_(run), category_(std::move(category)), findings_(std::move(findings)) {}

  void note(Note kind, std::string_view text) { notes_.push_back(note_json(kind, text)); }

  std::string write(int exit_code) {
    Json results = results_json();
    notes_of_run();
    Json run;
    run["tool"] = {{"driver", driver_json()}};
    run["invocations"] = Json::array({invocation_json(exit_code)});
    run["automationDetails"] = {{"id", category_}};
    const Json provenance = provenance_json();
    if (!provenance.empty()) run["versionControlProvenance"] = provenance;
    run["originalUriBaseIds"] = {
        {"%SRCROOT%", {{"description", {{"text", "The checked root; all paths are below it."}}}}}};
    run["language"] = "en-US";
    run["columnKind"] = "utf16CodeUnits";
    run["newlineSequences"] = {"\r\n", "\n"};
    run["results"] = std::move(results);
    Json log;
    log["version"] = "2.1.0";
    log["$schema"] =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
        "sarif-schema-2.1.0.json";
    log["runs"] = Json::array({run});
    return dump(log);
  }

 private:
  Json results_json() {
    SarifResults writer(run_);
    Json results = Json::array();
    std::size_t left_out = 0;
    for (const std::size_t index : findings_) {
      const rule::Finding& finding = run_.findings[index];
      if (results.size() == kMostResults) {
        ++left_out;
        continue;
      }
      Json result = writer.result(finding);
      if (result.is_null()) {
        note(Note::NoPlace, run_.rules[finding.rule].code + ": " + finding.message);
      } else {
        results.push_back(std::move(result));
      }
    }
    left_out += shrink(results);
    if (left_out > 0) note(Note::LeftOut, counted(left_out, "result") + " left out");
    return results;
  }

  // Takes the lines around each place out of a log that is too long, then results from its end.
  // Gives the number of these.
  std::size_t shrink(Json& results) {
    std::size_t size = size_of_all(results);
    if (size <= kMostBytes) return 0;
    drop_context(results);
    note(Note::Shortened, "the lines around each place are left out");
    size = size_of_all(results);
    const std::size_t before = results.size();
    while (size > kMostBytes) {
      size -= size_of(results.back());
      results.erase(results.size() - 1);
    }
    return before - results.size();
  }

  void notes_of_run() {
    for (const rule::NotChecked& gap : run_.not_checked) {
      const std::string rules = gap.rules.empty() ? "" : " (" + joined(gap.rules, ", ") + ")";
      note(Note::NotChecked, gap.subject + ": " + gap.reason + rules);
      if (gap.is_file) {
        notes_.back()["locations"] =
            Json::array({{{"physicalLocation",
                           {{"artifactLocation",
                             {{"uri", uri_of(gap.subject)}, {"uriBaseId", "%SRCROOT%"}}}}}}});
      }
    }
    for (const auto& [why, codes] : rules_skipped(run_)) {
      note(Note::NotAsked, joined(codes, ", ") + ": " + why);
    }
    for (const std::string& error : run_.internal_errors) note(Note::Defect, error);
  }

  [[nodiscard]] Json driver_json() const {
    Json rules = Json::array();
    for (const rule::Rule& rule : run_.rules) {
      rules.push_back(sarif_rule(rule, run_.scope.profile));
    }
    return {{"name", "frappe-lint"},
            {"fullName", "frappe-lint " FRAPPE_LINT_VERSION},
            {"organization", "frappe-lint"},
            {"version", FRAPPE_LINT_VERSION},
            {"semanticVersion", FRAPPE_LINT_VERSION},
            {"informationUri", kHome},
            {"rules", std::move(rules)},
            {"notifications", note_descriptors()}};
  }

  [[nodiscard]] Json invocation_json(int exit_code) const {
    Json json = {{"executionSuccessful", exit_code != 2},
                 {"exitCode", exit_code},
                 {"exitCodeDescription", gate_in_words(run_)}};
    const Json overrides = sarif_overrides(run_);
    if (!overrides.empty()) json["ruleConfigurationOverrides"] = overrides;
    if (!notes_.empty()) json["toolExecutionNotifications"] = notes_;
    return json;
  }

  [[nodiscard]] Json provenance_json() const {
    const rule::Scope& scope = run_.scope;
    if (!scope.repository.starts_with("https://")) return Json::array();
    Json json = {{"repositoryUri", valid_utf8(scope.repository)}};
    if (!scope.revision.empty()) json["revisionId"] = valid_utf8(scope.revision);
    if (!scope.branch.empty()) json["branch"] = valid_utf8(scope.branch);
    json["mappedTo"] = {{"uriBaseId", "%SRCROOT%"}};
    return Json::array({json});
  }

  const rule::Run& run_;
  std::string category_;
  std::vector<std::size_t> findings_;
  Json notes_ = Json::array();
};

}  // namespace

std::string sarif(const rule::Run& run) {
  return SarifLog(run, category_of_check(run), worst_first(run)).write(run.exit_code());
}

std::string sarif_all(const rule::Run& run) {
  std::vector<std::size_t> findings = worst_first(run);
  for (std::size_t i = 0; i < run.findings.size(); ++i) {
    if (run.findings[i].state != rule::State::Active) findings.push_back(i);
  }
  return SarifLog(run, category_of_check(run), std::move(findings)).write(run.exit_code());
}

std::string checklist_sarif(const rule::Run& run, const rule::Assessment& assessment) {
  std::vector<bool> is_wanted(run.findings.size(), false);
  for (const rule::ItemResult& result : assessment.results) {
    for (const std::size_t index : result.findings) is_wanted[index] = true;
  }
  std::vector<std::size_t> findings;
  for (const std::size_t index : worst_first(run)) {
    if (is_wanted[index]) findings.push_back(index);
  }
  SarifLog log(run,
               "frappe-lint/" + uri_of(assessment.checklist.name) + "/" +
                   uri_of(scope_word(run.scope)) + "/",
               std::move(findings));
  for (std::size_t i = 0; i < assessment.results.size(); ++i) {
    const rule::ItemResult& result = assessment.results[i];
    if (result.state != rule::ItemState::Open) continue;
    log.note(Note::NotChecked, assessment.checklist.items[i].id + " is open: " + result.why);
  }
  return log.write(assessment.exit_code(run));
}

}  // namespace report
