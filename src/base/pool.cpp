// SPDX-License-Identifier: MIT
#include "base/pool.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace base {
namespace {

constexpr std::size_t kBlock = 4096;

}  // namespace

std::string_view Pool::keep(std::string_view text) {
  if (text.empty()) return {};
  if (capacity_ - used_ < text.size()) {
    capacity_ = std::max(kBlock, text.size());
    used_ = 0;
    blocks_.push_back(std::make_unique<char[]>(capacity_));
  }
  char* target = blocks_.back().get() + used_;
  std::memcpy(target, text.data(), text.size());
  used_ += text.size();
  return {target, text.size()};
}

void Pool::absorb(Pool&& other) {
  // The open block stays last, so that its free tail is still used.
  blocks_.insert(blocks_.begin(), std::make_move_iterator(other.blocks_.begin()),
                 std::make_move_iterator(other.blocks_.end()));
  other.blocks_.clear();
  other.used_ = other.capacity_ = 0;
}

}  // namespace base
