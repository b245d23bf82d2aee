// SPDX-License-Identifier: MIT
// The text of Python string literals, as the interpreter would build it. Tree-sitter tells prefix,
// content and interpolations apart; escapes are decoded here. What cannot be known without running
// or without tables (interpolation, \N{…}) is not ok.
#include <cstdint>
#include <optional>
#include <string>

#include "base/text.h"
#include "syntax/tree.h"
#include "syntax/utf8.h"

namespace syntax {
namespace {

struct Prefix {
  bool is_raw = false;
  bool is_bytes = false;
  bool is_format = false;
  bool is_known = true;
};

Prefix prefix_of(std::string_view start) {
  Prefix prefix;
  for (const char c : start) {
    switch (c | 0x20) {
      case 'r':
        prefix.is_raw = true;
        break;
      case 'b':
        prefix.is_bytes = true;
        break;
      case 'f':
        prefix.is_format = true;
        break;
      case 'u':
      case '"' | 0x20:
      case '\'' | 0x20:
        break;
      default:
        prefix.is_known = false;  // t"": no string
    }
  }
  return prefix;
}

// Value of up to `width` digits of base `radix` at the start of `text`, and how many there are.
struct Digits {
  char32_t value = 0;
  std::size_t count = 0;
};

Digits digits(std::string_view text, std::size_t width, unsigned radix) {
  Digits found;
  for (; found.count < width && found.count < text.size(); ++found.count) {
    const char c = text[found.count];
    const char lower = static_cast<char>(c | 0x20);
    unsigned digit = 16;
    if (c >= '0' && c <= '9') digit = static_cast<unsigned>(c - '0');
    if (lower >= 'a' && lower <= 'f') digit = static_cast<unsigned>(lower - 'a') + 10;
    if (digit >= radix) break;
    found.value = found.value * radix + digit;
  }
  return found;
}

// Collects the decoded text of one literal.
class Decoder {
 public:
  Decoder(Prefix prefix, std::string& text) : prefix_(prefix), text_(text) {}

  // False when Python would refuse the literal or its value cannot be known.
  bool append(std::string_view raw) {
    for (std::size_t i = 0; i < raw.size();) {
      const std::optional<std::size_t> taken = take(raw.substr(i));
      if (!taken) return false;
      i += *taken;
    }
    return true;
  }

 private:
  // Decodes what stands at the start of `rest`; gives its length.
  std::optional<std::size_t> take(std::string_view rest) {
    const char c = rest[0];
    if (c == '\\' && rest.size() > 1 && !prefix_.is_raw) return take_escape(rest);
    if (c == '\r') return take_line_end(rest);
    text_ += c;
    const bool is_doubled = prefix_.is_format && (c == '{' || c == '}') && rest.size() > 1;
    return is_doubled && rest[1] == c ? 2 : 1;
  }

  // Python reads every line end as \n.
  std::size_t take_line_end(std::string_view rest) {
    text_ += '\n';
    return rest.starts_with("\r\n") ? 2 : 1;
  }

  std::optional<std::size_t> take_escape(std::string_view rest) {
    switch (rest[1]) {
      case '\n':
        return 2;
      case '\r':
        return rest.substr(1).starts_with("\r\n") ? 3 : 2;
      case 'a':
        return add('\a');
      case 'b':
        return add('\b');
      case 'f':
        return add('\f');
      case 'n':
        return add('\n');
      case 'r':
        return add('\r');
      case 't':
        return add('\t');
      case 'v':
        return add('\v');
      case '\\':
      case '\'':
      case '"':
        return add(rest[1]);
      case 'x':
        return take_hex(rest, 2);
      case 'u':
      case 'U':
        if (prefix_.is_bytes) break;
        return take_hex(rest, rest[1] == 'u' ? 4 : 8);
      case 'N':
        if (prefix_.is_bytes) break;
        return std::nullopt;
      default:
        break;
    }
    if (rest[1] >= '0' && rest[1] <= '7') return take_octal(rest);
    text_ += '\\';  // an escape Python does not know stays as it is
    return 1;
  }

  std::size_t add(char c) {
    text_ += c;
    return 2;
  }

  std::optional<std::size_t> take_hex(std::string_view rest, std::size_t width) {
    const Digits found = digits(rest.substr(2), width, 16);
    if (found.count < width || found.value > 0x10FFFF) return std::nullopt;
    add_point(found.value);
    return 2 + width;
  }

  std::size_t take_octal(std::string_view rest) {
    const Digits found = digits(rest.substr(1), 3, 8);
    add_point(found.value);
    return 1 + found.count;
  }

  void add_point(char32_t point) {
    if (prefix_.is_bytes) {
      text_ += static_cast<char>(point);
    } else {
      append_utf8(text_, point);
    }
  }

  Prefix prefix_;
  std::string& text_;
};

// A literal as it is collected: one view while nothing had to be decoded.
struct Collected {
  std::string decoded;
  std::string_view plain;
  bool is_decoded = false;
  std::optional<bool> is_bytes;

  void append_plain(std::string_view text) {
    if (!is_decoded && plain.empty()) {
      plain = text;
      return;
    }
    start_decoding();
    decoded += text;
  }
  void start_decoding() {
    if (!is_decoded) decoded = plain;
    is_decoded = true;
  }
};

bool append_literal(Node string, Collected& all) {
  if (string.has_error()) return false;
  const Prefix prefix = prefix_of(string.child(0).text());
  if (!prefix.is_known || all.is_bytes.value_or(prefix.is_bytes) != prefix.is_bytes) return false;
  all.is_bytes = prefix.is_bytes;
  for (std::uint32_t i = 1; i + 1 < string.size(); ++i) {
    const Node part = string.child(i);
    if (!part.is("string_content")) return false;
    const std::string_view raw = part.text();
    const bool is_plain =
        raw.find_first_of(prefix.is_format ? "\\\r{}" : "\\\r") == std::string_view::npos;
    if (is_plain) {
      all.append_plain(raw);
      continue;
    }
    all.start_decoding();
    if (!Decoder(prefix, all.decoded).append(raw)) return false;
  }
  return true;
}

bool is_filler(Node node) {
  return node.is("comment") || node.is("line_continuation");
}

// The expression inside parentheses; the node itself when it has none.
Node inside_parentheses(Node node) {
  while (node.is("parenthesized_expression")) {
    Node inner;
    for (std::uint32_t i = 0; i < node.size() && !inner; ++i) {
      if (!is_filler(node.child(i))) inner = node.child(i);
    }
    node = inner;
  }
  return node;
}

bool append_all(Node node, Collected& all) {
  if (node.is("string")) return append_literal(node, all);
  if (!node.is("concatenated_string")) return false;
  for (Cursor at(node); at; at.next()) {
    if (at.depth() == 0 || is_filler(at.node())) continue;
    if (!at.node().is("string") || !append_literal(at.node(), all)) return false;
    at.skip();
  }
  return true;
}

}  // namespace

PythonText python_text(Node node, base::Pool& pool) {
  Collected all;
  if (!append_all(inside_parentheses(node), all)) return {};
  const std::string_view text = all.is_decoded ? pool.keep(all.decoded) : all.plain;
  return {.value = text.data() == nullptr ? std::string_view("") : text, .ok = true};
}

}  // namespace syntax
