// SPDX-License-Identifier: MIT
#include "cli/runs.h"

#include "catch.h"
#include "cli/temporary_folder.h"

TEST_CASE("--fail-on never turns findings into exit code 0, but no defect of ours", "[cli]") {
  rule::Run run;
  cli::Arguments arguments;
  CHECK(cli::exit_code(arguments, run, 1) == 1);
  arguments.never_fail = true;
  CHECK(cli::exit_code(arguments, run, 1) == 0);
  CHECK(cli::exit_code(arguments, run, 2) == 2);
}

TEST_CASE("a project is run over its folder", "[cli]") {
  sample::TemporaryFolder folder;
  folder.write("acme/hooks.py", "app_name = 'acme'\n");
  cli::Arguments arguments;
  arguments.paths = {folder.at()};
  const auto project = cli::open_project(arguments);
  REQUIRE(project);
  const auto session = cli::run_new(project.value());
  REQUIRE(session);
  CHECK(session->result().scope.shape == "app");
}
