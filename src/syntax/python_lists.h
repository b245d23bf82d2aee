// SPDX-License-Identifier: MIT
// Lists of Python whose members have an order or must be of a kind: parameters, arguments, targets,
// imports, the clauses of try.
#pragma once

#include <string_view>

#include "syntax/tree.h"

namespace syntax {

// Why Python refuses the members of this node; empty when it does not, or for any other node.
[[nodiscard]] std::string_view list_fault(Node node);
// `except* A:`
[[nodiscard]] bool is_except_group(Node node);
// `except A, B:`, which Python 3.14 takes without brackets.
[[nodiscard]] bool is_except_list(Node node);

}  // namespace syntax
