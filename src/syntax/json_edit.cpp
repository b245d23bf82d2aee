// SPDX-License-Identifier: MIT
#include "syntax/json_edit.h"

#include <algorithm>

#include "syntax/json_export.h"

namespace syntax {
namespace {

std::uint32_t begin_of(const Value& child) {
  return child.key_span().empty() ? child.span().begin : child.key_span().begin;
}

// A comma and the white space in front of `child`, which stands behind `before`; for a first child
// (`before` is missing) the white space of the opening bracket.
std::string separator(const Value& parent, const Value& before, const Value& child,
                      std::string_view bytes) {
  const std::uint32_t from = before ? before.span().end : parent.span().begin + 1;
  const std::string_view between = base::slice(bytes, {from, begin_of(child)});
  const std::size_t comma = between.find(',');
  const std::string_view blanks =
      comma == std::string_view::npos ? between : between.substr(comma + 1);
  return "," + std::string(blanks);
}

struct Slot {
  Value before;  // the member behind which the key goes; missing: it goes in front
  bool is_sorted = true;
};

Slot slot_for(const Value& object, std::string_view key) {
  Slot slot;
  Value last;
  for (Value member = object.first(); member; member = member.next()) {
    if (last && member.key() < last.key()) slot.is_sorted = false;
    if (member.key() < key) slot.before = member;
    last = member;
  }
  if (!slot.is_sorted) slot.before = last;
  return slot;
}

}  // namespace

std::vector<Value> json_path(const DataTree& tree, base::Span span) {
  std::vector<Value> path = {tree.root()};
  while (path.back() && path.back().span() != span) {
    Value child = path.back().first();
    while (child && !child.span().covers(span)) child = child.next();
    path.push_back(child);
  }
  if (!path.back()) path.clear();
  return path;
}

std::vector<base::Splice> remove_children(const Value& parent, const std::vector<Value>& children) {
  const auto is_removed = [&](const Value& child) {
    return std::any_of(children.begin(), children.end(),
                       [&](const Value& each) { return each.index() == child.index(); });
  };
  std::vector<base::Splice> splices;
  Value before;  // the last one that stays
  for (Value child = parent.first(); child; child = child.next()) {
    if (!is_removed(child)) {
      before = child;
      continue;
    }
    Value last = child;
    while (last.next() && is_removed(last.next())) last = last.next();
    if (before) {
      splices.push_back({{before.span().end, last.span().end}, ""});
    } else if (last.next()) {
      splices.push_back({{begin_of(child), begin_of(last.next())}, ""});
    } else {
      splices.push_back({{parent.span().begin + 1, parent.span().end - 1}, ""});
    }
    child = last;
  }
  return splices;
}

std::optional<base::Splice> set_member(const Value& object, std::string_view bytes,
                                       std::string_view key, std::string_view json) {
  if (!object.is_object() || !object.first()) return std::nullopt;
  if (const Value there = object[key]) return base::Splice{there.span(), std::string(json)};
  const Slot slot = slot_for(object, key);
  const Value first = object.first();
  const std::string colon(
      base::slice(bytes, {first.key_span().end, first.span().begin}));  // as it is written here
  const std::string member = json_text(key) + colon + std::string(json);
  if (slot.before) {
    const Value second = first.next();
    const std::string comma =
        second ? separator(object, first, second, bytes) : separator(object, {}, first, bytes);
    return base::Splice{.span = {slot.before.span().end, slot.before.span().end},
                        .text = comma + member};
  }
  const std::uint32_t at = begin_of(first);
  const std::string comma = first.next() ? separator(object, first, first.next(), bytes)
                                         : separator(object, {}, first, bytes);
  return base::Splice{.span = {at, at}, .text = member + comma};
}

std::optional<base::Splice> set_items(const Value& array, std::string_view bytes,
                                      const std::vector<std::string_view>& texts) {
  const Value first = array.first();
  if (!array.is_array() || !first || texts.empty()) return std::nullopt;
  const std::string comma = first.next() ? separator(array, first, first.next(), bytes)
                                         : separator(array, {}, first, bytes);
  std::string items;
  for (const std::string_view text : texts) {
    items += (items.empty() ? "" : comma) + json_text(text);
  }
  Value last = first;
  while (last.next()) last = last.next();
  return base::Splice{.span = {first.span().begin, last.span().end}, .text = items};
}

std::string json_text_like(std::string_view written, std::string_view utf8) {
  const bool has_others =
      std::any_of(written.begin(), written.end(), [](char c) { return (c & 0x80) != 0; });
  return has_others ? json_text(utf8, false) : json_text(utf8);
}

}  // namespace syntax
