// SPDX-License-Identifier: MIT
#include "catch.h"
#include "facts/facts.h"
#include "facts/hooks/event_names.h"
#include "facts/hooks/hooks.h"
#include "facts/registry.h"
#include "facts/workspace.h"

namespace facts {
namespace {

std::string events(const std::string& hooks, const std::string& code = "") {
  const project::Workspace workspace = workspace_of(
      {{"acme/hooks.py", hooks + "\n"}, {"acme/__init__.py", ""}, {"acme/x.py", code}});
  Library library(workspace);
  Facts facts;
  derive_hooks(library, facts);
  std::string printed;
  for (const DocEvent& row : facts.rows<DocEvent>()) {
    if (!printed.empty()) printed += " | ";
    printed += std::string(row.doctype) + ":" + std::string(row.event);
    printed += !row.is_known ? "?" : *row.is_known ? "" : "->" + std::string(row.nearest);
  }
  return printed;
}

}  // namespace

TEST_CASE("an event is wrong when it is a slip of a known one", "[facts]") {
  const auto [hooks, printed] = GENERATE(table<std::string, std::string>({
      {"doc_events = {'Lead': {'validate': 'a.b', 'after_save': 'a.b'}}",
       "Lead:validate | Lead:after_save->on_update"},
      {"doc_events = {'*': {'on_udpate': ['a.b']}}", "*:on_udpate->on_update"},
      {"doc_events = {('A', 'B'): {'after_submit': 'a.b'}}", "A, B:after_submit->on_submit"},
      {"doc_events = {'Lead': {'on_payment_authorized': 'a.b', 'approve': 'a.b'}}",
       "Lead:on_payment_authorized? | Lead:approve?"},
      {"doc_events = {'Lead': {'before_discard': 'a.b'}}", "Lead:before_discard"},
      {"doc_events = {'Lead': {'after_save': []}}", ""},
      {"doc_events = {'Lead': {'after_save': None}}", ""},
      {"doc_events = {'Lead': 'a.b'}", ""},
      {"doc_events = {'Lead': {e: 'a.b'}}", ""},
      {"# doc_events = {'Lead': {'after_save': 'a.b'}}", ""},
  }));
  INFO(hooks);
  CHECK(events(hooks) == printed);
}

TEST_CASE("an event that the code calls by name is known", "[facts]") {
  const std::string hooks = "doc_events = {'Lead': {'after_save': 'a.b'}}";
  CHECK(events(hooks, "doc.run_method('after_save')\n") == "Lead:after_save");
  CHECK(events(hooks, "doc.run_method(\n  \"after_save\"\n)\n") == "Lead:after_save");
  CHECK(events(hooks, "class L:\n  @frappe.whitelist()\n  def after_save(self): pass\n") ==
        "Lead:after_save");
  CHECK(events(hooks, "\"\"\"doc_events['*']['after_save'], {'after_save': f}\"\"\"\n") ==
        "Lead:after_save->on_update");
  CHECK(events(hooks, "class L:\n  x = 1\n  def after_save(self): pass\n") ==
        "Lead:after_save->on_update");
}

}  // namespace facts
