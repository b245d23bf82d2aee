// SPDX-License-Identifier: MIT
#include "syntax/json_export.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <vector>

namespace syntax {
namespace {

void add_escape(std::string& out, unsigned unit) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "\\u%04x", unit);
  out += text.data();
}

// One code point that json.dumps escapes, as one or two UTF-16 units.
void add_code_point(std::string& out, char32_t point) {
  if (point < 0x10000) return add_escape(out, static_cast<unsigned>(point));
  const char32_t rest = point - 0x10000;
  add_escape(out, static_cast<unsigned>(0xD800 + (rest >> 10)));
  add_escape(out, static_cast<unsigned>(0xDC00 + (rest & 0x3FF)));
}

const char* short_escape(char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    case '\f':
      return "\\f";
    case '\b':
      return "\\b";
    default:
      return nullptr;
  }
}

// The code point at `at`, which moves behind it. Lone surrogates are three bytes, as the reader
// keeps them; other bytes that are no UTF-8 count one by one.
char32_t take_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
  };
  const unsigned lead = byte(at);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  if (length == 1 || at + length > text.size()) return static_cast<char32_t>(byte(at++));
  char32_t point = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) point = point << 6 | (byte(at + i) & 0x3FU);
  at += length;
  return point;
}

// Digits and exponent as float.__repr__ lays them out: "1e+16", "0.0001", "1.5e-05".
std::string laid_out(std::string_view digits, int exponent) {
  const int n = static_cast<int>(digits.size());
  std::string text(digits);
  if (exponent < -4 || exponent >= 16) {
    if (n > 1) text.insert(1, ".");
    std::array<char, 16> tail{};
    std::snprintf(tail.data(), tail.size(), "e%c%02d", exponent < 0 ? '-' : '+',
                  std::abs(exponent));
    return text + tail.data();
  }
  if (exponent < 0) return "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + text;
  if (n <= exponent + 1) return text.append(static_cast<std::size_t>(exponent + 1 - n), '0') + ".0";
  return text.insert(static_cast<std::size_t>(exponent + 1), ".");
}

// Writes one tree. Containers wait in a list, so that depth costs no stack.
class Writer {
 public:
  std::optional<std::string> write(const Value& root) {
    put(root);
    while (!open_.empty() && is_good_) {
      Frame& frame = open_.back();
      if (frame.next == frame.children.size()) {
        close(frame);
        continue;
      }
      const Value child = frame.children[frame.next++];
      if (frame.next > 1) out_ += ',';
      line_break(open_.size());
      if (frame.is_object) out_ += json_text(child.key()) + ": ";
      put(child);
    }
    if (!is_good_) return std::nullopt;
    return std::move(out_);
  }

 private:
  struct Frame {
    std::vector<Value> children;
    std::size_t next = 0;
    bool is_object = false;
  };

  void line_break(std::size_t depth) { out_ += '\n' + std::string(depth, ' '); }

  void close(const Frame& frame) {
    const char bracket = frame.is_object ? '}' : ']';
    open_.pop_back();
    line_break(open_.size());
    out_ += bracket;
  }

  void put_container(const Value& value) {
    Frame frame{.children = {}, .is_object = value.is_object()};
    for (Value child = value.first(); child; child = child.next()) frame.children.push_back(child);
    if (frame.children.empty()) {
      out_ += value.is_object() ? "{}" : "[]";
      return;
    }
    if (frame.is_object) sort(frame.children);
    out_ += value.is_object() ? '{' : '[';
    open_.push_back(std::move(frame));
  }

  void sort(std::vector<Value>& members) {
    const auto by_key = [](const Value& a, const Value& b) { return a.key() < b.key(); };
    const auto same = [](const Value& a, const Value& b) { return a.key() == b.key(); };
    std::stable_sort(members.begin(), members.end(), by_key);
    const bool is_twice = std::adjacent_find(members.begin(), members.end(), same) != members.end();
    if (is_twice) is_good_ = false;
  }

  void put(const Value& value) {
    switch (value.kind()) {
      case DataKind::Array:
      case DataKind::Object:
        return put_container(value);
      case DataKind::String:
        out_ += json_text(value.text());
        return;
      case DataKind::Int:
        out_ += value.text() == "-0" ? "0" : value.text();
        return;
      case DataKind::Float: {
        const std::optional<std::string> number = python_float(value.text());
        is_good_ = is_good_ && number.has_value();
        out_ += number.value_or("");
        return;
      }
      case DataKind::Null:
      case DataKind::Bool:
        out_ += value.text();
        return;
      case DataKind::Missing:
      case DataKind::Broken:
        is_good_ = false;
    }
  }

  std::vector<Frame> open_;
  std::string out_;
  bool is_good_ = true;
};

}  // namespace

std::string json_text(std::string_view utf8, bool is_ascii) {
  std::string out = "\"";
  for (std::size_t at = 0; at < utf8.size();) {
    if (!is_ascii && static_cast<unsigned char>(utf8[at]) >= 0x7F) {
      out += utf8[at++];
      continue;
    }
    if (const char* escape = short_escape(utf8[at])) {
      out += escape;
      ++at;
      continue;
    }
    const char32_t point = take_code_point(utf8, at);
    if (point >= 0x20 && point < 0x7F) {
      out += static_cast<char>(point);
    } else {
      add_code_point(out, point);
    }
  }
  return out + '"';
}

std::optional<std::string> python_float(std::string_view number) {
  if (number == "NaN" || number == "Infinity" || number == "-Infinity") return std::string(number);
  double value = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
  const bool is_read = read.ec == std::errc() && read.ptr == number.data() + number.size();
  if (!is_read || !std::isfinite(value)) return std::nullopt;
  std::array<char, 40> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), std::abs(value),
                                 std::chars_format::scientific);
  const std::string_view shortest(text.data(), static_cast<std::size_t>(end.ptr - text.data()));
  const std::size_t e = shortest.find('e');
  std::string digits;
  for (const char c : shortest.substr(0, e)) {
    if (c != '.') digits += c;
  }
  const int exponent = std::atoi(std::string(shortest.substr(e + 1)).c_str());
  return (std::signbit(value) ? "-" : "") + laid_out(digits, value == 0 ? 0 : exponent);
}

std::optional<std::string> exported_json(const DataTree& tree) {
  if (!tree.is_whole()) return std::nullopt;
  return Writer().write(tree.root());
}

}  // namespace syntax
