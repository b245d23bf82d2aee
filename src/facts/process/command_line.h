// SPDX-License-Identifier: MIT
// What a command line starts, behind sudo, env, `bash -c` and the like: which part of a bench, and
// with which options. A program that only a variable names is unknown, not another one.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "syntax/shell.h"

namespace facts {

using Words = std::span<const syntax::ShellWord>;

// The last segment of a path.
[[nodiscard]] std::string_view base_name(std::string_view path);
// The words from the program on, without assignments, sudo, env, exec, nice, tini and the like.
[[nodiscard]] Words unwrapped(Words words);
// The value of the first option of these names, "--queue x" or "--queue=x"; its span is the value's
// own. `names` includes the dashes.
[[nodiscard]] std::optional<syntax::ShellWord> option_of(
    Words words, std::initializer_list<std::string_view> names);
[[nodiscard]] bool has_flag(Words words, std::string_view name);

// A call of the bench command line, through `bench` or frappe.utils.bench_helper.
struct BenchCall {
  std::string_view subcommand;  // "migrate"; empty: none, or not known
  std::string_view site;        // of --site; empty: none
  Words options;                // what follows the subcommand
  syntax::ShellWord word;       // the subcommand's
};
// `words` begin with the program; none when it is not bench.
[[nodiscard]] std::optional<BenchCall> bench_call(Words words);

// A part of a bench that a command line starts.
struct Started {
  // web, dev_server, worker, schedule, socketio, redis, watch, other, or unknown.
  std::string_view role = "unknown";
  std::vector<syntax::ShellWord> words;  // from the program on
  bool is_in_place = true;               // spans of words count from the start of the text
};
// `text` as a process manager reads it, or, for `is_shell`, as a shell does. Texts that had to be
// decoded go to `pool`.
[[nodiscard]] Started started_by(std::string_view text, bool is_shell, base::Pool& pool);

}  // namespace facts
