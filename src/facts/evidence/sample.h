// SPDX-License-Identifier: MIT
// One file of evidence: the output of a command between the lines that our collector writes. All of
// them may be missing; then the file is recognised by what it says.
//
//   # cmd: bench --site a.example doctor
//   # time: 2026-01-15T07:40:00Z
//   …
//   # exit: 0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "project/workspace.h"

namespace facts {

struct EvidenceKind;

struct SampleLine {
  std::string text;  // without colours, carriage returns and line ending
  base::Span span;
};

struct Sample {
  const project::File* file = nullptr;
  std::string_view bytes;
  const EvidenceKind* kind = nullptr;
  std::string_view command;  // empty: not said
  base::Span command_span;
  std::optional<std::int64_t> exit;
  base::Span exit_span;
  std::optional<std::int64_t> time;  // seconds since 1970
  bool has_time_line = false;
  std::vector<SampleLine> lines;  // of the output

  [[nodiscard]] base::Place place(base::Span span) const { return {file->id, span}; }
  // The first line, or the head of the file.
  [[nodiscard]] base::Span first() const;
  // Where success is said: the exit code, else the last line.
  [[nodiscard]] base::Span last() const;
  // The value behind an option of the command: "--site" gives "a.example".
  [[nodiscard]] std::string_view option(std::string_view name) const;
};

// Reads markers and lines; the kind is for others to tell.
[[nodiscard]] Sample read_sample(const project::File& file, std::string_view bytes);

}  // namespace facts
