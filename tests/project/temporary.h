// SPDX-License-Identifier: MIT
// A folder that goes away with the test: only for tests whose subject is the file system or git.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "catch.h"
#include "project/process.h"

namespace temporary {

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "frappe-lint-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  [[nodiscard]] std::string path(const std::string& below = "") const {
    return below.empty() ? path_.string() : (path_ / below).string();
  }
  void write(const std::string& file, const std::string& bytes) const {
    std::filesystem::create_directories((path_ / file).parent_path());
    std::ofstream(path_ / file, std::ios::binary) << bytes;
  }
  void remove(const std::string& file) const { std::filesystem::remove_all(path_ / file); }

  // Runs git in a folder below this one, with nobody's configuration.
  void git(const std::string& folder, std::vector<std::string> words) const {
    words.insert(words.begin(), {"git", "-C", path(folder), "-c", "user.name=a", "-c",
                                 "user.email=a@example.com", "-c", "init.defaultBranch=main"});
    const auto output = project::run(
        {.words = words,
         .environment = {"PATH=" + std::string(::getenv("PATH")), "GIT_CONFIG_NOSYSTEM=1",
                         "GIT_CONFIG_GLOBAL=/dev/null", "HOME=/nonexistent"}});
    REQUIRE(output);
    INFO(output->errors);
    REQUIRE(output->status == 0);
  }
  void commit_all(const std::string& folder) const {
    git(folder, {"add", "-A"});
    git(folder, {"commit", "-q", "-m", "x"});
  }

 private:
  std::filesystem::path path_;
};

// Sets a variable of the environment for the length of a test.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    ::setenv(name, value.c_str(), 1);
  }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  ~Variable() { ::unsetenv(name_); }

 private:
  const char* name_;
};

}  // namespace temporary
