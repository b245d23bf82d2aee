// SPDX-License-Identifier: MIT
#include "facts/python/python_symbols.h"

#include <algorithm>

#include "base/text.h"

namespace facts {
namespace {

using syntax::Node;

bool is_definition(Node node) {
  return node.is("function_definition") || node.is("class_definition");
}

// Collects the bindings of one module.
struct Collector {
  PythonSymbols symbols;

  void add(Node name, SymbolKind kind) {
    if (name) symbols.names.push_back({.name = name.text(), .kind = kind, .span = name.span()});
  }

  // The identifiers of an assignment's left side; `a.b = ` and `a[b] = ` bind nothing.
  void add_targets(Node target) {
    for (syntax::Cursor at(target); at; at.next()) {
      if (at.node().is("attribute") || at.node().is("subscript")) {
        at.skip();
      } else if (at.node().is("identifier")) {
        add(at.node(), SymbolKind::Data);
      }
    }
  }

  void add_all(Node list, SymbolKind kind) {
    for (std::uint32_t i = 0; i < list.size(); ++i) add(list.child(i), kind);
  }

  void add_import(Node node) {
    const Node from = node.field("module_name");
    for (std::uint32_t i = 0; i < node.size(); ++i) {
      const Node item = node.child(i);
      if (from && item == from) continue;
      if (item.is("wildcard_import")) {
        StarImport star = {.module = from.text()};
        for (; star.module.starts_with('.'); ++star.dots) star.module.remove_prefix(1);
        symbols.stars.push_back(star);
      } else if (item.is("aliased_import")) {
        add(item.field("alias"), SymbolKind::Import);
      } else if (item.is("dotted_name")) {
        add(item.child(0), SymbolKind::Import);  // `import a.b` binds a
      }
    }
  }

  void at_module_level(Node node) {
    const std::string_view kind = node.kind();
    if (is_definition(node)) {
      const Node name = node.field("name");
      if (name.text() == "__getattr__") symbols.is_opaque = true;
      add(name, node.is("class_definition") ? SymbolKind::Class : SymbolKind::Function);
    } else if (kind == "assignment" || kind == "augmented_assignment" || kind == "for_statement") {
      add_targets(node.field("left"));
    } else if (kind == "named_expression") {
      add(node.field("name"), SymbolKind::Data);
    } else if (kind == "import_statement" || kind == "import_from_statement") {
      add_import(node);
    } else if (kind == "as_pattern_target" || kind == "case_pattern" ||
               kind == "type_alias_statement") {
      add_targets(kind == "type_alias_statement" ? node.field("left") : node);
    }
  }
};

}  // namespace

std::string_view to_string(SymbolKind kind) {
  switch (kind) {
    case SymbolKind::Function:
      return "function";
    case SymbolKind::Class:
      return "class";
    case SymbolKind::Data:
      return "data";
    case SymbolKind::Import:
      return "import";
  }
  return "";
}

// `locals()` of a function are its own, and `setattr` mostly dresses up a document.
bool makes_names(Node call, bool is_inside_function) {
  const std::string_view name = call.field("function").text();
  if (name == "globals") return true;
  if (name == "setattr") return base::contains(call.field("arguments").child(0).text(), "module");
  return !is_inside_function && (name == "locals" || name == "vars" || name == "exec");
}

const PythonSymbol* PythonSymbols::find(std::string_view name) const {
  const auto found = std::find_if(names.rbegin(), names.rend(),
                                  [&](const PythonSymbol& s) { return s.name == name; });
  return found == names.rend() ? nullptr : &*found;
}

PythonSymbols python_symbols(Node root) {
  Collector collector;
  collector.symbols.is_opaque = root.has_error();
  std::uint32_t inner_end = 0;  // where the definition that we are inside of ends
  for (syntax::Cursor at(root); at; at.next()) {
    const Node node = at.node();
    const bool is_inside = node.span().begin < inner_end;
    if (!is_inside) collector.at_module_level(node);
    if (!is_inside && is_definition(node)) inner_end = node.span().end;
    if (node.is("global_statement")) collector.add_all(node, SymbolKind::Data);
    if (node.is("call") && makes_names(node, is_inside)) collector.symbols.is_opaque = true;
  }
  return std::move(collector.symbols);
}

}  // namespace facts
