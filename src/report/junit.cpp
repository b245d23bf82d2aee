// SPDX-License-Identifier: MIT
// JUnit XML, which every CI service shows. Of a run: one case for each rule that found nothing, one
// for each finding of the others. Of a checklist: one case for each line. What closes the gate
// fails; what is held, below the gate or open is skipped and says why. Names bear no line numbers,
// so that a service recognises a case from one run to the next.
#include "base/text.h"
#include "report/checklist_words.h"
#include "report/digest.h"
#include "report/html_text.h"
#include "report/places.h"
#include "report/report.h"

namespace report {
namespace {

using rule::ItemState;

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + markup_text(value) + "\"";
}

class Suite {
 public:
  explicit Suite(std::string name) : name_(std::move(name)) {}

  void pass(const std::string& group, const std::string& name) { add(group, name, "", ""); }
  void skip(const std::string& group, const std::string& name, const std::string& why,
            std::string_view file = {}) {
    ++skipped_;
    add(group, name, file, "\n      <skipped" + attribute("message", why) + "/>\n    ");
  }
  void fail(const std::string& group, const std::string& name, const std::string& what,
            const std::string& more, std::string_view file = {}) {
    ++failures_;
    add(group, name, file,
        "\n      <failure" + attribute("message", what) + ">" + more + "</failure>\n    ");
  }
  void error(const std::string& what) {
    ++errors_;
    add("frappe-lint", what, "", "\n      <error" + attribute("message", what) + "/>\n    ");
  }

  std::string write() const {
    const std::string counts = attribute("tests", std::to_string(tests_)) +
                               attribute("failures", std::to_string(failures_)) +
                               attribute("errors", std::to_string(errors_)) +
                               attribute("skipped", std::to_string(skipped_));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" +
           attribute("name", "frappe-lint") + counts + ">\n  <testsuite" +
           attribute("name", name_) + counts + ">\n" + cases_ + "  </testsuite>\n</testsuites>\n";
  }

 private:
  void add(const std::string& group, const std::string& name, std::string_view file,
           const std::string& content) {
    ++tests_;
    cases_ += "    <testcase" + attribute("classname", group) + attribute("name", name);
    if (!file.empty()) cases_ += attribute("file", file);
    cases_ += content.empty() ? "/>\n" : ">" + content + "</testcase>\n";
  }

  std::string name_;
  std::string cases_;
  std::size_t tests_ = 0;
  std::size_t failures_ = 0;
  std::size_t errors_ = 0;
  std::size_t skipped_ = 0;
};

std::string group_of(const rule::Rule& rule) {
  return rule.code + " " + rule.slug;
}

// The lines below a failure's message.
std::string body(const rule::Finding& finding, Places& places) {
  std::string text;
  const std::string place = places.name(finding.place);
  if (!place.empty()) text += "\n" + markup_text(place);
  if (!finding.fix.empty()) text += "\n" + markup_text(finding.fix);
  return text + "\n";
}

void add_finding(const rule::Run& run, const rule::Finding& finding, Places& places, Suite& suite) {
  const rule::Rule& rule = run.rules[finding.rule];
  const std::string_view path = places.path(finding.place);
  const std::string name = (path.empty() ? "" : std::string(path) + ": ") + finding.message;
  const std::string severity(to_string(finding.severity));
  if (finding.state != rule::State::Active) {
    const std::string reason = finding.reason.empty() ? "" : ": " + finding.reason;
    suite.skip(group_of(rule), name, std::string(to_string(finding.state)) + reason, path);
  } else if (finding.severity < run.fail_on) {
    const std::string place = places.name(finding.place);
    suite.skip(group_of(rule), name, severity + ", below the gate; " + place + ". " + finding.fix,
               path);
  } else {
    suite.fail(group_of(rule), name, severity + ": " + finding.message, body(finding, places),
               path);
  }
}

void add_gaps(const rule::Run& run, Suite& suite) {
  for (const Gap& gap : gaps(run)) {
    suite.skip("not checked", in_words(gap, false), "not checked: " + gap.reason);
  }
  for (const std::string& error : run.internal_errors) suite.error(error);
}

}  // namespace

std::string junit(const rule::Run& run) {
  Places places(run);
  Suite suite("frappe-lint check");
  std::vector<bool> has_fired(run.rules.size(), false);
  for (const rule::Finding& finding : run.findings) has_fired[finding.rule] = true;
  for (std::size_t i = 0; i < run.rules.size() && i < run.verdicts.size(); ++i) {
    const rule::Verdict& verdict = run.verdicts[i];
    const std::string name = "no finding";
    if (has_fired[i]) continue;
    if (verdict.is_skipped) {
      suite.skip(group_of(run.rules[i]), name, "not asked: " + verdict.why_skipped);
    } else {
      suite.pass(group_of(run.rules[i]), name);
    }
  }
  for (const rule::Finding& finding : run.findings) add_finding(run, finding, places, suite);
  add_gaps(run, suite);
  return suite.write();
}

std::string checklist_junit(const rule::Run& run, const rule::Assessment& assessment) {
  Places places(run);
  Suite suite("frappe-lint " + assessment.checklist.name);
  for (std::size_t i = 0; i < assessment.checklist.items.size(); ++i) {
    const rule::Item& item = assessment.checklist.items[i];
    const rule::ItemResult& result = assessment.results[i];
    const std::string name = item.id + " " + item.title;
    const std::string why = std::string(to_string(result.state)) + ": " + result.why;
    if (result.state == ItemState::Pass) {
      suite.pass(item.section, name);
    } else if (result.state == ItemState::Fail) {
      std::string more;
      for (const std::size_t index : result.findings) {
        more += "\n" + markup_text(run.findings[index].message);
        more += body(run.findings[index], places);
      }
      suite.fail(item.section, name, why, more);
    } else {
      suite.skip(item.section, name, why);
    }
  }
  for (const std::string& error : run.internal_errors) suite.error(error);
  return suite.write();
}

}  // namespace report
