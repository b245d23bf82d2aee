// SPDX-License-Identifier: MIT
#include "syntax/python_layout.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "syntax/python_token.h"

namespace syntax {
namespace {

// The width of an indentation with tabs to eight columns, and with tabs of one: both must agree
// about which line is deeper.
struct Indent {
  int width = 0;
  int narrow = 0;
};

struct Bracket {
  char closer;
  std::size_t at;
};

class Layout {
 public:
  explicit Layout(std::string_view bytes) : bytes_(bytes) {}

  PythonLayout read() {
    tokens_.reserve(bytes_.size() / 4);
    std::optional<PythonFault> fault = read_lines();
    while (!fault && indents_.size() > 1) {
      indents_.pop_back();
      note(LayoutToken::Step::Dedent, bytes_.size(), bytes_.size());
    }
    return {.fault = std::move(fault), .tokens = std::move(tokens_)};
  }

 private:
  using Step = LayoutToken::Step;

  std::optional<PythonFault> read_lines() {
    if (bytes_.starts_with("\xef\xbb\xbf")) at_ = 3;
    if (const std::size_t nul = bytes_.find('\0'); nul != std::string_view::npos) {
      return fault(nul, nul + 1, "there is a NUL byte");
    }
    while (!fault_ && at_ < bytes_.size()) read_line();
    if (fault_) return fault_;
    if (!brackets_.empty()) {
      const std::size_t open = brackets_.back().at;
      return fault(open, open + 1, "the bracket is never closed");
    }
    if (opens_block_) return fault(last_, last_ + 1, "the block below is empty");
    return std::nullopt;
  }

  void note(Step step, std::size_t begin, std::size_t end) {
    const base::Span span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    tokens_.push_back({.step = step, .span = span});
  }

  std::optional<PythonFault> fault(std::size_t begin, std::size_t end, std::string what) {
    const std::size_t size = bytes_.size();
    const auto from = static_cast<std::uint32_t>(std::min(begin, size));
    const auto to = static_cast<std::uint32_t>(std::min(std::max(begin, end), size));
    if (!fault_) fault_ = PythonFault{.span = {from, to}, .what = std::move(what)};
    return fault_;
  }

  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < bytes_.size() ? bytes_[at_ + ahead] : '\0';
  }

  // True at the end of a line; steps over it.
  bool take_newline() {
    if (peek() != '\n' && peek() != '\r') return false;
    at_ += peek() == '\r' && peek(1) == '\n' ? 2 : 1;
    return true;
  }

  // One logical line with its indentation.
  void read_line() {
    const std::size_t begin = at_;
    Indent indent;
    for (; at_ < bytes_.size() && base::contains(" \t\f", bytes_.substr(at_, 1)); ++at_) {
      if (peek() == ' ') indent = {indent.width + 1, indent.narrow + 1};
      if (peek() == '\t') indent = {(indent.width / 8 + 1) * 8, indent.narrow + 1};
      if (peek() == '\f') indent = {};
    }
    const bool is_blank = at_ >= bytes_.size() || peek() == '#' || peek() == '\n' || peek() == '\r';
    if (!is_blank) settle(begin, indent);
    const std::size_t before = tokens_.size();
    while (!fault_ && at_ < bytes_.size()) {
      if (!take_newline()) {
        take_token();
      } else if (brackets_.empty()) {
        break;
      }
    }
    if (tokens_.size() > before) note(Step::Newline, at_, at_);
  }

  void settle(std::size_t begin, Indent indent) {
    const Indent top = indents_.back();
    const bool is_deeper = indent.width > top.width;
    const bool is_mixed = is_deeper != (indent.narrow > top.narrow);
    if (opens_block_ != is_deeper) {
      if (is_deeper) {
        fault(begin, at_, "the line is indented without a reason");
      } else {
        fault(last_, last_ + 1, "the block below is empty");
      }
      return;
    }
    opens_block_ = false;
    if (is_deeper && !is_mixed) {
      if (indents_.size() >= 100) fault(begin, at_, "there are too many levels of indentation");
      indents_.push_back(indent);
      note(Step::Indent, begin, at_);
      return;
    }
    for (; indents_.back().width > indent.width; indents_.pop_back()) note(Step::Dedent, at_, at_);
    if (indents_.back().width != indent.width) {
      fault(begin, at_, "the indentation matches no line above");
    } else if (indents_.back().narrow != indent.narrow) {
      fault(begin, at_, "tabs and blanks are mixed in the indentation");
    }
  }

  void take_token() {
    const std::size_t begin = at_;
    const char c = peek();
    if (c == ' ' || c == '\t' || c == '\f') {
      ++at_;
      return;
    }
    if (c == '#') {
      while (at_ < bytes_.size() && peek() != '\n' && peek() != '\r') ++at_;
      return;
    }
    if (c == '\\') return take_continuation();
    PythonToken token = python_token(bytes_, at_);
    if (!token.problem.empty()) {
      fault(token.begin, token.end, std::move(token.problem));
      return;
    }
    at_ = token.end;
    opens_block_ = c == ':' && at_ == begin + 1 && brackets_.empty();
    last_ = begin;
    note(Step::Token, begin, at_);
    if (at_ == begin + 1) note_bracket(c, begin);
  }

  void take_continuation() {
    const std::size_t begin = at_++;
    if (!take_newline()) {
      fault(begin, begin + 1, "something stands behind the backslash");
    } else if (at_ >= bytes_.size()) {
      fault(begin, begin + 1, "the file ends behind a backslash");
    }
  }

  void note_bracket(char c, std::size_t at) {
    if (c == '(') brackets_.push_back({')', at});
    if (c == '[') brackets_.push_back({']', at});
    if (c == '{') brackets_.push_back({'}', at});
    if (brackets_.size() > 200) fault(at, at + 1, "there are too many nested brackets");
    if (c != ')' && c != ']' && c != '}') return;
    if (brackets_.empty() || brackets_.back().closer != c) {
      fault(at, at + 1, "the bracket closes nothing");
    } else {
      brackets_.pop_back();
    }
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::size_t last_ = 0;  // begin of the last token
  bool opens_block_ = false;
  std::vector<Indent> indents_ = {{}};
  std::vector<Bracket> brackets_;
  std::vector<LayoutToken> tokens_;
  std::optional<PythonFault> fault_;
};

}  // namespace

PythonLayout python_layout(std::string_view bytes) {
  return Layout(bytes).read();
}

}  // namespace syntax
