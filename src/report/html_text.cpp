// SPDX-License-Identifier: MIT
#include "report/html_text.h"

#include <algorithm>

#include "base/embedded.h"
#include "base/text.h"

namespace report {

std::string markup_text(std::string_view text) {
  std::string shown;
  for (const char c : base::printable(text)) {
    switch (c) {
      case '&':
        shown += "&amp;";
        break;
      case '<':
        shown += "&lt;";
        break;
      case '>':
        shown += "&gt;";
        break;
      case '"':
        shown += "&quot;";
        break;
      case '\'':
        shown += "&#39;";
        break;
      default:
        shown += c;
    }
  }
  return shown;
}

std::string element(std::string_view name, std::string_view style, std::string_view content) {
  std::string text = "<" + std::string(name);
  if (!style.empty()) text += " class=\"" + markup_text(style) + "\"";
  return text + ">" + std::string(content) + "</" + std::string(name) + ">";
}

std::string filled(std::string_view text, const Slots& slots) {
  std::string made;
  while (true) {
    const std::size_t open = text.find("{{");
    const std::size_t close = open == text.npos ? open : text.find("}}", open);
    if (close == text.npos) return made + std::string(text);
    const std::string_view name = text.substr(open + 2, close - open - 2);
    const auto slot = std::find_if(slots.begin(), slots.end(),
                                   [&](const auto& each) { return each.first == name; });
    made += text.substr(0, open);
    if (slot != slots.end()) made += slot->second;
    text.remove_prefix(close + 2);
  }
}

std::string filter_form(std::string_view what, const std::vector<Filter>& filters) {
  if (filters.size() < 2) return {};
  std::string boxes;
  for (const Filter& filter : filters) {
    boxes += "<label class=\"" + filter.name + "\"><input type=\"checkbox\" checked id=\"f-" +
             filter.name + "\">" + markup_text(filter.label) + "</label>\n";
  }
  return "<form aria-label=\"Show only " + markup_text(what) + "\">\n" + boxes + "</form>";
}

std::string page(const Page& content) {
  return filled(
      base::embedded_text("_report/page.html"),
      {{"title", markup_text(content.title + " \u2013 frappe-lint")},
       {"heading", markup_text(content.title)},
       {"scope", markup_text(content.scope)},
       {"verdict_class", markup_text(content.verdict_class)},
       {"verdict", markup_text(content.verdict)},
       {"summary", markup_text(content.summary)},
       {"filters", content.filters},
       {"main", content.main},
       {"footer", "frappe-lint " FRAPPE_LINT_VERSION
                  ". What it could not read or resolve is not checked, and said above."}});
}

}  // namespace report
