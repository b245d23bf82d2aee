// SPDX-License-Identifier: MIT
// A tree-sitter tree and a thin handle to its nodes, for Python and JavaScript. Tree-sitter repairs
// what it cannot parse, so `has_error()` means "partly understood", never "does not parse".
#pragma once

#include <tree_sitter/api.h>

#include <memory>
#include <string_view>

#include "base/pool.h"
#include "base/span.h"

namespace syntax {

// One node of a tree. A missing node is a Node too (`!node`), so look-ups chain.
class Node {
 public:
  Node() = default;
  Node(TSNode node, std::string_view bytes) : node_(node), bytes_(bytes) {}

  [[nodiscard]] explicit operator bool() const { return !ts_node_is_null(node_); }
  [[nodiscard]] std::string_view kind() const { return *this ? ts_node_type(node_) : ""; }
  [[nodiscard]] bool is(std::string_view kind_name) const { return kind() == kind_name; }
  [[nodiscard]] bool is_error() const { return *this && ts_node_is_error(node_); }
  [[nodiscard]] bool has_error() const { return *this && ts_node_has_error(node_); }
  [[nodiscard]] base::Span span() const {
    if (!*this) return {};
    return {ts_node_start_byte(node_), ts_node_end_byte(node_)};
  }
  [[nodiscard]] std::string_view text() const { return base::slice(bytes_, span()); }
  [[nodiscard]] Node field(std::string_view name) const {
    if (!*this) return {};
    return {
        ts_node_child_by_field_name(node_, name.data(), static_cast<std::uint32_t>(name.size())),
        bytes_};
  }
  // Named children only: punctuation and keywords are skipped, comments are not.
  [[nodiscard]] std::uint32_t size() const { return *this ? ts_node_named_child_count(node_) : 0; }
  [[nodiscard]] Node child(std::uint32_t i) const {
    return *this ? Node(ts_node_named_child(node_, i), bytes_) : Node();
  }
  [[nodiscard]] Node parent() const { return *this ? Node(ts_node_parent(node_), bytes_) : Node(); }
  [[nodiscard]] Node next() const {
    return *this ? Node(ts_node_next_named_sibling(node_), bytes_) : Node();
  }
  [[nodiscard]] TSNode raw() const { return node_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }
  [[nodiscard]] bool operator==(const Node& other) const { return ts_node_eq(node_, other.node_); }

 private:
  TSNode node_ = {};
  std::string_view bytes_;
};

// Walks a subtree in source order without recursion; named nodes only.
//   for (Cursor at(node); at; at.next()) { … at.node() …; at.skip() leaves out the children }
class Cursor {
 public:
  explicit Cursor(Node top);
  Cursor(const Cursor&) = delete;
  Cursor& operator=(const Cursor&) = delete;
  ~Cursor();

  [[nodiscard]] explicit operator bool() const { return !is_done_; }
  [[nodiscard]] Node node() const;
  [[nodiscard]] unsigned depth() const { return depth_; }  // 0 at `top`
  void skip() { skip_children_ = true; }
  void next();

 private:
  void step();

  TSTreeCursor cursor_;
  std::string_view bytes_;
  unsigned depth_ = 0;
  bool is_done_ = false;
  bool skip_children_ = false;
};

class Tree {
 public:
  Tree() = default;
  Tree(TSTree* tree, std::string_view bytes) : tree_(tree), bytes_(bytes) {}
  [[nodiscard]] explicit operator bool() const { return tree_ != nullptr; }
  [[nodiscard]] Node root() const {
    return tree_ ? Node(ts_tree_root_node(tree_.get()), bytes_) : Node();
  }

 private:
  struct Delete {
    void operator()(TSTree* tree) const { ts_tree_delete(tree); }
  };
  std::unique_ptr<TSTree, Delete> tree_;
  std::string_view bytes_;
};

// Keeps a view into `bytes`, which must outlive the tree. Thread-safe: one parser per thread. No
// tree (`!tree`) when the text is over 8 MB or too tangled to parse in bounded work.
[[nodiscard]] Tree parse_python(std::string_view bytes);
[[nodiscard]] Tree parse_javascript(std::string_view bytes);

// The value of a Python string literal node without interpolation, decoded into `pool` when it
// differs from the source: prefixes, escapes, implicit concatenation and parentheses are handled.
// `ok` is false for f-strings with interpolation and for anything that is no string.
struct PythonText {
  std::string_view value;
  bool ok = false;
};
[[nodiscard]] PythonText python_text(Node node, base::Pool& pool);

}  // namespace syntax
