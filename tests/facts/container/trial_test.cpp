// SPDX-License-Identifier: MIT
#include "facts/container/trial.h"

#include "catch.h"

TEST_CASE("what serves nobody is a trial", "[facts]") {
  CHECK(facts::is_trial_path(".devcontainer/docker-compose.yml"));
  CHECK(facts::is_trial_path("tests/compose.ci.yaml"));
  CHECK(facts::is_trial_path("docker-compose.dev.yml"));
  CHECK(facts::is_trial_path("pwd.yml"));
  CHECK(!facts::is_trial_path("docker/docker-compose.yml"));
  CHECK(!facts::is_trial_path("devices/compose.yaml"));
}
