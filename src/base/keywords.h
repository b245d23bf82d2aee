// SPDX-License-Identifier: MIT
// Where any of many words occurs, in one pass over the bytes (Aho and Corasick). ASCII letters of
// either case are one.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace base {

class Keywords {
 public:
  struct Hit {
    std::uint32_t word = 0;   // index into the words
    std::uint32_t begin = 0;  // first byte
    std::uint32_t end = 0;
  };

  explicit Keywords(const std::vector<std::string>& words);
  // All occurrences, overlapping ones included, by their end.
  [[nodiscard]] std::vector<Hit> find(std::string_view bytes) const;

 private:
  using State = std::uint16_t;

  void insert(std::string_view word, std::uint32_t index);
  void link();
  [[nodiscard]] State& next(State state, unsigned letter) {
    return table_[state * width_ + letter];
  }

  std::array<std::uint8_t, 256> letters_{};  // byte → letter; 0: in no word
  std::size_t width_ = 1;
  std::vector<State> table_;                       // state × letter → state
  std::vector<std::vector<std::uint32_t>> words_;  // state → words that end here
  std::vector<std::uint8_t> is_end_;               // state → any of them
  std::vector<std::uint32_t> lengths_;             // of the words
};

}  // namespace base
