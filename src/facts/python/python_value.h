// SPDX-License-Identifier: MIT
// Values of module-level Python as far as they can be told without running it. Values live in one
// store and are named by index, so two names of one list see each other's changes, as in Python.
//
// Three states: known (exact), partial (`is_partial`: elements may be missing, added or replaced)
// and unknown. A value that exists only on one path of an `if` or `try` is `is_conditional`.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace facts {

enum class PythonKind : std::uint8_t {
  Unknown,
  None,
  Bool,
  Number,
  Text,
  List,
  Tuple,
  Set,
  Dict,
  Object,  // a function, class or module: no data
  Either,  // one of `items`, depending on a branch
};

[[nodiscard]] std::string_view to_string(PythonKind kind);

using ValueId = std::uint32_t;
inline constexpr ValueId kUnknownValue = 0;

struct PythonValue {
  PythonKind kind = PythonKind::Unknown;
  bool is_partial = false;
  bool is_conditional = false;
  bool is_joined = false;      // a text of adjacent literals
  std::string_view text;       // decoded text, or the number or flag as written
  base::Place place;           // where it is written
  std::vector<ValueId> items;  // elements; values of a dict; alternatives of an Either
  std::vector<ValueId> keys;   // of a dict, one for each item

  [[nodiscard]] bool is_container() const {
    return kind == PythonKind::List || kind == PythonKind::Tuple || kind == PythonKind::Set ||
           kind == PythonKind::Dict;
  }
};

class PythonStore {
 public:
  PythonStore() { values_.emplace_back(); }

  // The value of that name; references stay valid while the store grows.
  [[nodiscard]] const PythonValue& operator[](ValueId id) const { return values_[id]; }
  [[nodiscard]] PythonValue& operator[](ValueId id) { return values_[id]; }
  // Adds a value; kUnknownValue once the store is full, so that hostile input stays cheap.
  [[nodiscard]] ValueId add(PythonValue value);
  // Takes `n` elements from the budget of copies; false when it is used up.
  [[nodiscard]] bool spend(std::size_t n);

  // True when both are the same data; unknown parts are equal to nothing.
  [[nodiscard]] bool is_equal(ValueId a, ValueId b, unsigned depth = 0) const;
  // The value of `key` in a dict, or kUnknownValue.
  [[nodiscard]] ValueId find(ValueId dict, std::string_view key) const;
  // Stable one-line print: {"a": ["x", ?]}; a partial container ends with "...", a conditional
  // value starts with '~', an Either reads <a|b>.
  [[nodiscard]] std::string print(ValueId id, unsigned depth = 0) const;

 private:
  std::deque<PythonValue> values_;
  std::size_t spent_ = 0;
};

}  // namespace facts
