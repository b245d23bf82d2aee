// SPDX-License-Identifier: MIT
// The names that importing a Python module gives it: definitions, assignments, imports, whatever is
// bound inside module-level if, try, with, for, while and match, and what functions declare global.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"
#include "syntax/tree.h"

namespace facts {

enum class SymbolKind : std::uint8_t { Function, Class, Data, Import };
[[nodiscard]] std::string_view to_string(SymbolKind kind);

struct PythonSymbol {
  std::string_view name;
  SymbolKind kind = SymbolKind::Data;
  base::Span span;  // of the name
};

// `from .a.b import *`: dots, and the dotted name behind them.
struct StarImport {
  std::string_view module;
  unsigned dots = 0;
};

struct PythonSymbols {
  std::vector<PythonSymbol> names;  // in source order; a name bound twice is listed twice
  std::vector<StarImport> stars;
  // Names may exist that are not listed: module __getattr__, globals(), exec, broken syntax.
  bool is_opaque = false;

  // The last binding of that name, or null.
  [[nodiscard]] const PythonSymbol* find(std::string_view name) const;
};

[[nodiscard]] PythonSymbols python_symbols(syntax::Node root);
// True for a call that can give its module names out of sight; inside of a function less can.
[[nodiscard]] bool makes_names(syntax::Node call, bool is_inside_function);

}  // namespace facts
