// SPDX-License-Identifier: MIT
#include "report/html_parts.h"

#include <map>

#include "base/text.h"
#include "report/digest.h"
#include "report/html_text.h"
#include "report/layout.h"
#include "report/region.h"

namespace report {
namespace {

// A piece of a line, tabs as blanks.
std::string code_text(std::string_view text) {
  if (text.ends_with('\r')) text.remove_suffix(1);
  return markup_text(base::replace_all(std::string(text), "\t", "    "));
}

// Cuts text into lines as it comes, piece by piece; `mark`ed pieces keep their mark on every line.
class CodeLines {
 public:
  explicit CodeLines(std::uint32_t first) : number_(first) {}

  void add(std::string_view text, bool is_marked) {
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string piece = code_text(text.substr(at, end - at));
      if (!piece.empty()) line_ += is_marked ? element("mark", "", piece) : piece;
      if (end == text.size()) return;
      close();
      at = end + 1;
    }
  }

  std::string take() {
    if (!line_.empty()) close();
    return lines_.empty() ? lines_ : element("pre", "", lines_);
  }

 private:
  void close() {
    lines_ += "<span data-line=\"" + std::to_string(number_++) + "\">" + line_ + "</span>";
    line_.clear();
  }

  std::uint32_t number_;
  std::string line_;
  std::string lines_;
};

std::string anchor(const rule::Finding& finding) {
  return "f" + finding.fingerprint;
}

std::string definition(std::string_view term, std::string_view markup) {
  return element("dt", "", term) + element("dd", "", markup);
}

std::string references(const rule::Rule& rule) {
  std::vector<std::string> links;
  for (const std::string& link : rule.refs) {
    const std::string shown = markup_text(link);
    links.push_back("<a rel=\"noreferrer\" href=\"" + shown + "\">" + shown + "</a>");
  }
  return joined(links, "<br>");
}

std::string finding_article(const rule::Finding& finding, Places& places) {
  std::string body = element("p", "what", markup_text(finding.message));
  const std::string place = places.name(finding.place);
  if (!place.empty()) body += element("p", "", element("code", "", markup_text(place)));
  body += html_excerpt(finding.place, places);
  for (const rule::Related& related : finding.related) {
    const std::string other = places.name(related.place);
    if (other.empty()) continue;
    body += element("p", "",
                    element("code", "", markup_text(other)) + " " + markup_text(related.label));
    body += html_excerpt(related.place, places);
  }
  if (!finding.fix.empty()) {
    body += element("dl", "", definition("Do", markup_text(finding.fix)));
  }
  return "<article id=\"" + anchor(finding) + "\">" + body + "</article>\n";
}

std::string rule_head(const rule::Rule& rule, rule::Severity severity) {
  std::vector<std::string> items;
  for (const std::string& item : rule.items) {
    if (item != "extra") items.push_back(markup_text(item));
  }
  std::string facts = definition("Why", markup_text(joined(rule.why, " ")));
  if (!items.empty()) facts += definition("Checklist", joined(items, ", "));
  if (!rule.refs.empty()) facts += definition("Source", references(rule));
  return element("span", "tag", to_string(severity)) +
         element("h3", "", markup_text(rule.code + "  " + rule.title)) + element("dl", "", facts);
}

std::string held_list(const rule::Run& run, Places& places) {
  std::string list;
  for (const rule::Finding& finding : run.findings) {
    if (finding.state == rule::State::Active) continue;
    std::string why = std::string(to_string(finding.state));
    if (!finding.reason.empty()) why += ": " + finding.reason;
    list += "<li id=\"" + anchor(finding) + "\">" +
            markup_text(run.rules[finding.rule].code + " " + finding.message) + " " +
            element("code", "", markup_text(places.name(finding.place))) + " " +
            element("span", "soft", markup_text(why)) + "</li>\n";
  }
  if (list.empty()) return {};
  return "<h2>Held</h2>\n" + element("ul", "", list);
}

std::string gap_list(const rule::Run& run) {
  std::string list;
  for (const std::string& error : run.internal_errors) {
    list += element("li", "", markup_text("defect in frappe-lint: " + error)) + "\n";
  }
  for (const Gap& gap : gaps(run)) {
    list += element("li", "", markup_text(in_words(gap, true))) + "\n";
  }
  if (list.empty()) return {};
  return "<h2>Not checked</h2>\n" + element("ul", "", list);
}

std::string rule_table(const rule::Run& run) {
  std::string rows =
      "<tr><th>Rule</th><th class=\"wide\">What it finds</th><th>Severity</th>"
      "<th class=\"number\">Looked at</th></tr>\n";
  for (std::size_t i = 0; i < run.rules.size() && i < run.verdicts.size(); ++i) {
    const rule::Rule& rule = run.rules[i];
    const rule::Verdict& verdict = run.verdicts[i];
    const rule::Severity severity = rule.severity[static_cast<std::size_t>(run.scope.profile)];
    const std::string examined =
        verdict.is_skipped ? "not asked: " + verdict.why_skipped : std::to_string(verdict.examined);
    rows += element("tr", "",
                    element("td", "", markup_text(rule.code)) +
                        element("td", "wide", markup_text(rule.title)) +
                        element("td", "", to_string(severity)) +
                        element("td", "number", markup_text(examined))) +
            "\n";
  }
  return "<details><summary>" + counted(run.rules.size(), "rule") +
         " and how much each looked at</summary>\n" + element("table", "", rows) + "</details>\n";
}

}  // namespace

std::string html_excerpt(const base::Place& place, Places& places) {
  const rule::RunFile* file = places.file(place);
  if (file == nullptr) return {};
  const base::LineIndex& lines = places.lines(place.file);
  const base::Span region = pointed_at(file->bytes, lines, place.span);
  const base::Span context = context_of(file->bytes, lines, region);
  CodeLines code(lines.position(context.begin, base::ColumnUnit::Byte).line);
  code.add(masked_text(*file, {context.begin, region.begin}), false);
  code.add(masked_text(*file, region), true);
  code.add(masked_text(*file, {region.end, context.end}), false);
  return code.take();
}

std::string html_link(const rule::Finding& finding, Places& places) {
  return "<a href=\"#" + anchor(finding) + "\">" +
         element("code", "", markup_text(places.name(finding.place))) + "</a> " +
         markup_text(finding.message);
}

std::string html_findings(const rule::Run& run, const std::vector<std::size_t>& order,
                          Places& places) {
  using Group = std::pair<std::size_t, rule::Severity>;
  std::vector<Group> groups;  // in the order of their first finding
  std::map<Group, std::string> articles;
  for (const std::size_t index : order) {
    const rule::Finding& finding = run.findings[index];
    const auto [at, is_new] = articles.try_emplace({finding.rule, finding.severity});
    if (is_new) groups.push_back(at->first);
    at->second += finding_article(finding, places);
  }
  std::string text;
  for (const Group& group : groups) {
    const std::string word(to_string(group.second));
    text += element("section", "rule " + word + " is-" + word,
                    rule_head(run.rules[group.first], group.second) + articles[group]) +
            "\n";
  }
  return text;
}

std::string html_evidence(const rule::Run& run, Places& places) {
  return held_list(run, places) + gap_list(run) + rule_table(run);
}

std::string html_subject(const rule::Run& run) {
  return run.scope.apps.size() == 1 ? run.scope.apps[0] : run.scope.shape;
}

std::string html_scope(const rule::Run& run) {
  std::string text = scope_in_words(run.scope) + ", profile " +
                     std::string(to_string(run.scope.profile)) + ", " +
                     counted(run.scope.files, "file") + ", " + counted(rules_asked(run), "rule");
  if (!run.scope.revision.empty()) text += ", commit " + run.scope.revision.substr(0, 12);
  if (run.now.size() >= 10) text += ", as of " + run.now.substr(0, 10);
  return text;
}

}  // namespace report
