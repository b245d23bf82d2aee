// SPDX-License-Identifier: MIT
// Command lines: of sh and bash scripts, of Procfiles and of `run: |` blocks, as a flat list of
// simple commands that knows how each is joined to the next; and bare words, as supervisor and
// systemd split them. What only a run would tell (variables, substitutions) is not expanded: such
// words are marked, and what stands inside a substitution is no command here.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/pool.h"
#include "base/span.h"

namespace syntax {

struct ShellWord {
  std::string_view text;   // without quotes and escapes; as written when not literal
  base::Span span;         // as written
  bool is_literal = true;  // nothing in it is expanded
};

// What stands between a command and the next.
enum class ShellJoin : std::uint8_t { Next, And, Or, Pipe, Background };

struct ShellCommand {
  std::vector<ShellWord> assignments;  // NAME=value in front
  std::vector<ShellWord> words;        // the program first; may be empty
  base::Span span;                     // from its first word to its last
  ShellJoin after = ShellJoin::Next;
  std::uint32_t depth = 0;    // of the blocks around it: ( ), { }, if, for, while, case, function
  bool is_condition = false;  // between if, elif, while or until and its then or do
  bool is_negated = false;    // behind !
  bool is_function = false;   // in the body of a function
  base::Span body;            // of its here-document; empty: none
  std::string_view output;    // file that its output goes to; empty: none
};

struct ShellTree {
  std::vector<ShellCommand> commands;
  std::vector<base::Span> comments;
  bool is_whole = true;  // every quote and block that was opened is closed
  base::Pool pool;
};

// Keeps views into `bytes`, which must outlive the tree.
[[nodiscard]] ShellTree parse_shell(std::string_view bytes);
// Words alone: quotes and backslashes count, operators do not. One command, or none.
[[nodiscard]] ShellTree parse_words(std::string_view bytes);

}  // namespace syntax
