// SPDX-License-Identifier: MIT
// Regular expressions over one line of evidence, compiled once each.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace facts {

class Pattern {
 public:
  explicit Pattern(std::string_view text);
  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  [[nodiscard]] bool is_in(std::string_view text) const;
  // The groups of the first match ([0] is all of it), views into `text`; empty: no match. A group
  // that took no part is a null view.
  [[nodiscard]] std::vector<std::string_view> groups(std::string_view text) const;

 private:
  std::unique_ptr<re2::RE2> regex_;
};

}  // namespace facts
