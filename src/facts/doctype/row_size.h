// SPDX-License-Identifier: MIT
// How many bytes of a MariaDB row a DocType leaves free. Two limits stop `create table` and `alter
// table` with error 1118:
//   the row as SQL declares it    65,535 bytes; a varchar(140) in utf8mb4 takes 562 of them
//   the row as a page keeps it     8,126 bytes; a column that may grow beyond 255 bytes takes 21 of
//                                  them (the rest moves elsewhere), a shorter varchar, up to 63
//                                  characters, all that it may hold
// (frappe/database/mariadb/schema.py; sql/unireg.cc and row_size_is_acceptable in InnoDB.)
#pragma once

#include <cstdint>

namespace facts {

struct DoctypeJson;

struct RowSize {
  std::int64_t free_bytes = 0;  // of the tighter limit; negative: the table cannot be created
  bool is_nearly_full = false;  // more than 80 % of one of the two is taken
};

[[nodiscard]] RowSize row_size_of(const DoctypeJson& doctype);

}  // namespace facts
