// SPDX-License-Identifier: MIT
// What keeps foreign text harmless in HTML and XML, and the one template of all HTML reports.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace report {

// Foreign text on one line, as text: for the content of elements and for quoted attributes, of
// HTML and of XML.
[[nodiscard]] std::string markup_text(std::string_view text);

// `<name class="style">content</name>`; `content` is markup already. No style, no attribute.
[[nodiscard]] std::string element(std::string_view name, std::string_view style,
                                  std::string_view content);

// The template with each `{{name}}` replaced; what is put in is not looked at again.
using Slots = std::vector<std::pair<std::string_view, std::string>>;
[[nodiscard]] std::string filled(std::string_view text, const Slots& slots);

// A box that shows or hides what bears the class `is-NAME`. The page filters by CSS alone: it holds
// no script that a hostile file name could reach.
struct Filter {
  std::string name;   // of the classes: "critical", "na"
  std::string label;  // "2 critical"
};
[[nodiscard]] std::string filter_form(std::string_view what, const std::vector<Filter>& filters);

// The whole page. `title`, `scope`, `verdict` and `summary` are text, the rest is markup.
struct Page {
  std::string title;
  std::string scope;
  std::string verdict_class;  // "pass", "open" or "fail"
  std::string verdict;
  std::string summary;
  std::string filters;
  std::string main;
};
[[nodiscard]] std::string page(const Page& content);

}  // namespace report
