// SPDX-License-Identifier: MIT
// Builds the tree from statements, with a stack of open blocks instead of recursion. A file is read
// as plain nginx first; only when that fails and template marks are there, it is a template: what
// nginx itself reads needs no tolerance.
#include "syntax/nginx.h"

#include <algorithm>

#include "base/text.h"
#include "syntax/nginx_template.h"
#include "syntax/nginx_words.h"

namespace syntax {
namespace {

using Stop = NginxWords::Stop;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kMaxDepth = 256;

class Builder {
 public:
  Builder(std::string_view bytes, bool is_template, NginxTree& tree)
      : bytes_(bytes), tree_(tree), words_(bytes, is_template, tree) {
    tree_.is_template = is_template;
    tree_.words.push_back({.text = bytes.substr(0, 0)});
    tree_.directives.push_back({.span = {0, size()}, .has_block = true});
    first_words_.push_back(0);
  }

  void build() {
    skip_byte_order_mark();
    while (!words_.gave_up() && step()) continue;
    for (const std::uint32_t open : open_) tree_.directives[open].span.end = words_.at();
    if (!open_.empty() && !words_.gave_up()) {
      words_.problem({words_.at(), words_.at()}, "unexpected end of file, expecting \"}\"");
    }
    point_to_words();
  }

 private:
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(bytes_.size()); }

  // nginx takes the mark for a part of the first name; we say so and read on behind it.
  void skip_byte_order_mark() {
    if (!bytes_.starts_with(kByteOrderMark)) return;
    tree_.has_byte_order_mark = true;
    words_.problem({0, 3}, "the file begins with a byte order mark, which nginx does not skip");
    words_.skip(3);
  }

  // False at the end of the file.
  bool step() {
    const auto first = static_cast<std::uint32_t>(tree_.words.size());
    const Stop stop = words_.next();
    const bool has_words = tree_.words.size() > first;
    if (has_words) add(first, stop);
    if (stop == Stop::Close) close();
    if (stop == Stop::Open && has_words) open();
    return stop != Stop::End;
  }

  void add(std::uint32_t first, Stop stop) {
    const std::uint32_t begin = tree_.words[first].span.begin;
    const base::Span span = {begin, stop == Stop::Close ? words_.at() - 1 : words_.at()};
    tree_.directives.push_back({.span = span,
                                .head = span,
                                .parent = open_.empty() ? 0 : open_.back(),
                                .has_block = stop == Stop::Open,
                                .is_hole = stop == Stop::Hole,
                                .condition = words_.condition()});
    first_words_.push_back(first);
  }

  void open() {
    const auto index = static_cast<std::uint32_t>(tree_.directives.size() - 1);
    NginxDirective& block = tree_.directives[index];
    if (tree_.words[first_words_[index]].text.ends_with("_by_lua_block")) {
      if (!words_.skip_lua()) {
        words_.problem({words_.at(), words_.at()}, "unexpected end of file in a Lua block");
      }
      block.span.end = words_.at();
      return;
    }
    open_.push_back(index);
    if (open_.size() > kMaxDepth) words_.give_up(block.head, "blocks are nested too deep");
  }

  void close() {
    if (open_.empty()) {
      words_.problem({words_.at() - 1, words_.at()}, "unexpected \"}\"");
      return;
    }
    tree_.directives[open_.back()].span.end = words_.at();
    open_.pop_back();
  }

  void point_to_words() {
    first_words_.push_back(static_cast<std::uint32_t>(tree_.words.size()));
    const std::span<const NginxWord> all = tree_.words;
    for (std::size_t i = 0; i < tree_.directives.size(); ++i) {
      const std::uint32_t first = first_words_[i];
      tree_.directives[i].words = all.subspan(first, first_words_[i + 1] - first);
    }
  }

  std::string_view bytes_;
  NginxTree& tree_;
  NginxWords words_;
  std::vector<std::uint32_t> open_;         // blocks around the place that is being read
  std::vector<std::uint32_t> first_words_;  // of each directive
};

NginxTree parse(std::string_view bytes, bool is_template) {
  NginxTree tree;
  Builder(bytes, is_template, tree).build();
  return tree;
}

std::string print(const NginxWord& word) {
  std::string text = base::replace_all(base::printable(word.text), "\n", "\\n");
  text = base::replace_all(base::replace_all(text, "\t", "\\t"), "\r", "\\r");
  if (word.is_opaque) return "<" + text + ">";
  const bool is_plain = !text.empty() && text.find_first_of(" ;{}\"'#") == std::string::npos;
  return is_plain ? text : "\"" + text + "\"";
}

}  // namespace

std::string NginxTree::print() const {
  std::string lines;
  std::vector<std::size_t> depths(directives.size(), 0);
  for (std::size_t i = 1; i < directives.size(); ++i) {
    const NginxDirective& directive = directives[i];
    depths[i] = directive.parent == 0 ? 0 : depths[directive.parent] + 1;
    lines += std::string(2 * depths[i], ' ');
    for (const NginxWord& word : directive.words) {
      lines += (&word == directive.words.data() ? "" : " ") + syntax::print(word);
    }
    lines += directive.has_block ? " {" : directive.is_hole ? "" : ";";
    const std::string_view condition = directive.condition;
    if (condition != directives[directive.parent].condition) {
      const std::size_t innermost = condition.rfind('\n');  // npos + 1 is 0: all of it
      lines += " # " + base::printable(condition.substr(innermost + 1));
    }
    lines += "\n";
  }
  return lines;
}

NginxTree parse_nginx(std::string_view bytes) {
  NginxTree plain = parse(bytes, false);
  if (plain.is_sound() || !has_template_piece(bytes)) return plain;
  return parse(bytes, true);
}

}  // namespace syntax
