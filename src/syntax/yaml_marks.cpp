// SPDX-License-Identifier: MIT
#include "syntax/yaml_marks.h"

#include <algorithm>

namespace syntax {

YamlMarks::YamlMarks(std::string_view bytes) : size_(static_cast<std::uint32_t>(bytes.size())) {
  const auto is_wide = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  if (std::none_of(bytes.begin(), bytes.end(), is_wide)) return;
  for (std::uint32_t i = 0; i < size_; ++i) {
    const bool continues = (static_cast<unsigned char>(bytes[i]) & 0xC0U) == 0x80;
    if (!continues) starts_.push_back(i);
  }
}

std::uint32_t YamlMarks::offset(const yaml_mark_t& mark) const {
  if (starts_.empty()) return static_cast<std::uint32_t>(std::min<std::size_t>(mark.index, size_));
  return mark.index < starts_.size() ? starts_[mark.index] : size_;
}

}  // namespace syntax
