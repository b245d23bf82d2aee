// SPDX-License-Identifier: MIT
#include "facts/doctype/row_size.h"

#include <algorithm>
#include <string_view>

#include "facts/doctype/doctype_json.h"
#include "facts/doctype/field_types.h"

namespace facts {
namespace {

using syntax::Value;

constexpr std::int64_t kMostDeclared = 65535;
constexpr std::int64_t kMostInPage = 8126;

class Columns {
 public:
  void varchar(std::int64_t length) {
    const std::int64_t bytes = length * 4;
    const bool is_long = bytes > 255;
    declared_ += bytes + (is_long ? 2 : 1);
    in_page_ += is_long ? kLongInPage : bytes + 1;
    ++nullable_;
  }
  void text(std::int64_t declared) {
    declared_ += declared;
    in_page_ += kLongInPage;
    ++nullable_;
  }
  void fixed(std::int64_t bytes, bool is_nullable) {
    declared_ += bytes;
    in_page_ += bytes;
    nullable_ += is_nullable ? 1 : 0;
  }
  [[nodiscard]] RowSize size() const {
    const std::int64_t null_bits = (nullable_ + 7) / 8;
    const std::int64_t declared = declared_ + null_bits;
    const std::int64_t in_page = in_page_ + null_bits;
    return {.free_bytes = std::min(kMostDeclared - declared, kMostInPage - in_page),
            .is_nearly_full = declared > kMostDeclared * 8 / 10 || in_page > kMostInPage * 8 / 10};
  }

 private:
  static constexpr std::int64_t kLongInPage = 21;
  std::int64_t declared_ = 0;
  std::int64_t in_page_ = 18;  // record header 5, transaction 6, roll pointer 7
  std::int64_t nullable_ = 0;
};

constexpr std::int64_t kDefaultLength = 140;

void add_system_columns(Columns& columns, const DoctypeJson& doctype) {
  const bool is_table = doctype.json["istable"].truthy();
  for (int i = 0; i < (is_table ? 6 : 3); ++i) columns.varchar(kDefaultLength);
  for (int i = 0; i < 2; ++i) columns.fixed(8, true);   // creation, modified
  for (int i = 0; i < 2; ++i) columns.fixed(4, false);  // docstatus, idx
  if (is_table) return;
  const int texts = doctype.json["track_seen"].truthy() ? 5 : 4;  // _user_tags, _comments, …
  for (int i = 0; i < texts; ++i) columns.text(10);
}

void add_field(Columns& columns, Value field) {
  const std::string_view type = field["fieldtype"].text();
  if (field["is_virtual"].truthy() || field_kind(type) != FieldKind::Stored) return;
  const std::int64_t length = field["length"].integer().value_or(0);
  if (type.empty() || is_varchar(type))
    return columns.varchar(length > 0 ? length : kDefaultLength);
  const bool is_text = type == "Small Text" || type == "Text" || type == "Password" ||
                       type == "Attach" || type == "Attach Image";
  if (is_long_text(type)) return columns.text(is_text ? 10 : 12);
  if (type == "Date") return columns.fixed(3, true);
  if (type == "Datetime") return columns.fixed(8, true);
  if (type == "Time") return columns.fixed(6, true);
  if (type == "Rating") return columns.fixed(2, true);
  if (type == "Check") return columns.fixed(4, false);
  if (type == "Int") return columns.fixed(length > 11 ? 8 : 4, false);
  if (type == "Long Int") return columns.fixed(8, true);
  columns.fixed(10, type == "Duration");  // decimal(21,9)
}

}  // namespace

RowSize row_size_of(const DoctypeJson& doctype) {
  Columns columns;
  add_system_columns(columns, doctype);
  for (const auto& [name, field] : doctype.fields) {
    if (!name.empty()) add_field(columns, field);
  }
  return columns.size();
}

}  // namespace facts
