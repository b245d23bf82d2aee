// SPDX-License-Identifier: MIT
#include "facts/doctype/field_reference.h"

#include "catch.h"
#include "facts/small_world.h"

namespace facts {
namespace {

using Lines = std::vector<std::string>;

Lines references(const std::string& json) {
  const auto world = tests::make_world({{"acme/hooks.py", ""},
                                        {"acme/sales/doctype/order/order.json",
                                         R"({"doctype":"DocType","name":"Order",)" + json + "}"}});
  return world->rows("field_reference", {"property", "subject", "name", "target_kind", "fits"});
}

}  // namespace

TEST_CASE("a DocType's own properties name its fields", "[facts]") {
  CHECK(references(R"("fields":[{"fieldname":"total","fieldtype":"Int"},
        {"fieldname":"more","fieldtype":"Section Break"}],
        "title_field":"total","image_field":"total","search_fields":"total, more,",
        "sort_field":"total desc, owner","autoname":"field:code","timeline_field":"")") ==
        Lines{"title_field - total value true", "image_field - total value false",
              "search_fields - total value true", "search_fields - more layout false",
              "sort_field - total value true", "sort_field - owner system false",
              "autoname - code none false"});
}

TEST_CASE("naming series need their field", "[facts]") {
  CHECK(references(R"("autoname":"naming_series:")") ==
        Lines{"autoname - naming_series none false"});
  CHECK(references(R"("autoname":"format:{code}-{##}")").empty());
}

TEST_CASE("field_order may name a field twice", "[facts]") {
  const auto world = tests::make_world(
      {{"acme/hooks.py", ""},
       {"acme/sales/doctype/order/order.json",
        R"({"doctype":"DocType","name":"Order","fields":[{"fieldname":"a","fieldtype":"Data"}],
            "field_order":["a","b","a"]})"}});
  CHECK(world->rows("field_reference", {"name", "target_kind", "is_repeated"}) ==
        Lines{"a value false", "b none false", "a value true"});
}

TEST_CASE("a field fetches through links and points by dynamic links", "[facts]") {
  CHECK(references(R"("fields":[{"fieldname":"kind","fieldtype":"Link","options":"DocType"},
        {"fieldname":"party","fieldtype":"Dynamic Link","options":"kind"},
        {"fieldname":"mail","fieldtype":"Data","fetch_from":"party.email"},
        {"fieldname":"phone","fieldtype":"Data","fetch_from":"mail.phone"},
        {"fieldname":"plain","fieldtype":"Data","fetch_from":"mail"}])") ==
        Lines{"dynamic_link party kind value true", "fetch_from mail party value true",
              "fetch_from phone mail value false"});
}

TEST_CASE("conditions read fields of doc, each once", "[facts]") {
  CHECK(references(R"j("fields":[{"fieldname":"a","fieldtype":"Data",
        "depends_on":"eval:doc.b && doc.b == 'doc.c' || doc.__islocal || doc.is_new()",
        "mandatory_depends_on":"a","read_only_depends_on":"doc.a"}])j") ==
        Lines{"depends_on a __islocal system false", "depends_on a b none false",
              "mandatory_depends_on a a value true"});
}

TEST_CASE("system fields are in every document", "[facts]") {
  CHECK(is_system_field("modified"));
  CHECK(is_system_field("__islocal"));
  CHECK(is_system_field("workflow_state"));
  CHECK_FALSE(is_system_field("customer"));
}

}  // namespace facts
