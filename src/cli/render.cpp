// SPDX-License-Identifier: MIT
#include "cli/render.h"

#include "cli/terminal.h"
#include "report/report.h"

namespace cli {
namespace {

report::Style style_of(const Arguments& arguments, const Output& output) {
  report::Style style = style_for(arguments);
  style.color = style.color && output.file.empty();
  return style;
}

}  // namespace

std::string render(const Arguments& arguments, const Output& output, const rule::Run& run) {
  switch (output.format) {
    case Format::Full:
      if (!arguments.quiet) return report::full(run, style_of(arguments, output));
      [[fallthrough]];
    case Format::Concise:
      return report::concise(run);
    case Format::Json:
      return report::json(run);
    case Format::Sarif:
      return report::sarif(run);
    case Format::SarifAll:
      return report::sarif_all(run);
    case Format::Github:
      return report::github(run);
    case Format::Gitlab:
      return report::gitlab(run);
    case Format::Junit:
      return report::junit(run);
    case Format::Markdown:
      return report::markdown(run);
    case Format::Html:
      return report::html(run);
  }
  return {};
}

std::string render_checklist(const Arguments& arguments, const Output& output, const rule::Run& run,
                             const rule::Assessment& assessment) {
  switch (output.format) {
    case Format::Full:
    case Format::Concise:
      return report::checklist_text(run, assessment, style_of(arguments, output));
    case Format::Json:
      return report::checklist_json(run, assessment);
    case Format::Sarif:
    case Format::SarifAll:
      return report::checklist_sarif(run, assessment);
    case Format::Github:
      return report::github(run);
    case Format::Gitlab:
      return report::gitlab(run);
    case Format::Junit:
      return report::checklist_junit(run, assessment);
    case Format::Markdown:
      return report::checklist_markdown(run, assessment);
    case Format::Html:
      return report::checklist_html(run, assessment);
  }
  return {};
}

}  // namespace cli
