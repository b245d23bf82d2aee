// SPDX-License-Identifier: MIT
#include "base/splice.h"

#include <algorithm>

namespace base {

bool clash(const Splice& a, const Splice& b) {
  if (a.span.overlaps(b.span)) return true;
  const auto touches = [](const Splice& inserted, const Splice& other) {
    return inserted.span.empty() && other.span.begin <= inserted.span.begin &&
           inserted.span.begin <= other.span.end;
  };
  return touches(a, b) || touches(b, a);
}

std::string spliced(std::string_view bytes, std::vector<Splice> splices) {
  std::sort(splices.begin(), splices.end());
  std::string out;
  std::size_t at = 0;
  for (const Splice& splice : splices) {
    out += bytes.substr(at, splice.span.begin - at);
    out += splice.text;
    at = splice.span.end;
  }
  return out += bytes.substr(at);
}

}  // namespace base
