// SPDX-License-Identifier: MIT
#include "facts/hooks/hook_doctypes.h"

#include "catch.h"
#include "facts/small_world.h"

namespace facts {
namespace {

using Lines = std::vector<std::string>;

Lines doctypes(const std::string& hooks) {
  return tests::make_world({{"acme/hooks.py", hooks}})
      ->rows("hook_doctype", {"hook", "doctype", "is_known", "nearest"});
}

}  // namespace

TEST_CASE("hooks name DocTypes that some app has, or a slip of one", "[facts]") {
  CHECK(doctypes("doc_events = {'ToDo': {}, 'Sales Invoyce': {}, '*': {}, ('User', 'Usr X'): {}}\n"
                 "doctype_js = {'Item': 'a.js', 'Nothing Like It': 'b.js'}\n") ==
        Lines{"doc_events ToDo true -", "doc_events Sales Invoyce false Sales Invoice",
              "doc_events User true -", "doc_events Usr X false -", "doctype_js Item true -",
              "doctype_js Nothing Like It false -"});
}

TEST_CASE("nothing is missing while a required app is not known", "[facts]") {
  CHECK(doctypes("required_apps = ['secret_app']\ndoctype_js = {'Sales Invoyce': 'a.js'}\n") ==
        Lines{"doctype_js Sales Invoyce - -"});
}

TEST_CASE("keys that are made at run time are left alone", "[facts]") {
  CHECK(doctypes("doctype_js = make()\ndoc_events = {name: {}, f'{x} Invoice': {}}\n").empty());
}

}  // namespace facts
