// SPDX-License-Identifier: MIT
// The text files that live inside the program: everything under rules/, byte for byte, put there by
// cmake/embed.cmake.
#pragma once

#include <span>
#include <string_view>

namespace base {

struct EmbeddedFile {
  std::string_view path;  // relative to rules/, as in "nginx/tls-protocol-weak.json"
  std::string_view text;
};

// All embedded files, sorted by path.
[[nodiscard]] std::span<const EmbeddedFile> embedded_files();
// The text of one file, or empty when there is none of that path.
[[nodiscard]] std::string_view embedded_text(std::string_view path);

}  // namespace base
