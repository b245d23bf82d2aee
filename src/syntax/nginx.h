// SPDX-License-Identifier: MIT
// nginx configuration as nginx reads it (`ngx_conf_read_token` in src/core/ngx_conf_file.c): words,
// directives, blocks. Knows no directive names except those with raw bodies (Lua blocks), no
// contexts and no includes; meaning lives in facts/nginx.
//
// A file that nginx would not read and that holds Jinja or Go template marks is read as a template:
// expressions become opaque words, statements are left out, and what stands under a template
// condition says so. Nobody may guess what an opaque word expands to.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/pool.h"
#include "base/span.h"
#include "syntax/problem.h"

namespace syntax {

struct NginxWord {
  std::string_view text = {};  // as nginx stores it: quotes gone, \" \' \\ \t \r \n decoded
  base::Span span = {};        // as written, quotes included
  bool is_quoted = false;
  bool is_opaque = false;  // holds a template expression or ${UPPER_CASE}: the value is not here
};

struct NginxDirective {
  std::span<const NginxWord> words = {};  // words[0] is the name; never empty
  base::Span span = {};      // from the name to the final ';' or '}' (or the last byte)
  base::Span head = {};      // from the name to the ';' or '{'
  std::uint32_t parent = 0;  // index of the enclosing directive; 0 is the file itself
  bool has_block = false;
  bool is_hole = false;  // a template expression or inclusion: may expand to any directives
  // The template conditions around it, outermost first; empty outside of all. Equal text means
  // equal condition. Compare with the parent's: a block and all it holds may be conditional alike.
  std::string_view condition = {};

  [[nodiscard]] std::string_view name() const { return words[0].text; }
};

struct NginxTree {
  NginxTree() = default;
  NginxTree(NginxTree&&) = default;
  NginxTree& operator=(NginxTree&&) = default;

  // In source order; a block comes before its children. directives[0] stands for the file: it has
  // one empty word and is its own parent.
  std::vector<NginxDirective> directives;
  std::vector<NginxWord> words;      // what the directives' `words` point into
  std::vector<base::Span> comments;  // from '#' to the line's end
  Problems problems;                 // the first one is where `nginx -t` would stop
  bool is_template = false;          // read as a template
  bool has_byte_order_mark = false;  // the first problem is a mark that nginx does not skip
  base::Pool pool;

  // True when every directive stands where nginx would see it.
  [[nodiscard]] bool is_sound() const { return problems.size() == (has_byte_order_mark ? 1U : 0U); }
  // One line a directive, two blanks a level: `server {`, `  listen 80;`. Words that hold blanks or
  // signs are printed in double quotes, opaque ones between angle brackets.
  [[nodiscard]] std::string print() const;
};

// Keeps views into `bytes`. After a problem the rest is read as well as it can be.
[[nodiscard]] NginxTree parse_nginx(std::string_view bytes);

}  // namespace syntax
