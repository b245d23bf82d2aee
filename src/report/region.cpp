// SPDX-License-Identifier: MIT
#include "report/region.h"

#include <algorithm>

#include "report/utf8.h"

namespace report {
namespace {

constexpr std::uint32_t kLongest = 2000;  // bytes of a region
constexpr std::uint32_t kAround = 500;    // bytes of context on each side
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::uint32_t size_of(std::string_view bytes) {
  return static_cast<std::uint32_t>(bytes.size());
}

// One character further; CRLF is one.
std::uint32_t after(std::string_view bytes, std::uint32_t at) {
  if (bytes.substr(at, 2) == "\r\n") return at + 2;
  return at + static_cast<std::uint32_t>(character_at(bytes, at).length);
}

std::uint32_t before(std::string_view bytes, std::uint32_t at) {
  if (at >= 2 && bytes.substr(at - 2, 2) == "\r\n") return at - 2;
  return static_cast<std::uint32_t>(align_down(bytes, at - 1));
}

}  // namespace

base::Span pointed_at(std::string_view bytes, const base::LineIndex& lines, base::Span span) {
  const std::uint32_t first = bytes.starts_with(kByteOrderMark) ? 3 : 0;
  span.begin = std::clamp(span.begin, first, size_of(bytes));
  span.end = std::clamp(span.end, span.begin, size_of(bytes));
  if (span.size() > kLongest) {
    const base::Span line = lines.line(lines.position(span.begin, base::ColumnUnit::Byte).line);
    span.end = std::min({span.end, span.begin + kLongest, std::max(line.end, span.begin + 1)});
    span.end = static_cast<std::uint32_t>(align_down(bytes, span.end));
  }
  if (!span.empty()) return span;
  if (span.end < size_of(bytes)) return {span.begin, after(bytes, span.begin)};
  if (span.begin > first) return {before(bytes, span.begin), span.end};
  return span;
}

base::Span context_of(std::string_view bytes, const base::LineIndex& lines, base::Span region) {
  const std::uint32_t first = lines.position(region.begin, base::ColumnUnit::Byte).line;
  const std::uint32_t last = lines.position(region.end, base::ColumnUnit::Byte).line;
  base::Span context = {lines.line(first > 2 ? first - 2 : 1).begin,
                        lines.line(std::min(last + 2, lines.line_count())).end};
  if (region.begin > context.begin + kAround) {
    context.begin = static_cast<std::uint32_t>(align_down(bytes, region.begin - kAround));
  }
  if (context.end > region.end + kAround) {
    context.end = static_cast<std::uint32_t>(align_down(bytes, region.end + kAround));
  }
  return {std::min(context.begin, region.begin), std::max(context.end, region.end)};
}

std::string uri_of(std::string_view path) {
  constexpr std::string_view kUnreserved =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string uri;
  for (const char c : path) {
    if (kUnreserved.find(c) != std::string_view::npos) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += "0123456789ABCDEF"[byte >> 4U];
    uri += "0123456789ABCDEF"[byte & 0xFU];
  }
  return uri;
}

}  // namespace report
