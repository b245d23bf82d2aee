// SPDX-License-Identifier: MIT
#include "cli/manual.h"

#include <string_view>

#include "base/text.h"
#include "cli/args.h"

namespace cli {
namespace {

constexpr std::string_view kDescription =
    "Reads an app, a bench, a site or a deployment folder and says what would break or endanger it "
    "in production. Nothing is executed or imported, and no connection is opened. What cannot be "
    "read or resolved is reported as not checked.";

struct Term {
  std::string_view term;
  std::string_view text;
};

constexpr Term kExitCodes[] = {{"0", "Clean: no finding at or above --fail-on."},
                               {"1", "Findings at or above --fail-on."},
                               {"2", "Could not run as asked: usage, configuration, a rule file."}};

constexpr Term kFiles[] = {
    {"frappe-lint.toml, .frappe-lint.toml, pyproject.toml",
     "The configuration: the first of them in the root or above it, up to the top of the checkout; "
     "in pyproject.toml the table [tool.frappe-lint]. 'frappe-lint config init' writes one with "
     "every key explained."},
    {"frappe-lint.baseline.json", "The baseline: findings to live with for now."}};

constexpr Term kEnvironment[] = {
    {"NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE", "Without or with colour; --color beats them."},
    {"COLUMNS", "The width of reports."},
    {"SOURCE_DATE_EPOCH", "The time to judge by, in seconds; --now beats it."}};

constexpr Term kExamples[] = {
    {"frappe-lint .", "Check this app, bench or folder."},
    {"frappe-lint --staged", "What a commit would bring, for a pre-commit hook."},
    {"frappe-lint -o full -o sarif:lint.sarif .", "A report to read and one for code scanning."},
    {"frappe-lint checklist preflight", "The deployment checklist, item by item."},
    {"frappe-lint explain FLH001", "What a rule means and what to do."}};

// Text that roff takes literally: a backslash starts an escape, a hyphen may be broken at, and a
// line must not begin with a dot or an apostrophe.
std::string plain(std::string_view text) {
  std::string out = base::replace_all(std::string(text), "\\", "\\e");
  out = base::replace_all(out, "-", "\\-");
  const bool is_request = out.starts_with('.') || out.starts_with('\'');
  return is_request ? "\\&" + out : out;
}

std::string bold(std::string_view text) {
  return "\\fB" + plain(text) + "\\fR";
}

std::string section(std::string_view name) {
  return ".SH " + std::string(name) + "\n";
}

// `term` is roff already.
std::string entry(const std::string& term, std::string_view text) {
  return ".TP\n" + term + "\n" + plain(text) + "\n";
}

template <typename Terms>
std::string section_of(std::string_view name, const Terms& terms) {
  std::string page = section(name);
  for (const Term& each : terms) page += entry(bold(each.term), each.text);
  return page;
}

std::string option_entry(const OptionHelp& option) {
  std::string term = bold(base::replace_all(option.names, ",", ", "));
  if (!option.type.empty()) term += " \\fI" + plain(option.type) + "\\fR";
  std::vector<std::string_view> verbs(option.verbs.begin(), option.verbs.end());
  const std::string of = verbs.empty() ? "" : " (" + base::join(verbs, ", ") + ")";
  return entry(term, option.what + of + ".");
}

std::string options(const Help& help) {
  std::string page = section("ARGUMENTS AND OPTIONS");
  page += plain("The verbs that take one stand in parentheses. -h and --help explain every verb.");
  page += "\n";
  for (const OptionHelp& option : help.options) {
    if (option.names != "-h,--help") page += option_entry(option);
  }
  return page;
}

}  // namespace

std::string manual() {
  const Help all = help();
  std::string page =
      ".TH FRAPPE\\-LINT 1 \"\" \"frappe\\-lint " FRAPPE_LINT_VERSION "\" \"User Commands\"\n";
  page +=
      section("NAME") + "frappe\\-lint \\- checks that stand between a Frappe app and production\n";
  page += section("SYNOPSIS") + bold("frappe-lint") + " [\\fIverb\\fR] [\\fIoptions\\fR] " +
          "[\\fIpath\\fR ...]\n";
  page += section("DESCRIPTION") + plain(kDescription) + "\n";
  page += section("VERBS");
  for (const VerbHelp& verb : all.verbs) page += entry(bold(verb.name), verb.what + ".");
  page += options(all);
  page += section_of("EXIT STATUS", kExitCodes);
  page += section_of("FILES", kFiles);
  page += section_of("ENVIRONMENT", kEnvironment);
  page += section_of("EXAMPLES", kExamples);
  return page;
}

}  // namespace cli
