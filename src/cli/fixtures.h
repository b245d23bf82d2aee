// SPDX-License-Identifier: MIT
// The fixture contract. A rule's directory fixtures/<family>/<slug>/ holds bad*/ and good*/ trees,
// each a delta over an exemplary tree of fixtures/_base/, and expect.txt: what the bad ones give.
//
//   bad*   gives exactly the lines of expect.txt for this rule, also with CRLF line ends, with a
//   byte
//          order mark, and without the final line feed
//   good*  gives nothing, from any rule
//
// Trees are laid out in memory. Control files: fixture.txt (base NAME, profile NAME, frappe N,
// delete PATH, host, excuse crlf|bom|newline) and git.txt (STATE PATH).
#pragma once

#include <string>
#include <vector>

#include "cli/args.h"
#include "rule/rule.h"

namespace cli {

// What is wrong with the fixtures of one rule; empty when the contract holds.
[[nodiscard]] std::vector<std::string> check_fixtures(const std::string& folder,
                                                      const std::vector<rule::Rule>& rules,
                                                      const rule::Rule& rule, bool bless);
// `frappe-lint test [RULE…]` in the current folder. Returns the exit code.
[[nodiscard]] int test_fixtures(const Arguments& arguments);

}  // namespace cli
