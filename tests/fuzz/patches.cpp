// SPDX-License-Identifier: MIT
// patches.txt of any bytes: every entry is a trimmed piece of one line, in source order.
#include <cstdint>
#include <cstdlib>

#include "base/text.h"
#include "facts/hooks/patches_txt.h"

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::uint32_t end = 0;
  for (const facts::PatchLine& line : facts::read_patches(bytes)) {
    demand(!line.text.empty() && base::slice(bytes, line.span) == line.text);
    demand(line.text.find('\n') == std::string_view::npos);
    demand(line.span.begin >= end);
    end = line.span.end;
  }
  return 0;
}
