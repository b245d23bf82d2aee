// SPDX-License-Identifier: MIT
// The DocTypes that hooks.py hangs something on: keys of doc_events, override_doctype_class,
// extend_doctype_class, permission hooks and the script hooks. A key that no DocType has is skipped
// without a word.
#pragma once

#include <optional>
#include <string_view>

#include "facts/table.h"

namespace facts {

class Facts;
class Library;

struct HookDocType : Row {
  std::string_view app;
  std::string_view hook;
  std::string_view doctype;
  std::optional<bool> is_known;  // missing: a required app is not known here
  std::string_view nearest;      // the DocType that is meant; missing when none is close
  static const Table kTable;
};

void derive_hook_doctypes(Library& library, Facts& facts);

}  // namespace facts
