// SPDX-License-Identifier: MIT
// The names of one Python file: what each is bound to, scope by scope. Only what is bound exactly
// once can be trusted to mean one thing; everything else is *not known*.
//
// Scopes are the module, functions, lambdas and classes. Variables of a comprehension count as
// bindings of the scope around it, which errs on the side of not knowing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/pool.h"
#include "syntax/tree.h"

namespace facts {

enum class Bound : std::uint8_t {
  Assigned,    // name = expression
  Parameter,   // of a function or lambda
  Import,      // import path as name
  Definition,  // def or class
  Other,       // loop variable, unpacking, with … as, augmented assignment, …
};

struct Binding {
  Bound how = Bound::Other;
  int count = 0;          // how often the scope binds the name
  int index = 0;          // Parameter: its position
  syntax::Node value;     // Assigned: the right-hand side; Definition: the definition
  std::string_view path;  // Import, Definition: dotted path
};

struct Scope {
  syntax::Node node;       // module, function_definition, lambda or class_definition
  std::size_t parent = 0;  // index; the module is its own parent
  std::string_view name;   // of a def or class
  std::string_view path;   // dotted, from the package: "acme.events.Order.validate"
  std::unordered_map<std::string_view, Binding> names;

  [[nodiscard]] bool is_class() const { return node.is("class_definition"); }
  [[nodiscard]] bool is_function() const { return node.is("function_definition"); }
};

class Scopes {
 public:
  // `module` is the dotted path of the file ("acme.events"); `is_package` that of an __init__.py.
  Scopes(syntax::Node root, std::string_view module, bool is_package, base::Pool& pool);

  // Index of the innermost scope around a byte offset.
  [[nodiscard]] std::size_t at(std::uint32_t offset) const;
  [[nodiscard]] const Scope& operator[](std::size_t i) const { return scopes_[i]; }
  [[nodiscard]] const std::vector<Scope>& all() const { return scopes_; }
  // What `name` means in a scope, or null when nothing in the file binds it (a builtin).
  [[nodiscard]] const Binding* find(std::string_view name, std::size_t scope) const;
  [[nodiscard]] const Binding* find(syntax::Node identifier) const {
    return find(identifier.text(), at(identifier.span().begin));
  }
  // "frappe.db.get_value" for a name or attribute, whatever the file calls frappe; empty when it
  // starts at a value, a parameter or a name with several meanings.
  [[nodiscard]] std::string path(syntax::Node expression) const;

 private:
  std::vector<Scope> scopes_;  // in source order
};

// "apps/acme/acme/api/v1.py" below the folder "apps/acme" is "acme.api.v1".
[[nodiscard]] std::string module_path(std::string_view path, std::string_view app_root);

}  // namespace facts
