// SPDX-License-Identifier: MIT
// An item is one word or several joined by '+', all of which must fit. '!' removes for good, '-'
// removes until added again, a leading '+' only moves. "DEFAULT" counts at the very start alone.
#include "facts/tls/cipher_list.h"

#include <algorithm>
#include <array>
#include <utility>

namespace facts {
namespace {

constexpr std::string_view kSeparators = ": ,;";

bool is_word_byte(char c) {
  const bool is_letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  return is_letter || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '=';
}

struct SuiteB {
  std::string_view word;
  std::string_view suites;
};
constexpr std::array<SuiteB, 4> kSuiteB = {{
    {"SUITEB128ONLY", "ECDHE-ECDSA-AES128-GCM-SHA256"},
    {"SUITEB128C2", "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384"},
    {"SUITEB128", "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384"},
    {"SUITEB192", "ECDHE-ECDSA-AES256-GCM-SHA384"},
}};

class ListReader {
 public:
  explicit ListReader(std::string_view text) : rest_(text) {}

  CipherList run() {
    start();
    while (list_.is_valid && !rest_.empty()) {
      if (kSeparators.find(rest_.front()) != std::string_view::npos) {
        rest_.remove_prefix(1);
      } else {
        item();
      }
    }
    if (list_.is_valid) return std::move(list_);
    CipherList broken;
    broken.is_valid = false;
    return broken;
  }

 private:
  void start() {
    constexpr std::string_view kDefault = "DEFAULT";
    for (const SuiteB& profile : kSuiteB) {
      if (rest_.starts_with(profile.word)) {
        rest_ = profile.suites;
        return;
      }
    }
    if (!rest_.starts_with(kDefault)) return;
    rest_.remove_prefix(kDefault.size());
    const std::span<const CipherSuite> suites = cipher_suites();
    for (std::size_t i = 0; i < suites.size(); ++i) {
      const bool is_own_list = suites[i].protocol == "TLSv1.3";
      if (is_own_list) continue;
      // DEFAULT removes for good what is no part of it.
      (suites[i].is_default ? list_.suites : killed_).set(i);
    }
  }

  void item() {
    const char sign = rest_.front();
    const bool has_sign = sign == '!' || sign == '-' || sign == '+' || sign == '@';
    if (has_sign) rest_.remove_prefix(1);
    if (sign == '@') {
      command();
      return;
    }
    const CipherWord chosen = words();
    if (!list_.is_valid || !chosen.is_known || sign == '+') return;
    if (has_sign) {
      list_.suites &= ~chosen.suites;
      list_.deliberate &= ~chosen.suites;
      if (sign == '!') killed_ |= chosen.suites;
      return;
    }
    list_.suites |= chosen.suites & ~killed_;
    if (chosen.is_deliberate) list_.deliberate |= chosen.suites & ~killed_;
  }

  // Words joined by '+'. After one that is not known the rest of the item is skipped.
  CipherWord words() {
    CipherWord all{.suites = CipherSet().set(), .is_known = true, .is_deliberate = false};
    while (true) {
      const std::string_view text = word();
      if (!list_.is_valid) return {};
      const CipherWord one = find_cipher_word(text);
      if (!one.is_known) {
        list_.unknown.push_back(text);
        skip_item();
        return {};
      }
      all.suites &= one.suites;
      all.is_deliberate = all.is_deliberate || one.is_deliberate;
      if (!rest_.starts_with('+')) return all;
      rest_.remove_prefix(1);
    }
  }

  std::string_view word() {
    std::size_t size = 0;
    while (size < rest_.size() && is_word_byte(rest_[size])) ++size;
    if (size == 0) list_.is_valid = false;
    const std::string_view text = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return text;
  }

  void command() {
    constexpr std::string_view kLevel = "SECLEVEL=";
    const std::string_view text = word();
    if (text == "STRENGTH") return;
    const bool is_level = text.size() == kLevel.size() + 1 && text.starts_with(kLevel) &&
                          text.back() >= '0' && text.back() <= '5';
    if (is_level) list_.security_level = text.back() - '0';
    list_.is_valid = list_.is_valid && is_level;
  }

  void skip_item() {
    rest_.remove_prefix(std::min(rest_.find_first_of(kSeparators), rest_.size()));
  }

  std::string_view rest_;
  CipherList list_;
  CipherSet killed_;
};

}  // namespace

std::vector<const CipherSuite*> CipherList::list() const {
  std::vector<const CipherSuite*> selected;
  const std::span<const CipherSuite> all = cipher_suites();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (suites[i]) selected.push_back(&all[i]);
  }
  return selected;
}

CipherList read_cipher_list(std::string_view text) {
  return ListReader(text).run();
}

}  // namespace facts
