// SPDX-License-Identifier: MIT
// Line-based formats: INI in its three dialects (supervisor, systemd, setup.cfg) and .env. Each
// entry keeps its spans; what a key means is not known here.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "syntax/problem.h"

namespace syntax {

struct IniEntry {
  std::string_view section;  // empty before the first [section]
  std::string_view key;
  std::string_view value;  // trimmed; continuation lines are part of it, as written. Null data():
                           // a key alone
  base::Span section_span;
  base::Span key_span;
  base::Span value_span;
};

struct IniTree {
  std::vector<IniEntry> entries;
  std::vector<IniEntry> sections;    // one per header line: section and section_span
  std::vector<base::Span> comments;  // from the comment sign to the line's end
  Problems problems;
};

// The dialects agree on [section], on comment lines with '#' or ';' and on `key = value`.
enum class IniDialect : std::uint8_t {
  Supervisor,  // `key: value` too; indented lines continue; a value ends before " ;" and " #"
  Plain,       // Python's configparser (setup.cfg): the same without comments behind a value
  Systemd,     // a backslash at the line's end continues; " ;" separates commands
};

[[nodiscard]] IniTree parse_ini(std::string_view bytes,
                                IniDialect dialect = IniDialect::Supervisor);
// KEY=VALUE lines with optional `export `, as Compose reads them; no sections. Quotes are removed
// from the value, which may then span lines; escapes stay as written.
[[nodiscard]] IniTree parse_env(std::string_view bytes);

}  // namespace syntax
