// SPDX-License-Identifier: MIT
#include "syntax/python_phrases.h"

#include <algorithm>
#include <initializer_list>

#include "syntax/python_token.h"

namespace syntax {
namespace {

constexpr unsigned kMaxDepth = 60;

// Kinds of words; there are fewer than 64.
class KindSet {
 public:
  constexpr KindSet(std::initializer_list<PythonWordKind> kinds) {
    for (const PythonWordKind kind : kinds) bits_ |= bit(kind);
  }
  [[nodiscard]] constexpr bool has(PythonWordKind kind) const { return (bits_ & bit(kind)) != 0; }

 private:
  static constexpr std::uint64_t bit(PythonWordKind kind) {
    return std::uint64_t{1} << static_cast<unsigned>(kind);
  }
  std::uint64_t bits_ = 0;
};

// One level deeper for as long as it lives.
class Level {
 public:
  explicit Level(unsigned& depth) : depth_(depth) { ++depth_; }
  Level(const Level&) = delete;
  Level& operator=(const Level&) = delete;
  ~Level() { --depth_; }
  [[nodiscard]] bool is_too_deep() const { return depth_ > kMaxDepth; }

 private:
  unsigned& depth_;
};

bool is_target(Phrase phrase) {
  return phrase == Phrase::Name || phrase == Phrase::Place || phrase == Phrase::Targets;
}

// Counts the members of a list, to say what the whole is.
class Members {
 public:
  void add(Phrase phrase, bool is_star) {
    ++count_;
    stars_ += is_star ? 1 : 0;
    are_targets_ &= is_target(phrase);
  }
  // Python takes one star among targets.
  [[nodiscard]] Phrase tuple() const {
    return are_targets_ && stars_ < 2 ? Phrase::Targets : Phrase::Value;
  }
  [[nodiscard]] int count() const { return count_; }
  [[nodiscard]] int stars() const { return stars_; }

 private:
  int count_ = 0;
  int stars_ = 0;
  bool are_targets_ = true;
};

// True when `name` was there before.
bool add_twice(std::vector<std::string_view>& names, std::string_view name) {
  if (std::find(names.begin(), names.end(), name) != names.end()) return true;
  names.push_back(name);
  return false;
}

}  // namespace

PythonPhrases::Kind PythonPhrases::peek(std::size_t ahead) const {
  return at_ + ahead < words_.size() ? words_[at_ + ahead].kind : Kind::End;
}

std::string_view PythonPhrases::text() const {
  return at_ < words_.size() ? base::slice(bytes_, words_[at_].span) : std::string_view();
}

bool PythonPhrases::take(Kind kind) {
  if (peek() != kind || at_ >= words_.size()) return false;
  ++at_;
  return true;
}

bool PythonPhrases::begins_expression() const {
  static constexpr KindSet kFirst = {
      Kind::Name,      Kind::Number,     Kind::Text,      Kind::Bytes,  Kind::Format,
      Kind::OpenRound, Kind::OpenSquare, Kind::OpenCurly, Kind::Star,   Kind::Sign,
      Kind::Tilde,     Kind::Ellipsis,   Kind::Constant,  Kind::Lambda, Kind::Not};
  return kFirst.has(peek());
}

Phrase PythonPhrases::expression() {
  const Level level(depth_);
  if (level.is_too_deep()) return Phrase::Doubt;
  if (peek() == Kind::Lambda) return lambda();
  const Phrase phrase = disjunction();
  if (phrase == Phrase::Doubt || !take(Kind::If)) return phrase;
  const bool is_whole = disjunction() != Phrase::Doubt && take(Kind::Else);
  return is_whole && expression() != Phrase::Doubt ? Phrase::Value : Phrase::Doubt;
}

Phrase PythonPhrases::expressions() {
  Members members;
  Phrase phrase = Phrase::Doubt;
  while (begins_expression()) {
    const bool is_star = take(Kind::Star);
    phrase = is_star ? operand() : expression();
    if (phrase == Phrase::Doubt) return phrase;
    members.add(phrase, is_star);
    if (take(Kind::Comma)) continue;
    if (members.count() > 1) return members.tuple();
    return is_star ? Phrase::Star : phrase;
  }
  return members.count() == 0 ? Phrase::Doubt : members.tuple();
}

Phrase PythonPhrases::target() {
  const Phrase phrase = operand();
  return is_target(phrase) ? phrase : Phrase::Doubt;
}

Phrase PythonPhrases::targets() {
  do {
    if (target() == Phrase::Doubt) return Phrase::Doubt;
  } while (take(Kind::Comma) && begins_expression());
  return Phrase::Targets;
}

// Steps over an operator between two values. Behind `and` and `or` a `not` may follow.
bool PythonPhrases::take_operator(bool& may_negate) {
  static constexpr KindSet kOperators = {Kind::And,   Kind::Or,       Kind::In,   Kind::Is,
                                         Kind::Star,  Kind::TwoStars, Kind::Sign, Kind::At,
                                         Kind::Slash, Kind::Operator};
  const Kind kind = peek();
  const bool is_not_in = kind == Kind::Not && peek(1) == Kind::In;
  if (!is_not_in && !kOperators.has(kind)) return false;
  may_negate = kind == Kind::And || kind == Kind::Or;
  at_ += is_not_in ? 2 : 1;
  if (kind == Kind::Is) take(Kind::Not);
  return true;
}

// Values with operators between them; which binds tighter does not matter here.
Phrase PythonPhrases::disjunction() {
  bool may_negate = true;
  for (bool is_first = true;; is_first = false) {
    bool is_changed = false;
    while (may_negate && take(Kind::Not)) is_changed = true;
    while (take(Kind::Sign) || take(Kind::Tilde)) is_changed = true;
    const Phrase phrase = operand();
    if (phrase == Phrase::Doubt) return phrase;
    if (take_operator(may_negate)) continue;
    return is_first && !is_changed ? phrase : Phrase::Value;
  }
}

Phrase PythonPhrases::operand() {
  const Level level(depth_);
  if (level.is_too_deep()) return Phrase::Doubt;
  return trailers(atom());
}

Phrase PythonPhrases::trailers(Phrase head) {
  while (head != Phrase::Doubt) {
    if (take(Kind::Dot)) {
      head = take(Kind::Name) ? Phrase::Place : Phrase::Doubt;
    } else if (take(Kind::OpenRound)) {
      head = arguments() ? Phrase::Value : Phrase::Doubt;
    } else if (take(Kind::OpenSquare)) {
      head = subscript() ? Phrase::Place : Phrase::Doubt;
    } else {
      break;
    }
  }
  return head;
}

Phrase PythonPhrases::atom() {
  if (take(Kind::Name)) return Phrase::Name;
  if (take(Kind::Number) || take(Kind::Constant) || take(Kind::Ellipsis)) return Phrase::Value;
  if (take(Kind::OpenRound)) return list(Kind::CloseRound);
  if (take(Kind::OpenSquare)) return list(Kind::CloseSquare);
  if (take(Kind::OpenCurly)) return curly();
  return texts();
}

// Texts that stand side by side are one; bytes join bytes only.
Phrase PythonPhrases::texts() {
  const bool is_bytes = peek() == Kind::Bytes;
  Phrase phrase = Phrase::Doubt;
  for (;; ++at_, phrase = Phrase::Value) {
    const Kind kind = peek();
    if (kind != Kind::Text && kind != Kind::Bytes && kind != Kind::Format) return phrase;
    if ((kind == Kind::Bytes) != is_bytes) return Phrase::Doubt;
    if (kind == Kind::Format && !fields(words_[at_].span)) return Phrase::Doubt;
  }
}

Phrase PythonPhrases::lambda() {
  take(Kind::Lambda);
  const bool is_whole = parameters(Kind::Colon, false) && expression() != Phrase::Doubt;
  return is_whole ? Phrase::Value : Phrase::Doubt;
}

// Behind a round or a square bracket, over the closing one.
Phrase PythonPhrases::list(Kind closer) {
  const Phrase phrase = members(closer);
  return take(closer) ? phrase : Phrase::Doubt;
}

Phrase PythonPhrases::members(Kind closer) {
  Members members;
  bool has_comma = closer == Kind::CloseSquare;
  while (peek() != closer) {
    const bool is_star = take(Kind::Star);
    const Phrase phrase = is_star ? operand() : expression();
    if (phrase == Phrase::Doubt) return phrase;
    members.add(phrase, is_star);
    if (peek() == Kind::For) {
      const bool is_lone = members.count() == 1 && !is_star;
      return is_lone && comprehension(closer) ? Phrase::Value : Phrase::Doubt;
    }
    if (!take(Kind::Comma)) break;
    has_comma = true;
  }
  if (members.stars() > 0 && !has_comma) return Phrase::Doubt;
  return members.tuple();
}

// `key: value`, from the colon on.
bool PythonPhrases::pair() {
  return take(Kind::Colon) && expression() != Phrase::Doubt;
}

// A dictionary or a set, behind its opening bracket.
Phrase PythonPhrases::curly() {
  bool is_first = true;
  bool is_set = false;
  for (; peek() != Kind::CloseCurly; is_first = false) {
    if (take(Kind::TwoStars)) {
      if (operand() == Phrase::Doubt || is_set) return Phrase::Doubt;
    } else {
      if (expression() == Phrase::Doubt) return Phrase::Doubt;
      const bool has_value = peek() == Kind::Colon;
      if (is_first) is_set = !has_value;
      if (has_value == is_set || (has_value && !pair())) return Phrase::Doubt;
    }
    if (is_first && peek() == Kind::For && !comprehension(Kind::CloseCurly)) return Phrase::Doubt;
    if (!take(Kind::Comma)) break;
  }
  return take(Kind::CloseCurly) ? Phrase::Value : Phrase::Doubt;
}

// Behind the opening bracket of an item, over the closing one.
bool PythonPhrases::subscript() {
  bool is_empty = true;
  while (peek() != Kind::CloseSquare) {
    is_empty = false;
    if (peek() != Kind::Colon && expression() == Phrase::Doubt) return false;
    for (int colons = 0; colons < 2 && take(Kind::Colon); ++colons) {
      const bool is_open =
          peek() == Kind::Colon || peek() == Kind::Comma || peek() == Kind::CloseSquare;
      if (!is_open && expression() == Phrase::Doubt) return false;
    }
    if (!take(Kind::Comma)) break;
  }
  return !is_empty && take(Kind::CloseSquare);
}

// `for … in … if …` up to `closer`, which stays.
bool PythonPhrases::comprehension(Kind closer) {
  while (take(Kind::For)) {
    const bool is_loop = targets() != Phrase::Doubt && take(Kind::In);
    if (!is_loop || disjunction() == Phrase::Doubt) return false;
    while (take(Kind::If)) {
      if (disjunction() == Phrase::Doubt) return false;
    }
  }
  return peek() == closer;
}

bool PythonPhrases::arguments() {
  std::vector<std::string_view> names;
  bool has_rest = false;
  for (bool is_first = true; peek() != Kind::CloseRound; is_first = false) {
    if (peek() == Kind::Name && peek(1) == Kind::Assign) {
      if (add_twice(names, text())) return false;
      at_ += 2;
      if (expression() == Phrase::Doubt) return false;
    } else if (take(Kind::TwoStars)) {
      has_rest = true;
      if (expression() == Phrase::Doubt) return false;
    } else {
      const bool is_star = take(Kind::Star);
      if (has_rest || (!is_star && !names.empty())) return false;
      if (expression() == Phrase::Doubt) return false;
      if (peek() == Kind::For) {
        return is_first && !is_star && comprehension(Kind::CloseRound) && take(Kind::CloseRound);
      }
    }
    if (!take(Kind::Comma)) break;
  }
  return take(Kind::CloseRound);
}

bool PythonPhrases::parameters(Kind closer, bool may_annotate) {
  std::vector<std::string_view> names;
  bool has_star = false;
  bool needs_name = false;
  bool has_default = false;
  while (peek() != closer) {
    const bool is_rest = take(Kind::TwoStars);
    const bool is_star = !is_rest && take(Kind::Star);
    if ((is_star && has_star) || (is_rest && needs_name)) return false;
    has_star |= is_star;
    needs_name = is_star && peek() == Kind::Comma;
    if (!needs_name) {
      if (peek() != Kind::Name || add_twice(names, text())) return false;
      take(Kind::Name);
      if (may_annotate && take(Kind::Colon) && expression() == Phrase::Doubt) return false;
      const bool has_value = take(Kind::Assign);
      if (has_value && (is_rest || is_star || expression() == Phrase::Doubt)) return false;
      if (has_default && !has_value && !has_star && !is_rest) return false;
      has_default |= has_value;
    }
    const bool has_comma = take(Kind::Comma);
    if (!has_comma || is_rest) break;
  }
  return !needs_name && take(closer);
}

// The expressions in the fields of an f-string.
bool PythonPhrases::fields(base::Span format) {
  const Level level(depth_);
  if (level.is_too_deep()) return false;
  for (std::uint32_t at = format.begin; at < format.end;) {
    const char c = bytes_[at++];
    const char next = bytes_[at < format.end ? at : format.begin];
    if (c == '\\') {
      if (next == 'N' || next == '{' || next == '}') return false;
      ++at;
    } else if (c == '{' && next == '{') {
      ++at;
    } else if (c == '{' && !field(at, format.end)) {
      return false;
    }
  }
  return true;
}

// One field, from behind its opening bracket to behind the closing one.
bool PythonPhrases::field(std::uint32_t& at, std::uint32_t end) {
  std::vector<PythonWord> words;
  for (int open = 0; at < end;) {
    const char c = bytes_[at];
    const bool is_conversion = c == '!' && bytes_[at + 1] != '=';
    if (open == 0 && (c == '}' || c == ':' || is_conversion)) break;
    if (c == ' ') {
      ++at;
      continue;
    }
    if (c == '\n' || c == '\r' || c == '\t' || c == '#') return false;
    open += c == '(' || c == '[' || c == '{' ? 1 : 0;
    open -= c == ')' || c == ']' || c == '}' ? 1 : 0;
    const PythonToken token = python_token(bytes_.substr(0, end), at);
    if (!token.problem.empty() || open < 0) return false;
    words.push_back(python_word(
        bytes_, {static_cast<std::uint32_t>(token.begin), static_cast<std::uint32_t>(token.end)}));
    at = words.back().span.end;
  }
  words.push_back({});
  PythonPhrases inner(bytes_, words, depth_);
  const bool is_whole = inner.expression() != Phrase::Doubt && inner.peek() == Kind::End;
  const std::size_t close = bytes_.substr(0, end).find('}', at);
  if (!is_whole || close == std::string_view::npos) return false;
  const std::string_view tail = bytes_.substr(at, close - at);  // !r, :>10
  at = static_cast<std::uint32_t>(close) + 1;
  return tail.find('{') == std::string_view::npos;
}

}  // namespace syntax
