// SPDX-License-Identifier: MIT
// A disk some of whose files have other bytes: how the tree would be after a change.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "project/disk.h"

namespace project {

using NewBytes = std::map<std::string, std::string, std::less<>>;  // by path

// `disk` with these bytes in place of its own; a path that it does not have stays unknown.
[[nodiscard]] std::unique_ptr<Disk> with_bytes(std::unique_ptr<Disk> disk, NewBytes changed);

}  // namespace project
