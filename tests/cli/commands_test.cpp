// SPDX-License-Identifier: MIT
// The program from outside: exit codes, standard output, standard error.
#include "cli/commands.h"

#include <array>
#include <cstdio>

#include "catch.h"
#include "cli/temporary_folder.h"

namespace {

struct Outcome {
  int exit_code = -1;
  std::string out;
};

// Runs the built program; what it says on standard error comes behind "2>&1" in `words`.
Outcome run(const std::string& words) {
  Outcome outcome;
  FILE* pipe = ::popen((FRAPPE_LINT_BINARY " " + words).c_str(), "r");
  if (pipe == nullptr) return outcome;
  std::array<char, 4096> buffer{};
  for (std::size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
    outcome.out.append(buffer.data(), n);
  }
  outcome.exit_code = WEXITSTATUS(::pclose(pipe));
  return outcome;
}

// An app with one hook assigned twice, which is a finding of medium severity or worse.
void write_app(const sample::TemporaryFolder& folder) {
  folder.write("acme/__init__.py", "__version__ = '1.0.0'\n");
  folder.write("acme/hooks.py", "app_name = 'acme'\nafter_install = 'acme.nowhere.at_all'\n");
  folder.write("acme/modules.txt", "Acme\n");
  folder.write("acme/patches.txt", "");
}

}  // namespace

TEST_CASE("exit codes are 0, 1 and 2, whatever the format", "[cli]") {
  const sample::TemporaryFolder folder;
  write_app(folder);
  for (const char* format : {"full", "concise", "json", "sarif", "github"}) {
    CAPTURE(format);
    const std::string words = "-o " + std::string(format) + " " + folder.at();
    CHECK(run(words).exit_code == 1);
    CHECK(run("--fail-on never " + words).exit_code == 0);
    CHECK(run("--ignore FLH " + words).exit_code == 0);
  }
  CHECK(run("--no-such-flag 2>&1").exit_code == 2);
  CHECK(run("/no/such/path 2>&1").exit_code == 2);
  CHECK(run("--select FLZ " + folder.at() + " 2>&1").exit_code == 2);
}

TEST_CASE("mistakes go to standard error only", "[cli]") {
  CHECK(run("--no-such-flag 2>/dev/null").out.empty());
  CHECK(run("explain FLH0O1 2>&1").out.find("did you mean 'FLH001'?") != std::string::npos);
  CHECK(run("checklist preflihgt 2>&1").out.find("did you mean 'preflight'?") != std::string::npos);
  CHECK(run("facts --table hok . 2>&1").out.find("did you mean 'hook'?") != std::string::npos);
}

TEST_CASE("every verb answers", "[cli]") {
  const sample::TemporaryFolder folder;
  write_app(folder);
  CHECK(run("version").out.starts_with("frappe-lint "));
  CHECK(run("rules").out.find("FLH001") != std::string::npos);
  CHECK(run("rules --schema").out.find("A frappe-lint rule") != std::string::npos);
  CHECK(run("explain FLH001").out.find("WHY") != std::string::npos);
  CHECK(run("facts --tables").out.find("hook_target") != std::string::npos);
  CHECK(run("facts --table hook " + folder.at()).out.find("after_install") != std::string::npos);
  CHECK(run("checklist preflight " + folder.at()).exit_code == 1);
  CHECK(run("checklist " + folder.at()).out.starts_with("PRE-FLIGHT"));
  CHECK(run("completions bash").exit_code == 0);
  CHECK(run("-q --ignore FLH " + folder.at()).out.empty());
}

TEST_CASE("several reports of one run", "[cli]") {
  const sample::TemporaryFolder folder;
  write_app(folder);
  const std::string sarif = folder.at("out.sarif");
  CHECK(run("-o concise -o sarif:" + sarif + " " + folder.at("acme/hooks.py")).exit_code == 1);
  CHECK(std::filesystem::file_size(sarif) > 1000);
}
