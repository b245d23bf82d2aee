// SPDX-License-Identifier: MIT
// Runs the built program, as a user or a CI job would.
#pragma once

#include <array>
#include <cstdio>
#include <string>

#include "cli/temporary_folder.h"

namespace sample {

struct Outcome {
  int exit_code = -1;
  std::string out;

  [[nodiscard]] bool says(const std::string& words) const {
    return out.find(words) != std::string::npos;
  }
};

// What `command` of the shell gives; standard error only if it says "2>&1".
inline Outcome run_shell(const std::string& command) {
  Outcome outcome;
  FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return outcome;
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    outcome.out.append(buffer.data(), n);
  }
  outcome.exit_code = WEXITSTATUS(::pclose(pipe));
  return outcome;
}

// The program in `folder`; standard error goes with standard output.
inline Outcome run(const TemporaryFolder& folder, const std::string& words) {
  return run_shell("cd " + folder.at() + " && " FRAPPE_LINT_BINARY " " + words + " 2>&1");
}

// An app with one hook that names nothing: a finding of high severity.
inline void write_app(const TemporaryFolder& folder, const std::string& below = "") {
  folder.write(below + "acme/__init__.py", "__version__ = '1.0.0'\n");
  folder.write(below + "acme/hooks.py",
               "app_name = 'acme'\nafter_install = 'acme.nowhere.at_all'\n");
  folder.write(below + "acme/modules.txt", "Acme\n");
  folder.write(below + "acme/patches.txt", "");
}

}  // namespace sample
