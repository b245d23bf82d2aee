// SPDX-License-Identifier: MIT
// Turns what toml++ read into the located tree. toml++ keeps tables sorted by key and counts lines
// and code points; the tree wants source order and bytes. A table's span covers all its members,
// wherever its headers stand. toml++ gives nothing at all for a broken text: what stands above the
// broken line is then read alone.
#include <toml++/toml.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "syntax/data_builder.h"
#include "syntax/number.h"

namespace syntax {
namespace {

// Tables of a thousand levels would be freed by a recursion as deep.
constexpr std::size_t kMaxKeyParts = 1000;

bool has_endless_key(std::string_view bytes) {
  std::size_t dots = 0;
  for (const char c : bytes) {
    if (c == '.') ++dots;
    const bool ends_key = c == '=' || c == '\n' || c == ',' || c == '[' || c == '{' || c == '#';
    if (ends_key) dots = 0;
    if (dots > kMaxKeyParts) return true;
  }
  return false;
}

// Line and column of toml++ (both from 1, columns in code points) as a byte offset.
class Lines {
 public:
  explicit Lines(std::string_view bytes) : bytes_(bytes), starts_({0}) {
    if (bytes.starts_with("\xEF\xBB\xBF")) starts_[0] = 3;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      if (bytes[i] == '\n') starts_.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }
  [[nodiscard]] std::uint32_t line(std::size_t number) const {
    const auto size = static_cast<std::uint32_t>(bytes_.size());
    return number == 0 || number > starts_.size() ? size : starts_[number - 1];
  }
  [[nodiscard]] std::uint32_t offset(const toml::source_position& at) const {
    std::size_t i = line(at.line);
    const auto continues = [&] {
      return i < bytes_.size() && (static_cast<unsigned char>(bytes_[i]) & 0xC0U) == 0x80;
    };
    for (toml::source_index column = 1; column < at.column && i < bytes_.size(); ++column) {
      ++i;
      while (continues()) ++i;
    }
    return static_cast<std::uint32_t>(i);
  }
  [[nodiscard]] base::Span span(const toml::source_region& region) const {
    const std::uint32_t begin = offset(region.begin);
    return {begin, std::max(begin, offset(region.end))};
  }

 private:
  std::string_view bytes_;
  std::vector<std::uint32_t> starts_;
};

// A table or array on the way, its children in source order.
struct Child {
  const toml::key* key;  // null in arrays
  const toml::node* node;
};
struct Frame {
  std::vector<Child> children;
  std::size_t next = 0;
};

class TomlReader {
 public:
  explicit TomlReader(std::string_view bytes) : bytes_(bytes), lines_(bytes) {}

  DataTree read() {
    if (has_endless_key(bytes_)) {
      out_.problem({0, 0}, "a key of more than a thousand parts");
      return out_.finish(0);
    }
    if (!parse(bytes_)) (void)parse(bytes_.substr(0, broken_line_));
    return out_.finish(0);
  }

 private:
  bool parse(std::string_view text);
  void walk(const toml::table& root);
  void visit(const Child& child);
  void scalar(const toml::node& node, base::Span span);
  void open(const toml::node& node, base::Span span);

  std::string_view bytes_;
  Lines lines_;
  DataBuilder out_;
  std::vector<Frame> frames_;
  std::size_t broken_line_ = 0;
};

// False, with a problem, when `text` is no TOML.
bool TomlReader::parse(std::string_view text) {
  try {
    walk(toml::parse(text));
    return true;
  } catch (const toml::parse_error& error) {
    const std::uint32_t at = lines_.offset(error.source().begin);
    const auto size = static_cast<std::uint32_t>(bytes_.size());
    broken_line_ = lines_.line(error.source().begin.line);
    std::string what(error.description());
    if (!what.empty() && what[0] >= 'A' && what[0] <= 'Z')
      what[0] = static_cast<char>(what[0] + 32);
    if (text.size() == bytes_.size()) out_.problem({at, std::min(at + 1, size)}, std::move(what));
    return false;
  }
}

std::vector<Child> children_of(const toml::node& node) {
  std::vector<Child> children;
  if (const toml::array* items = node.as_array()) {
    for (const toml::node& item : *items) children.push_back({.key = nullptr, .node = &item});
    return children;
  }
  for (const auto& [key, value] : *node.as_table()) {
    children.push_back({.key = &key, .node = &value});
  }
  const auto place = [](const Child& child) {
    const toml::source_position at = child.key->source().begin;
    return std::pair(at.line, at.column);
  };
  std::sort(children.begin(), children.end(),
            [&](const Child& a, const Child& b) { return place(a) < place(b); });
  return children;
}

void TomlReader::walk(const toml::table& root) {
  open(root, {0, 0});
  while (!frames_.empty()) {
    Frame& frame = frames_.back();
    if (frame.next == frame.children.size()) {
      out_.close_around();
      frames_.pop_back();
      continue;
    }
    const Child child = frame.children[frame.next++];
    visit(child);
  }
}

void TomlReader::visit(const Child& child) {
  const base::Span span = lines_.span(child.node->source());
  if (child.key != nullptr) {
    out_.key(out_.keep(child.key->str()), lines_.span(child.key->source()));
  }
  if (child.node->is_table() || child.node->is_array()) return open(*child.node, span);
  scalar(*child.node, span);
}

void TomlReader::open(const toml::node& node, base::Span span) {
  const DataKind kind = node.is_array() ? DataKind::Array : DataKind::Object;
  if (!out_.open(kind, span.begin)) return out_.scalar(DataKind::Broken, {}, span);
  out_.cover(span);
  frames_.push_back({.children = children_of(node)});
}

void TomlReader::scalar(const toml::node& node, base::Span span) {
  if (const auto* text = node.as_string()) {
    return out_.scalar(DataKind::String, out_.keep(text->get()), span);
  }
  if (const auto* flag = node.as_boolean()) {
    return out_.scalar(DataKind::Bool, flag->get() ? "true" : "false", span);
  }
  if (const auto* whole = node.as_integer()) {
    return out_.scalar(DataKind::Int, out_.keep(std::to_string(whole->get())), span);
  }
  if (const auto* fraction = node.as_floating_point()) {
    return out_.scalar(DataKind::Float, out_.keep(json_spelling(fraction->get())), span);
  }
  out_.scalar(DataKind::String, base::slice(bytes_, span), span);  // a date or a time
}

}  // namespace

DataTree parse_toml(std::string_view bytes) {
  return TomlReader(bytes).read();
}

}  // namespace syntax
