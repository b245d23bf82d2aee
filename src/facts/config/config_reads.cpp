// SPDX-License-Identifier: MIT
// Which configuration keys an app reads: frappe.conf.key, frappe.conf["key"], .get("key") on it,
// and the same on what get_site_config() and get_conf() return.
#include "base/text.h"
#include "facts/config/config.h"
#include "facts/config/config_rows.h"
#include "syntax/tree.h"

namespace facts {
namespace {

using syntax::Cursor;
using syntax::Node;

bool is_configuration(Node node) {
  const std::string_view text = node.text();
  if (node.is("identifier")) return text == "conf";
  if (node.is("attribute")) return text == "frappe.conf" || text == "frappe.local.conf";
  if (!node.is("call")) return false;
  const std::string_view function = node.field("function").text();
  return function.ends_with("get_site_config") || function.ends_with("get_conf") ||
         function.ends_with("get_common_site_config");
}

bool is_get(Node call) {
  const Node function = call.field("function");
  const std::string_view name = function.field("attribute").text();
  return function.is("attribute") && is_configuration(function.field("object")) &&
         (name == "get" || name == "pop" || name == "setdefault");
}

// conf.get is a method; every other attribute of the configuration is a key.
bool is_key_attribute(Node node) {
  const std::string_view name = node.field("attribute").text();
  return is_configuration(node.field("object")) && name != "get" && name != "update" &&
         name != "pop" && name != "setdefault" && name != "items" && name != "keys" &&
         name != "copy";
}

std::string_view key_read(Node node, Facts& facts) {
  if (node.is("attribute") && is_key_attribute(node)) return node.field("attribute").text();
  if (node.is("subscript") && is_configuration(node.field("value"))) {
    return syntax::python_text(node.field("subscript"), facts.pool).value;
  }
  if (node.is("call") && is_get(node)) {
    return syntax::python_text(node.field("arguments").child(0), facts.pool).value;
  }
  return {};
}

}  // namespace

void extract_config_reads(Document& document, Facts& facts) {
  for (Cursor at(document.code().root()); at; at.next()) {
    const Node node = at.node();
    const std::string_view name = key_read(node, facts);
    if (name.empty()) continue;
    ConfigRead row;
    row.file = document.file().id;
    row.span = node.span();
    row.key = name;
    row.name = name;
    facts.add(row);
  }
}

}  // namespace facts
