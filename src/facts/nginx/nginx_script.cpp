// SPDX-License-Identifier: MIT
#include "facts/nginx/nginx_script.h"

namespace facts {
namespace {

// The reference that starts with the "$" at `begin`, or nginx's complaint about it.
NginxReference reference_at(std::string_view text, std::size_t begin, std::string& problem) {
  std::size_t at = begin + 1;
  const bool is_braced = at < text.size() && text[at] == '{';
  if (is_braced) ++at;
  const std::size_t first = at;
  const bool is_digit = !is_braced && at < text.size() && text[at] >= '1' && text[at] <= '9';
  if (is_digit) {
    ++at;
  } else {
    while (at < text.size() && is_nginx_name(text[at])) ++at;
  }
  const NginxReference found = {text.substr(first, at - first), begin, at};
  const bool is_closed = at < text.size() && text[at] == '}';
  if (is_braced && first < text.size() && !is_closed) {
    problem = "the closing bracket in \"" + std::string(found.name) + "\" variable is missing";
  } else if (found.name.empty()) {
    problem = "invalid variable name";
  }
  return {found.name, begin, is_braced && is_closed ? at + 1 : at};
}

}  // namespace

bool is_nginx_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

NginxScript nginx_script(std::string_view text) {
  NginxScript script;
  for (std::size_t at = text.find('$'); at != std::string_view::npos;) {
    std::string problem;
    const NginxReference reference = reference_at(text, at, problem);
    if (script.problem.empty()) script.problem = problem;
    if (!reference.name.empty()) script.references.push_back(reference);
    at = text.find('$', reference.end);
  }
  return script;
}

}  // namespace facts
