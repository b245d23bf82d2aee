// SPDX-License-Identifier: MIT
// Facts are tables: a plain struct per row and one static list of columns. Native checks and
// derivations use the struct; declarative rules, `frappe-lint facts` and the documentation use the
// columns. One list, four uses.
//
// A row struct derives from Row, has public fields of the types below, and a static
// `const Table kTable`. Views point into the file's bytes or into Facts::pool.
//   string_view            text; missing when its data() is null
//   bool, int              flag, whole number
//   optional<bool|int64_t> the same, may be missing
//   Texts                   list of text
//   Located<T>             any of these with a place of its own ("at" in a rule)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/span.h"

namespace facts {

using Texts = std::vector<std::string_view>;

// What every row has. `key` names the subject in the user's terms (site + configuration key,
// DocType + fieldname, hook + path, server + location): fingerprints are rule + path + key, so it
// holds no line numbers and no secret values.
struct Row {
  base::FileId file = base::kNoFile;
  base::Span span;
  std::string_view key;

  [[nodiscard]] base::Place place() const { return {file, span}; }
};

template <typename T>
struct Located {
  T value{};
  base::Place at;  // unknown: the row's own place counts
};

enum class Type : std::uint8_t { Text, Int, Bool, List };
[[nodiscard]] std::string_view to_string(Type type);

// A cell as rules see it; monostate is *missing*.
using Value = std::variant<std::monostate, std::string_view, std::int64_t, bool, const Texts*>;

struct Column {
  std::string_view name;
  Type type;
  std::string_view doc;  // one sentence, with a period
  Value (*get)(const Row& row);
  base::Place (*at)(const Row& row);
};

struct Table {
  std::string_view name;  // singular, snake_case: "tls_endpoint"
  std::string_view doc;   // one sentence: what one row is
  std::vector<Column> columns;

  [[nodiscard]] const Column* find(std::string_view column) const;
};

// "text", 3, true, ["a","b"] or null, as JSON.
[[nodiscard]] std::string print(const Value& value);
// One JSON line: table, key, then every column that is not missing.
[[nodiscard]] std::string print(const Table& table, const Row& row);

namespace detail {

template <typename T>
struct Field {
  static base::Place at(const T&, const Row& row) { return row.place(); }
  static const T& value(const T& field) { return field; }
  using Type = T;
};
template <typename T>
struct Field<Located<T>> {
  static base::Place at(const Located<T>& field, const Row& row) {
    return field.at.known() ? field.at : row.place();
  }
  static const T& value(const Located<T>& field) { return field.value; }
  using Type = T;
};

inline Value cell(std::string_view text) {
  return text.data() == nullptr ? Value() : Value(text);
}
inline Value cell(bool flag) {
  return flag;
}
inline Value cell(int number) {
  return static_cast<std::int64_t>(number);
}
inline Value cell(std::int64_t number) {
  return number;
}
inline Value cell(const Texts& list) {
  return &list;
}
template <typename T>
Value cell(const std::optional<T>& maybe) {
  return maybe ? cell(*maybe) : Value();
}

template <typename T>
constexpr Type type_of() {
  if constexpr (std::is_same_v<T, std::string_view>) return Type::Text;
  if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, std::optional<bool>>) {
    return Type::Bool;
  }
  if constexpr (std::is_same_v<T, Texts>) return Type::List;
  return Type::Int;
}

template <typename T>
struct Member;
template <typename R, typename F>
struct Member<F R::*> {
  using Row = R;
  using Type = F;
};

}  // namespace detail

// Makes a column from a pointer to member: column<&TlsEndpoint::address>("address", "…").
template <auto kMember>
[[nodiscard]] Column column(std::string_view name, std::string_view doc) {
  using M = detail::Member<decltype(kMember)>;
  using F = detail::Field<typename M::Type>;
  return {.name = name,
          .type = detail::type_of<typename F::Type>(),
          .doc = doc,
          .get =
              [](const Row& row) {
                return detail::cell(F::value(static_cast<const typename M::Row&>(row).*kMember));
              },
          .at =
              [](const Row& row) {
                return F::at(static_cast<const typename M::Row&>(row).*kMember, row);
              }};
}

}  // namespace facts
