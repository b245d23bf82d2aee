// SPDX-License-Identifier: MIT
// One pass over the pattern. What decides about a byte is whether there is something before it that
// can be repeated.
#include "facts/nginx/nginx_regex_syntax.h"

namespace facts {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

class Reader {
 public:
  explicit Reader(std::string_view pattern) : pattern_(pattern) {}

  std::string run() {
    while (at_ < pattern_.size() && problem_.empty() && !is_unclear_) step();
    if (is_unclear_) return {};
    if (problem_.empty() && depth_ > 0) problem_ = "missing closing parenthesis";
    return problem_.empty() ? "" : problem_ + " in \"" + std::string(pattern_) + "\"";
  }

 private:
  // What stands before the next byte.
  enum class Before { Nothing, Item, Quantifier, Suffix };

  void step() {
    const char c = pattern_[at_];
    if (c == '\\') return escape();
    if (c == '[') return set();
    if (c == '(') return open();
    if (c == ')') return close();
    if (c == '*' || c == '+' || c == '?') return quantifier(1);
    if (c == '{' && count_size() > 0) return quantifier(count_size());
    before_ = c == '|' || c == '$' ? Before::Nothing : Before::Item;
    ++at_;
  }

  void escape() {
    const std::string_view rest = pattern_.substr(at_);
    if (rest.size() == 1) return fail("\\ at end of pattern");
    is_unclear_ = rest[1] == 'Q' || rest[1] == 'E';
    before_ = Before::Item;
    at_ += 2;
  }

  // "[^]a-z[:digit:]\]]"
  void set() {
    std::size_t i = at_ + 1;
    if (i < pattern_.size() && pattern_[i] == '^') ++i;
    if (i < pattern_.size() && pattern_[i] == ']') ++i;
    while (i < pattern_.size() && pattern_[i] != ']') {
      if (pattern_[i] == '\\') {
        ++i;
      } else if (pattern_.substr(i, 2) == "[:") {
        const std::size_t end = pattern_.find(":]", i + 2);
        if (end != std::string_view::npos) i = end + 1;
      }
      ++i;
    }
    if (i >= pattern_.size()) return fail("missing terminating ] for character class");
    before_ = Before::Item;
    at_ = i + 1;
  }

  void open() {
    ++depth_;
    before_ = Before::Nothing;
    ++at_;
    const std::string_view rest = pattern_.substr(at_);
    if (rest.starts_with('*')) {  // "(*VERB)"
      is_unclear_ = rest.size() > 1 && is_letter(rest[1]);
    } else if (rest.starts_with('?')) {
      head(rest.substr(1));
    }
  }

  // What follows "(?".
  void head(std::string_view rest) {
    if (rest.empty()) return fail("unrecognized character after (? or (?-");
    const bool is_behind = rest.starts_with("<=") || rest.starts_with("<!");
    const bool is_plain = std::string_view(":=!>|").find(rest[0]) != std::string_view::npos;
    if (is_plain || is_behind) {
      at_ += is_behind ? 3 : 2;
    } else if (rest[0] == '<' || rest.starts_with("P<")) {
      name(rest.substr(rest[0] == '<' ? 1 : 2));
    } else if (std::string_view("#PR&'(+0123456789C").find(rest[0]) != std::string_view::npos) {
      is_unclear_ = true;
    } else {
      flags(rest);
    }
  }

  void name(std::string_view rest) {
    std::size_t size = 0;
    while (size < rest.size() && (is_letter(rest[size]) || (size > 0 && is_digit(rest[size])))) {
      ++size;
    }
    if (size == 0) return fail("subpattern name expected");
    if (size == rest.size() || rest[size] != '>') {
      return fail("syntax error in subpattern name (missing terminator?)");
    }
    at_ = static_cast<std::size_t>(rest.data() - pattern_.data()) + size + 1;
  }

  // "i)", "i:", "-i)"
  void flags(std::string_view rest) {
    std::size_t size = 0;
    while (size < rest.size() && (is_letter(rest[size]) || rest[size] == '-')) ++size;
    const std::string_view letters = rest.substr(0, size);
    const bool is_known = letters.find_first_not_of("imsxnJU-") == std::string_view::npos;
    if (!is_known || size == rest.size() || (rest[size] != ')' && rest[size] != ':')) {
      return fail("unrecognized character after (? or (?-");
    }
    // Blanks and comments between the words of a pattern are another language.
    is_unclear_ = letters.find('x') != std::string_view::npos;
    at_ += size + 2;
    if (rest[size] == ')') --depth_;
  }

  void close() {
    if (depth_ == 0) return fail("unmatched closing parenthesis");
    --depth_;
    before_ = Before::Item;
    ++at_;
  }

  // Bytes of "{2}", "{2,}" or "{2,3}" here; 0: the brace is a byte like any other.
  [[nodiscard]] std::size_t count_size() const {
    std::size_t i = at_ + 1;
    const std::size_t first = i;
    while (i < pattern_.size() && is_digit(pattern_[i])) ++i;
    if (i == first) return 0;
    if (i < pattern_.size() && pattern_[i] == ',') ++i;
    while (i < pattern_.size() && is_digit(pattern_[i])) ++i;
    return i < pattern_.size() && pattern_[i] == '}' ? i + 1 - at_ : 0;
  }

  void quantifier(std::size_t size) {
    const char c = pattern_[at_];
    const bool is_suffix = before_ == Before::Quantifier && (c == '?' || c == '+');
    const bool is_again = before_ == Before::Quantifier || before_ == Before::Suffix;
    if (before_ == Before::Nothing ||
        (is_again && !is_suffix && (c != '{' || before_ == Before::Suffix))) {
      return fail("quantifier does not follow a repeatable item");
    }
    before_ = is_suffix ? Before::Suffix : Before::Quantifier;
    at_ += size;
  }

  void fail(std::string_view what) { problem_ = what; }

  std::string_view pattern_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  Before before_ = Before::Nothing;
  bool is_unclear_ = false;
  std::string problem_;
};

}  // namespace

std::string nginx_regex_problem(std::string_view pattern) {
  return Reader(pattern).run();
}

}  // namespace facts
