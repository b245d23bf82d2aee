// SPDX-License-Identifier: MIT
#include "facts/nginx/regex_groups.h"

namespace facts {
namespace {

constexpr std::size_t kNoGroup = static_cast<std::size_t>(-1);

template <typename Test>
ByteSet bytes_where(Test test) {
  ByteSet set;
  for (unsigned c = 0; c < 256; ++c) set[c] = test(static_cast<unsigned char>(c));
  return set;
}

ByteSet digits() {
  return bytes_where([](unsigned char c) { return c >= '0' && c <= '9'; });
}
ByteSet word_bytes() {
  return bytes_where([](unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  });
}
ByteSet blanks() {
  return bytes_where([](unsigned char c) { return c == ' ' || (c >= '\t' && c <= '\r'); });
}

ByteSet one(char c) {
  ByteSet set;
  set.set(static_cast<unsigned char>(c));
  return set;
}

// What the escape `\c` stands for.
ByteSet escaped(char c) {
  switch (c) {
    case 'd':
      return digits();
    case 'D':
      return ~digits();
    case 'w':
      return word_bytes();
    case 'W':
      return ~word_bytes();
    case 's':
      return blanks();
    case 'S':
      return ~blanks();
    case 'n':
      return one('\n');
    case 'r':
      return one('\r');
    case 't':
      return one('\t');
    case 'b':
    case 'B':
    case 'A':
    case 'z':
    case 'Z':
      return {};
    default:
      return one(c);
  }
}

class GroupReader {
 public:
  explicit GroupReader(std::string_view pattern) : rest_(pattern) { groups_.push_back({}); }

  std::vector<RegexGroup> run() {
    open_.push_back({0, true});
    while (!rest_.empty()) step();
    return std::move(groups_);
  }

 private:
  struct Open {
    std::size_t group;       // kNoGroup: does not capture
    bool is_fresh;           // nothing was read in it
    bool is_silent = false;  // a look-around takes nothing
  };

  char take() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }

  void step() {
    const char c = take();
    switch (c) {
      case '(':
        open();
        return;
      case ')':
        if (open_.size() > 1) open_.pop_back();
        return;
      case '[':
        atom(bracket(), false);
        return;
      case '.':
        atom(~one('\n'), false);
        return;
      case '\\':
        if (!rest_.empty()) escape(take());
        return;
      case '{':
        repetition();
        return;
      case '|':
        for (Open& group : open_) group.is_fresh = false;
        return;
      case '^':
      case '$':
      case '*':
      case '+':
      case '?':
        return;
      default:
        atom(one(c), c == '/');
    }
  }

  void escape(char c) { atom(escaped(c), c == '/'); }

  void repetition() {
    const std::size_t end = rest_.find('}');
    const bool is_count =
        end != std::string_view::npos && end > 0 &&
        rest_.substr(0, end).find_first_not_of("0123456789,") == std::string_view::npos;
    if (is_count) {
      rest_.remove_prefix(end + 1);
    } else {
      atom(one('{'), false);
    }
  }

  void atom(const ByteSet& bytes, bool is_slash) {
    for (const Open& open : open_) {
      if (open.is_silent) return;
    }
    const bool is_sure = rest_.empty() || (rest_.front() != '?' && rest_.front() != '*');
    for (Open& open : open_) {
      if (open.group != kNoGroup) {
        groups_[open.group].bytes |= bytes;
        if (open.is_fresh) groups_[open.group].starts_with_slash = is_slash && is_sure;
      }
      open.is_fresh = false;
    }
  }

  void open() {
    Open group{.group = kNoGroup, .is_fresh = true};
    if (!rest_.starts_with("?")) {
      group.group = groups_.size();
      groups_.push_back({});
    } else {
      rest_.remove_prefix(1);
      name(group);
    }
    open_.push_back(group);
  }

  // Behind "(?": a name, a look-around or flags.
  void name(Open& group) {
    if (rest_.starts_with("P")) rest_.remove_prefix(1);
    const bool looks_behind = rest_.starts_with("<=") || rest_.starts_with("<!");
    if (looks_behind || rest_.starts_with("=") || rest_.starts_with("!")) {
      group.is_silent = true;
      rest_.remove_prefix(looks_behind ? 2 : 1);
      return;
    }
    const char quote = rest_.empty() ? '\0' : rest_.front();
    if (quote != '<' && quote != '\'') {
      flags();
      return;
    }
    const std::size_t end = rest_.find(quote == '<' ? '>' : '\'', 1);
    if (end == std::string_view::npos) return;
    group.group = groups_.size();
    groups_.push_back({.name = rest_.substr(1, end - 1), .bytes = {}});
    rest_.remove_prefix(end + 1);
  }

  void flags() {
    while (!rest_.empty() && rest_.front() != ':' && rest_.front() != ')') rest_.remove_prefix(1);
    if (rest_.starts_with(":")) rest_.remove_prefix(1);
  }

  ByteSet bracket() {
    ByteSet set;
    const bool is_negated = rest_.starts_with("^");
    if (is_negated) rest_.remove_prefix(1);
    bool is_first = true;
    while (!rest_.empty() && (is_first || rest_.front() != ']')) {
      is_first = false;
      range(set);
    }
    if (!rest_.empty()) rest_.remove_prefix(1);
    return is_negated ? ~set : set;
  }

  void range(ByteSet& set) {
    const char first = take();
    if (first == '\\' && !rest_.empty()) {
      set |= escaped(take());
      return;
    }
    const bool is_range = rest_.size() >= 2 && rest_[0] == '-' && rest_[1] != ']';
    if (!is_range) {
      set |= one(first);
      return;
    }
    rest_.remove_prefix(1);
    const auto last = static_cast<unsigned char>(take());
    for (unsigned c = static_cast<unsigned char>(first); c <= last; ++c) set.set(c);
  }

  std::string_view rest_;
  std::vector<RegexGroup> groups_;
  std::vector<Open> open_;
};

}  // namespace

std::vector<RegexGroup> regex_groups(std::string_view pattern) {
  return GroupReader(pattern).run();
}

}  // namespace facts
