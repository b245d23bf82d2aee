// SPDX-License-Identifier: MIT
// One pass, a stack of open blocks, no recursion. The traps are here-documents, whose text begins
// behind the line of their command, and `case`, whose patterns end in a bracket that nobody opened.
#include "syntax/shell.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "syntax/shell_words.h"

namespace syntax {
namespace {

enum class Block : std::uint8_t { Group, Brace, If, Loop, Case, Function };

struct HereDocument {
  std::size_t command;  // index of the command that reads it
  std::string_view end;
  bool strips_tabs;
};

class ShellReader {
 public:
  explicit ShellReader(std::string_view bytes) : bytes_(bytes) {}

  ShellTree read() {
    while (at_ < bytes_.size()) step();
    close_command(ShellJoin::Next);
    tree_.is_whole = tree_.is_whole && blocks_.empty() && documents_.empty();
    return std::move(tree_);
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < bytes_.size() ? bytes_[at_ + ahead] : '\0';
  }
  [[nodiscard]] bool is_at_start() const {
    return command_.words.empty() && command_.assignments.empty();
  }
  void step();
  void newline();
  void comment();
  void operator_at();
  void close_group();
  void redirect();
  void here_document();
  void word();
  bool keyword(const ShellWord& word);
  bool end_of_block(std::string_view text);
  void open(Block block) { blocks_.push_back(block); }
  void pop(Block block);
  void skip_line();
  void skip_pattern();
  void skip_case_head();
  void double_brackets();
  void close_command(ShellJoin join);
  void read_documents();
  [[nodiscard]] bool awaits_pattern() const {
    return !blocks_.empty() && blocks_.back() == Block::Case && is_pattern_next_ && is_at_start();
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  ShellTree tree_;
  ShellCommand command_;
  std::vector<Block> blocks_;
  std::vector<HereDocument> documents_;
  bool is_condition_ = false;
  bool is_negated_ = false;
  bool is_pattern_next_ = false;
  bool is_function_next_ = false;
};

void ShellReader::step() {
  const char c = peek();
  if (c == '\n') return newline();
  if (c == ' ' || c == '\t' || c == '\r') {
    ++at_;
  } else if (c == '\\' && peek(1) == '\n') {
    at_ += 2;
  } else if (c == '#') {
    comment();
  } else if (awaits_pattern()) {
    skip_pattern();
  } else if (c == '<' || c == '>') {
    redirect();
  } else if (c == ';' || c == '&' || c == '|' || c == '(' || c == ')') {
    operator_at();
  } else {
    word();
  }
}

void ShellReader::newline() {
  close_command(ShellJoin::Next);
  ++at_;
  if (!documents_.empty()) read_documents();
}

void ShellReader::comment() {
  const std::size_t end = std::min(bytes_.find('\n', at_), bytes_.size());
  tree_.comments.push_back({static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)});
  at_ = end;
}

void ShellReader::operator_at() {
  const char c = peek();
  const bool is_double = peek(1) == c;
  if (c == '(') {
    const bool names_function = command_.words.size() == 1 && peek(1) == ')';
    if (names_function) {
      command_ = {};
      is_function_next_ = true;
      at_ += 2;
      return;
    }
    close_command(ShellJoin::Next);
    open(Block::Group);
    ++at_;
  } else if (c == ')') {
    close_group();
  } else if (c == ';') {
    close_command(ShellJoin::Next);
    is_pattern_next_ = is_pattern_next_ || is_double || peek(1) == '&';
    at_ += is_double || peek(1) == '&' ? 2 : 1;
  } else if (c == '&' && peek(1) == '>') {
    ++at_;
    redirect();
  } else {
    const ShellJoin twice = c == '&' ? ShellJoin::And : ShellJoin::Or;
    const ShellJoin once = c == '&' ? ShellJoin::Background : ShellJoin::Pipe;
    close_command(is_double ? twice : once);
    at_ += is_double || (c == '|' && peek(1) == '&') ? 2 : 1;
  }
}

void ShellReader::close_group() {
  close_command(ShellJoin::Next);
  pop(Block::Group);
  ++at_;
}

// `> file`, `2>&1`, `<<EOF`: not words of the command.
void ShellReader::redirect() {
  if (peek() == '<' && peek(1) == '<' && peek(2) != '<') return here_document();
  const bool is_error = at_ > 0 && bytes_[at_ - 1] == '2';
  const bool is_output = peek() == '>' && !is_error;
  while (peek() == '<' || peek() == '>' || peek() == '|' || peek() == '&') ++at_;
  while (peek() == ' ' || peek() == '\t') ++at_;
  if (at_ >= bytes_.size() || peek() == '\n' || peek() == ';') return;
  if (peek() == '(') {  // <(command): a file of another command's output
    open(Block::Group);
    close_command(ShellJoin::Pipe);
    ++at_;
    return;
  }
  const ShellWord target = read_shell_word(bytes_, at_, true, tree_.pool, tree_.is_whole);
  if (is_output && bytes_[at_ - 1] != '&') command_.output = target.text;
  at_ = std::max<std::size_t>(target.span.end, at_ + 1);
}

void ShellReader::here_document() {
  at_ += 2;
  const bool strips_tabs = peek() == '-';
  if (strips_tabs) ++at_;
  while (peek() == ' ' || peek() == '\t') ++at_;
  const ShellWord end = read_shell_word(bytes_, at_, true, tree_.pool, tree_.is_whole);
  at_ = end.span.end;
  if (end.text.empty()) return;
  documents_.push_back({tree_.commands.size(), end.text, strips_tabs});
}

void ShellReader::read_documents() {
  for (const HereDocument& document : documents_) {
    const std::size_t begin = at_;
    bool is_closed = false;
    while (at_ < bytes_.size() && !is_closed) {
      const std::size_t end = std::min(bytes_.find('\n', at_), bytes_.size());
      std::string_view line = bytes_.substr(at_, end - at_);
      if (line.ends_with('\r')) line.remove_suffix(1);
      const std::size_t text = document.strips_tabs ? line.find_first_not_of('\t') : 0;
      is_closed = text != std::string_view::npos && line.substr(text) == document.end;
      if (!is_closed) at_ = std::min(end + 1, bytes_.size());
    }
    tree_.is_whole = tree_.is_whole && is_closed;
    if (document.command < tree_.commands.size()) {
      tree_.commands[document.command].body = {static_cast<std::uint32_t>(begin),
                                               static_cast<std::uint32_t>(at_)};
    }
    at_ = std::min(bytes_.find('\n', at_), bytes_.size() - 1) + 1;
  }
  documents_.clear();
}

void ShellReader::word() {
  if (is_at_start() && bytes_.substr(at_).starts_with("[[")) return double_brackets();
  const ShellWord word = read_shell_word(bytes_, at_, true, tree_.pool, tree_.is_whole);
  at_ = std::max<std::size_t>(word.span.end, at_ + 1);
  const std::string_view written = base::slice(bytes_, word.span);
  const bool is_descriptor = (peek() == '<' || peek() == '>') && written.size() == 1 &&
                             written[0] >= '0' && written[0] <= '9';
  if (is_descriptor) return;
  if (is_at_start() && word.text == written && keyword(word)) return;
  if (is_at_start()) command_.span.begin = word.span.begin;
  command_.span.end = word.span.end;
  const std::size_t sign = written.find('=');
  const bool assigns = command_.words.empty() && sign != std::string_view::npos &&
                       base::is_identifier(written.substr(0, sign));
  (assigns ? command_.assignments : command_.words).push_back(word);
}

// Tests are one word to us: && and < mean other things in there.
void ShellReader::double_brackets() {
  const std::size_t end = std::min(bytes_.find("]]", at_), bytes_.size());
  const std::size_t stop = std::min(end + 2, bytes_.size());
  const base::Span span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(stop)};
  tree_.is_whole = tree_.is_whole && end < bytes_.size();
  command_.words.push_back({"[[", span, false});
  command_.span = span;
  at_ = stop;
}

bool ShellReader::end_of_block(std::string_view text) {
  if (text == "fi") pop(Block::If);
  if (text == "done") pop(Block::Loop);
  if (text == "esac") pop(Block::Case);
  if (text == "}") pop(Block::Brace);
  return text == "fi" || text == "done" || text == "esac" || text == "}";
}

bool ShellReader::keyword(const ShellWord& word) {
  const std::string_view text = word.text;
  if (text == "if" || text == "elif") {
    if (text == "if") open(Block::If);
    is_condition_ = true;
  } else if (text == "while" || text == "until") {
    open(Block::Loop);
    is_condition_ = true;
  } else if (text == "then" || text == "do" || text == "else") {
    is_condition_ = false;
  } else if (text == "for" || text == "select") {
    open(Block::Loop);
    skip_line();
  } else if (text == "case") {
    open(Block::Case);
    skip_case_head();
  } else if (text == "{") {
    open(is_function_next_ ? Block::Function : Block::Brace);
    is_function_next_ = false;
  } else if (text == "!") {
    is_negated_ = true;
  } else if (text == "function") {
    while (peek() == ' ' || peek() == '\t') ++at_;
    at_ = std::max<std::size_t>(
        read_shell_word(bytes_, at_, true, tree_.pool, tree_.is_whole).span.end, at_);
    is_function_next_ = true;
  } else {
    return end_of_block(text);
  }
  return true;
}

void ShellReader::pop(Block block) {
  if (blocks_.empty()) {
    tree_.is_whole = false;
    return;
  }
  const bool is_body = block == Block::Brace && blocks_.back() == Block::Function;
  if (blocks_.back() != block && !is_body) tree_.is_whole = false;
  blocks_.pop_back();
  is_pattern_next_ = false;
}

// The list of a `for` holds no command.
void ShellReader::skip_line() {
  while (at_ < bytes_.size() && peek() != ';' && peek() != '\n') {
    if (peek() == ' ' || peek() == '\t' || peek() == '\r') {
      ++at_;
      continue;
    }
    const ShellWord word = read_shell_word(bytes_, at_, true, tree_.pool, tree_.is_whole);
    at_ = std::max<std::size_t>(word.span.end, at_ + 1);
  }
}

void ShellReader::skip_case_head() {
  for (int i = 0; i < 2 && at_ < bytes_.size(); ++i) {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') ++at_;
    at_ = std::max<std::size_t>(
        read_shell_word(bytes_, at_, true, tree_.pool, tree_.is_whole).span.end, at_);
  }
  is_pattern_next_ = true;
}

// A pattern of a `case`, with the bracket that ends it; or esac.
void ShellReader::skip_pattern() {
  if (bytes_.substr(at_).starts_with("esac")) {
    is_pattern_next_ = false;
    return word();
  }
  if (peek() == '(') ++at_;
  while (at_ < bytes_.size() && peek() != ')' && peek() != '\n') {
    const ShellWord word = read_shell_word(bytes_, at_, true, tree_.pool, tree_.is_whole);
    at_ = std::max<std::size_t>(word.span.end, at_ + 1);
  }
  if (peek() == ')') ++at_;
  is_pattern_next_ = false;
}

void ShellReader::close_command(ShellJoin join) {
  if (is_at_start() && command_.output.empty()) {
    const bool follows = !tree_.commands.empty() && join != ShellJoin::Next;
    // `fi || true`, `) | tee log`: what follows a block follows its last command.
    if (follows && tree_.commands.back().after == ShellJoin::Next) {
      tree_.commands.back().after = join;
    }
    return;
  }
  command_.after = join;
  command_.depth = static_cast<std::uint32_t>(blocks_.size());
  command_.is_condition = is_condition_;
  command_.is_negated = is_negated_;
  command_.is_function = std::ranges::find(blocks_, Block::Function) != blocks_.end();
  tree_.commands.push_back(std::move(command_));
  command_ = {};
  is_negated_ = false;
}

}  // namespace

ShellTree parse_shell(std::string_view bytes) {
  return ShellReader(bytes).read();
}

ShellTree parse_words(std::string_view bytes) {
  ShellTree tree;
  ShellCommand command;
  for (std::size_t at = 0; at < bytes.size();) {
    if (std::string_view(" \t\r\n").find(bytes[at]) != std::string_view::npos) {
      ++at;
      continue;
    }
    command.words.push_back(read_shell_word(bytes, at, false, tree.pool, tree.is_whole));
    at = std::max<std::size_t>(command.words.back().span.end, at + 1);
  }
  if (command.words.empty()) return tree;
  command.span = {command.words.front().span.begin, command.words.back().span.end};
  tree.commands.push_back(std::move(command));
  return tree;
}

}  // namespace syntax
