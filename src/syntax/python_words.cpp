// SPDX-License-Identifier: MIT
#include "syntax/python_words.h"

#include <algorithm>
#include <array>

#include "syntax/python_layout.h"

namespace syntax {
namespace {

using Kind = PythonWordKind;

struct Entry {
  std::string_view text;
  Kind kind;
};

// By their first byte, longest first.
constexpr std::array<Entry, 47> kSigns = {{
    {"!=", Kind::Operator},   {"%=", Kind::Augmented},  {"%", Kind::Operator},
    {"&=", Kind::Augmented},  {"&", Kind::Operator},    {"(", Kind::OpenRound},
    {")", Kind::CloseRound},  {"**=", Kind::Augmented}, {"**", Kind::TwoStars},
    {"*=", Kind::Augmented},  {"*", Kind::Star},        {"+=", Kind::Augmented},
    {"+", Kind::Sign},        {",", Kind::Comma},       {"->", Kind::Arrow},
    {"-=", Kind::Augmented},  {"-", Kind::Sign},        {"...", Kind::Ellipsis},
    {".", Kind::Dot},         {"//=", Kind::Augmented}, {"//", Kind::Operator},
    {"/=", Kind::Augmented},  {"/", Kind::Slash},       {":=", Kind::Walrus},
    {":", Kind::Colon},       {";", Kind::Semicolon},   {"<<=", Kind::Augmented},
    {"<<", Kind::Operator},   {"<=", Kind::Operator},   {"<", Kind::Operator},
    {"==", Kind::Operator},   {"=", Kind::Assign},      {">>=", Kind::Augmented},
    {">>", Kind::Operator},   {">=", Kind::Operator},   {">", Kind::Operator},
    {"@=", Kind::Augmented},  {"@", Kind::At},          {"[", Kind::OpenSquare},
    {"]", Kind::CloseSquare}, {"^=", Kind::Augmented},  {"^", Kind::Operator},
    {"{", Kind::OpenCurly},   {"|=", Kind::Augmented},  {"|", Kind::Operator},
    {"}", Kind::CloseCurly},  {"~", Kind::Tilde},
}};

// In alphabetical order.
constexpr std::array<Entry, 35> kKeywords = {{
    {"False", Kind::Constant},
    {"None", Kind::Constant},
    {"True", Kind::Constant},
    {"and", Kind::And},
    {"as", Kind::As},
    {"assert", Kind::Assert},
    {"async", Kind::Async},
    {"await", Kind::Await},
    {"break", Kind::Break},
    {"class", Kind::Class},
    {"continue", Kind::Continue},
    {"def", Kind::Def},
    {"del", Kind::Del},
    {"elif", Kind::Elif},
    {"else", Kind::Else},
    {"except", Kind::Except},
    {"finally", Kind::Finally},
    {"for", Kind::For},
    {"from", Kind::From},
    {"global", Kind::Global},
    {"if", Kind::If},
    {"import", Kind::Import},
    {"in", Kind::In},
    {"is", Kind::Is},
    {"lambda", Kind::Lambda},
    {"nonlocal", Kind::Nonlocal},
    {"not", Kind::Not},
    {"or", Kind::Or},
    {"pass", Kind::Pass},
    {"raise", Kind::Raise},
    {"return", Kind::Return},
    {"try", Kind::Try},
    {"while", Kind::While},
    {"with", Kind::With},
    {"yield", Kind::Yield},
}};

constexpr std::size_t kLongestKeyword = 8;

Kind kind_of_name(std::string_view name) {
  if (name.size() < 2 || name.size() > kLongestKeyword) return Kind::Name;
  const auto* found =
      std::lower_bound(kKeywords.begin(), kKeywords.end(), name,
                       [](const Entry& entry, std::string_view text) { return entry.text < text; });
  return found != kKeywords.end() && found->text == name ? found->kind : Kind::Name;
}

// A text begins behind at most two letters.
Kind kind_of_text(std::string_view prefix) {
  if (prefix.find_first_of("fFtT") != std::string_view::npos) return Kind::Format;
  return prefix.find_first_of("bB") != std::string_view::npos ? Kind::Bytes : Kind::Text;
}

PythonWord sign(std::string_view bytes, base::Span span) {
  const std::string_view rest = bytes.substr(span.begin);
  const auto* found = std::find_if(kSigns.begin(), kSigns.end(), [&](const Entry& entry) {
    return rest.starts_with(entry.text);
  });
  if (found == kSigns.end()) return {Kind::End, span};
  const auto length = static_cast<std::uint32_t>(found->text.size());
  return {found->kind, {span.begin, span.begin + length}};
}

}  // namespace

PythonWord python_word(std::string_view bytes, base::Span span) {
  const std::string_view text = base::slice(bytes, span);
  const char first = text.front();
  const char last = text.back();
  const bool is_text = last == '"' || last == '\'';
  if (is_text) return {kind_of_text(text.substr(0, text.find_first_of("\"'"))), span};
  const bool is_digit = first >= '0' && first <= '9';
  if (is_digit || (first == '.' && text.size() > 1)) return {Kind::Number, span};
  const bool is_letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
  if (is_letter || first == '_' || (static_cast<unsigned char>(first) & 0x80U) != 0) {
    return {kind_of_name(text), span};
  }
  return sign(bytes, span);
}

std::vector<PythonWord> python_words(std::string_view bytes) {
  PythonLayout layout = python_layout(bytes);
  if (layout.fault) return {};
  std::vector<PythonWord> words;
  words.reserve(layout.tokens.size() + 1);
  std::uint32_t end = 0;  // of the last word
  for (const LayoutToken& token : layout.tokens) {
    using Step = LayoutToken::Step;
    if (token.step == Step::Token) {
      if (token.span.begin < end) continue;  // taken with the sign before
      words.push_back(python_word(bytes, token.span));
      end = words.back().span.end;
    } else {
      const Kind kind = token.step == Step::Newline  ? Kind::Newline
                        : token.step == Step::Indent ? Kind::Indent
                                                     : Kind::Dedent;
      words.push_back({kind, token.span});
    }
  }
  words.push_back({});
  return words;
}

}  // namespace syntax
