// SPDX-License-Identifier: MIT
// How nginx cuts words, in five sentences. Outside quotes a word ends at a blank, ';' or '{'; a '}'
// or a quote inside it is an ordinary byte, and '#' begins a comment only where a word could. A
// quote counts only as the first byte, and behind the closing one a blank, ';', '{' or ')' must
// follow. A backslash protects the next byte everywhere. A '{' directly behind '$' belongs to the
// word. No token may need more than the 4096 bytes of nginx's read buffer, comments included.
#include "syntax/nginx_words.h"

#include <string>

#include "syntax/nginx_lua.h"

namespace syntax {
namespace {

constexpr std::uint32_t kBuffer = 4096;
// Real files have a few at most; more say nothing new, and hostile files have millions.
constexpr std::size_t kMaxProblems = 32;
constexpr std::size_t kMaxWords = 1U << 20;

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}
bool ends_word(char c) {
  return is_blank(c) || c == ';' || c == '{';
}

// True when nothing but blanks, a '}' or a template statement follows on the line.
bool fills_line(std::string_view bytes, std::uint32_t end) {
  const std::size_t next = bytes.find_first_not_of(" \t", end);
  if (next == std::string_view::npos || bytes[next] == '\n' || bytes[next] == '\r') return true;
  const TemplatePiece piece = template_piece(bytes, static_cast<std::uint32_t>(next));
  return bytes[next] == '}' || (piece && piece.kind != TemplatePiece::Kind::Expression);
}

std::string decoded(std::string_view written) {
  std::string text;
  text.reserve(written.size());
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] != '\\' || i + 1 == written.size()) {
      text.push_back(written[i]);
      continue;
    }
    const char next = written[i + 1];
    const std::size_t known = std::string_view("\"'\\trn").find(next);
    if (known == std::string_view::npos) {
      text.push_back('\\');
      continue;
    }
    text.push_back("\"'\\\t\r\n"[known]);
    ++i;
  }
  return text;
}

}  // namespace

NginxWords::NginxWords(std::string_view bytes, bool is_template, NginxTree& tree)
    : bytes_(bytes), tree_(tree), conditions_(tree.pool), is_template_(is_template) {}

void NginxWords::problem(base::Span span, std::string what) {
  if (tree_.problems.size() < kMaxProblems) tree_.problems.push_back({span, std::move(what)});
  if (tree_.problems.size() >= kMaxProblems) gave_up_ = true;
}

void NginxWords::give_up(base::Span span, std::string what) {
  problem(span, std::move(what));
  gave_up_ = true;
}

// nginx stops when it has `kBuffer` bytes from `start` on, needs one more, and the file has it.
void NginxWords::check_length(std::uint32_t start, std::uint32_t needed) {
  if (needed < bytes_.size() ? needed - start < kBuffer : bytes_.size() - start <= kBuffer) return;
  problem({start, start + kBuffer}, "a word or comment is longer than nginx's 4096 bytes");
}

void NginxWords::keep(base::Span written, base::Span inner, bool is_quoted, bool is_opaque) {
  if (tree_.words.size() >= kMaxWords) {
    give_up(written, "the file has more words than any nginx configuration");
    return;
  }
  const std::string_view raw = base::slice(bytes_, inner);
  const bool is_plain = raw.find('\\') == std::string_view::npos;
  // A slice of nothing still has to point into the file: a null text would mean "missing".
  const std::string_view text = inner.empty() ? bytes_.substr(inner.begin, 0)
                                              : (is_plain ? raw : tree_.pool.keep(decoded(raw)));
  tree_.words.push_back({.text = text,
                         .span = written,
                         .is_quoted = is_quoted,
                         .is_opaque = is_opaque || has_environment_place(text) ||
                                      (is_quoted && has_template_piece(raw))});
}

TemplatePiece NginxWords::piece_here() const {
  return is_template_ && peek() == '{' ? template_piece(bytes_, at_) : TemplatePiece();
}

void NginxWords::comment() {
  const std::uint32_t begin = at_;
  const std::size_t line_end = bytes_.find('\n', at_);
  at_ = static_cast<std::uint32_t>(line_end == std::string_view::npos ? bytes_.size() : line_end);
  std::uint32_t end = at_;
  if (end > begin && bytes_[end - 1] == '\r') --end;
  tree_.comments.push_back({begin, end});
  check_length(begin, at_);
}

// One step inside a word: a whole template piece, an escaped pair, "${" or a byte.
void NginxWords::skip_template_or_byte(bool& is_opaque) {
  if (const TemplatePiece piece = piece_here()) {
    is_opaque = true;
    at_ = piece.end;
    return;
  }
  const char c = peek();
  ++at_;
  if (is_end()) return;
  if (c == '\\') ++at_;
  if (c != '$') return;
  // nginx takes any number of '{' here. "${{ … }}" is a template piece behind a dollar.
  while (!is_end() && peek() == '{' && !piece_here()) ++at_;
}

void NginxWords::plain_word() {
  const std::uint32_t start = at_;
  bool is_opaque = false;
  do {
    skip_template_or_byte(is_opaque);
  } while (!is_end() && (!ends_word(peek()) || piece_here()));
  keep({start, at_}, {start, at_}, false, is_opaque);
  // A blank does not move the start of nginx's buffer, so one byte more has to fit.
  const bool is_before_blank = !is_end() && is_blank(peek());
  check_length(start, is_before_blank ? at_ + 1 : at_);
}

void NginxWords::quoted_word() {
  const char quote = peek();
  const std::uint32_t start = ++at_;
  bool is_opaque = false;
  while (!is_end() && peek() != quote) skip_template_or_byte(is_opaque);
  if (is_end()) {
    check_length(start, at_);
    keep({start - 1, at_}, {start, at_}, true, is_opaque);
    return;
  }
  keep({start - 1, at_ + 1}, {start, at_}, true, is_opaque);
  check_length(start, at_);
  ++at_;
  after_quote(start);
}

void NginxWords::after_quote(std::uint32_t start) {
  if (is_end()) return;
  check_length(start, at_);
  const char c = peek();
  if (is_blank(c)) {
    check_length(start, at_ + 1);
    return;
  }
  if (c == ';' || c == '{' || c == ')') return;
  problem({at_, at_ + 1}, std::string("unexpected \"") + c + "\" after a closing quote");
}

// A statement on its own is left out, an expression that fills its line may stand for anything.
bool NginxWords::template_statement(Stop& stop) {
  const TemplatePiece piece = piece_here();
  if (!piece || (has_words() && piece.kind != TemplatePiece::Kind::Comment)) return false;
  if (piece.kind == TemplatePiece::Kind::Expression || is_inclusion(piece)) {
    if (!hole(piece)) return false;
    stop = Stop::Hole;
    return true;
  }
  conditions_.apply(piece);
  at_ = piece.end;
  return true;
}

bool NginxWords::hole(const TemplatePiece& piece) {
  if (piece.kind == TemplatePiece::Kind::Expression && !fills_line(bytes_, piece.end)) return false;
  keep({at_, piece.end}, {at_, piece.end}, false, true);
  conditions_.apply(piece);
  at_ = piece.end;
  return true;
}

NginxWords::Stop NginxWords::stop_at(char sign) {
  ++at_;
  const base::Span span = {at_ - 1, at_};
  if (sign == '}') {
    if (has_words()) problem(span, "unexpected \"}\", expecting \";\"");
    return Stop::Close;
  }
  if (!has_words()) {
    problem(span, std::string("unexpected \"") + sign + "\"");
    keep(span, {span.begin, span.begin}, false, false);
  }
  return sign == '{' ? Stop::Open : Stop::Semicolon;
}

NginxWords::Stop NginxWords::next() {
  first_word_ = tree_.words.size();
  while (!is_end() && !gave_up_) {
    const char c = peek();
    Stop stop = Stop::End;
    if (is_blank(c)) {
      ++at_;
    } else if (c == '#') {
      comment();
    } else if (c == '{' && template_statement(stop)) {
      if (stop == Stop::Hole) return stop;
    } else if (c == ';' || c == '}' || (c == '{' && !piece_here())) {
      return stop_at(c);
    } else if (c == '"' || c == '\'') {
      quoted_word();
    } else {
      plain_word();
    }
  }
  if (has_words() && !gave_up_) {
    problem({at_, at_}, "unexpected end of file, expecting \";\" or \"}\"");
  }
  return Stop::End;
}

bool NginxWords::skip_lua() {
  at_ = lua_body_end(bytes_, at_);
  if (is_end()) return false;
  ++at_;
  return true;
}

}  // namespace syntax
