// SPDX-License-Identifier: MIT
#include "facts/documents/app_document.h"

#include "catch.h"
#include "facts/small_world.h"

namespace facts {
namespace {

using Lines = std::vector<std::string>;
using Columns = std::vector<std::string_view>;

Lines documents(const tests::Files& files, const Columns& columns) {
  tests::Files all = files;
  all.try_emplace("acme/hooks.py", "");
  return tests::make_world(all)->rows("app_document", columns);
}

}  // namespace

TEST_CASE("the records of a fixture are documents of the app", "[facts]") {
  CHECK(documents({{"acme/fixtures/gender.json",
                    R"([{"doctype":"Gender","name":"A","modified":"2025"},{"doctype":"Gender"},7,
                        {"doctype":"Gender","name":"B","docstatus":1}])"}},
                  {"doctype", "name", "source", "has_modified", "docstatus", "is_first"}) ==
        Lines{"Gender A fixture_json true 0 true", "Gender B fixture_json false 1 false"});
}

TEST_CASE("a fixture of site data says which kind it is", "[facts]") {
  const auto [doctype, content] = GENERATE(table<std::string, std::string>({
      {"User", "access"},
      {"LDAP Settings", "access"},
      {"Website Settings", "settings"},
      {"Contact", "record"},
      {"File", "log"},
      {"Gender", "-"},
      {"Nothing Known", "-"},
  }));
  const std::string text = R"([{"doctype":")" + doctype + R"(","name":"x"}])";
  CHECK(documents({{"acme/fixtures/a.json", text}}, {"content"}) == Lines{content});
}

TEST_CASE("a document that is there twice points at the other one", "[facts]") {
  const std::string report = R"({"doctype":"Report","name":"Sums","is_standard":"Yes","idx":1})";
  CHECK(documents({{"acme/a/report/sums/sums.json", report},
                   {"acme/fixtures/report.json",
                    R"([{"idx":2,"is_standard":"Yes","name":"Sums","doctype":"Report"}])"}},
                  {"source", "earlier", "is_same"}) ==
        Lines{"standard_json - false", "fixture_json acme/a/report/sums/sums.json true"});
  CHECK(documents({{"acme/fixtures/gender.json", R"([{"doctype":"Gender","name":"A","idx":1},
                     {"doctype":"Gender","name":"A","idx":2}])"}},
                  {"earlier", "is_same"}) == Lines{"- false", "acme/fixtures/gender.json true"});
}

TEST_CASE("two documents contradict each other in what both of them say", "[facts]") {
  const auto [first, second, is_same] = GENERATE(table<std::string, std::string, std::string>({
      {R"("idx":1)", R"("idx":2)", "true"},
      {R"("disabled":0)", R"("disabled":1)", "false"},
      {R"("disabled":0)", R"("disabled":null)", "true"},
      {R"("x":0)", R"("disabled":1)", "true"},
      {R"("roles":[{"role":"A"}])", R"("roles":[{"role":"B"}])", "false"},
      {R"("roles":[])", R"("letter_head":"C")", "true"},
  }));
  INFO(first << second);
  const std::string head = R"({"doctype":"Report","name":"Sums",)";
  CHECK(documents({{"acme/fixtures/report.json", "[" + head + first + "}," + head + second + "}]"}},
                  {"is_same"}) == Lines{"false", is_same});
}

TEST_CASE("a document lies where its name says, beside the file it runs", "[facts]") {
  const auto [path, text, line] = GENERATE(table<std::string, std::string, std::string>({
      {"acme/a/report/sums/sums.json", R"({"doctype":"Report","name":"Sums"})", "- -"},
      {"acme/a/report/sums/sums.json", R"({"doctype":"Report","name":"All Sums"})", "all_sums -"},
      {"acme/a/report/sums/sums.json", R"({"doctype":"Report","name":"P&L"})", "- -"},
      {"acme/a/report/sums/sums.json",
       R"({"doctype":"Report","name":"Sums","is_standard":"Yes","report_type":"Script Report"})",
       "- acme/a/report/sums/sums.py"},
      {"acme/a/page/sums/sums.json", R"({"doctype":"Page","name":"sums"})",
       "- acme/a/page/sums/sums.js"},
  }));
  INFO(text);
  CHECK(documents({{path, text}}, {"wanted_folder", "sibling"}) == Lines{line});
}

TEST_CASE("a DocType needs a controller with a class of its name", "[facts]") {
  const auto [code, line] = GENERATE(table<std::string, std::string>({
      {"class SKUVendor(Document):\n\tpass\n", "- -"},
      {"from acme.base import SKUVendor\n", "- -"},
      {"from acme.base import *\n", "- -"},
      {"class SkuVendor(Document):\n\tpass\n", "- SKUVendor"},
      {"", "acme/a/doctype/sku_vendor/sku_vendor.py -"},
  }));
  tests::Files files = {{"acme/a/doctype/sku_vendor/sku_vendor.json",
                         R"({"doctype":"DocType","name":"SKU-Vendor"})"}};
  if (!code.empty()) files["acme/a/doctype/sku_vendor/sku_vendor.py"] = code;
  CHECK(documents(files, {"sibling", "missing_class"}) == Lines{line});
}

TEST_CASE("plain values are kept of documents that rules ask about", "[facts]") {
  const auto world = tests::make_world(
      {{"acme/hooks.py", ""},
       {"acme/fixtures/role.json", R"([{"doctype":"Role","name":"A","desk_access":"0","x":[]}])"},
       {"acme/fixtures/gender.json", R"([{"doctype":"Gender","name":"A"}])"}});
  CHECK(world->rows("document_value", {"document", "property", "value", "is_set"}) ==
        Lines{"Role doctype Role true", "Role name A true", "Role desk_access 0 false"});
}

}  // namespace facts
