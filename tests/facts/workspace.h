// SPDX-License-Identifier: MIT
// A workspace from memory for tests of facts.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "project/discover.h"

namespace facts {

using Files = std::map<std::string, std::string, std::less<>>;

inline project::Workspace workspace_of(Files files, std::vector<int> majors = {},
                                       project::Options options = {}) {
  return project::discover("app", std::make_unique<project::MemoryDisk>(std::move(files)), nullptr,
                           std::move(options), std::move(majors));
}

}  // namespace facts
