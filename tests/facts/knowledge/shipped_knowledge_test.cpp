// SPDX-License-Identifier: MIT
#include "facts/knowledge/shipped_knowledge.h"

#include "catch.h"
#include "facts/knowledge/knowledge_table.h"

namespace facts {

TEST_CASE("the shipped tables unpack to knowledge tables", "[facts]") {
  REQUIRE_FALSE(shipped_knowledge().empty());
  for (const ShippedApp& one : shipped_knowledge()) {
    INFO(one.app);
    const std::string text = unpack(one.packed);
    const std::string head = text.substr(0, text.find("#frappe-lint knowledge", 1));
    const auto table = KnowledgeTable::open(head);
    REQUIRE(table);
    CHECK(table.value().app() == one.app);
  }
}

TEST_CASE("what zstd did not write unpacks to nothing", "[facts]") {
  CHECK(unpack("").empty());
  CHECK(unpack("no zstd frame at all").empty());
}

}  // namespace facts
