// SPDX-License-Identifier: MIT
#include "facts/pipeline/pipeline_sources.h"

#include "catch.h"
#include "facts/small_world.h"

using tests::make_world;
using Lines = std::vector<std::string>;

namespace {

Lines commands(const std::string& path, const std::string& text) {
  return make_world({{path, text}})
      ->rows("pipeline_command", {"source", "job", "text", "mask", "has_ci"});
}

}  // namespace

TEST_CASE("steps of a workflow know their shell", "[facts]") {
  const std::string path = ".github/workflows/a.yml";
  const std::string head = "jobs:\n  j:\n    steps:\n";
  CHECK(commands(path, head + "      - run: |\n          bench a | tee x\n          bench b\n") ==
        Lines{"workflow j bench a a pipe true", "workflow j bench b - true"});
  CHECK(commands(path, head + "      - run: bench a | tee x\n        shell: bash\n") ==
        Lines{"workflow j bench a - true"});
  CHECK(commands(path, head + "      - {run: bench a, shell: python}\n").empty());
  CHECK(commands(path, head + "      - {run: bench a, continue-on-error: true, env: {CI: ''}}\n") ==
        Lines{"workflow j bench a continue-on-error true"});
  CHECK(commands(path, head + "      - {run: bench a, env: {CI: 'false'}}\n") ==
        Lines{"workflow j bench a - false"});
}

TEST_CASE("an action runs its script on another machine", "[facts]") {
  const std::string text =
      "jobs:\n  j:\n    steps:\n      - uses: appleboy/ssh-action@v1\n        with:\n"
      "          script: |\n            bench a\n            bench b\n";
  CHECK(commands(".github/workflows/a.yml", text) ==
        Lines{"workflow j bench a the next command false", "workflow j bench b - false"});
}

TEST_CASE("lines of a GitLab job", "[facts]") {
  CHECK(commands(".gitlab-ci.yml",
                 "j:\n  allow_failure: true\n  before_script: bench a\n  script:\n"
                 "    - bench b | tee x\n    - |\n      bench c\n") ==
        Lines{"gitlab j bench a allow_failure true", "gitlab j bench b allow_failure true",
              "gitlab j bench c allow_failure true"});
}

TEST_CASE("scripts are told by their name or their first line", "[facts]") {
  CHECK(commands("a", "#!/bin/bash -e\nbench a\nbench b\n") ==
        Lines{"script - bench a - false", "script - bench b - false"});
  CHECK(commands("a.sh",
                 "\xEF\xBB\xBF"
                 "CI=1 bench a\n") == Lines{"script - bench a - true"});
}
