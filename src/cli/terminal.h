// SPDX-License-Identifier: MIT
// Standard output, standard error and report files. The only place that prints.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "cli/args.h"
#include "report/report.h"

namespace cli {

void print(std::string_view text);     // standard output
void complain(std::string_view text);  // standard error, as "frappe-lint: TEXT"
void note(std::string_view text);      // standard error, as it is
// An error on standard error; returns 2.
[[nodiscard]] int fail(const base::Error& error);

// Colour and width for a report on standard output, after --color, NO_COLOR, FORCE_COLOR,
// CLICOLOR_FORCE, TERM and COLUMNS.
[[nodiscard]] report::Style style_for(const Arguments& arguments);

// Writes a report to standard output or to its file: to a temporary name first, then renamed,
// unless it is a device or a pipe.
[[nodiscard]] base::Result<bool> write_output(const Output& output, std::string_view text);

// The time to judge by: --now, else SOURCE_DATE_EPOCH, else the clock; RFC 3339, UTC.
[[nodiscard]] std::string judge_time(const Arguments& arguments);

// A progress line on standard error, from one second on and only on a terminal.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  // Thread-safe.
  void show(std::size_t done, std::size_t all);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace cli
