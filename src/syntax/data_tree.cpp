// SPDX-License-Identifier: MIT
#include "syntax/data_tree.h"

#include <charconv>
#include <cmath>

namespace syntax {
namespace {

constexpr DataNode kMissing;

template <typename Number>
std::optional<Number> number(std::string_view text) {
  Number value{};
  const char* end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || at != end) return std::nullopt;
  return value;
}

std::optional<std::int64_t> truncated(std::string_view text) {
  constexpr double kLimit = 9.2e18;
  const std::optional<double> value = number<double>(text);
  if (!value || !(std::fabs(*value) < kLimit)) return std::nullopt;
  return static_cast<std::int64_t>(*value);
}

// False for 0, -0, 0.0 and 0e9 however long they are.
bool is_nonzero(std::string_view text) {
  const std::string_view digits = text.substr(0, text.find_first_of("eE"));
  return digits.find_first_not_of("-0.") != std::string_view::npos;
}

void append_quoted(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') out += '\\';
    if (byte >= 0x20) {
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else {
      out += "\\u00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 0xFU];
    }
  }
  out += '"';
}

void append_opening(std::string& out, Value value, bool is_member) {
  if (is_member) {
    append_quoted(out, value.key());
    out += ':';
  }
  switch (value.kind()) {
    case DataKind::Missing:
    case DataKind::Broken:
      out += '?';
      return;
    case DataKind::Null:
    case DataKind::Bool:
    case DataKind::Int:
    case DataKind::Float:
      out += value.text();
      return;
    case DataKind::String:
      append_quoted(out, value.text());
      return;
    case DataKind::Array:
      out += '[';
      return;
    case DataKind::Object:
      out += '{';
      return;
  }
}

void append_closing(std::string& out, Value value) {
  if (value.is_array()) out += ']';
  if (value.is_object()) out += '}';
}

}  // namespace

std::string_view to_string(DataKind kind) {
  switch (kind) {
    case DataKind::Missing:
      return "missing";
    case DataKind::Null:
      return "null";
    case DataKind::Bool:
      return "bool";
    case DataKind::Int:
      return "int";
    case DataKind::Float:
      return "float";
    case DataKind::String:
      return "string";
    case DataKind::Array:
      return "array";
    case DataKind::Object:
      return "object";
    case DataKind::Broken:
      return "broken";
  }
  return {};
}

const DataNode& Value::node() const {
  return tree_ == nullptr || index_ >= tree_->nodes_.size() ? kMissing : tree_->nodes_[index_];
}

std::optional<std::int64_t> Value::integer() const {
  switch (kind()) {
    case DataKind::Bool:
      return text() == "true" ? 1 : 0;
    case DataKind::Int:
      return number<std::int64_t>(text());
    case DataKind::Float:
      return truncated(text());
    case DataKind::Missing:
    case DataKind::Null:
    case DataKind::String:
    case DataKind::Array:
    case DataKind::Object:
    case DataKind::Broken:
      break;
  }
  return std::nullopt;
}

bool Value::truthy() const {
  switch (kind()) {
    case DataKind::Bool:
      return text() == "true";
    case DataKind::Int:
    case DataKind::Float:
      return is_nonzero(text());
    case DataKind::String:
      return !text().empty();
    case DataKind::Array:
    case DataKind::Object:
      return first().index() != 0;
    case DataKind::Missing:
    case DataKind::Null:
    case DataKind::Broken:
      break;
  }
  return false;
}

Value Value::operator[](std::string_view name) const {
  if (!is_object()) return {};
  Value last;
  for (Value member = first(); member; member = member.next()) {
    if (member.key() == name) last = member;
  }
  return last;
}

std::string DataTree::print() const {
  std::string out;
  std::vector<Value> open;
  for (Value at = root(); at;) {
    append_opening(out, at, !open.empty() && open.back().is_object());
    Value next = at.first();
    if (next) {
      open.push_back(at);
    } else {
      append_closing(out, at);
      next = at.next();
      if (next) out += ',';
    }
    while (!next && !open.empty()) {
      append_closing(out, open.back());
      next = open.back().next();
      if (next) out += ',';
      open.pop_back();
    }
    at = next;
  }
  return out;
}

}  // namespace syntax
