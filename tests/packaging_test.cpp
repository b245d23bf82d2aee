// SPDX-License-Identifier: MIT
// The packages say what the program says: one version, formats and inputs that exist.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "catch.h"

namespace {

std::string read_text(const std::string& path) {
  std::ifstream file(std::string(FRAPPE_LINT_SOURCE "/") + path, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

// "1.0.0", as CMakeLists.txt has it.
std::string version() {
  constexpr std::string_view kBefore = "project(frappe-lint VERSION ";
  const std::string text = read_text("CMakeLists.txt");
  const std::size_t at = text.find(kBefore) + kBefore.size();
  return text.substr(at, text.find(' ', at) - at);
}

}  // namespace

TEST_CASE("every package bears the version of the program", "[house]") {
  CHECK(nlohmann::json::parse(read_text("packaging/npm/package.json"))["version"] == version());
  for (const char* path : {"action.yml", "packaging/ci/gitlab.yml"}) {
    CHECK(base::contains(read_text(path), "frappe-lint==" + version() + "\n"));
  }
  for (const char* part : {"/frappe_lint-", "/frappe-lint-"}) {
    CHECK(base::contains(read_text("README.md"), part + version()));
  }
}

TEST_CASE("the action hands no input to the shell but through the environment", "[house]") {
  const std::string action = read_text("action.yml");
  for (std::size_t at = action.find("run: |"); at != std::string::npos;
       at = action.find("run: |", at + 1)) {
    const std::string script = action.substr(at, action.find("\n    - ", at) - at);
    CHECK_FALSE(base::contains(script, "${{"));
  }
}
