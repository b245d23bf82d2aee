// SPDX-License-Identifier: MIT
// One fixture variant as a tree in memory: base, delta, control files.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "project/git.h"
#include "project/workspace.h"
#include "rule/rule.h"

namespace cli {

struct FixtureTree {
  std::string name;  // "bad-default-server"
  std::map<std::string, std::string, std::less<>> files;
  std::vector<std::string> own;  // paths that come from the variant, not from its base
  std::optional<project::GitView> git;
  std::optional<rule::Profile> profile;
  std::vector<int> majors;
  bool host = false;
  std::string site;  // file of the variant that stands for --site-evidence; empty: none
  std::optional<std::string> evidence;  // folder of the evidence; "": the whole tree
  std::vector<std::string> excuses;
};

// Reads fixtures/<…>/<variant> laid over its base.
[[nodiscard]] base::Result<FixtureTree> read_fixture(const std::string& fixtures,
                                                     const std::string& rule_name,
                                                     const std::string& variant);
// Reads a whole world: fixtures/_worlds/<name>, without a base unless its fixture.txt names one.
[[nodiscard]] base::Result<FixtureTree> read_world(const std::string& fixtures,
                                                   const std::string& name);
// Names of the variants of a rule, sorted.
[[nodiscard]] std::vector<std::string> variants(const std::string& fixtures,
                                                const std::string& rule_name);
// The fixture that a path names (…/fixtures/<family>/<slug>/<variant>), laid over its base; none
// for any other path.
[[nodiscard]] std::optional<base::Result<FixtureTree>> fixture_at(const std::string& path);
[[nodiscard]] project::Workspace workspace_of(const FixtureTree& tree);

}  // namespace cli
