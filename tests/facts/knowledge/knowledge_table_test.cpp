// SPDX-License-Identifier: MIT
#include "facts/knowledge/knowledge_table.h"

#include "catch.h"

namespace facts {
namespace {

constexpr std::string_view kText =
    "#frappe-lint knowledge 1\n"
    "#app acme 15 1.2.0\n"
    "c\tItem\tcustom_size:d;\n"
    "d\tItem\tStock\t\titem_code:d!;uom:LUOM;\n"
    "d\tItem Group\tStock\ttree\tparent_group:LItem Group;\n"
    "d\tItem Row\tStock\ttable\titem:L!Item;\n"
    "f\tacme\t__version__\n"
    "f\tacme.api\tget_item* helper\n"
    "f\tacme.empty\t\n"
    "f\tacme.open\t? x\n"
    "n\tRole\tStock User\n"
    "n\tRole\tStock User Two\n";

KnowledgeTable table() {
  return KnowledgeTable::open(kText).value();
}

}  // namespace

TEST_CASE("a knowledge table is searched where it lies", "[facts]") {
  CHECK(table().app() == "acme");
  CHECK(table().major() == 15);
  const auto item = table().find_doctype("Item");
  REQUIRE(item);
  CHECK(item->name == "Item");
  CHECK(item->module == "Stock");
  CHECK_FALSE(item->is_table);
  CHECK(table().find_doctype("Item Row")->is_table);
  CHECK(table().find_doctype("Item Group")->is_tree);
  for (const char* absent : {"", "Ite", "Item G", "Zebra", "Aardvark"}) {
    INFO(absent);
    CHECK_FALSE(table().find_doctype(absent));
  }
  CHECK(table().doctype_names() == std::vector<std::string_view>{"Item", "Item Group", "Item Row"});
  CHECK(table().added_fields("Item") == "custom_size:d;");
}

TEST_CASE("a coded field tells its type, its target and whether it is mandatory", "[facts]") {
  const std::string_view coded = table().find_doctype("Item Row")->coded_fields;
  const auto item = find_field(coded, "item");
  REQUIRE(item);
  CHECK(item->type == "Link");
  CHECK(item->target == "Item");
  CHECK(item->is_required);
  CHECK_FALSE(find_field("my_item:d;", "item"));
  CHECK(all_fields("a:d;b:LItem;").size() == 2);
}

TEST_CASE("a knowledge table knows documents, modules and names", "[facts]") {
  CHECK(table().has_document("Role", "Stock User"));
  CHECK_FALSE(table().has_document("Role", "Stock"));
  CHECK(table().has_module("acme.api"));
  CHECK(table().has_module("acme.empty"));
  CHECK_FALSE(table().has_module("acme.ap"));
  CHECK(table().has_name("acme.api", "get_item") == Answer::Yes);
  CHECK(table().has_name("acme.api", "get") == Answer::No);
  CHECK(table().has_name("acme.open", "y") == Answer::Unknown);
  CHECK(table().is_whitelisted("acme.api", "get_item"));
  CHECK_FALSE(table().is_whitelisted("acme.api", "helper"));
}

TEST_CASE("what is no knowledge table is refused with the line", "[facts]") {
  CHECK(KnowledgeTable::open("{}").error().what.find("is no knowledge table") == 0);
  CHECK(KnowledgeTable::open("#frappe-lint knowledge 1\n#app acme\n").error().at.line == 2);
  CHECK(KnowledgeTable::open("#frappe-lint knowledge 1\n#app acme 15\nn\tb\nn\ta\n")
            .error()
            .at.line == 4);
}

}  // namespace facts
