// SPDX-License-Identifier: MIT
#include "syntax/nginx_template.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace syntax {
namespace {

using Kind = TemplatePiece::Kind;

// Bytes for the texts of nested conditions; beyond, only the innermost one counts.
constexpr std::size_t kBudget = 1U << 20;

constexpr std::array<std::string_view, 13> kOpeners = {
    "if",     "for",    "macro", "block",      "filter", "range", "with",
    "define", "unless", "raw",   "autoescape", "call",   "trans"};

template <std::size_t kSize>
bool holds(const std::array<std::string_view, kSize>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_upper(char c) {
  return (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Jinja: {%- … -%}; Go: {{- … -}}; a comment in Go: {{/* … */}}.
std::string_view strip_signs(std::string_view body) {
  if (!body.empty() && (body.front() == '-' || body.front() == '+')) body.remove_prefix(1);
  if (!body.empty() && (body.back() == '-' || body.back() == '+')) body.remove_suffix(1);
  return base::trim(body);
}

std::string_view first_word(std::string_view body) {
  const std::size_t end = body.find_first_of(" \t\r\n(");
  return body.substr(0, end);
}

bool is_middle(std::string_view word) {
  return word == "else" || word == "elif" || word == "elseif";
}
bool is_closer(std::string_view word) {
  return word == "end" || (word.substr(0, 3) == "end" && holds(kOpeners, word.substr(3)));
}

// In Go templates the control words stand in the same marks as expressions.
bool is_go_statement(std::string_view body) {
  constexpr std::array<std::string_view, 6> kWords = {"if",     "range", "with",
                                                      "define", "else",  "end"};
  return body.starts_with("/*") || body.starts_with("$") || holds(kWords, first_word(body));
}

}  // namespace

TemplatePiece template_piece(std::string_view bytes, std::uint32_t at) {
  if (at + 1 >= bytes.size() || bytes[at] != '{') return {};
  std::string_view closing;
  Kind kind = Kind::None;
  if (bytes[at + 1] == '{') kind = Kind::Expression, closing = "}}";
  if (bytes[at + 1] == '%') kind = Kind::Statement, closing = "%}";
  if (bytes[at + 1] == '#') kind = Kind::Comment, closing = "#}";
  if (kind == Kind::None) return {};
  // Bounded, so that a megabyte of unclosed marks is not searched again and again: pieces do not
  // nest and are short.
  constexpr std::size_t kMaxPiece = 4096;
  std::string_view rest = bytes.substr(at + 2, kMaxPiece);
  rest = rest.substr(0, rest.find(bytes.substr(at, 2)));
  const std::size_t end = rest.find(closing);
  if (end == std::string_view::npos) return {};
  const std::string_view body = strip_signs(bytes.substr(at + 2, end));
  if (kind == Kind::Expression && is_go_statement(body)) kind = Kind::Statement;
  return {kind, static_cast<std::uint32_t>(at + 2 + end + 2), body};
}

bool has_template_piece(std::string_view text) {
  for (std::size_t at = text.find('{'); at < text.size(); at = text.find('{', at + 1)) {
    if (template_piece(text, static_cast<std::uint32_t>(at))) return true;
  }
  return false;
}

bool has_environment_place(std::string_view text) {
  for (std::size_t at = text.find('$'); at < text.size(); at = text.find('$', at + 1)) {
    std::size_t begin = at + 1;
    if (begin < text.size() && text[begin] == '{') ++begin;
    if (begin >= text.size() || !is_upper(text[begin])) continue;
    std::size_t end = begin;
    while (end < text.size() && (is_upper(text[end]) || is_digit(text[end]))) ++end;
    const bool goes_on = end < text.size() && text[end] >= 'a' && text[end] <= 'z';
    if (end - begin > 1 && !goes_on) return true;
  }
  return false;
}

bool is_inclusion(const TemplatePiece& piece) {
  constexpr std::array<std::string_view, 4> kWords = {"include", "call", "extends", "template"};
  return piece.kind == Kind::Statement && holds(kWords, first_word(piece.body));
}

void TemplateConditions::apply(const TemplatePiece& piece) {
  if (piece.kind != Kind::Statement) return;
  const std::string_view word = first_word(piece.body);
  if (holds(kOpeners, word)) {
    const std::string_view opening = below(current(), piece.body);
    open_.push_back({.opening = opening, .branch = opening});
  } else if (is_middle(word) && !open_.empty()) {
    open_.back().branch = below(open_.back().opening, piece.body);
  } else if (is_closer(word) && !open_.empty()) {
    open_.pop_back();
  }
}

std::string_view TemplateConditions::below(std::string_view outer, std::string_view words) {
  const std::size_t size = outer.size() + 1 + words.size();
  if (outer.empty() || spent_ + size > kBudget) return words;
  spent_ += size;
  return pool_.keep(std::string(outer) + "\n" + std::string(words));
}

}  // namespace syntax
