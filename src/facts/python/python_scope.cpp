// SPDX-License-Identifier: MIT
#include "facts/python/python_scope.h"

#include <algorithm>

#include "base/text.h"

namespace facts {
namespace {

using syntax::Cursor;
using syntax::Node;

constexpr int kHops = 8;  // longest chain of `a = b` that is followed

bool opens_scope(Node node) {
  return node.is("function_definition") || node.is("lambda") || node.is("class_definition");
}

// Drops the last `levels` segments of a dotted path.
std::string_view parent_path(std::string_view path, std::size_t levels) {
  for (; levels > 0 && !path.empty(); --levels) {
    const std::size_t dot = path.rfind('.');
    path = dot == std::string_view::npos ? std::string_view() : path.substr(0, dot);
  }
  return path;
}

std::string dotted(std::string_view head, std::string_view tail) {
  if (head.empty()) return std::string(tail);
  if (tail.empty()) return std::string(head);
  return std::string(head) + "." + std::string(tail);
}

class Builder {
 public:
  Builder(std::vector<Scope>& scopes, std::string_view module, bool is_package, base::Pool& pool)
      : scopes_(scopes), module_(module), is_package_(is_package), pool_(pool) {}

  void read(Node root) {
    scopes_.push_back({.node = root, .path = module_});
    for (Cursor at(root); at; at.next()) {
      leave(at.node().span().begin);
      visit(at.node());
    }
  }

 private:
  void leave(std::uint32_t offset) {
    while (current_ != 0 && scopes_[current_].node.span().end <= offset) {
      current_ = scopes_[current_].parent;
    }
  }

  void visit(Node node) {
    if (opens_scope(node)) return open(node);
    const std::string_view kind = node.kind();
    if (kind == "assignment") return assign(node.field("left"), node.field("right"));
    if (kind == "named_expression") return assign(node.field("name"), node.field("value"));
    if (kind == "augmented_assignment" || kind == "for_statement" || kind == "for_in_clause") {
      return unpack(node.field("left"));
    }
    if (kind == "as_pattern_target") return unpack(node);
    if (kind == "import_statement") return import(node);
    if (kind == "import_from_statement") return import_from(node);
    if (kind == "global_statement" || kind == "nonlocal_statement") return unpack(node);
  }

  Binding& bind(std::string_view name, Bound how) {
    Binding& binding = scopes_[current_].names[name];
    binding.how = binding.count == 0 ? how : Bound::Other;
    ++binding.count;
    return binding;
  }

  void assign(Node left, Node right) {
    if (!right) return;  // a bare annotation binds nothing
    if (!left.is("identifier")) return unpack(left);
    while (right.is("assignment")) right = right.field("right");
    bind(left.text(), Bound::Assigned).value = right;
  }

  // Every plain name of a target: (a, *b), [c], but not d.e or f[g].
  void unpack(Node target) {
    for (Cursor at(target); at; at.next()) {
      const Node node = at.node();
      if (node.is("attribute") || node.is("subscript")) at.skip();
      if (node.is("identifier")) bind(node.text(), Bound::Other);
    }
  }

  void open(Node node) {
    const std::string_view name = node.field("name").text();
    const std::string_view path = pool_.keep(dotted(scopes_[current_].path, name));
    if (!name.empty()) {
      Binding& binding = bind(name, Bound::Definition);
      binding.value = node;
      binding.path = path;
    }
    scopes_.push_back({.node = node, .parent = current_, .name = name, .path = path});
    current_ = scopes_.size() - 1;
    parameters(node.field("parameters"));
  }

  void parameters(Node list) {
    int index = 0;
    for (Node one = list.child(0); one; one = one.next()) {
      Node name = one.is("identifier") ? one : one.field("name");
      if (!name) name = one.child(0);  // typed_parameter, *args, **kwargs
      if (!name.is("identifier")) continue;
      bind(name.text(), Bound::Parameter).index = index++;
    }
  }

  void bind_import(std::string_view name, std::string path) {
    const Binding* known = nullptr;
    const auto found = scopes_[current_].names.find(name);
    if (found != scopes_[current_].names.end()) known = &found->second;
    if (known && known->how == Bound::Import && known->path == path) return;  // said twice
    bind(name, Bound::Import).path = pool_.keep(path);
  }

  void import(Node statement) {
    for (Node one = statement.child(0); one; one = one.next()) {
      if (one.is("aliased_import")) {
        bind_import(one.field("alias").text(), std::string(one.field("name").text()));
      } else if (one.is("dotted_name")) {
        const std::string_view first = one.child(0).text();
        bind_import(first, std::string(first));  // `import a.b` binds a
      }
    }
  }

  std::string origin(Node from) const {
    if (!from.is("relative_import")) return std::string(from.text());
    const std::string_view text = from.text();
    const std::size_t dots = std::min(text.find_first_not_of(". "), text.size());
    const std::size_t levels = static_cast<std::size_t>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(dots), '.'));
    const std::string_view package = parent_path(module_, levels - (is_package_ ? 1 : 0));
    return dotted(package, text.substr(dots));
  }

  void import_from(Node statement) {
    const Node from = statement.field("module_name");
    const std::string path = origin(from);
    for (Node one = statement.child(0); one; one = one.next()) {
      if (one == from) continue;
      const Node name = one.is("aliased_import") ? one.field("name") : one;
      const Node alias = one.is("aliased_import") ? one.field("alias") : one;
      if (name.is("dotted_name")) bind_import(alias.text(), dotted(path, name.text()));
    }
  }

  std::vector<Scope>& scopes_;
  std::string_view module_;
  bool is_package_;
  base::Pool& pool_;
  std::size_t current_ = 0;
};

}  // namespace

Scopes::Scopes(Node root, std::string_view module, bool is_package, base::Pool& pool) {
  Builder(scopes_, pool.keep(module), is_package, pool).read(root);
}

std::size_t Scopes::at(std::uint32_t offset) const {
  const auto after = std::upper_bound(
      scopes_.begin() + 1, scopes_.end(), offset,
      [](std::uint32_t value, const Scope& scope) { return value < scope.node.span().begin; });
  std::size_t i = static_cast<std::size_t>(after - scopes_.begin()) - 1;
  while (i != 0 && scopes_[i].node.span().end <= offset) i = scopes_[i].parent;
  return i;
}

const Binding* Scopes::find(std::string_view name, std::size_t scope) const {
  for (std::size_t i = scope;; i = scopes_[i].parent) {
    const bool is_visible = i == scope || !scopes_[i].is_class();
    const auto found = scopes_[i].names.find(name);
    if (is_visible && found != scopes_[i].names.end()) return &found->second;
    if (i == 0) return nullptr;
  }
}

std::string Scopes::path(Node expression) const {
  std::string tail;
  for (int hop = 0; hop < kHops;) {
    if (expression.is("attribute")) {
      tail = dotted(expression.field("attribute").text(), tail);
      expression = expression.field("object");
      continue;
    }
    if (!expression.is("identifier")) return {};
    const Binding* binding = find(expression);
    if (!binding) return dotted(expression.text(), tail);
    if (binding->count != 1) return {};
    if (!binding->path.empty()) return dotted(binding->path, tail);
    if (binding->how != Bound::Assigned || binding->value == expression) return {};
    expression = binding->value;
    ++hop;
  }
  return {};
}

std::string module_path(std::string_view path, std::string_view app_root) {
  if (!app_root.empty() && path.starts_with(app_root)) path.remove_prefix(app_root.size() + 1);
  if (path.ends_with(".py")) path.remove_suffix(3);
  if (path.ends_with("/__init__")) path.remove_suffix(9);
  return base::replace_all(std::string(path), "/", ".");
}

}  // namespace facts
