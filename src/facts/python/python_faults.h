// SPDX-License-Identifier: MIT
// Python files that cannot be compiled, and syntax that the Python of a supported Frappe lacks.
#pragma once

#include <string_view>

#include "facts/table.h"

namespace facts {

class Document;
class Facts;

struct PythonFaultRow : Row {
  std::string_view path;     // relative to the root
  std::string_view kind;     // syntax, conflict (of a merge) or news (a later Python takes it)
  std::string_view problem;  // lower case, no final period
  std::string_view text;     // the beginning of what is wrong
  int since = 0;             // news: 14 is Python 3.14
  static const Table kTable;
};

void extract_python_faults(Document& document, Facts& facts);

}  // namespace facts
