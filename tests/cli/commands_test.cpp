// SPDX-License-Identifier: MIT
// The program from outside: exit codes, standard output, standard error.
#include "cli/commands.h"

#include "catch.h"
#include "cli/program.h"

namespace {

sample::Outcome run(const std::string& words) {
  return sample::run_shell(FRAPPE_LINT_BINARY " " + words);
}

}  // namespace

TEST_CASE("exit codes are 0, 1 and 2, whatever the format", "[cli]") {
  const sample::TemporaryFolder folder;
  sample::write_app(folder);
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
  sample::write_app(folder);
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
  sample::write_app(folder);
  const std::string sarif = folder.at("out.sarif");
  CHECK(run("-o concise -o sarif:" + sarif + " " + folder.at("acme/hooks.py")).exit_code == 1);
  CHECK(std::filesystem::file_size(sarif) > 1000);
}

TEST_CASE("reports that lie in the tree change nothing", "[cli]") {
  const sample::TemporaryFolder folder;
  sample::write_app(folder);
  const std::string words = " --profile healthcare " + folder.at();
  std::string outputs;
  for (const char* output : {"sarif:a.sarif", "sarif-all:b.sarif", "junit:c.xml", "html:d.html",
                             "gitlab:e.json", "markdown:f.md", "json:g.json"}) {
    const std::string format(output);
    const std::size_t colon = format.find(':') + 1;
    outputs += " -o " + format.substr(0, colon) + folder.at(format.substr(colon));
  }
  CHECK(run("check" + outputs + words).exit_code == 1);
  CHECK(run("checklist preflight -o html:" + folder.at("h.html") +
            " -o sarif:" + folder.at("i.sarif") + " -o junit:" + folder.at("j.xml") +
            " -o markdown:" + folder.at("k.md") + words)
            .exit_code == 1);
  CHECK(run("-o concise" + words).out == run("-o concise --exclude '?.*'" + words).out);
}
