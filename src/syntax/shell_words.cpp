// SPDX-License-Identifier: MIT
#include "syntax/shell_words.h"

#include <algorithm>
#include <string>

namespace syntax {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_operator(char c) {
  return c == ';' || c == '&' || c == '|' || c == '(' || c == ')' || c == '<' || c == '>';
}

class WordReader {
 public:
  WordReader(std::string_view bytes, std::size_t at, bool has_operators)
      : bytes_(bytes), at_(at), begin_(at), has_operators_(has_operators) {}

  ShellWord read(base::Pool& pool, bool& is_closed) {
    while (at_ < bytes_.size() && !ends_word()) step();
    is_closed = is_closed && is_closed_;
    const base::Span span = {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(at_)};
    const std::string_view written = base::slice(bytes_, span);
    if (!is_literal_ || text_ == written) return {written, span, is_literal_};
    return {pool.keep(text_), span, true};
  }

 private:
  [[nodiscard]] bool ends_word() const {
    const char c = bytes_[at_];
    return is_blank(c) || (has_operators_ && is_operator(c));
  }
  void step();
  void escape();
  void single_quoted();
  void double_quoted();
  void expansion();
  void skip_to(char closing);
  void skip_nested(char opening, char closing);

  std::string_view bytes_;
  std::size_t at_;
  std::size_t begin_;
  bool has_operators_;
  bool is_literal_ = true;
  bool is_closed_ = true;
  std::string text_;
};

void WordReader::step() {
  switch (bytes_[at_]) {
    case '\\':
      return escape();
    case '\'':
      return single_quoted();
    case '"':
      return double_quoted();
    case '$':
      return expansion();
    case '`':
      return skip_to('`');
    case '*':
    case '?':
      is_literal_ = is_literal_ && !has_operators_;
      [[fallthrough]];
    default:
      text_ += bytes_[at_++];
  }
}

void WordReader::escape() {
  const bool is_last = at_ + 1 >= bytes_.size();
  if (!is_last && bytes_[at_ + 1] != '\n') text_ += bytes_[at_ + 1];
  at_ = std::min(at_ + 2, bytes_.size());
}

void WordReader::single_quoted() {
  const std::size_t end = bytes_.find('\'', at_ + 1);
  is_closed_ = is_closed_ && end != std::string_view::npos;
  const std::size_t stop = std::min(end, bytes_.size());
  text_ += bytes_.substr(at_ + 1, stop - at_ - 1);
  at_ = std::min(stop + 1, bytes_.size());
}

void WordReader::double_quoted() {
  ++at_;
  while (at_ < bytes_.size() && bytes_[at_] != '"') {
    const char c = bytes_[at_];
    const char next = at_ + 1 < bytes_.size() ? bytes_[at_ + 1] : '\0';
    if (c == '\\' && std::string_view("$`\"\\\n").find(next) != std::string_view::npos) {
      escape();
    } else if (c == '$') {
      expansion();
    } else if (c == '`') {
      skip_to('`');
    } else {
      text_ += c;
      ++at_;
    }
  }
  is_closed_ = is_closed_ && at_ < bytes_.size();
  at_ = std::min(at_ + 1, bytes_.size());
}

// From a $: a name, ${…}, $(…) or a dollar sign alone.
void WordReader::expansion() {
  const char next = at_ + 1 < bytes_.size() ? bytes_[at_ + 1] : '\0';
  if (next == '(') return skip_nested('(', ')');
  if (next == '{') return skip_nested('{', '}');
  const bool is_name = next == '_' || (next >= '0' && next <= '9') ||
                       (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') ||
                       std::string_view("@*#?$!-").find(next) < 7;
  is_literal_ = is_literal_ && !is_name;
  text_ += bytes_[at_++];
}

void WordReader::skip_to(char closing) {
  is_literal_ = false;
  const std::size_t end = bytes_.find(closing, at_ + 1);
  is_closed_ = is_closed_ && end != std::string_view::npos;
  at_ = std::min(end, bytes_.size() - 1) + 1;
}

// Behind the $: brackets are counted, those in single quotes are not.
void WordReader::skip_nested(char opening, char closing) {
  is_literal_ = false;
  std::size_t depth = 0;
  for (++at_; at_ < bytes_.size(); ++at_) {
    const char c = bytes_[at_];
    if (c == '\\') {
      ++at_;
    } else if (c == '\'') {
      const std::size_t end = bytes_.find('\'', at_ + 1);
      if (end != std::string_view::npos) at_ = end;
    } else if (c == opening) {
      ++depth;
    } else if (c == closing && --depth == 0) {
      ++at_;
      return;
    }
  }
  at_ = bytes_.size();
  is_closed_ = false;
}

}  // namespace

ShellWord read_shell_word(std::string_view bytes, std::size_t at, bool has_operators,
                          base::Pool& pool, bool& is_closed) {
  return WordReader(bytes, at, has_operators).read(pool, is_closed);
}

}  // namespace syntax
