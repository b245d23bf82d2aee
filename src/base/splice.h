// SPDX-License-Identifier: MIT
// Changes of a text: bytes taken out and others put in their place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace base {

struct Splice {
  Span span;         // taken out; empty: only put in
  std::string text;  // put in

  auto operator<=>(const Splice&) const = default;
};

// True when both cannot be made at once: they take out the same byte, or one puts something in
// where the other works, so that the order would count.
[[nodiscard]] bool clash(const Splice& a, const Splice& b);
// The text after all splices. They lie in `bytes`, and no two of them clash.
[[nodiscard]] std::string spliced(std::string_view bytes, std::vector<Splice> splices);

}  // namespace base
