// SPDX-License-Identifier: MIT
#include "facts/python/python_value.h"

#include <algorithm>

namespace facts {
namespace {

// Real hooks.py files hold a few thousand values; `x = [*x, *x]` repeated would double for ever.
constexpr std::size_t kMaxValues = 200'000;
constexpr std::size_t kMaxCopies = 1'000'000;
// Lists can hold themselves.
constexpr unsigned kMaxDepth = 24;

struct Brackets {
  std::string_view open;
  std::string_view close;
};

Brackets brackets(PythonKind kind) {
  if (kind == PythonKind::List) return {"[", "]"};
  if (kind == PythonKind::Tuple) return {"(", ")"};
  if (kind == PythonKind::Either) return {"<", ">"};
  return {"{", "}"};
}

}  // namespace

std::string_view to_string(PythonKind kind) {
  switch (kind) {
    case PythonKind::Unknown:
      return "unknown";
    case PythonKind::None:
      return "none";
    case PythonKind::Bool:
      return "flag";
    case PythonKind::Number:
      return "number";
    case PythonKind::Text:
      return "text";
    case PythonKind::List:
      return "list";
    case PythonKind::Tuple:
      return "tuple";
    case PythonKind::Set:
      return "set";
    case PythonKind::Dict:
      return "dict";
    case PythonKind::Object:
      return "object";
    case PythonKind::Either:
      return "either";
  }
  return "";
}

ValueId PythonStore::add(PythonValue value) {
  if (values_.size() >= kMaxValues) return kUnknownValue;
  values_.push_back(std::move(value));
  return static_cast<ValueId>(values_.size() - 1);
}

bool PythonStore::spend(std::size_t n) {
  spent_ += n;
  return spent_ <= kMaxCopies;
}

bool PythonStore::is_equal(ValueId a, ValueId b, unsigned depth) const {
  const PythonValue& left = values_[a];
  const PythonValue& right = values_[b];
  if (left.kind != right.kind || left.kind == PythonKind::Unknown ||
      left.kind == PythonKind::Either || left.kind == PythonKind::Object || depth > kMaxDepth) {
    return false;
  }
  if (!left.is_container()) return left.text == right.text;
  if (left.is_partial || right.is_partial) return false;
  const auto same = [&](ValueId x, ValueId y) { return is_equal(x, y, depth + 1); };
  return std::equal(left.items.begin(), left.items.end(), right.items.begin(), right.items.end(),
                    same) &&
         std::equal(left.keys.begin(), left.keys.end(), right.keys.begin(), right.keys.end(), same);
}

ValueId PythonStore::find(ValueId dict, std::string_view key) const {
  const PythonValue& value = values_[dict];
  if (value.kind != PythonKind::Dict) return kUnknownValue;
  for (std::size_t i = value.keys.size(); i-- > 0;) {
    const PythonValue& candidate = values_[value.keys[i]];
    if (candidate.kind == PythonKind::Text && candidate.text == key) return value.items[i];
  }
  return kUnknownValue;
}

std::string PythonStore::print(ValueId id, unsigned depth) const {
  const PythonValue& value = values_[id];
  const std::string mark = value.is_conditional ? "~" : "";
  if (value.kind == PythonKind::Unknown || depth > kMaxDepth) return mark + "?";
  if (value.kind == PythonKind::None) return mark + "None";
  if (value.kind == PythonKind::Object) return mark + "object";
  if (value.kind == PythonKind::Text) return mark + "\"" + std::string(value.text) + "\"";
  if (!value.is_container() && value.kind != PythonKind::Either) {
    return mark + std::string(value.text);
  }
  std::string list;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    if (!list.empty()) list += value.kind == PythonKind::Either ? "|" : ", ";
    if (i < value.keys.size()) list += print(value.keys[i], depth + 1) + ": ";
    list += print(value.items[i], depth + 1);
  }
  if (value.is_partial) list += list.empty() ? "..." : ", ...";
  const Brackets around = brackets(value.kind);
  return mark + std::string(around.open) + list + std::string(around.close);
}

}  // namespace facts
