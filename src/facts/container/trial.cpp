// SPDX-License-Identifier: MIT
#include "facts/container/trial.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace facts {

bool is_trial_path(std::string_view path) {
  static constexpr std::array<std::string_view, 12> kWords = {
      "devcontainer", "test",  "example", "sample", "demo", "pwd.yml",
      "development",  "debug", "local",   "dev",    "ci",   "playground"};
  const std::string lower = base::to_lower(path);
  std::string word;
  for (const char c : lower + "/") {
    if (c != '/' && c != '-' && c != '.' && c != '_') {
      word += c;
      continue;
    }
    if (std::ranges::find(kWords, word) != kWords.end() || word == "tests" || word == "examples")
      return true;
    word.clear();
  }
  return base::contains(lower, "pwd.yml") || base::contains(lower, "devcontainer");
}

}  // namespace facts
