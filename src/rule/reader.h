// SPDX-License-Identifier: MIT
// Reads typed members out of our own files (rules, checklists, configuration, baseline) and
// remembers the first mistake with its place. After a mistake every read gives an empty value, so
// callers ask `error()` once.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/line_index.h"
#include "base/result.h"
#include "syntax/data_tree.h"

namespace rule {

class Reader {
 public:
  // Keeps views: `path` and `text` must outlive the reader. Without a tree the text is JSON.
  Reader(std::string_view path, std::string_view text);
  Reader(std::string_view path, std::string_view text, syntax::DataTree tree);

  [[nodiscard]] syntax::Value root() const { return tree_.root(); }
  [[nodiscard]] const std::optional<base::Error>& error() const { return error_; }
  [[nodiscard]] base::Position position(base::Span span) const;
  void fail(base::Span where, std::string what);

  // Fails on a member whose key is not in `keys`, suggesting the nearest one, and on a key twice.
  void only_keys(syntax::Value object, std::span<const std::string_view> keys);
  void only_keys(syntax::Value object, std::initializer_list<std::string_view> keys) {
    only_keys(object, std::span(keys.begin(), keys.size()));
  }
  // The text of a member; fails when it is absent and `is_required`, or no string.
  std::string text(syntax::Value object, std::string_view key, bool is_required = false);
  // A list of texts; a single text counts as a list of one.
  std::vector<std::string> texts(syntax::Value object, std::string_view key,
                                 bool is_required = false);
  bool flag(syntax::Value object, std::string_view key);
  std::optional<std::int64_t> integer(syntax::Value object, std::string_view key);

 private:
  std::string_view path_;
  syntax::DataTree tree_;
  base::LineIndex lines_;
  std::optional<base::Error> error_;
};

}  // namespace rule
