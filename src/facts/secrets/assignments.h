// SPDX-License-Identifier: MIT
// Values that stand behind a name that promises a secret, whatever the language: assignments,
// keyword arguments, members of dictionaries and objects, defaults of environment look-ups, YAML,
// INI and .env lines, XML elements and attributes. Reads the bytes around the name, no tree: a
// configuration that does not parse gives its secrets away just as well.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/span.h"
#include "facts/secrets/secret_context.h"

namespace facts {

struct Assignment {
  std::string name;  // in snake case
  base::Span name_span;
  base::Span value;  // without its quotes
  bool is_quoted = false;
  bool is_argument = false;  // "name", "value": proves less than "name" = "value"
  bool is_login = false;     // what stands behind a user: a password whatever the name
};

// The assignment whose name holds the byte at `inside`; none when there is no value.
[[nodiscard]] std::optional<Assignment> assignment_at(std::string_view bytes, std::uint32_t inside,
                                                      const SecretContext& context);

}  // namespace facts
