// SPDX-License-Identifier: MIT
// The rows that belong to no family: the files themselves, what could not be judged, and the
// comments that speak to frappe-lint.
#pragma once

#include <string_view>

#include "facts/table.h"

namespace facts {

// Something that was in scope and could not be read or resolved. It becomes "not checked" in every
// report, for the rules that read `about`.
struct Unchecked : Row {
  std::string_view about;   // name of the table that lacks rows because of it
  std::string_view reason;  // lower case, no final period
  static const Table kTable;
};

// A file of the workspace that was looked at.
struct FileFact : Row {
  std::string_view path;     // relative to the root
  std::string_view name;     // last segment of the path
  std::string_view kind;     // project::Kind in words
  std::string_view git;      // project::GitState in words
  std::string_view problem;  // why it could not be read whole; missing when it could
  std::int64_t size = 0;     // bytes on disk
  static const Table kTable;
};

// A comment that holds "frappe-lint:", and what it covers.
struct Comment : Row {
  std::string_view text;     // from "frappe-lint:" to the end of the comment
  base::Span extent;         // bytes that an `ignore` in it covers
  bool is_trailing = false;  // stands behind code on its line
  static const Table kTable;
};

}  // namespace facts
