// SPDX-License-Identifier: MIT
#include "facts/doctype/custom_field_sql.h"

#include <string>

#include "catch.h"

namespace facts {
namespace {

std::string columns(const std::string& sql) {
  std::string printed;
  for (const SqlColumn& one : custom_columns(sql)) {
    CHECK(sql.substr(one.offset, one.column.size()) == one.column);
    printed +=
        (printed.empty() ? "" : " ") + std::string(one.doctype) + ":" + std::string(one.column);
  }
  return printed;
}

}  // namespace

TEST_CASE("SQL columns belong to the table that the text gives them", "[facts]") {
  const auto [sql, printed] = GENERATE(table<std::string, std::string>({
      {"select custom_a from `tabItem`", "Item:custom_a"},
      {"select `custom_a` from tabItem where custom_b = 1", "Item:custom_a Item:custom_b"},
      {"select i.custom_a from `tabSales Order` as i", "Sales Order:custom_a"},
      {"select i.custom_a, c.custom_b from `tabA` i join `tabB` c", "A:custom_a B:custom_b"},
      {"select `tabA`.custom_a from `tabA`, `tabB`", "A:custom_a"},
      {"update `tabA` set custom_a = 1", "A:custom_a"},
      {"insert into `tabA` (name, custom_a) values (1, 2)", "A:custom_a"},
      {"select custom_a from `tabA` where x in (select custom_b from `tabA`)",
       "A:custom_a A:custom_b"},
  }));
  INFO(sql);
  CHECK(columns(sql) == printed);
}

TEST_CASE("SQL that leaves the owner of a column open says nothing", "[facts]") {
  const std::string sql =
      GENERATE(as<std::string>(), "", "`", "'", "%(", "custom_a",
               "select custom_a from `tabA` join `tabB`",        // either of them
               "select custom_a from `tabA` join (select 1) v",  // or a derived table
               "select x.custom_a from `tabA` x, `tabB` x",      // one alias, two tables
               "select v.custom_a from `tabA`",                  // unknown alias
               "select 1 as custom_a from `tabA` order by custom_a",
               "select sum(x) custom_a, 'y' custom_b from `tabA`", "select x custom_a from `tabA`",
               "select name from `tabA` where x = %(custom_a)s and y = :custom_b",
               "select name from `tabA` where x = 'custom_a' -- custom_b\n /* custom_c */",
               "select custom_a() from `tabA`", "alter table `tabA` add column custom_a int",
               "select {custom_a} from `tabA`", "select custom_a from `tabA` \x01");
  INFO(sql);
  CHECK(columns(sql).empty());
}

TEST_CASE("SQL that is filled in at run time still owns its qualified columns", "[facts]") {
  CHECK(columns("select i.custom_a, custom_b from `tabA` i {conditions}") == "A:custom_a");
}

}  // namespace facts
