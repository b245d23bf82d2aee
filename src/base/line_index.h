// SPDX-License-Identifier: MIT
// Turns byte offsets into the lines and columns that people and tools read. A line ends with LF or
// CRLF; a lone CR is an ordinary character (SARIF `newlineSequences` says the same). A UTF-8 byte
// order mark takes no column.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace base {

// What a column counts. Editors show code points, SARIF asks for UTF-16, git for bytes.
enum class ColumnUnit : std::uint8_t { Byte, CodePoint, Utf16 };

struct Position {
  std::uint32_t line = 1;    // 1-based
  std::uint32_t column = 1;  // 1-based, in the unit asked for
  auto operator<=>(const Position&) const = default;
};

class LineIndex {
 public:
  // Keeps a view: `bytes` must outlive the index.
  explicit LineIndex(std::string_view bytes);

  // Position of a byte offset; an offset past the end gives the end.
  [[nodiscard]] Position position(std::uint32_t offset, ColumnUnit unit) const;
  // Byte range of a 1-based line without its line ending; empty past the end.
  [[nodiscard]] Span line(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t line_count() const {
    return static_cast<std::uint32_t>(starts_.size());
  }

 private:
  std::string_view bytes_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace base
