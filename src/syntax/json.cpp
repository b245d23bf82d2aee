// SPDX-License-Identifier: MIT
// Reads JSON into a located tree. A reader of our own, because no library gives all of it at once:
// Python's idea of what is valid (json_token.h), exact spans of keys and values, duplicate keys in
// source order, problems in the user's words, and, for site configuration, reading on after a
// break. One loop over an explicit stack; each step reads one token where the grammar stands.
//
// A break ends strict reading: what follows it could mean anything. Lenient reading looks for the
// next place that is surely a member again: a comma, a closing bracket, or a `"key":`.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "syntax/data_builder.h"
#include "syntax/json_token.h"

namespace syntax {
namespace {

enum class Mode : std::uint8_t { Strict, Lenient };
// What may come next. First… also accepts the closing bracket.
enum class State : std::uint8_t { Value, FirstItem, FirstKey, Key, AfterValue, Done };

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class JsonReader {
 public:
  JsonReader(std::string_view bytes, Mode mode)
      : bytes_(bytes), mode_(mode), out_(bytes.size() / 24 + 1) {}

  DataTree read() {
    if (bytes_.starts_with(kByteOrderMark)) {
      out_.problem({0, 3}, "a byte order mark, which json.load refuses");
      at_ = 3;
    }
    while (state_ != State::Done && !out_.has_too_many_problems()) step();
    return out_.finish(at_);
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }
  [[nodiscard]] bool at_end() const { return at_ >= bytes_.size(); }
  [[nodiscard]] char peek() const { return at_end() ? '\0' : bytes_[at_]; }
  [[nodiscard]] bool is_lenient() const { return mode_ == Mode::Lenient; }

  void step();
  void read_value();
  void read_key();
  void read_separator();
  void open(DataKind kind, State inside);
  void close();
  void leave_array();
  void close_after_comma(std::string_view bracket);
  void skip_blanks();
  bool skip_comment();
  bool starts_string();
  void complain(std::string what);
  void fail(std::string what);
  void recover();
  bool skip_nested(unsigned& depth);
  [[nodiscard]] bool is_at_member() const;

  std::string_view bytes_;
  Mode mode_;
  std::uint32_t at_ = 0;
  State state_ = State::Value;
  DataBuilder out_;
};

// One character's worth of problem here.
void JsonReader::complain(std::string what) {
  out_.problem({at_, at_end() ? at_ : at_ + 1}, std::move(what));
}

void JsonReader::fail(std::string what) {
  complain(at_end() ? "the text ends too early: " + what : std::move(what));
  if (is_lenient() && !at_end()) return recover();
  state_ = State::Done;
}

void JsonReader::skip_blanks() {
  while (!at_end()) {
    const char c = bytes_[at_];
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      ++at_;
    } else if (!is_lenient() || !skip_comment()) {
      return;
    }
  }
}

bool JsonReader::skip_comment() {
  const std::string_view rest = bytes_.substr(at_);
  const bool is_block = rest.starts_with("/*");
  if (!is_block && !rest.starts_with("//") && !rest.starts_with('#')) return false;
  std::size_t length = is_block ? rest.find("*/") : rest.find('\n');
  length = length == std::string_view::npos ? rest.size() : length + (is_block ? 2 : 0);
  const std::uint32_t begin = at_;
  at_ += static_cast<std::uint32_t>(length);
  out_.problem({begin, at_}, "a comment, which JSON does not have");
  return true;
}

void JsonReader::step() {
  skip_blanks();
  switch (state_) {
    case State::FirstItem:
      if (peek() == ']') return close();
      return read_value();
    case State::FirstKey:
      if (peek() == '}') return close();
      return read_key();
    case State::Value:
      return read_value();
    case State::Key:
      return read_key();
    case State::AfterValue:
      return read_separator();
    case State::Done:
      return;
  }
}

void JsonReader::open(DataKind kind, State inside) {
  if (!out_.open(kind, at_)) {
    state_ = State::Done;
    return;
  }
  ++at_;
  state_ = inside;
}

void JsonReader::close() {
  out_.close(++at_);
  state_ = State::AfterValue;
}

void JsonReader::close_after_comma(std::string_view bracket) {
  complain("a comma before '" + std::string(bracket) + "'");
  if (is_lenient()) return close();
  state_ = State::Done;
}

// A member cannot stand in an array: its closing bracket was forgotten or mistyped.
void JsonReader::leave_array() {
  complain("expected ']'");
  out_.close(at_);
  state_ = out_.in_object() ? State::Key : State::Value;
}

// True at a double quote; lenient reading also takes a single one, at the price of a problem.
bool JsonReader::starts_string() {
  if (peek() == '"') return true;
  if (!is_lenient() || peek() != '\'') return false;
  complain("a single quote where JSON has double ones");
  return true;
}

void JsonReader::read_value() {
  const char c = peek();
  if (c == '{') return open(DataKind::Object, State::FirstKey);
  if (c == '[') return open(DataKind::Array, State::FirstItem);
  if (c == ']' && out_.depth() > 0 && !out_.in_object()) return close_after_comma("]");
  if (is_lenient() && is_at_member() && out_.depth() > 1 && !out_.in_object()) return leave_array();
  JsonToken token;
  if (starts_string()) {
    token = json_string(bytes_, at_, out_);
  } else if (!at_end()) {
    token = json_number(bytes_, at_);
    if (token.kind == DataKind::Missing) token = json_literal(bytes_, at_);
  }
  if (token.kind == DataKind::Missing) {
    if (out_.has_key()) out_.scalar(DataKind::Broken, {}, {at_, at_});
    return fail("expected a value");
  }
  out_.scalar(token.kind, token.text, token.span);
  at_ = token.span.end;
  state_ = State::AfterValue;
  if (token.kind == DataKind::Broken && !is_lenient()) state_ = State::Done;
}

void JsonReader::read_key() {
  if (peek() == '}') return close_after_comma("}");
  if (!starts_string()) return fail("expected a key in double quotes");
  const JsonToken token = json_string(bytes_, at_, out_);
  at_ = token.span.end;
  if (token.kind == DataKind::Broken) {
    state_ = is_lenient() ? State::AfterValue : State::Done;
    return;
  }
  out_.key(token.text, token.span);
  skip_blanks();
  if (peek() != ':') {
    out_.scalar(DataKind::Broken, {}, {at_, at_});
    return fail("expected ':' after the key");
  }
  ++at_;
  state_ = State::Value;
}

void JsonReader::read_separator() {
  if (out_.depth() == 0) {
    if (!at_end()) complain("more text after the end of the document");
    state_ = State::Done;
    return;
  }
  const bool in_object = out_.in_object();
  const char c = peek();
  if (c == (in_object ? '}' : ']')) return close();
  if (c == ',') {
    ++at_;
    state_ = in_object ? State::Key : State::Value;
    return;
  }
  const std::string what = in_object ? "expected ',' or '}'" : "expected ',' or ']'";
  const bool lacks_comma = is_lenient() && (in_object ? is_at_member() : c == '"');
  if (!lacks_comma) return fail(what);
  complain(what);
  state_ = in_object ? State::Key : State::Value;
}

// True at a one-line string with a colon behind it.
bool JsonReader::is_at_member() const {
  const char quote = peek();
  if (quote != '"' && quote != '\'') return false;
  std::size_t i = at_ + 1;
  while (i < bytes_.size() && bytes_[i] != quote && bytes_[i] != '\n') {
    i += bytes_[i] == '\\' ? 2 : 1;
  }
  if (i >= bytes_.size() || bytes_[i] != quote) return false;
  i = bytes_.find_first_not_of(" \t\r\n", i + 1);
  return i != std::string_view::npos && bytes_[i] == ':';
}

// Moves over one character of unreadable text; false where this level goes on.
bool JsonReader::skip_nested(unsigned& depth) {
  const char c = peek();
  if (c == '{' || c == '[') ++depth;
  if (c == '}' || c == ']') {
    if (depth == 0) return false;
    --depth;
  }
  if (depth == 0 && (c == ',' || (out_.in_object() && is_at_member()))) return false;
  ++at_;
  return true;
}

// Skips what makes no sense up to the next member or the end of this level.
void JsonReader::recover() {
  if (out_.depth() == 0) {
    state_ = State::Done;
    return;
  }
  unsigned depth = 0;
  while (!at_end() && skip_nested(depth)) continue;
  if (peek() == (out_.in_object() ? ']' : '}')) ++at_;  // closes nothing of ours
  const bool is_next_member = out_.in_object() && is_at_member();
  state_ = is_next_member ? State::Key : State::AfterValue;
}

}  // namespace

DataTree parse_json(std::string_view bytes) {
  return JsonReader(bytes, Mode::Strict).read();
}

DataTree parse_json_lenient(std::string_view bytes) {
  return JsonReader(bytes, Mode::Lenient).read();
}

}  // namespace syntax
