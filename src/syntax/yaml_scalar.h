// SPDX-License-Identifier: MIT
// What a plain YAML scalar means. YAML 1.1 as PyYAML's SafeLoader has it: `yes` is true, 22:22 is
// 1342, 010 is 8, 0o10 and 08 are strings, 1e3 is a string because it lacks a dot.
#pragma once

#include <string>
#include <string_view>

#include "syntax/data_tree.h"

namespace syntax {

struct YamlScalar {
  DataKind kind = DataKind::String;
  std::string text = {};  // in JSON's spelling; unused for strings, which stay as they are
};

[[nodiscard]] YamlScalar resolve_plain_scalar(std::string_view text);

}  // namespace syntax
