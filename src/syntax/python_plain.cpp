// SPDX-License-Identifier: MIT
#include "syntax/python_plain.h"

#include "syntax/python_phrases.h"

namespace syntax {
namespace {

// What stands around a statement.
struct Around {
  bool in_function = false;
  bool in_class = false;  // directly
  bool in_loop = false;
};

// Reads statements; every function is false in doubt. Blocks nest as deep as the layout lets them.
class Statements {
 public:
  Statements(std::string_view bytes, std::span<const PythonWord> words) : at_(bytes, words) {}

  bool read() {
    while (at_.peek() != Kind::End) {
      const bool is_text = at_.peek() == Kind::Text && at_.peek(1) == Kind::Newline;
      may_import_future_ &= at_.peek() == Kind::From || (is_first_ && is_text);
      is_first_ = false;
      if (!statement({})) return false;
    }
    return true;
  }

 private:
  using Kind = PythonWordKind;

  bool take(Kind kind) { return at_.take(kind); }
  bool expression() { return at_.expression() != Phrase::Doubt; }
  bool is_at_end() const { return at_.peek() == Kind::Newline || at_.peek() == Kind::Semicolon; }

  bool statement(const Around& around) {
    const Kind kind = at_.peek();
    if (kind == Kind::If) return choice(around);
    if (kind == Kind::For) return loop(around);
    if (kind == Kind::Try) return attempt(around);
    if (kind == Kind::With) return with(around);
    if (kind == Kind::Def) return function();
    if (kind == Kind::Class) return type();
    if (kind == Kind::At) return decorator();
    if (take(Kind::While)) return expression() && loop_block(around);
    return simple_line(around);
  }

  // From the colon on.
  bool block(const Around& around) {
    if (!take(Kind::Colon)) return false;
    if (!take(Kind::Newline)) return simple_line(around);
    if (!take(Kind::Indent)) return false;
    while (!take(Kind::Dedent)) {
      if (at_.peek() == Kind::End || !statement(around)) return false;
    }
    return true;
  }

  bool choice(const Around& around) {
    do {
      if (!take(Kind::If) && !take(Kind::Elif)) return false;
      if (!expression() || !block(around)) return false;
    } while (at_.peek() == Kind::Elif);
    return !take(Kind::Else) || block(around);
  }

  bool loop_block(const Around& around) {
    Around inside = around;
    inside.in_loop = true;
    return block(inside) && (!take(Kind::Else) || block(around));
  }

  bool loop(const Around& around) {
    take(Kind::For);
    const bool is_loop = at_.targets() != Phrase::Doubt && take(Kind::In);
    return is_loop && values() && loop_block(around);
  }

  bool attempt(const Around& around) {
    take(Kind::Try);
    if (!block(around)) return false;
    bool has_clause = false;
    bool is_bare = false;
    while (take(Kind::Except)) {
      if (is_bare) return false;
      has_clause = true;
      is_bare = at_.peek() == Kind::Colon;
      if (!is_bare && !expression()) return false;
      if (!is_bare && take(Kind::As) && !take(Kind::Name)) return false;
      if (!block(around)) return false;
    }
    if (has_clause && take(Kind::Else) && !block(around)) return false;
    if (!take(Kind::Finally)) return has_clause;
    return block(around);
  }

  bool with(const Around& around) {
    take(Kind::With);
    do {
      if (!expression()) return false;
      if (take(Kind::As) && at_.target() == Phrase::Doubt) return false;
    } while (take(Kind::Comma));
    return block(around);
  }

  bool function() {
    take(Kind::Def);
    if (!take(Kind::Name) || !take(Kind::OpenRound)) return false;
    if (!at_.parameters(Kind::CloseRound, true)) return false;
    if (take(Kind::Arrow) && !expression()) return false;
    return block({.in_function = true});
  }

  bool type() {
    take(Kind::Class);
    if (!take(Kind::Name)) return false;
    if (take(Kind::OpenRound) && !at_.arguments()) return false;
    return block({.in_class = true});
  }

  bool decorator() {
    while (take(Kind::At)) {
      if (!expression() || !take(Kind::Newline)) return false;
    }
    return at_.peek() == Kind::Def ? function() : at_.peek() == Kind::Class && type();
  }

  bool simple_line(const Around& around) {
    do {
      if (!simple(around)) return false;
    } while (take(Kind::Semicolon) && at_.peek() != Kind::Newline);
    return take(Kind::Newline);
  }

  bool simple(const Around& around) {
    if (take(Kind::Pass)) return true;
    if (take(Kind::Break) || take(Kind::Continue)) return around.in_loop;
    if (take(Kind::Return)) {
      return around.in_function && (is_at_end() || values());
    }
    if (take(Kind::Raise)) {
      return is_at_end() || (expression() && (!take(Kind::From) || expression()));
    }
    if (take(Kind::Assert)) return expression() && (!take(Kind::Comma) || expression());
    if (take(Kind::Global)) return names();
    if (take(Kind::Nonlocal)) return (around.in_function || around.in_class) && names();
    if (take(Kind::Del)) return places();
    if (take(Kind::Import)) return import();
    if (take(Kind::From)) return import_from(around);
    if (at_.peek() == Kind::Yield) return yield(around);
    return assignment(around);
  }

  // One or more expressions; one with a star alone is none.
  bool values() {
    const Phrase phrase = at_.expressions();
    return phrase != Phrase::Doubt && phrase != Phrase::Star;
  }

  bool names() {
    do {
      if (!take(Kind::Name)) return false;
    } while (take(Kind::Comma));
    return true;
  }

  bool places() {
    do {
      const Phrase phrase = at_.target();
      if (phrase != Phrase::Name && phrase != Phrase::Place) return false;
    } while (take(Kind::Comma) && !is_at_end());
    return true;
  }

  bool dotted_name() {
    do {
      if (!take(Kind::Name)) return false;
    } while (take(Kind::Dot));
    return true;
  }

  bool import() {
    do {
      if (!dotted_name()) return false;
      if (take(Kind::As) && !take(Kind::Name)) return false;
    } while (take(Kind::Comma));
    return true;
  }

  bool import_from(const Around& around) {
    const bool is_inner = around.in_function || around.in_class;
    if (at_.text() == "__future__" && (is_inner || !may_import_future_)) return false;
    may_import_future_ &= at_.text() == "__future__";
    bool is_relative = false;
    while (take(Kind::Dot) || take(Kind::Ellipsis)) is_relative = true;
    if (at_.peek() == Kind::Name ? !dotted_name() : !is_relative) return false;
    if (!take(Kind::Import)) return false;
    if (take(Kind::Star)) return !is_inner;
    const bool is_round = take(Kind::OpenRound);
    do {
      if (!take(Kind::Name)) return false;
      if (take(Kind::As) && !take(Kind::Name)) return false;
    } while (take(Kind::Comma) && !(is_round && at_.peek() == Kind::CloseRound));
    return !is_round || take(Kind::CloseRound);
  }

  bool yield(const Around& around) {
    if (!around.in_function || !take(Kind::Yield)) return false;
    if (take(Kind::From)) return expression();
    return is_at_end() || values();
  }

  // What stands behind an equals sign.
  bool source(const Around& around) { return at_.peek() == Kind::Yield ? yield(around) : values(); }

  // An expression, or what gives a value to one.
  bool assignment(const Around& around) {
    Phrase left = at_.expressions();
    const bool is_single = left == Phrase::Name || left == Phrase::Place;
    if (left == Phrase::Doubt) return false;
    if (take(Kind::Augmented)) return is_single && source(around);
    if (take(Kind::Colon)) {
      return is_single && expression() && (!take(Kind::Assign) || source(around));
    }
    while (take(Kind::Assign)) {
      const bool can_be_given =
          left == Phrase::Name || left == Phrase::Place || left == Phrase::Targets;
      if (!can_be_given) return false;
      if (at_.peek() == Kind::Yield) return yield(around);
      left = at_.expressions();
    }
    return left != Phrase::Doubt && left != Phrase::Star;
  }

  PythonPhrases at_;
  bool is_first_ = true;
  bool may_import_future_ = true;
};

}  // namespace

bool is_plain_python(std::string_view bytes) {
  const std::vector<PythonWord> words = python_words(bytes);
  return !words.empty() && Statements(bytes, words).read();
}

}  // namespace syntax
