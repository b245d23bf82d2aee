// SPDX-License-Identifier: MIT
// A script as it stands in its file, taken apart into commands with what happens when one fails:
// also those that it hands to ssh, docker exec, su or another shell.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/pool.h"
#include "base/span.h"
#include "syntax/shell.h"

namespace facts {

struct Script {
  std::string_view text;
  std::uint32_t offset = 0;  // of `text` in the text that positions count in
  bool stops_on_error = false;
  bool has_pipefail = false;
  bool is_remote = false;
  bool has_ci = false;
};

struct ScriptCommand {
  std::vector<syntax::ShellWord> words;  // from the program on
  base::Span span;                       // in the text that positions count in
  std::string_view mask;                 // see PipelineCommand; missing: none
  bool is_remote = false;
  bool has_ci = false;
};

struct ScriptCommands {
  std::vector<ScriptCommand> commands;  // in source order
  bool has_trap = false;
  bool is_whole = true;         // no other script is called whose commands are not in sight
  bool stops_on_error = false;  // in the end
};

// `pool` takes over text that had to be decoded.
[[nodiscard]] ScriptCommands read_script(const Script& script, base::Pool& pool);

}  // namespace facts
