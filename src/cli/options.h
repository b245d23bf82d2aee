// SPDX-License-Identifier: MIT
// The options that several verbs share, by subject: each subject is added to a verb as a whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/args.h"

namespace CLI {
class App;
}

namespace cli {

// What the options write into before it is checked.
struct Raw {
  std::string fail_on;
  std::string profile;
  std::string min_confidence;
  std::string color = "auto";
  std::vector<std::string> outputs;
};

void add_input(CLI::App& app, Arguments& out);                // what is read and reported on
void add_selection(CLI::App& app, Arguments& out, Raw& raw);  // which rules judge it, and as what
void add_rule_folders(CLI::App& app, Arguments& out);
void add_config(CLI::App& app, Arguments& out);
void add_baseline(CLI::App& app, Arguments& out);
void add_output(CLI::App& app, Arguments& out, Raw& raw);
void add_fix(CLI::App& app, Arguments& out);

// Checks what was written into `raw` and moves it to `out`: the first mistake, or empty.
[[nodiscard]] std::string take(const Raw& raw, Arguments& out);

// "; did you mean 'x'?" for a word that is none of `words`.
[[nodiscard]] std::string suggest(std::string_view word, const std::vector<std::string>& words);

}  // namespace cli
