// SPDX-License-Identifier: MIT
// Transitions are complete (no failure links at run time): one table look-up a byte.
#include "base/keywords.h"

#include <deque>

#include "base/text.h"

namespace base {

Keywords::Keywords(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    for (const char c : to_lower(word)) {
      std::uint8_t& letter = letters_[static_cast<unsigned char>(c)];
      if (letter == 0) letter = static_cast<std::uint8_t>(width_++);
    }
  }
  for (unsigned c = 'A'; c <= 'Z'; ++c) letters_[c] = letters_[c - 'A' + 'a'];
  table_.resize(width_);
  words_.resize(1);
  for (std::uint32_t i = 0; i < words.size(); ++i) insert(to_lower(words[i]), i);
  link();
}

void Keywords::insert(std::string_view word, std::uint32_t index) {
  State state = 0;
  for (const char c : word) {
    const unsigned letter = letters_[static_cast<unsigned char>(c)];
    if (next(state, letter) == 0) {
      next(state, letter) = static_cast<State>(words_.size());
      table_.resize(table_.size() + width_);
      words_.emplace_back();
    }
    state = next(state, letter);
  }
  words_[state].push_back(index);
  lengths_.push_back(static_cast<std::uint32_t>(word.size()));
}

// Breadth first: the longest proper suffix of a state is nearer to the root than the state.
void Keywords::link() {
  std::vector<State> suffix(words_.size(), 0);
  std::deque<State> open;
  for (unsigned letter = 1; letter < width_; ++letter) {
    if (next(0, letter) != 0) open.push_back(next(0, letter));
  }
  for (; !open.empty(); open.pop_front()) {
    const State state = open.front();
    const std::vector<std::uint32_t>& inherited = words_[suffix[state]];
    words_[state].insert(words_[state].end(), inherited.begin(), inherited.end());
    for (unsigned letter = 0; letter < width_; ++letter) {
      const State child = next(state, letter);
      const State fallback = next(suffix[state], letter);
      if (child == 0) {
        next(state, letter) = fallback;
        continue;
      }
      suffix[child] = fallback;
      open.push_back(child);
    }
  }
  for (const std::vector<std::uint32_t>& ends : words_) is_end_.push_back(ends.empty() ? 0 : 1);
}

std::vector<Keywords::Hit> Keywords::find(std::string_view bytes) const {
  std::vector<Hit> hits;
  State state = 0;
  for (std::uint32_t i = 0; i < bytes.size(); ++i) {
    state = table_[state * width_ + letters_[static_cast<unsigned char>(bytes[i])]];
    if (is_end_[state] == 0) continue;
    for (const std::uint32_t word : words_[state]) {
      hits.push_back({.word = word, .begin = i + 1 - lengths_[word], .end = i + 1});
    }
  }
  return hits;
}

}  // namespace base
