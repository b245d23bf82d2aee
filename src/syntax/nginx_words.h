// SPDX-License-Identifier: MIT
// The tokenizer behind parse_nginx: cuts bytes into statements of words with nginx's own rules,
// its limit of 4096 bytes a token included.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "syntax/nginx.h"
#include "syntax/nginx_template.h"

namespace syntax {

class NginxWords {
 public:
  // What ended a statement.
  enum class Stop : std::uint8_t { Semicolon, Open, Close, Hole, End };

  // Appends to tree.words, tree.comments and tree.problems.
  NginxWords(std::string_view bytes, bool is_template, NginxTree& tree);

  // Reads one statement; its words are those appended since the call. Close and End come without
  // words, Hole with one.
  Stop next();
  // Reads on behind the raw body that begins here, up to and with its closing brace; false when the
  // brace is missing.
  bool skip_lua();
  // Offset of the next byte to read.
  [[nodiscard]] std::uint32_t at() const { return at_; }
  [[nodiscard]] std::string_view condition() const { return conditions_.current(); }
  void problem(base::Span span, std::string what);
  // Records a problem behind which nothing can be read.
  void give_up(base::Span span, std::string what);
  void skip(std::uint32_t count) { at_ += count; }
  // True when reading further is pointless.
  [[nodiscard]] bool gave_up() const { return gave_up_; }

 private:
  [[nodiscard]] bool is_end() const { return at_ >= bytes_.size(); }
  [[nodiscard]] char peek() const { return bytes_[at_]; }
  [[nodiscard]] bool has_words() const { return tree_.words.size() > first_word_; }
  Stop stop_at(char sign);
  void comment();
  bool template_statement(Stop& stop);
  bool hole(const TemplatePiece& piece);
  void plain_word();
  void quoted_word();
  void after_quote(std::uint32_t start);
  void skip_template_or_byte(bool& is_opaque);
  void keep(base::Span written, base::Span inner, bool is_quoted, bool is_opaque);
  void check_length(std::uint32_t start, std::uint32_t needed);
  [[nodiscard]] TemplatePiece piece_here() const;

  std::string_view bytes_;
  NginxTree& tree_;
  TemplateConditions conditions_;
  std::uint32_t at_ = 0;
  std::size_t first_word_ = 0;
  bool is_template_;
  bool gave_up_ = false;
};

}  // namespace syntax
