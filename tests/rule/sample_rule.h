// SPDX-License-Identifier: MIT
// A well-formed rule file that tests bend.
#pragma once

#include <string>

#include "base/text.h"

namespace sample {

inline constexpr const char* kRule = R"({
  "code": "FLN001",
  "title": "A file has a name",
  "severity": "high",
  "confidence": "certain",
  "items": ["extra"],
  "tags": ["tls"],
  "cwe": 327,
  "since": "1.0",
  "why": ["Names tell."],
  "fix": "Rename '{path}'.",
  "refs": ["https://frappe.io"],
  "rows": { "over": "file", "where": { "name": "hooks.py" } },
  "message": "'{name}' is here."
})";

// The sample with one piece of text replaced by another.
inline std::string with(const std::string& from, const std::string& to) {
  return base::replace_all(kRule, from, to);
}

}  // namespace sample
