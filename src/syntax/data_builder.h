// SPDX-License-Identifier: MIT
// How the readers fill a DataTree: in source order, one event after the other, as a SAX handler
// would. Keeps the open containers, so that no reader needs recursion.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/data_tree.h"

namespace syntax {

class DataBuilder {
 public:
  static constexpr std::size_t kMaxDepth = 256;
  static constexpr std::size_t kMaxProblems = 100;

  // `expected_nodes` saves growing; a guess is enough.
  explicit DataBuilder(std::size_t expected_nodes = 0) { tree_.nodes_.reserve(expected_nodes); }

  // Names the next value. Views must outlive the tree: into the source, or from keep().
  void key(std::string_view text, base::Span span);
  void scalar(DataKind kind, std::string_view text, base::Span span);
  // Opens an array or object. False, with a problem, where that would be too deep.
  [[nodiscard]] bool open(DataKind kind, std::uint32_t begin);
  void close(std::uint32_t end);
  // Lets the open container reach over `span` too.
  void cover(base::Span span);
  // Closes with a span that covers the children too, for formats whose objects have no brackets.
  void close_around();
  // Adds a copy of the finished node `index` and all below it, as a YAML alias does. False when the
  // tree would hold more than `max_nodes`.
  [[nodiscard]] bool copy(std::uint32_t index, base::Span span, std::size_t max_nodes);
  // In the open object: takes out the members `removed`, then adds copies of the members of the
  // finished objects `sources` whose key it lacks, strongest source first. False as in copy().
  [[nodiscard]] bool merge(std::span<const std::uint32_t> removed,
                           std::span<const std::uint32_t> sources, std::size_t max_nodes);

  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  [[nodiscard]] bool in_object() const;
  // A key waits for its value.
  [[nodiscard]] bool has_key() const { return has_key_; }
  // Index that the next node will have.
  [[nodiscard]] std::uint32_t next_index() const;
  [[nodiscard]] const DataNode& node(std::uint32_t index) const { return tree_.nodes_[index]; }

  // Owned by the tree. Never null, so that an empty text is not a missing one.
  [[nodiscard]] std::string_view keep(std::string_view text);
  void problem(base::Span span, std::string what);
  [[nodiscard]] bool has_too_many_problems() const {
    return tree_.problems_.size() >= kMaxProblems;
  }
  // Ends what is still open at byte `end` and gives the tree away.
  [[nodiscard]] DataTree finish(std::uint32_t end);
  static void add_problems(DataTree& tree, const Problems& problems);

 private:
  struct Open {
    std::uint32_t index;
    std::uint32_t last_child;  // 0: none yet
  };
  DataNode& add(DataKind kind, std::string_view text, base::Span span);
  void link(std::uint32_t index);
  void unlink(std::span<const std::uint32_t> removed);
  bool copy_children(std::uint32_t source, std::uint32_t place, std::size_t max_nodes);

  DataTree tree_;
  std::vector<Open> open_;
  std::string_view key_;
  base::Span key_span_;
  bool has_key_ = false;
};

}  // namespace syntax
