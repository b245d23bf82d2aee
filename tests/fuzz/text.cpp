// SPDX-License-Identifier: MIT
// Whatever bytes a target holds: what we print of them is harmless, positions stay inside the text,
// and a path pattern gives an answer. The first line of the input is the pattern.
#include <cstdint>
#include <cstdlib>

#include "base/glob.h"
#include "base/line_index.h"
#include "base/text.h"

namespace {

void demand(bool holds) {
  if (!holds) std::abort();
}

bool is_harmless(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return false;
  }
  return base::is_valid_utf8(text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  demand(is_harmless(base::printable(bytes)));

  const base::LineIndex lines(bytes);
  const base::Position end =
      lines.position(static_cast<std::uint32_t>(size), base::ColumnUnit::Utf16);
  demand(end.line >= 1 && end.line <= lines.line_count() && end.column <= size + 1);

  const std::size_t cut = bytes.find('\n');
  if (cut != std::string_view::npos) {
    static_cast<void>(base::glob_match(bytes.substr(0, cut), bytes.substr(cut + 1)));
  }
  return 0;
}
