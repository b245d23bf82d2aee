// SPDX-License-Identifier: MIT
#include "facts/doctype/doc_expressions.h"

#include <algorithm>

#include "base/text.h"

namespace facts {
namespace {

bool is_word(char c) {
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word(text[at])) ++at;
  return at;
}

// The end of the quoted text that starts at `at`.
std::size_t quote_end(std::string_view text, std::size_t at) {
  const char quote = text[at++];
  while (at < text.size() && text[at] != quote) at += text[at] == '\\' ? 2 : 1;
  return std::min(at + 1, text.size());
}

}  // namespace

std::vector<std::string_view> doc_fields(std::string_view expression) {
  std::vector<std::string_view> fields;
  for (std::size_t at = 0; at < expression.size();) {
    const char c = expression[at];
    if (c == '\'' || c == '"') {
      at = quote_end(expression, at);
      continue;
    }
    if (!is_word(c)) {
      ++at;
      continue;
    }
    const std::size_t end = word_end(expression, at);
    const bool is_doc = expression.substr(at, end - at) == "doc" &&
                        (at == 0 || expression[at - 1] != '.') && end < expression.size() &&
                        expression[end] == '.';
    at = end;
    if (!is_doc) continue;
    const std::size_t stop = word_end(expression, end + 1);
    const bool is_call = stop < expression.size() && expression[stop] == '(';
    if (!is_call && stop > end + 1) fields.push_back(expression.substr(end + 1, stop - end - 1));
    at = stop;
  }
  return fields;
}

std::vector<std::string_view> template_doc_fields(std::string_view html) {
  std::vector<std::string_view> fields;
  for (std::size_t at = html.find('{'); at != std::string_view::npos; at = html.find('{', at)) {
    const char mark = at + 1 < html.size() ? html[at + 1] : ' ';
    const std::string_view close = mark == '{'   ? "}}"
                                   : mark == '%' ? "%}"
                                   : mark == '#' ? "#}"
                                                 : "";
    if (close.empty()) {
      ++at;
      continue;
    }
    const std::size_t end = std::min(html.find(close, at + 2), html.size());
    const std::string_view code = html.substr(at + 2, end - at - 2);
    at = end;
    if (mark == '#') continue;
    const std::string_view statement = base::trim(mark == '%' ? code : "");
    if (statement.starts_with("set doc ") || statement.starts_with("set doc=") ||
        statement.starts_with("for doc ") || statement.starts_with("macro ")) {
      return {};
    }
    const std::vector<std::string_view> found = doc_fields(code);
    fields.insert(fields.end(), found.begin(), found.end());
  }
  return fields;
}

}  // namespace facts
