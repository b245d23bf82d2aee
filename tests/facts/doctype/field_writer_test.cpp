// SPDX-License-Identifier: MIT
#include "facts/doctype/field_writer.h"

#include "catch.h"

namespace facts {
namespace {

struct Slot {
  explicit Slot(const std::string& path)
      : file{.id = base::FileId{0}, .path = path, .kind = project::Kind::Python} {}

  project::Workspace workspace;
  project::File file;
  Document document{workspace, file, ""};
  Facts facts;
};

}  // namespace

TEST_CASE("only names that Customize Form would make are judged", "[facts]") {
  CHECK(is_custom_name("custom_colour"));
  CHECK(is_custom_name("custom_2nd"));
  for (const std::string_view name :
       {"custom_", "colour", "custom_Colour", "custom_a b", "custom_*", ""}) {
    INFO(name);
    CHECK_FALSE(is_custom_name(name));
  }
}

TEST_CASE("tests, patches, copies and documentation do not run in production", "[facts]") {
  for (const std::string_view path : {"a/api.py", "a/patches.py", "a/contest/x.py"}) {
    INFO(path);
    CHECK(runs_in_production(path));
  }
  for (const std::string_view path :
       {"a/tests/x.py", "a/test_x.py", "a/patches/v1/x.py", "a/x_old.py", "a/api copy.py",
        "a/backup/x.py", "docs/conf.py", "a/public/x.min.js"}) {
    INFO(path);
    CHECK_FALSE(runs_in_production(path));
  }
}

TEST_CASE("a guard counts for the whole file, before it and after it", "[facts]") {
  Slot slot("a/api.py");
  {
    FieldWriter writer(slot.document, slot.facts);
    writer.use({}, {"Item"}, "custom_a", {.strength = "S1", .how = "x"});
    writer.guard("custom_a");
    writer.use({}, {"Item"}, "custom_b", {.strength = "S1", .how = "x"});
  }
  const auto& uses = slot.facts.rows<CustomFieldUse>();
  REQUIRE(uses.size() == 2);
  CHECK(uses[0].is_guarded);
  CHECK_FALSE(uses[1].is_guarded);
}

TEST_CASE("uses without an owner and outside of production are dropped", "[facts]") {
  Slot slot("a/tests/api.py");
  {
    FieldWriter writer(slot.document, slot.facts);
    writer.use({}, {"Item"}, "custom_a", {.strength = "S1", .how = "x"});
    writer.declare({}, "Item", "custom_a", "python");
  }
  CHECK(slot.facts.rows<CustomFieldUse>().empty());
  CHECK(slot.facts.rows<CustomField>().size() == 1);
  Slot other("a/api.py");
  FieldWriter(other.document, other.facts).use({}, {}, "custom_a", {.strength = "S1", .how = "x"});
  CHECK(other.facts.rows<CustomFieldUse>().empty());
}

}  // namespace facts
