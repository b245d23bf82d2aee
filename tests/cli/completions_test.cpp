// SPDX-License-Identifier: MIT
#include "cli/completions.h"

#include "catch.h"
#include "cli/args.h"

TEST_CASE("completions know every verb and every option", "[cli]") {
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const std::string script = cli::completions(shell);
    for (const std::string& verb : cli::verb_names()) {
      CHECK(script.find(verb) != std::string::npos);
    }
    for (const std::string& option : cli::option_names()) {
      CHECK(script.find(option.substr(2)) != std::string::npos);
    }
  }
}
