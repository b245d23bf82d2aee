// SPDX-License-Identifier: MIT
#include "rule/reader.h"

#include <algorithm>
#include <set>

#include "base/text.h"

namespace rule {

using syntax::DataKind;
using syntax::Value;

Reader::Reader(std::string_view path, std::string_view text)
    : Reader(path, text, syntax::parse_json(text)) {}

Reader::Reader(std::string_view path, std::string_view text, syntax::DataTree tree)
    : path_(path), tree_(std::move(tree)), lines_(text) {
  if (!tree_.is_whole()) {
    fail(tree_.problems().front().span, tree_.problems().front().what);
  } else if (!root().is_object()) {
    fail(root().span(), "expected an object");
  }
}

base::Position Reader::position(base::Span span) const {
  return lines_.position(span.begin, base::ColumnUnit::CodePoint);
}

void Reader::fail(base::Span where, std::string what) {
  if (error_) return;
  error_ = base::Error{.what = std::move(what), .path = std::string(path_), .at = position(where)};
}

void Reader::only_keys(Value object, std::span<const std::string_view> keys) {
  std::set<std::string_view> seen;
  for (Value member = object.first(); member; member = member.next()) {
    const std::string key(member.key());
    if (std::find(keys.begin(), keys.end(), member.key()) == keys.end()) {
      const std::string_view close = base::nearest(key, keys);
      fail(member.key_span(),
           "unknown key '" + key + "'" +
               (close.empty() ? "" : "; did you mean '" + std::string(close) + "'?"));
    }
    if (!seen.insert(member.key()).second)
      fail(member.key_span(), "key '" + key + "' stands twice");
  }
}

std::string Reader::text(Value object, std::string_view key, bool is_required) {
  const Value member = object[key];
  if (member && !member.is_string()) fail(member.span(), "expected a text");
  if (!member && is_required) fail(object.span(), "'" + std::string(key) + "' is missing");
  return member.is_string() ? std::string(member.text()) : std::string();
}

std::vector<std::string> Reader::texts(Value object, std::string_view key, bool is_required) {
  const Value member = object[key];
  if (!member && is_required) fail(object.span(), "'" + std::string(key) + "' is missing");
  if (member.is_string()) return {std::string(member.text())};
  if (member && !member.is_array()) fail(member.span(), "expected a list of texts");
  std::vector<std::string> list;
  if (!member.is_array()) return list;
  for (Value item = member.first(); item; item = item.next()) {
    if (!item.is_string()) fail(item.span(), "expected a text");
    list.emplace_back(item.text());
  }
  return list;
}

bool Reader::flag(Value object, std::string_view key) {
  const Value member = object[key];
  if (member && member.kind() != DataKind::Bool) fail(member.span(), "expected true or false");
  return member && member.truthy();
}

std::optional<std::int64_t> Reader::integer(Value object, std::string_view key) {
  const Value member = object[key];
  if (!member) return std::nullopt;
  if (member.kind() != DataKind::Int) fail(member.span(), "expected a whole number");
  return member.integer();
}

}  // namespace rule
