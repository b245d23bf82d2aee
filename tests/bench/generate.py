#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes an app of ERPNext's size: generate.py FOLDER.

3,000 Python files of 12 MB, 1,500 DocType, report and fixture JSON files of 15 MB, 20 MB of
scripts and the rest translations, 60 MB in all, committed to a git repository. The same bytes come
out every time; a folder that is complete is left alone.
"""

import json
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGE = "large_app"
MODULES = 30
DOCTYPES = 1000  # a controller, a test, an __init__.py, a JSON and a form script each
REPORTS = 450
FIXTURES = 50
PYTHON_BYTES = 12_000_000
JSON_BYTES = 15_000_000
SCRIPT_BYTES = 20_000_000
ALL_BYTES = 60_000_000
HALF_A_TEMPLATE = 300
STAMP = "2025-01-01 00:00:00.000000"

NOUNS = """Account Batch Booking Budget Contract Cost Delivery Deposit Dispatch Estimate Freight Invoice
Item Journal Ledger Lot Machine Order Payment Period Plan Price Project Quotation Receipt Return Route
Shipment Shift Stock Supplier Task Tax Transfer Unit Visit Voucher Warehouse Warranty""".split()
FIELDS = """amount company currency customer posting_date quantity rate remarks status supplier
territory title total warehouse due_date reference project cost_center valid_from valid_upto""".split()
TYPES = ["Data", "Currency", "Date", "Int", "Check", "Small Text", "Float", "Link", "Select"]
WORDS = """the of and a to in is for that on with as by this order item payment invoice customer please
select enter valid number date before after warehouse stock total amount not found already""".split()


def scrub(name):
    return name.lower().replace(" ", "_")


class Tree:
    """Writes files below a folder and counts their bytes."""

    def __init__(self, root):
        self.root = root
        self.bytes = 0

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        self.bytes += len(text.encode())
        return len(text.encode())


METHODS = [
    '''
	def set_{field}(self):
		"""Takes the {field} from the last {noun} that is still open."""
		last = frappe.get_all(
			"{doctype}",
			filters={{"docstatus": 1, "{other}": self.get("{other}"), "name": ["!=", self.name]}},
			fields=["name", "{field}", "{other}"],
			order_by="creation desc",
			limit=1,
		)
		if not last:
			return
		self.{field} = last[0].get("{field}") or self.get("{field}")
''',
    '''
	def validate_{field}(self):
		for row in self.get("rows") or []:
			if flt(row.get("{field}")) < {number} and not self.get("{other}"):
				frappe.throw(
					_("Row {{0}}: {field} must not be less than {{1}}").format(row.idx, {number}),
					title=_("Not valid"),
				)
			row.{other} = flt(row.get("{field}")) * flt(self.get("rate") or 1)
''',
    '''
	def update_{field}(self, cancel=False):
		total = 0.0
		for row in frappe.get_all("{doctype}", filters={{"{other}": self.name}}, pluck="{field}"):
			total += flt(row)
		if cancel:
			total = -total
		frappe.get_doc("{doctype}", self.name).db_set("{field}", total, update_modified=False)
		frappe.logger("{package}").debug({{"doctype": self.doctype, "total": total}})
''',
]

FUNCTION = '''

@frappe.whitelist()
def get_{field}_of_{noun}({other}: str, limit: int = {number}):
	"""Returns what the form shows beside the {field}."""
	frappe.has_permission("{doctype}", "read", throw=True)
	table = frappe.qb.DocType("{doctype}")
	query = (
		frappe.qb.from_(table)
		.select(table.name, table.{field}, table.{other})
		.where(table.docstatus < 2)
		.where(table.{other} == {other})
		.limit(cint(limit))
	)
	return [{{"name": row.name, "value": flt(row.{field})}} for row in query.run(as_dict=True)]
'''

SCRIPT = '''
frappe.ui.form.on("{doctype}", {{
	{field}(frm) {{
		const rows = (frm.doc.rows || []).filter((row) => row.{other} && flt(row.{field}) > {number});
		frm.toggle_display("{other}", rows.length > 0);
		frm.set_query("{field}", "rows", () => ({{ filters: {{ docstatus: ["<", 2], "{other}": frm.doc.name }} }}));
		frm.set_value("{field}", rows.reduce((sum, row) => sum + flt(row.{field}), 0));
	}},
}});
'''

CALL = '''
frappe.ui.form.on("{doctype}", {{
	{field}(frm) {{
		if (!frm.doc.{other}) return;
		frappe.call({{
			method: "{package}.{module}.doctype.{scrubbed}.{scrubbed}.{function}",
			args: {{ {other}: frm.doc.{other}, limit: {number} }},
			callback: (r) => {{
				const rows = r.message || [];
				frm.set_value("{field}", rows.reduce((sum, row) => sum + flt(row.value), 0));
				frm.refresh_field("{other}");
			}},
		}});
	}},
}});
'''


# One script in so many calls the server, which is one call in three thousand bytes, as in ERPNext.
SCRIPTS_A_CALL = 7


class Generator:
    def __init__(self, root):
        self.tree = Tree(root)
        self.random = random.Random(20250101)
        self.modules = [f"Part {i:02}" for i in range(MODULES)]
        self.doctypes = [self.doctype(i) for i in range(DOCTYPES)]

    def doctype(self, i):
        first, second = NOUNS[i % len(NOUNS)], NOUNS[(i // len(NOUNS) + i) % len(NOUNS)]
        return f"{first} {second} {i:04}", self.modules[i % MODULES]

    def values(self, doctype, module):
        field, other = self.random.sample(FIELDS, 2)
        return {
            "package": PACKAGE,
            "doctype": doctype,
            "module": scrub(module),
            "scrubbed": scrub(doctype),
            "noun": f"{self.random.choice(NOUNS).lower()}_{self.random.randrange(10_000)}",
            "field": field,
            "other": other,
            "number": self.random.randrange(1, 500),
        }

    def fill(self, text, templates, size, doctype, module):
        """Appends filled-in templates until the text has about `size` bytes."""
        parts, length = [text], len(text)
        while length < size - HALF_A_TEMPLATE:
            parts.append(self.random.choice(templates).format(**self.values(doctype, module)))
            length += len(parts[-1])
        return "".join(parts)

    def controller(self, doctype, module, size):
        head = (
            "import frappe\nfrom frappe import _\nfrom frappe.model.document import Document\n"
            "from frappe.utils import cint, flt\n\n\n"
            f"class {doctype.replace(' ', '')}(Document):\n"
            '\tdef validate(self):\n\t\tself.flags.checked = True\n'
        )
        body = self.fill(head, METHODS, size * 0.7, doctype, module)
        return self.fill(body, [FUNCTION], size, doctype, module)

    def script(self, doctype, module, size, functions):
        parts, length = [], 0
        while length < size - HALF_A_TEMPLATE:
            template = CALL if len(parts) % SCRIPTS_A_CALL == 0 else SCRIPT
            function = self.random.choice(functions)
            parts.append(template.format(function=function, **self.values(doctype, module)))
            length += len(parts[-1])
        return "".join(parts)

    def test(self, doctype, module, size):
        head = (
            "import frappe\nfrom frappe.tests.utils import FrappeTestCase\nfrom frappe.utils import flt\n\n\n"
            f"class Test{doctype.replace(' ', '')}(FrappeTestCase):\n"
            "\tdef setUp(self):\n\t\tfrappe.set_user(\"Administrator\")\n"
        )
        return self.fill(head, METHODS, size, doctype, module)

    def fields(self, size):
        rows, length, i = [], 0, 0
        while length < size:
            kind = self.random.choice(TYPES)
            name = f"{self.random.choice(FIELDS)}_{i}"
            row = {"fieldname": name, "fieldtype": kind, "label": name.replace("_", " ").title()}
            if kind == "Link":
                row["options"] = self.random.choice(self.doctypes)[0]
            if kind == "Select":
                row["options"] = "Open\nClosed"
            row["description"] = " ".join(self.random.choices(WORDS, k=12))
            rows.append(row)
            length += len(json.dumps(row, indent=1)) + 40
            i += 1
        return rows

    def doctype_json(self, doctype, module, size):
        fields = self.fields(size)
        return json.dumps(
            {
                "actions": [], "creation": STAMP, "doctype": "DocType", "engine": "InnoDB",
                "field_order": [field["fieldname"] for field in fields], "fields": fields,
                "links": [], "modified": STAMP, "modified_by": "Administrator", "module": module,
                "name": doctype, "owner": "Administrator",
                "permissions": [{"read": 1, "write": 1, "create": 1, "role": "System Manager"}],
                "sort_field": "modified", "sort_order": "DESC", "states": [], "track_changes": 1,
            },
            indent=1, sort_keys=True,
        ) + "\n"

    def fixture_json(self, i, size):
        rows = []
        for row in self.fields(size * 0.75):
            fieldname = f"{row['fieldname']}_{i}"
            rows.append({**row, "doctype": "Custom Field", "dt": self.random.choice(self.doctypes)[0],
                         "fieldname": fieldname, "name": f"X{i}-{fieldname}", "docstatus": 0})
        return json.dumps(rows, indent=1, sort_keys=True)

    def write_app(self):
        write = self.tree.write
        write("pyproject.toml", f'[project]\nname = "{PACKAGE}"\ndynamic = ["version"]\n\n'
              '[tool.bench.frappe-dependencies]\nfrappe = ">=15.0.0,<17.0.0"\n')
        write(f"{PACKAGE}/__init__.py", '__version__ = "1.0.0"\n')
        write(f"{PACKAGE}/modules.txt", "\n".join(self.modules) + "\n")
        write(f"{PACKAGE}/patches.txt", "[pre_model_sync]\n\n[post_model_sync]\n")
        write(f"{PACKAGE}/hooks.py", self.hooks())
        for module in self.modules:
            write(f"{PACKAGE}/{scrub(module)}/__init__.py", "")

    def hooks(self):
        events = {}
        for doctype, module in self.doctypes[:200]:
            path = f"{PACKAGE}.{scrub(module)}.doctype.{scrub(doctype)}.{scrub(doctype)}"
            events[doctype] = {"on_update": f"{path}.on_update", "validate": f"{path}.on_update"}
        title = f'app_name = "{PACKAGE}"\napp_title = "Large App"\napp_publisher = "Bench"\n'
        title += 'app_description = "As large as they come"\napp_email = "a@large.example"\n'
        return f'{title}app_license = "mit"\n\ndoc_events = {json.dumps(events, indent=4)}\n'

    def write_doctypes(self):
        python_size = PYTHON_BYTES / DOCTYPES
        json_size = JSON_BYTES / (DOCTYPES + REPORTS + FIXTURES)
        handler = "\n\ndef on_update(doc, method=None):\n\tdoc.flags.updated = True\n"
        for doctype, module in self.doctypes:
            name = scrub(doctype)
            folder = f"{PACKAGE}/{scrub(module)}/doctype/{name}"
            spread = self.random.uniform(0.4, 1.6)
            controller = self.controller(doctype, module, python_size * 0.7 * spread) + handler
            self.tree.write(f"{folder}/{name}.py", controller)
            self.tree.write(f"{folder}/test_{name}.py", self.test(doctype, module, python_size * 0.3))
            self.tree.write(f"{folder}/__init__.py", "")
            self.tree.write(f"{folder}/{name}.json",
                            self.doctype_json(doctype, module, json_size * 0.95 * spread))
            functions = re.findall(r"^@frappe.whitelist\(\)\ndef (\w+)", controller, re.M)
            script = self.script(doctype, module, SCRIPT_BYTES / DOCTYPES * spread, functions)
            self.tree.write(f"{folder}/{name}.js", script)

    def write_other_json(self):
        json_size = JSON_BYTES / (DOCTYPES + REPORTS + FIXTURES)
        for i in range(REPORTS):
            doctype, module = self.doctypes[i]
            name = f"{doctype} Overview"
            report = {"doctype": "Report", "name": name, "report_name": name, "ref_doctype": doctype,
                      "report_type": "Report Builder", "is_standard": "Yes", "module": module,
                      "modified": STAMP, "json": json.dumps(self.fields(json_size))}
            self.tree.write(f"{PACKAGE}/{scrub(module)}/report/{scrub(name)}/{scrub(name)}.json",
                            json.dumps(report, indent=1, sort_keys=True) + "\n")
        for i in range(FIXTURES):
            self.tree.write(f"{PACKAGE}/fixtures/custom_field_{i:02}.json",
                            self.fixture_json(i, json_size * 2))

    def write_translations(self):
        languages = ["ar", "de", "es", "fa", "fr", "hi", "id", "it", "ja", "nl", "pl", "pt", "tr", "zh"]
        size = (ALL_BYTES - self.tree.bytes) / len(languages)
        for language in languages:
            rows, length = [], 0
            while length < size:
                text = " ".join(self.random.choices(WORDS, k=self.random.randrange(3, 14)))
                rows.append(f'"{text}","{language}: {text}",\n')
                length += len(rows[-1])
            self.tree.write(f"{PACKAGE}/translations/{language}.csv", "".join(rows))


def commit(root):
    git = ["git", "-C", str(root), "-c", "user.name=bench", "-c", "user.email=bench@large.example",
           "-c", "commit.gpgsign=false", "-c", "gc.auto=0"]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "Large app"]):
        subprocess.run(git + arguments, check=True)


def main():
    root = Path(sys.argv[1])
    stamp = root.with_suffix(".complete")
    source = Path(__file__).read_text(encoding="utf-8")
    if stamp.exists() and stamp.read_text(encoding="utf-8") == source:
        return
    shutil.rmtree(root, ignore_errors=True)
    generator = Generator(root)
    generator.write_app()
    generator.write_doctypes()
    generator.write_other_json()
    generator.write_translations()
    commit(root)
    stamp.write_text(source, encoding="utf-8")
    print(f"{root}: {generator.tree.bytes / 1e6:.1f} MB written")


main()
