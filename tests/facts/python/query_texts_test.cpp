// SPDX-License-Identifier: MIT
#include "facts/python/query_texts.h"

#include "catch.h"
#include "facts/document.h"
#include "facts/facts.h"
#include "facts/workspace.h"

namespace facts {
namespace {

// "fields COUNT | order_by RAND", and " in 16" for what some major refuses.
std::string texts(const std::string& code, std::vector<int> majors = {}) {
  const project::Workspace workspace = workspace_of({{"a.py", code}}, std::move(majors));
  const std::string bytes = workspace.read(workspace.files.at(0).id).value();
  Document document(workspace, workspace.files.at(0), bytes);
  Facts facts;
  extract_query_texts(document, facts);
  std::string printed;
  for (const QueryText& row : facts.rows<QueryText>()) {
    if (!printed.empty()) printed += " | ";
    printed += std::string(row.part) + " " + std::string(row.function);
    if (row.refused_in.data() != nullptr) printed += " in " + std::string(row.refused_in);
  }
  return printed;
}

}  // namespace

TEST_CASE("a field that calls a SQL function is told from a name", "[facts]") {
  CHECK(sql_function("count(name) as n") == "COUNT");
  CHECK(sql_function(" Sum (x)") == "SUM");
  CHECK(sql_function("name").empty());
  CHECK(sql_function("name as (n)").empty());
  CHECK(sql_function("`tabX`.name").empty());
  CHECK(sql_function("(1)").empty());
  CHECK(sql_function("1(x)").empty());
  CHECK(sql_function("").empty());
}

TEST_CASE("a file without a text like a call has no field that calls", "[facts]") {
  CHECK(holds_no_function_text("f('name', \"x\")"));
  CHECK_FALSE(holds_no_function_text("f(['count(name)'])"));
  CHECK_FALSE(holds_no_function_text("f(\"\"\" sum (x)\"\"\")"));
  CHECK(holds_no_function_text("'"));
}

TEST_CASE("functions are found in what list functions are handed", "[facts]") {
  const auto [call, printed] = GENERATE(table<std::string, std::string>({
      {"frappe.get_all('X', fields=['count(name) as n', 'name'])", "fields COUNT"},
      {"frappe.get_list('X', ['sum(a)', 'max(b)'])", "fields SUM | fields MAX"},
      {"frappe.db.get_value('X', {'a': 'sum(b)'}, 'sum(b)')", "fields SUM"},
      {"frappe.db.get_values('X', y, fieldname='sum(b)')", "fields SUM"},
      {"frappe.get_all('X', order_by='rand()', group_by='year(a)')",
       "order_by RAND | group_by YEAR"},
      {"frappe.db.sql('select count(name)')", ""},
      {"frappe.db.get_value('X', 'sum(b)')", ""},
      {"frappe.get_all('X', fields=f('count(name)'))", ""},
  }));
  INFO(call);
  CHECK(texts("import frappe\n" + call + "\n") == printed);
}

TEST_CASE("Frappe 16 and later refuse them", "[facts]") {
  const std::string code = "import frappe\nfrappe.get_all('X', fields=['count(name)'])\n";
  CHECK(texts(code, {14, 15}) == "fields COUNT");
  CHECK(texts(code, {15, 16, 17}) == "fields COUNT in 16 and 17");
}

}  // namespace facts
