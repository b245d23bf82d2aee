// SPDX-License-Identifier: MIT
#include "syntax/python_literal.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/text.h"

namespace syntax {
namespace {

constexpr unsigned kMaxDepth = 8;  // of f-strings in f-strings

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return c == '_' || byte >= 0x80 || std::isalnum(byte) != 0;
}

bool is_hex(char c) {
  return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

// Reads a number. Digits may be parted by single underscores.
class Number {
 public:
  Number(std::string_view bytes, std::size_t at) : bytes_(bytes), begin_(at), at_(at) {}

  PythonToken read() {
    const bool is_fine = peek() == '0' && is_base(peek(1)) ? take_based() : take_decimal();
    if (is_fine && (!is_word(peek()) || is_before_keyword())) return {begin_, at_, {}};
    std::size_t end = at_;
    while (end < bytes_.size() && is_word(bytes_[end])) ++end;
    return {begin_, std::max(end, begin_ + 1), "the number is malformed"};
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < bytes_.size() ? bytes_[at_ + ahead] : '\0';
  }
  static bool is_base(char c) { return base::contains("xXoObB", {&c, 1}) && c != '\0'; }

  // False when no digit stands here, or an underscore without a digit behind it.
  bool take_digits(bool (*is_one)(char)) {
    if (!is_one(peek())) return false;
    while (is_one(peek())) {
      ++at_;
      if (peek() != '_') continue;
      ++at_;
      if (!is_one(peek())) return false;
    }
    return true;
  }

  bool take_based() {
    const char kind = peek(1);
    at_ += 2;
    if (peek() == '_') ++at_;
    if (kind == 'x' || kind == 'X') return take_digits(is_hex);
    if (kind == 'o' || kind == 'O') return take_digits([](char c) { return c >= '0' && c <= '7'; });
    return take_digits([](char c) { return c == '0' || c == '1'; });
  }

  bool take_decimal() {
    bool is_integer = true;
    if (is_digit(peek()) && !take_digits(is_digit)) return false;
    const std::string_view whole = bytes_.substr(begin_, at_ - begin_);
    if (peek() == '.') {
      is_integer = false;
      ++at_;
      if (is_digit(peek()) && !take_digits(is_digit)) return false;
    }
    if (has_exponent()) {
      is_integer = false;
      at_ += is_digit(peek(1)) ? 1 : 2;
      if (!take_digits(is_digit)) return false;
    }
    if (peek() == 'j' || peek() == 'J') {
      ++at_;
      return true;
    }
    const bool is_padded =
        whole.starts_with('0') && whole.find_first_not_of("0_") != std::string_view::npos;
    return !is_integer || !is_padded;
  }

  [[nodiscard]] bool has_exponent() const {
    if (peek() != 'e' && peek() != 'E') return false;
    const bool is_signed = peek(1) == '+' || peek(1) == '-';
    return is_digit(peek(is_signed ? 2 : 1));
  }

  // "1if x else 2" is two tokens.
  [[nodiscard]] bool is_before_keyword() const {
    static constexpr std::array<std::string_view, 8> kWords = {"and", "else", "for", "if",
                                                               "in",  "is",   "not", "or"};
    std::size_t end = at_;
    while (end < bytes_.size() && is_word(bytes_[end])) ++end;
    const std::string_view word = bytes_.substr(at_, end - at_);
    return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
  }

  std::string_view bytes_;
  std::size_t begin_;
  std::size_t at_;
};

class String {
 public:
  String(std::string_view bytes, std::size_t at, std::size_t quote, unsigned depth)
      : bytes_(bytes), begin_(at), at_(quote), depth_(depth) {
    const std::string prefix = base::to_lower(bytes.substr(at, quote - at));
    is_raw_ = base::contains(prefix, "r");
    is_bytes_ = base::contains(prefix, "b");
    has_fields_ = base::contains(prefix, "f") || base::contains(prefix, "t");
    mark_ = bytes.substr(quote, 1);
    const bool is_long = bytes.substr(quote, 3) == std::string(3, mark_[0]);
    if (is_long) mark_ = bytes.substr(quote, 3);
    at_ += mark_.size();
  }

  PythonToken read() {
    while (at_ < bytes_.size()) {
      if (bytes_.substr(at_).starts_with(mark_)) return {begin_, at_ + mark_.size(), {}};
      if (PythonToken wrong = step(); !wrong.problem.empty()) return wrong;
    }
    return {begin_, begin_ + 1, "the text is never closed"};
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < bytes_.size() ? bytes_[at_ + ahead] : '\0';
  }
  [[nodiscard]] bool is_long() const { return mark_.size() == 3; }

  // One character, escape or field; what is wrong with it.
  PythonToken step() {
    const char c = peek();
    if ((c == '\n' || c == '\r') && !is_long()) return {begin_, at_, "the text is never closed"};
    if (is_bytes_ && static_cast<unsigned char>(c) >= 0x80) {
      return {at_, at_ + 1, "bytes hold ASCII characters only"};
    }
    if (c == '\\') return take_escape();
    if (has_fields_ && c == '{' && peek(1) != '{') return take_field();
    const bool is_double = has_fields_ && (c == '{' || c == '}') && peek(1) == c;
    if (has_fields_ && c == '}' && !is_double) return {at_, at_ + 1, "the bracket closes nothing"};
    at_ += is_double ? 2 : 1;
    return {};
  }

  PythonToken take_escape() {
    const std::size_t begin = at_;
    const char kind = peek(1);
    at_ += kind == '\r' && peek(2) == '\n' ? 3 : 2;
    // A bracket behind a backslash still opens a field, unless it names a character.
    if (has_fields_ && (kind == '{' || kind == '}')) {
      at_ = begin + 1;
      return {};
    }
    if (is_raw_) return {};
    if (kind == 'N' && !is_bytes_) return take_named(begin);
    const std::size_t digits = kind == 'x'                 ? 2
                               : kind == 'u' && !is_bytes_ ? 4
                               : kind == 'U' && !is_bytes_ ? 8
                                                           : 0;
    for (std::size_t i = 0; i < digits; ++i) {
      if (!is_hex(peek())) return {begin, at_, "the escape is malformed"};
      ++at_;
    }
    const bool is_beyond = digits == 8 && bytes_.substr(begin + 2, 8) > "0010ffff" &&
                           base::to_lower(bytes_.substr(begin + 2, 8)) > "0010ffff";
    return is_beyond ? PythonToken{begin, at_, "the escape is malformed"} : PythonToken{};
  }

  PythonToken take_named(std::size_t begin) {
    const std::size_t end = bytes_.find_first_of("}\"'\n", at_);
    const bool is_named = peek() == '{' && end != std::string_view::npos && bytes_[end] == '}';
    if (!is_named || end == at_ + 1) return {begin, at_, "the escape is malformed"};
    at_ = end + 1;
    return {};
  }

  // A replacement field, to behind its closing bracket.
  PythonToken take_field() {
    const std::size_t begin = at_++;
    std::string closers;
    bool is_empty = true;
    while (at_ < bytes_.size()) {
      const char c = peek();
      if (closers.empty() && c == '}') {
        if (is_empty) return {begin, at_ + 1, "the field of the text is empty"};
        ++at_;
        return {};
      }
      const bool is_end = closers.empty() && (c == ':' || (c == '!' && peek(1) != '='));
      if (is_end) return is_empty ? empty_field(begin) : take_tail(begin);
      if (PythonToken wrong = take_in_field(closers, is_empty); !wrong.problem.empty())
        return wrong;
    }
    return {begin, begin + 1, "the bracket is never closed"};
  }

  [[nodiscard]] PythonToken empty_field(std::size_t begin) const {
    return {begin, at_, "the field of the text is empty"};
  }

  // One token of the expression in a field.
  PythonToken take_in_field(std::string& closers, bool& is_empty) {
    const char c = peek();
    const bool is_line_end = c == '\n' || c == '\r';
    if (c == '#') {
      if (!is_long()) return {at_, at_ + 1, "the bracket is never closed"};
      while (at_ < bytes_.size() && peek() != '\n') ++at_;
      return {};
    }
    if (is_line_end || c == ' ' || c == '\t' || c == '\f' || c == '\\') {
      ++at_;
      return {};
    }
    is_empty = false;
    if (c == '(') closers += ')';
    if (c == '[') closers += ']';
    if (c == '{') closers += '}';
    if (c == ')' || c == ']' || c == '}') {
      if (closers.empty() || closers.back() != c)
        return {at_, at_ + 1, "the bracket closes nothing"};
      closers.pop_back();
    }
    if (bytes_.substr(at_).starts_with(mark_) && !ends_field_first()) {
      return {begin_, begin_ + 1, "the bracket is never closed"};
    }
    PythonToken token = depth_ < kMaxDepth ? nested_token() : PythonToken{at_, at_ + 1, {}};
    if (token.problem.empty()) at_ = token.end;
    return token;
  }

  // Whether quotes like those of the text itself open a text in the field (Python 3.12): a closing
  // bracket must follow on the line.
  [[nodiscard]] bool ends_field_first() const {
    if (is_long()) return false;
    const std::string_view window = bytes_.substr(at_, 400);
    const std::size_t line_end = at_ + std::min(window.find('\n'), window.size());
    const std::string_view rest = bytes_.substr(at_ + 1, line_end - at_ - 1);
    const std::size_t closing = rest.find(mark_);
    return closing != std::string_view::npos && rest.find('}', closing) != std::string_view::npos &&
           rest.find(mark_, closing + 1) != std::string_view::npos;
  }

  PythonToken nested_token() {
    const char c = peek();
    std::size_t quote = at_;
    while (quote < bytes_.size() && base::contains("rRbBuUfFtT", bytes_.substr(quote, 1))) ++quote;
    const bool is_text = quote < bytes_.size() && (bytes_[quote] == '"' || bytes_[quote] == '\'');
    if (is_text && quote - at_ <= 2) return String(bytes_, at_, quote, depth_ + 1).read();
    if (is_digit(c)) return python_number(bytes_, at_);
    if (!is_word(c)) return {at_, at_ + 1, {}};
    std::size_t end = at_;
    while (end < bytes_.size() && is_word(bytes_[end])) ++end;
    return {at_, end, {}};
  }

  // "!r" and ":>10" behind the expression.
  PythonToken take_tail(std::size_t begin) {
    if (peek() == '!') {
      const char kind = peek(1);
      const char after = peek(2);
      if ((kind != 'r' && kind != 's' && kind != 'a') || (after != '}' && after != ':')) {
        return {at_, at_ + 2, "no such conversion"};
      }
      at_ += 2;
      if (peek() == '}') {
        ++at_;
        return {};
      }
    }
    ++at_;
    while (at_ < bytes_.size()) {
      const char c = peek();
      if (c == '}') {
        ++at_;
        return {};
      }
      const bool is_cut =
          bytes_.substr(at_).starts_with(mark_) || ((c == '\n' || c == '\r') && !is_long());
      if (is_cut) break;
      if (c == '{') {
        if (depth_ >= kMaxDepth) break;
        if (PythonToken wrong = take_inner_field(); !wrong.problem.empty()) return wrong;
      } else {
        ++at_;
      }
    }
    return {begin, begin + 1, "the bracket is never closed"};
  }

  // A field in the format of a field; those do not nest further.
  PythonToken take_inner_field() {
    ++depth_;
    PythonToken wrong = take_field();
    --depth_;
    return wrong;
  }

  std::string_view bytes_;
  std::size_t begin_;
  std::size_t at_;
  unsigned depth_;
  bool is_raw_ = false;
  bool is_bytes_ = false;
  bool has_fields_ = false;
  std::string_view mark_;
};

}  // namespace

PythonToken python_number(std::string_view bytes, std::size_t at) {
  return Number(bytes, at).read();
}

PythonToken python_string(std::string_view bytes, std::size_t at, std::size_t quote) {
  return String(bytes, at, quote, 0).read();
}

}  // namespace syntax
