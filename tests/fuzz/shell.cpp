// SPDX-License-Identifier: MIT
// Any bytes give commands in source order whose words stand where their spans say, also those that
// are handed on to another shell.
#include <cstdint>
#include <cstdlib>

#include "facts/pipeline/script.h"
#include "syntax/shell.h"

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

void demand_holds(const syntax::ShellTree& tree, std::string_view bytes) {
  std::uint32_t last = 0;
  for (const syntax::ShellCommand& command : tree.commands) {
    demand(command.span.begin <= command.span.end && command.span.end <= bytes.size());
    demand(command.body.begin <= command.body.end && command.body.end <= bytes.size());
    for (const syntax::ShellWord& word : command.words) {
      demand(word.span.begin >= last && word.span.end > word.span.begin);
      demand(word.span.end <= bytes.size() && command.span.covers(word.span));
      demand(word.is_literal || word.text == "[[" || word.text == base::slice(bytes, word.span));
      last = word.span.end;
    }
  }
  for (const base::Span comment : tree.comments) demand(!base::slice(bytes, comment).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  demand_holds(syntax::parse_shell(bytes), bytes);
  demand_holds(syntax::parse_words(bytes), bytes);
  base::Pool pool;
  facts::Script script;
  script.text = bytes;
  for (const facts::ScriptCommand& command : facts::read_script(script, pool).commands) {
    demand(command.span.begin <= command.span.end && command.span.end <= bytes.size());
    demand(!command.words.empty());
  }
  return 0;
}
