// SPDX-License-Identifier: MIT
#include "base/line_index.h"

#include <algorithm>

#include "base/text.h"

namespace base {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Columns that `text` takes; bytes that are not UTF-8 count as one column each.
std::uint32_t width(std::string_view text, ColumnUnit unit) {
  if (unit == ColumnUnit::Byte) return static_cast<std::uint32_t>(text.size());
  std::uint32_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_length(text.substr(at));
    columns += (unit == ColumnUnit::Utf16 && length == 4) ? 2 : 1;
    at += std::max<std::size_t>(1, length);
  }
  return columns;
}

}  // namespace

LineIndex::LineIndex(std::string_view bytes) : bytes_(bytes) {
  starts_.push_back(bytes.starts_with(kByteOrderMark) ? 3 : 0);
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos;
       at = bytes.find('\n', at + 1)) {
    starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

Position LineIndex::position(std::uint32_t offset, ColumnUnit unit) const {
  offset = std::min(offset, static_cast<std::uint32_t>(bytes_.size()));
  const auto after = std::upper_bound(starts_.begin() + 1, starts_.end(), offset);
  const std::uint32_t start = *(after - 1);
  const std::string_view before =
      offset > start ? bytes_.substr(start, offset - start) : std::string_view();
  return {.line = static_cast<std::uint32_t>(after - starts_.begin()),
          .column = 1 + width(before, unit)};
}

Span LineIndex::line(std::uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::uint32_t begin = starts_[number - 1];
  auto end = static_cast<std::uint32_t>(bytes_.size());
  if (number < starts_.size()) end = starts_[number] - 1;
  if (end > begin && bytes_[end - 1] == '\r') --end;
  return {begin, std::max(begin, end)};
}

}  // namespace base
