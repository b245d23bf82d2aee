// SPDX-License-Identifier: MIT
// Where a run's places stand, for people and tools: paths, lines, columns, and the text there with
// secrets masked.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/line_index.h"
#include "base/span.h"
#include "rule/finding.h"

namespace report {

// One bullet stands for one UTF-16 unit of a secret: columns stay true.
inline constexpr std::string_view kBullet = "\u2022";

// True when the byte belongs to a secret value.
[[nodiscard]] bool is_masked(const rule::RunFile& file, std::uint32_t offset);
// The text of `span` as valid UTF-8, secrets as bullets; line endings stay.
[[nodiscard]] std::string masked_text(const rule::RunFile& file, base::Span span);

// Keeps one line index per file, built when first asked for. The run must outlive it.
class Places {
 public:
  explicit Places(const rule::Run& run) : run_(run) {}

  // The file of a place, or null: unknown places are possible, nothing may crash on them.
  [[nodiscard]] const rule::RunFile* file(const base::Place& place) const;
  [[nodiscard]] std::string_view path(const base::Place& place) const;
  // The file must be there.
  [[nodiscard]] const base::LineIndex& lines(base::FileId id);
  [[nodiscard]] base::Position begin(const base::Place& place, base::ColumnUnit unit);
  [[nodiscard]] base::Position end(const base::Place& place, base::ColumnUnit unit);
  // "path:line:column", printable; empty when unknown.
  [[nodiscard]] std::string name(const base::Place& place);

 private:
  const rule::Run& run_;
  std::map<base::FileId, base::LineIndex> lines_;
};

}  // namespace report
