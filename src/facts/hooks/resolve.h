// SPDX-License-Identifier: MIT
// Says what a dotted path names, as `frappe.get_attr` would find it: import everything but the last
// segment, then take an attribute. The first segment must be an app; an app that is not in the
// workspace is foreign, and nothing is ever said about foreign paths.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "facts/python/python_symbols.h"
#include "facts/registry.h"

namespace facts {

enum class Resolution : std::uint8_t {
  Ok,            // a name of a module
  Module,        // a module or package
  ThroughClass,  // goes on behind a class, which import cannot do
  NoAttribute,   // the module is there, the name is not
  NoModule,      // a module on the way is not there
  Maybe,         // cannot be told: opaque star import, module __getattr__, excluded files, …
  Foreign,       // of an app that is not here
};
[[nodiscard]] std::string_view to_string(Resolution resolution);

struct Target {
  Resolution resolution = Resolution::Foreign;
  std::string missing;  // NoModule, NoAttribute: the shortest part of the path that is not there
  std::string nearest;  // … and the most similar path that is, or empty
  base::Place place;    // of the definition, or of what `nearest` names
  std::optional<SymbolKind> kind;  // of what was found
};

// Where a dotted module name leads.
struct ModulePath {
  Resolution resolution = Resolution::Foreign;  // Module, NoModule, Maybe or Foreign
  std::string folder;                           // of a package; for a module its path without .py
  base::FileId file = base::kNoFile;  // the module's file; none for a folder without __init__.py
  bool is_package = true;             // modules may lie below it
  std::size_t depth = 0;              // segments that are there
};

class Resolver {
 public:
  explicit Resolver(Library& library) : library_(library) {}

  // What `get_attr` would make of the path.
  [[nodiscard]] Target resolve(std::string_view path);
  // What `import_module` would make of it; Module when it is there.
  [[nodiscard]] Target resolve_module(std::string_view path);
  // Where the module is, for those who want to read it.
  [[nodiscard]] ModulePath find_module(std::string_view path) const;
  // The dotted name that `dots` and `module` of an import in `file` mean; empty outside of apps.
  [[nodiscard]] std::string absolute(base::FileId file, std::string_view module,
                                     unsigned dots) const;

 private:
  enum class Found : std::uint8_t { No, Maybe, Yes };

  [[nodiscard]] ModulePath walk(const project::App& app, std::string_view root,
                                std::span<const std::string_view> segments) const;
  [[nodiscard]] ModulePath enter(const project::App& app, const ModulePath& from,
                                 std::string_view name) const;
  const PythonSymbols* symbols(base::FileId file);
  bool stands_at_margin(base::FileId file, std::string_view name, Target& target);
  Found look_up(base::FileId file, std::string_view name, Target& target, unsigned depth);
  void suggest_module(std::string_view path, const ModulePath& stop, bool wants_attribute,
                      Target& target);
  void suggest_name(std::string_view module, std::string_view name, base::FileId file,
                    Target& target);
  [[nodiscard]] bool is_hidden(const project::App& app, std::string_view folder,
                               std::string_view name) const;
  [[nodiscard]] std::vector<std::string_view> modules_in(std::string_view folder) const;

  Library& library_;
  std::map<base::FileId, PythonSymbols> symbols_;
};

}  // namespace facts
