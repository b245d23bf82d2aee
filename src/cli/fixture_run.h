// SPDX-License-Identifier: MIT
// One fixture, judged; and what becomes of it when the edits of its rule are made.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "check/session.h"
#include "cli/fixture_tree.h"
#include "rule/rule.h"

namespace cli {

// Which rules judge a tree: the one under trial, or every stable one with it.
enum class Jury { OneRule, All };

// A session that has run over the tree.
[[nodiscard]] base::Result<std::unique_ptr<check::Session>> judge_fixture(
    const FixtureTree& tree, const std::vector<rule::Rule>& rules, const rule::Rule& rule,
    Jury jury);

struct RepairTrial {
  std::size_t repaired = 0;  // findings with edits
  std::string problem;       // empty: they are gone, nothing new came, all files still parse
};

// Makes the edits of `rule` until there are none.
[[nodiscard]] RepairTrial try_repairs(const FixtureTree& tree, const std::vector<rule::Rule>& rules,
                                      const rule::Rule& rule, Jury jury);

}  // namespace cli
