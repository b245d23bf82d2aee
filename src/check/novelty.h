// SPDX-License-Identifier: MIT
// What is new: of the findings in a run, those that an earlier state of the same tree does not
// have. A commit is judged by what it brings, or old findings would bar every touch of an old file.
//
// Equal are two active findings of one rule with the same path and key; a file that moved keeps its
// findings, as in a baseline. A secret must be the same to its last byte: the one that replaces it
// is as new as any.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "rule/finding.h"

namespace check {

// Takes out of `run` what `before` has, too; `is_gone` says which paths of `before` there are no
// more. How many were taken out.
std::size_t leave_out_known(rule::Run& run, const rule::Run& before,
                            const std::function<bool(std::string_view)>& is_gone);

}  // namespace check
