// SPDX-License-Identifier: MIT
#include "facts/knowledge/knowledge_build.h"

#include "catch.h"
#include "facts/knowledge/knowledge_table.h"
#include "facts/workspace.h"

namespace facts {

TEST_CASE("a knowledge table says what an app consists of, and no more", "[facts]") {
  const project::Workspace workspace = workspace_of(
      {{"acme/__init__.py", "__version__ = '1.0'\n"},
       {"acme/hooks.py", "app_name = 'acme'\n"},
       {"acme/modules.txt", "Sales\n"},
       {"acme/api.py",
        "import frappe\n@frappe.whitelist()\ndef get():\n  pass\ndef helper():\n  pass\n"},
       {"acme/setup.py",
        "create_custom_fields({'Item': [{'fieldname': 'size', 'fieldtype': 'Data'}]})\n"},
       {"acme/tests/test_api.py", "def test_get():\n  pass\n"},
       {"acme/sales/doctype/order/order.json",
        R"({"doctype":"DocType","name":"Order","module":"Sales","is_submittable":1,"fields":[
        {"fieldname":"customer","fieldtype":"Link","options":"Customer","reqd":1,"label":"Who"},
        {"fieldname":"status","fieldtype":"Select","options":"Open\nShut"}],
        "permissions":[{"role":"Sales User"}]})"}});
  CHECK(build_knowledge(workspace, {.app = "acme", .major = 15, .version = "1.0"}) ==
        "#frappe-lint knowledge 1\n"
        "#app acme 15 1.0\n"
        "c\tItem\tsize:d;\n"
        "d\tOrder\tSales\tsubmit\tcustomer:L!Customer;status:s;\n"
        "f\tacme\t__version__\n"
        "f\tacme.api\tfrappe get* helper\n"
        "f\tacme.hooks\tapp_name\n"
        "f\tacme.setup\t\n"
        "n\tModule Def\tSales\n"
        "n\tRole\tSales User\n");
}

TEST_CASE("what build writes can be opened", "[facts]") {
  const project::Workspace workspace =
      workspace_of({{"acme/__init__.py", ""}, {"acme/hooks.py", "x = 1\n"}});
  CHECK(KnowledgeTable::open(build_knowledge(workspace, {.app = "acme", .major = 16})));
}

}  // namespace facts
