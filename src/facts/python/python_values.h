// SPDX-License-Identifier: MIT
// Constant folding for Python: what an expression says when everything in it is written in the
// file. Follows names that are bound once; never guesses.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/pool.h"
#include "facts/python/python_scope.h"
#include "syntax/tree.h"

namespace facts {

// A folded text and the node that says it.
struct Said {
  std::string_view text;
  syntax::Node at;
};

// One member of a dict display or of a dict(...) call.
struct Pair {
  Said key;  // text is null when the key is no constant
  syntax::Node value;
};

// The named children of a list, dict, tuple or argument list, comments left out.
[[nodiscard]] std::vector<syntax::Node> members(syntax::Node list);

class Values {
 public:
  Values(const Scopes& scopes, base::Pool& pool) : scopes_(scopes), pool_(pool) {}

  // The expression behind parentheses and names bound once.
  [[nodiscard]] syntax::Node resolve(syntax::Node expression) const;
  // Its text, if it is a constant string: literals, names of them, and their concatenation.
  [[nodiscard]] std::optional<std::string_view> text(syntax::Node expression) const;
  // The text with '*' for each part that is not constant: f"custom_{x}" is "custom_*".
  [[nodiscard]] std::string glob(syntax::Node expression) const;
  // The constant strings of a list, tuple or set; a single string is a list of one.
  [[nodiscard]] std::vector<Said> texts(syntax::Node expression) const;
  // The members of a dict; empty when it is none.
  [[nodiscard]] std::vector<Pair> pairs(syntax::Node expression) const;
  // The value under a key of a dict; null node when there is none.
  [[nodiscard]] syntax::Node member(syntax::Node dict, std::string_view key) const;
  // The n-th positional argument of a call, or the keyword argument of that name; null node if
  // none.
  [[nodiscard]] static syntax::Node argument(syntax::Node call, std::size_t n,
                                             std::string_view name = {});

  [[nodiscard]] const Scopes& scopes() const { return scopes_; }
  [[nodiscard]] base::Pool& pool() const { return pool_; }

 private:
  const Scopes& scopes_;
  base::Pool& pool_;
};

}  // namespace facts
