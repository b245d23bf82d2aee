// SPDX-License-Identifier: MIT
#include "syntax/data_builder.h"

#include <algorithm>
#include <set>
#include <utility>

namespace syntax {

// Makes the node `index` the last child of the open container.
void DataBuilder::link(std::uint32_t index) {
  if (open_.empty()) return;
  Open& parent = open_.back();
  std::uint32_t& place = parent.last_child == 0 ? tree_.nodes_[parent.index].first_child
                                                : tree_.nodes_[parent.last_child].next_sibling;
  place = index;
  parent.last_child = index;
}

DataNode& DataBuilder::add(DataKind kind, std::string_view text, base::Span span) {
  link(next_index());
  has_key_ = false;
  return tree_.nodes_.emplace_back(DataNode{.kind = kind,
                                            .key = std::exchange(key_, {}),
                                            .text = text,
                                            .key_span = std::exchange(key_span_, {}),
                                            .span = span});
}

void DataBuilder::key(std::string_view text, base::Span span) {
  key_ = text;
  key_span_ = span;
  has_key_ = true;
}

void DataBuilder::scalar(DataKind kind, std::string_view text, base::Span span) {
  add(kind, text, span);
}

bool DataBuilder::open(DataKind kind, std::uint32_t begin) {
  if (open_.size() >= kMaxDepth) {
    problem({begin, begin + 1}, "nested deeper than 256 levels");
    return false;
  }
  const std::uint32_t index = next_index();
  add(kind, {}, {begin, begin});
  open_.push_back({.index = index, .last_child = 0});
  return true;
}

void DataBuilder::close(std::uint32_t end) {
  tree_.nodes_[open_.back().index].span.end = end;
  open_.pop_back();
}

void DataBuilder::cover(base::Span span) {
  base::Span& own = tree_.nodes_[open_.back().index].span;
  own.begin = std::min(own.begin, span.begin);
  own.end = std::max(own.end, span.end);
}

void DataBuilder::close_around() {
  const DataNode& node = tree_.nodes_[open_.back().index];
  for (std::uint32_t child = node.first_child; child != 0;
       child = tree_.nodes_[child].next_sibling) {
    if (tree_.nodes_[child].is_alias) continue;
    cover(tree_.nodes_[child].span);
    if (node.kind == DataKind::Object) cover(tree_.nodes_[child].key_span);
  }
  open_.pop_back();
}

// Copies what is below `source` to below its copy `place`, without recursion.
bool DataBuilder::copy_children(std::uint32_t source, std::uint32_t place, std::size_t max_nodes) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> todo = {{source, place}};
  while (!todo.empty()) {
    const auto [from, to] = todo.back();
    todo.pop_back();
    std::uint32_t child = std::exchange(tree_.nodes_[to].first_child, 0);
    for (std::uint32_t previous = 0; child != 0; child = tree_.nodes_[child].next_sibling) {
      if (tree_.nodes_.size() >= max_nodes) return false;
      const std::uint32_t twin = next_index();
      tree_.nodes_.push_back(DataNode(tree_.nodes_[child]));
      tree_.nodes_[twin].is_alias = true;
      tree_.nodes_[twin].next_sibling = 0;
      (previous == 0 ? tree_.nodes_[to].first_child : tree_.nodes_[previous].next_sibling) = twin;
      previous = twin;
      todo.emplace_back(child, twin);
    }
  }
  return true;
}

bool DataBuilder::copy(std::uint32_t index, base::Span span, std::size_t max_nodes) {
  if (tree_.nodes_.size() >= max_nodes) return false;
  const DataNode original = tree_.nodes_[index];
  const std::uint32_t top = next_index();
  DataNode& twin = add(original.kind, original.text, span);
  twin.is_alias = true;
  twin.first_child = original.first_child;
  return copy_children(index, top, max_nodes);
}

// Takes members out of the open object; their nodes stay, for the sake of the indices.
void DataBuilder::unlink(std::span<const std::uint32_t> removed) {
  std::uint32_t child = std::exchange(tree_.nodes_[open_.back().index].first_child, 0);
  open_.back().last_child = 0;
  while (child != 0) {
    const std::uint32_t next = std::exchange(tree_.nodes_[child].next_sibling, 0);
    if (std::find(removed.begin(), removed.end(), child) == removed.end()) link(child);
    child = next;
  }
}

bool DataBuilder::merge(std::span<const std::uint32_t> removed,
                        std::span<const std::uint32_t> sources, std::size_t max_nodes) {
  unlink(removed);
  std::set<std::string_view> keys;
  for (std::uint32_t child = tree_.nodes_[open_.back().index].first_child; child != 0;
       child = tree_.nodes_[child].next_sibling) {
    keys.insert(tree_.nodes_[child].key);
  }
  std::size_t looked_at = 0;
  for (const std::uint32_t source : sources) {
    for (std::uint32_t member = tree_.nodes_[source].first_child; member != 0;
         member = tree_.nodes_[member].next_sibling) {
      if (++looked_at + tree_.nodes_.size() > max_nodes) return false;
      if (!keys.insert(tree_.nodes_[member].key).second) continue;
      const std::uint32_t twin = next_index();
      tree_.nodes_.push_back(DataNode(tree_.nodes_[member]));
      tree_.nodes_[twin].is_alias = true;
      tree_.nodes_[twin].next_sibling = 0;
      link(twin);
      if (!copy_children(member, twin, max_nodes)) return false;
    }
  }
  return true;
}

bool DataBuilder::in_object() const {
  return !open_.empty() && tree_.nodes_[open_.back().index].kind == DataKind::Object;
}

std::uint32_t DataBuilder::next_index() const {
  return static_cast<std::uint32_t>(tree_.nodes_.size());
}

std::string_view DataBuilder::keep(std::string_view text) {
  return text.empty() ? std::string_view("") : tree_.pool_.keep(text);
}

void DataBuilder::problem(base::Span span, std::string what) {
  if (!has_too_many_problems()) tree_.problems_.push_back({span, std::move(what)});
}

DataTree DataBuilder::finish(std::uint32_t end) {
  if (has_key_) scalar(DataKind::Broken, {}, {end, end});
  while (!open_.empty()) {
    cover({tree_.nodes_[open_.back().index].span.begin, end});
    close_around();
  }
  return std::move(tree_);
}

void DataBuilder::add_problems(DataTree& tree, const Problems& problems) {
  tree.problems_.insert(tree.problems_.end(), problems.begin(), problems.end());
}

}  // namespace syntax
