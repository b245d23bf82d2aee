// SPDX-License-Identifier: MIT
// libyaml counts characters, we count bytes. Text that is all ASCII needs no table.
#pragma once

#include <yaml.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace syntax {

class YamlMarks {
 public:
  explicit YamlMarks(std::string_view bytes);
  // Byte offset of a mark; past the end gives the end.
  [[nodiscard]] std::uint32_t offset(const yaml_mark_t& mark) const;

 private:
  std::uint32_t size_;
  std::vector<std::uint32_t> starts_;  // of each character; empty when all are one byte long
};

}  // namespace syntax
