// SPDX-License-Identifier: MIT
// Which bytes a SARIF result points at, and which it shows around them.
#pragma once

#include <string>
#include <string_view>

#include "base/line_index.h"
#include "base/span.h"

namespace report {

// Never empty unless the file is, never inside a byte order mark, and short: a span over more than
// a few kilobytes keeps its first line.
[[nodiscard]] base::Span pointed_at(std::string_view bytes, const base::LineIndex& lines,
                                    base::Span span);
// Up to two lines before and after `region`, cut where lines are very long.
[[nodiscard]] base::Span context_of(std::string_view bytes, const base::LineIndex& lines,
                                    base::Span region);
// A relative path as an RFC 3986 reference: everything but unreserved characters and '/' encoded,
// bytes that are not UTF-8 included.
[[nodiscard]] std::string uri_of(std::string_view path);

}  // namespace report
