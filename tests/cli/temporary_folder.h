// SPDX-License-Identifier: MIT
// A folder on disk for the tests whose subject is the disk; gone with its object.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace sample {

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "frappe-lint-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~TemporaryFolder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  // Writes a file below the folder, with the folders above it.
  void write(const std::string& path, const std::string& text) const {
    std::filesystem::create_directories((path_ / path).parent_path());
    std::ofstream(path_ / path, std::ios::binary) << text;
  }
  [[nodiscard]] std::string at(const std::string& path = "") const {
    return std::filesystem::canonical(path_).string() + (path.empty() ? "" : "/" + path);
  }

 private:
  std::filesystem::path path_;
};

}  // namespace sample
