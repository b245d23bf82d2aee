// SPDX-License-Identifier: MIT
#include "check/subject.h"

#include "catch.h"
#include "project/discover.h"

using check::is_about;
using check::value_at;

namespace {

constexpr std::string_view kDeal = R"({
 "doctype": "DocType",
 "name": "Deal",
 "fields": [
  {"fieldname": "title", "fieldtype": "Data"},
  {"fieldname": "margin", "fieldtype": "Percent"}
 ]
})";

std::uint32_t offset(std::string_view text, std::string_view word) {
  return static_cast<std::uint32_t>(text.find(word));
}

}  // namespace

TEST_CASE("a JSON pointer names a value", "[check]") {
  const syntax::DataTree tree = syntax::parse_json(R"({"a": [1, {"b/c": 2, "~": 3}]})");
  CHECK(value_at(tree.root(), "/a/0").text() == "1");
  CHECK(value_at(tree.root(), "/a/1/b~1c").text() == "2");
  CHECK(value_at(tree.root(), "/a/1/~0").text() == "3");
  CHECK_FALSE(value_at(tree.root(), "/a/2"));
  CHECK_FALSE(value_at(tree.root(), "/a/x"));
  CHECK_FALSE(value_at(tree.root(), "/a/0/b"));
}

TEST_CASE("a place is about the DocType and the field of the objects around it", "[check]") {
  const syntax::DataTree tree = syntax::parse_json(kDeal);
  const std::uint32_t margin = offset(kDeal, "Percent");
  CHECK(is_about(tree.root(), margin, "Deal", "margin"));
  CHECK(is_about(tree.root(), margin, "Deal", ""));
  CHECK_FALSE(is_about(tree.root(), margin, "Deal", "title"));
  CHECK_FALSE(is_about(tree.root(), margin, "Lead", "margin"));
  CHECK_FALSE(is_about(tree.root(), 0, "Deal", "margin"));
  CHECK(is_about(tree.root(), 0, "Deal", ""));
}

TEST_CASE("fixtures name their DocType and field in keys of their own", "[check]") {
  constexpr std::string_view kFixture =
      R"([{"doctype": "Custom Field", "dt": "Deal", "fieldname": "custom_x"},
          {"doctype": "Property Setter", "doc_type": "Lead", "field_name": "status"}])";
  const syntax::DataTree tree = syntax::parse_json(kFixture);
  CHECK(is_about(tree.root(), offset(kFixture, "custom_x"), "Deal", "custom_x"));
  CHECK(is_about(tree.root(), offset(kFixture, "status"), "Lead", "status"));
  CHECK_FALSE(is_about(tree.root(), offset(kFixture, "status"), "Deal", ""));
}

TEST_CASE("a finding has to fit every text of a subject", "[check]") {
  const project::Workspace workspace =
      project::discover(".",
                        std::make_unique<project::MemoryDisk>(
                            project::MemoryDisk::Files{{"crm/deal.json", std::string(kDeal)}}),
                        nullptr, {}, {});
  check::Subjects subjects(workspace, "apps/");
  const rule::Finding finding{
      .place = {workspace.files[0].id, {offset(kDeal, "Percent"), offset(kDeal, "Percent") + 7}},
      .key = "Deal.margin"};
  CHECK(subjects.fits({.path = "apps/crm/**"}, finding));
  CHECK_FALSE(subjects.fits({.path = "crm/**"}, finding));
  CHECK(subjects.fits({.path = "**", .pointer = "/fields/1"}, finding));
  CHECK_FALSE(subjects.fits({.path = "**", .pointer = "/fields/0"}, finding));
  CHECK_FALSE(subjects.fits({.path = "**", .pointer = "/nothing"}, finding));
  CHECK(subjects.fits({.key = "Deal.margin"}, finding));
  CHECK_FALSE(subjects.fits({.key = "Deal"}, finding));
  CHECK(subjects.fits({.doctype = "Deal", .field = "margin"}, finding));
  CHECK_FALSE(subjects.fits({.path = "**/lead.json", .doctype = "Deal"}, finding));
}
