// SPDX-License-Identifier: MIT
// Owns the folded and decoded text that fact rows point into; views stay valid as long as the pool.
// Moving a pool keeps its views valid.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

namespace base {

class Pool {
 public:
  // A copy of `text` that lives as long as the pool.
  [[nodiscard]] std::string_view keep(std::string_view text);
  // Takes over what `other` owns; views into it stay valid.
  void absorb(Pool&& other);

 private:
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::size_t used_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace base
