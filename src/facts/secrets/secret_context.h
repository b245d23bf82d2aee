// SPDX-License-Identifier: MIT
// What a file's place and kind say about the secrets in it: whether names and values are read at
// all, whether a value needs quotes, and whether it lies where nothing is real.
#pragma once

#include <string_view>

#include "project/kind.h"

namespace facts {

struct SecretContext {
  std::string_view area;         // code, config, tests, docs or example
  bool is_skipped = false;       // generated text: lock files, bundles, translations
  bool reads_names = true;       // "name = value" is looked at
  bool has_bare_values = false;  // a value needs no quotes
  bool is_markup = false;        // <name>value</name>
  bool is_yaml = false;          // a bare value reaches to the end of its line
};

[[nodiscard]] SecretContext secret_context(std::string_view path, project::Kind kind);
// The same for a past version: no other reader knows its site configuration.
[[nodiscard]] SecretContext past_context(std::string_view path, project::Kind kind);

}  // namespace facts
