// SPDX-License-Identifier: MIT
// A span is a half-open range of byte offsets in one file. Lines and columns exist only where
// people read: in reporters (base/line_index.h).
#pragma once

#include <cstdint>
#include <string_view>

namespace base {

struct Span {
  std::uint32_t begin = 0;  // first byte
  std::uint32_t end = 0;    // one past the last byte

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  // True when `inner` lies completely inside this span.
  [[nodiscard]] constexpr bool covers(Span inner) const {
    return begin <= inner.begin && inner.end <= end;
  }
  [[nodiscard]] constexpr bool overlaps(Span other) const {
    return begin < other.end && other.begin < end;
  }
  auto operator<=>(const Span&) const = default;
};

// The bytes of `span` in `bytes`, clipped to what is there.
[[nodiscard]] inline std::string_view slice(std::string_view bytes, Span span) {
  if (span.begin >= bytes.size() || span.end <= span.begin) return {};
  return bytes.substr(span.begin, span.end - span.begin);
}

// Index of a file in its Workspace; stable for one run.
enum class FileId : std::uint32_t {};
inline constexpr FileId kNoFile{0xFFFFFFFFU};

// A span in a named file: where a fact or a finding stands.
struct Place {
  FileId file = kNoFile;
  Span span;

  [[nodiscard]] constexpr bool known() const { return file != kNoFile; }
  auto operator<=>(const Place&) const = default;
};

}  // namespace base
