// SPDX-License-Identifier: MIT
#include "cli/fix.h"

#include <sys/stat.h>

#include "catch.h"
#include "cli/program.h"
#include "cli/read_file.h"

using sample::run;
using sample::run_shell;
using sample::TemporaryFolder;

namespace {

const std::string kTwice =
    "[pre_model_sync]\nacme.patches.one\nacme.patches.one\n\n[post_model_sync]\n";
const std::string kOnce = "[pre_model_sync]\nacme.patches.one\n\n[post_model_sync]\n";

void write_patched_app(const TemporaryFolder& folder) {
  sample::write_app(folder);
  folder.write("acme/patches/__init__.py", "");
  folder.write("acme/patches/one.py", "def execute():\n\tpass\n");
  folder.write("acme/patches.txt", kTwice);
}

std::string patches(const TemporaryFolder& folder) {
  return cli::read_file(folder.at("acme/patches.txt")).value_or("");
}

}  // namespace

TEST_CASE("--diff prints what --fix would do, and writes nothing", "[cli]") {
  TemporaryFolder folder;
  write_patched_app(folder);
  const auto diff =
      run_shell("cd " + folder.at() + " && " FRAPPE_LINT_BINARY " --diff 2>/dev/null");
  CHECK(diff.exit_code == 1);
  CHECK(diff.out ==
        "--- a/acme/patches.txt\n+++ b/acme/patches.txt\n@@ -1,5 +1,4 @@\n [pre_model_sync]\n"
        " acme.patches.one\n-acme.patches.one\n \n [post_model_sync]\n");
  CHECK(patches(folder) == kTwice);
  folder.write("the.diff", diff.out);
  CHECK(run_shell("cd " + folder.at() + " && patch -s -p1 < the.diff").exit_code == 0);
  CHECK(patches(folder) == kOnce);
}

TEST_CASE("--fix makes the changes and reports what is left", "[cli]") {
  TemporaryFolder folder;
  write_patched_app(folder);
  const auto fixed = run(folder, "--fix");
  CHECK(fixed.exit_code == 1);
  CHECK(fixed.says("1 fixed in 1 file\n"));
  CHECK(fixed.says("FLH001"));
  CHECK_FALSE(fixed.says("FLP003"));
  CHECK(patches(folder) == kOnce);
  const auto again = run(folder, "--fix");
  CHECK(again.says("0 fixed\n"));
  CHECK(run(folder, "--diff").exit_code == 0);
}

TEST_CASE("only what is selected is fixed, and nothing that is suppressed or in the baseline",
          "[cli]") {
  TemporaryFolder folder;
  write_patched_app(folder);
  CHECK(run(folder, "--fix --select FLH").says("0 fixed\n"));
  CHECK(run(folder, "baseline create").exit_code == 0);
  CHECK(run(folder, "--fix").says("0 fixed\n"));
  CHECK(run(folder, "--diff").exit_code == 0);
  CHECK(patches(folder) == kTwice);
  CHECK(run(folder, "--fix --no-baseline").says("1 fixed"));
  CHECK(run(folder, "--fix --diff").exit_code == 2);
}

TEST_CASE("a read-only file stays as it is, and that is said", "[cli]") {
  TemporaryFolder folder;
  write_patched_app(folder);
  ::chmod(folder.at("acme/patches.txt").c_str(), 0444);
  CHECK(run(folder, "--fix").says("acme/patches.txt: not changed: it is read-only"));
  CHECK(patches(folder) == kTwice);
}

TEST_CASE("of staged files only those are fixed that lie in the work tree as they are staged",
          "[cli]") {
  TemporaryFolder folder;
  write_patched_app(folder);
  REQUIRE(run_shell("cd " + folder.at() + " && git init -q && git add -A 2>&1").exit_code == 0);
  folder.write("acme/patches.txt", kTwice + "# not staged\n");
  CHECK(run(folder, "--fix --staged")
            .says("acme/patches.txt: not changed: it is not as it is staged"));
  CHECK(patches(folder) == kTwice + "# not staged\n");
  folder.write("acme/patches.txt", kTwice);
  CHECK(run(folder, "--fix --staged").says("stage them again"));
  CHECK(patches(folder) == kOnce);
}
