// SPDX-License-Identifier: MIT
#include "cli/read_file.h"

#include <fstream>
#include <iterator>
#include <system_error>

namespace cli {

std::optional<std::string> read_file(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
  std::ifstream stream(path, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(stream), {});
  if (!stream) return std::nullopt;
  return text;
}

}  // namespace cli
