// SPDX-License-Identifier: MIT
// The located tree of JSON, YAML and TOML alike: source order, duplicate keys and exact byte spans
// are kept. A DOM would lose all three.
//
// Nodes live in one vector and are named by index; `Value` is a cheap handle to read them with. A
// missing value is a Value too (`!value`), so look-ups chain: tree.root()["a"]["b"].text().
// syntax/data_builder.h is how the readers fill a tree.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/pool.h"
#include "base/span.h"
#include "syntax/problem.h"

namespace syntax {

// Broken: a member or item is there, but its value could not be read. Neither set nor absent.
enum class DataKind : std::uint8_t {
  Missing,
  Null,
  Bool,
  Int,
  Float,
  String,
  Array,
  Object,
  Broken
};

[[nodiscard]] std::string_view to_string(DataKind kind);

struct DataNode {
  DataKind kind = DataKind::Missing;
  bool is_alias = false;           // YAML: written elsewhere; `span` is the *alias or the << value
  std::uint32_t first_child = 0;   // 0: none (the root is never a child)
  std::uint32_t next_sibling = 0;  // 0: last
  std::string_view key;            // decoded; empty outside objects
  std::string_view text;           // decoded string, or number, true, false, null as JSON spells it
  base::Span key_span;             // with its quotes, as written; empty outside objects
  base::Span span;                 // the value as written, quotes and brackets included
};

class DataTree;

// A handle to one node; valid as long as its tree stands still.
class Value {
 public:
  Value() = default;
  Value(const DataTree* tree, std::uint32_t index) : tree_(tree), index_(index) {}

  [[nodiscard]] explicit operator bool() const { return kind() != DataKind::Missing; }
  [[nodiscard]] DataKind kind() const { return node().kind; }
  [[nodiscard]] bool is_object() const { return kind() == DataKind::Object; }
  [[nodiscard]] bool is_array() const { return kind() == DataKind::Array; }
  [[nodiscard]] bool is_string() const { return kind() == DataKind::String; }
  [[nodiscard]] bool is_alias() const { return node().is_alias; }
  [[nodiscard]] std::string_view key() const { return node().key; }
  [[nodiscard]] base::Span key_span() const { return node().key_span; }
  [[nodiscard]] base::Span span() const { return node().span; }
  // Decoded text of a string; a number or literal as JSON spells it; empty for the rest. What
  // stands in the file is slice(bytes, span()).
  [[nodiscard]] std::string_view text() const { return node().text; }
  // The number as an integer (a bool counts 0 or 1, a float truncates); none for the rest and for
  // what does not fit.
  [[nodiscard]] std::optional<std::int64_t> integer() const;
  // Python's truth value of what json.load gives: 0, "", null, false, [] and {} are false.
  [[nodiscard]] bool truthy() const;
  // The member that json.load keeps: the *last* of that key.
  [[nodiscard]] Value operator[](std::string_view key) const;
  // First child, then siblings: for (Value v = x.first(); v; v = v.next()).
  [[nodiscard]] Value first() const { return related(node().first_child); }
  [[nodiscard]] Value next() const { return related(node().next_sibling); }
  [[nodiscard]] std::uint32_t index() const { return index_; }

 private:
  [[nodiscard]] const DataNode& node() const;
  [[nodiscard]] Value related(std::uint32_t index) const {
    return index == 0 ? Value() : Value(tree_, index);
  }

  const DataTree* tree_ = nullptr;
  std::uint32_t index_ = 0;
};

class DataTree {
 public:
  DataTree() = default;
  DataTree(DataTree&&) = default;
  DataTree& operator=(DataTree&&) = default;

  [[nodiscard]] Value root() const { return {this, 0}; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] const Problems& problems() const { return problems_; }
  // True when the whole text was read; a broken document keeps what came before the break.
  [[nodiscard]] bool is_whole() const { return problems_.empty(); }
  // Stable one-line print: {"a":[1,"x"]} in source order, duplicates included; ? is Broken.
  [[nodiscard]] std::string print() const;

 private:
  friend class Value;
  friend class DataBuilder;

  std::vector<DataNode> nodes_;
  Problems problems_;
  base::Pool pool_;
};

// Each reader keeps views into `bytes`, which must outlive the tree. They never throw; nesting
// deeper than 256 is a problem, not a stack overflow.

// Accepts what Python's json.load accepts, NaN and lone surrogates included.
[[nodiscard]] DataTree parse_json(std::string_view bytes);
// The same, but reads on after a break: comments, single quotes, trailing and missing commas and
// unreadable members each become a problem, and the next member is read again.
[[nodiscard]] DataTree parse_json_lenient(std::string_view bytes);
// First document of a YAML stream, with YAML 1.1 scalars as PyYAML's SafeLoader resolves them;
// keys keep their text (`on:` is "on"), dates are strings, aliases and merge keys (<<) are
// expanded.
[[nodiscard]] DataTree parse_yaml(std::string_view bytes);
// All documents of the stream, at least one.
[[nodiscard]] std::vector<DataTree> parse_yaml_all(std::string_view bytes);
[[nodiscard]] DataTree parse_toml(std::string_view bytes);

}  // namespace syntax
