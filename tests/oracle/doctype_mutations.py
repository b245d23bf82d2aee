#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Breaks the tidy world in a hundred ways of the families D and F, one at a time.

    doctype_mutations.py FRAPPE_LINT

Each mutation says which rule has to find it, in which file, and what has to stand on the line that
the finding points at. No other rule of the two families may say anything. Not part of the unit
tests: it runs the program a hundred times.
"""

import copy
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import copytree

WORLD = Path(__file__).resolve().parents[2] / "fixtures" / "_worlds" / "tidy"
DOCTYPES = "tidy_app/tidy_app/doctype"
VISIT = f"{DOCTYPES}/care_visit/care_visit.json"
ITEM = f"{DOCTYPES}/care_visit_item/care_visit_item.json"
SETTINGS = f"{DOCTYPES}/tidy_settings/tidy_settings.json"
API = "tidy_app/api.py"
FINDING = re.compile(r"^(.+?):(\d+):\d+: \w+ (FL[DF]\d{3}) ")
PREVIEWS = ["FLD039", "FLD040"]

MUTATIONS = []


def mutation(rule, mark, at=VISIT, says=None, profile="dev"):
    """Registers a function from {path: document or text} to nothing, which changes it."""

    def register(change):
        name = says or change.__name__.strip("_")
        MUTATIONS.append((name, rule, at, mark, change, profile))
        return change

    return register


def find(doctype, name):
    return next(field for field in doctype["fields"] if field["fieldname"] == name)


def add(doctype, name, fieldtype, **more):
    doctype["fields"].append({"fieldname": name, "fieldtype": fieldtype, "label": name, **more})
    if name not in doctype["field_order"]:
        doctype["field_order"].append(name)


# One line a mutation: rule, what stands on the line, the field that is added or changed.
def added(rule, mark, name, fieldtype, **more):
    mutation(rule, mark, says=f"add {name}: {fieldtype} {more}")(
        lambda files: add(files[VISIT], name, fieldtype, **more)
    )


def changed(rule, mark, name, **more):
    mutation(rule, mark, says=f"change {name}: {more}")(
        lambda files: find(files[VISIT], name).update(more)
    )


def topped(rule, mark, fields=(), **more):
    """Sets properties of the DocType itself; None removes one."""

    def change(files):
        for field in fields:
            add(files[VISIT], **field)
        for key, value in more.items():
            files[VISIT][key] = value
            if value is None:
                del files[VISIT][key]

    mutation(rule, mark, says=f"set {more}")(change)


def permitted(rule, mark, *rows, fields=(), **more):
    def change(files):
        for field in fields:
            add(files[VISIT], **field)
        files[VISIT]["permissions"] += copy.deepcopy(list(rows))
        files[VISIT].update(more)

    mutation(rule, mark, says=f"permit {rows}")(change)


def a(name, fieldtype, **more):
    return {"name": name, "fieldtype": fieldtype, **more}


# Documents that cannot be loaded.
for text, says in [("{", "brace"), ("", "empty file"), ("[1]", "no document")]:
    mutation("FLD001", "", says=f"only a {says}")(
        lambda files, text=text: files.__setitem__(VISIT, text)
    )
mutation("FLD001", "", says="no name")(lambda files: files[VISIT].pop("name"))
mutation("FLD001", "", says="no doctype")(lambda files: files[VISIT].pop("doctype"))
mutation("FLD001", "", at="tidy_app/fixtures/custom_field.json", says="record without name")(
    lambda files: files["tidy_app/fixtures/custom_field.json"][0].pop("name")
)
mutation("FLD003", "Care Visit", says="no history", profile="healthcare")(
    lambda files: files[VISIT].pop("track_changes")
)

# Names of fields.
for name in ("status", "subject", "notes", "items"):
    added("FLD004", f'"{name}"', name, "Data")
for name in ("owner", "creation", "flags", "docstatus", "parent_doc", "meta"):
    added("FLD005", f'"{name}"', name, "Data")
for name in ("visit-kind", "visit kind", "visit.kind", "kind?", "x" * 65):
    added("FLD006", f'"{name}"', name, "Data")
for name in ("visitKind", "KIND"):
    added("FLD007", f'"{name}"', name, "Data")

# Types and what they may carry.
for fieldtype in ("Email", "Integer", "Boolean", "data"):
    added("FLD008", f'"{fieldtype}"', "extra", fieldtype)
for fieldtype in ("Link", "Table", "Table MultiSelect"):
    added("FLD009", f'"{fieldtype}"', "extra", fieldtype)
changed("FLD010", '"Section Break"', "section_notes", reqd=1)
added("FLD010", '"Button"', "press", "Button", reqd=1)
changed("FLD011", '"notes"', "notes", hidden=1, reqd=1)
added("FLD011", '"batch"', "batch", "Link", options="Batch", hidden=1, reqd=1)
changed("FLD012", "in_list_view", "section_notes", in_list_view=1)
changed("FLD012", "in_list_view", "items", in_list_view=1)
for default in ("yes", "true", "2"):
    added("FLD013", f'"{default}"', "taken", "Check", default=default)
changed("FLD014", '"Draft"', "status", default="Draft")
changed("FLD014", '"open"', "status", default="open")
changed("FLD015", "Closed ", "status", options="Open\nClosed ")
changed("FLD015", "Open", "status", options="Open\nClosed\nOpen")
changed("FLD016", '"unique"', "notes", unique=1)
changed("FLD016", '"unique"', "status", unique=1)
changed("FLD016", '"unique"', "visit_date", unique=1)
changed("FLD017", "search_index", "notes", search_index=1)
changed("FLD018", '"Contact"', "subject", options="Contact")
changed("FLD018", "email_id", "subject", options="contact.email_id")
changed("FLD019", "2000", "subject", length=2000)


@mutation("FLD020", '"Table"', at=ITEM)
def _table_in_table(files):
    add(files[ITEM], "parts", "Table", options="Care Visit Item")


# What names a field.
topped("FLD021", "search_fields", search_fields="subject, phone")
topped("FLD021", "search_fields", search_fields="title")
topped("FLD022", "sort_field", sort_field="priority")
topped("FLD022", "sort_field", sort_field="visit_date desc, priority asc")
for key in ("title_field", "image_field", "timeline_field", "subject_field"):
    topped("FLD023", f'"{key}"', **{key: "nothing"})
topped("FLD024", "image_field", image_field="subject")
topped("FLD024", "timeline_field", timeline_field="subject")
topped("FLD024", "search_fields", search_fields="subject,section_notes")
topped("FLD025", "autoname", autoname="field:code", naming_rule="By fieldname")
topped(
    "FLD025", "autoname", autoname="naming_series:", naming_rule='By "Naming Series" field'
)
mutation("FLD026", "ghost")(lambda files: files[VISIT]["field_order"].append("ghost"))
mutation("FLD027", "status")(lambda files: files[VISIT]["field_order"].append("status"))
mutation("FLD028", "Care Visit")(lambda files: files[VISIT]["field_order"].remove("notes"))
added("FLD029", '"party_type"', "party", "Dynamic Link", options="party_type")
added("FLD029", '"section_notes"', "party", "Dynamic Link", options="section_notes")
added("FLD030", "customer.phone", "phone", "Data", fetch_from="customer.phone")
added("FLD031", "subject.phone", "phone", "Data", fetch_from="subject.phone")

# Conditions of the form.
changed("FLD032", "priority", "notes", depends_on='eval:doc.priority == "High"')
changed("FLD032", "priority", "notes", mandatory_depends_on="priority")
changed("FLD032", "priority", "section_notes", collapsible_depends_on="eval:!doc.priority")
changed("FLD033", "doc.status", "notes", depends_on="doc.status == 'Closed'")
changed("FLD033", "!subject", "notes", mandatory_depends_on="!subject")
changed("FLD033", "is_new()", "notes", read_only_depends_on="is_new()")
changed("FLD034", " and ", "notes", depends_on="eval:doc.status == 'Open' and doc.subject")
changed("FLD034", "eval:", "notes", depends_on="eval:(doc.status")
changed("FLD034", "not doc", "notes", read_only_depends_on="eval:not doc.status")
changed("FLD035", "= 'Open'", "notes", depends_on="eval:doc.status = 'Open'")
changed("FLD035", "=1", "notes", read_only_depends_on="eval:doc.status=1")

# Permissions.
CLERK = {"role": "Sales User", "read": 1}
permitted("FLD036", "Sales User", {**CLERK, "write": 1, "submit": 1})
permitted("FLD036", "Sales User", {**CLERK, "write": 1, "import": 1, "create": 1})
permitted("FLD036", "Sales User", {"role": "Sales User", "report": 1})
permitted("FLD036", "Sales User", {**CLERK, "permlevel": 1})
permitted("FLD037", "Sales User", CLERK, {**CLERK, "write": 1})
for right in ("write", "create", "delete"):
    permitted("FLD038", "Guest", {"role": "Guest", "read": 1, right: 1})
BIRTH = a("date_of_birth", "Date")
permitted("FLD039", "Guest", {"role": "Guest", "read": 1}, fields=[BIRTH])
permitted("FLD040", '"All"', {"role": "All", "read": 1, "write": 1})
permitted("FLD040", '"All"', {"role": "All", "read": 1, "delete": 1})
changed("FLD041", "", "notes", permlevel=2)


# Secrets and personal data.
def secret(name, fieldtype):
    def change(files):
        doctype = copy.deepcopy(files[VISIT])
        for key in ("autoname", "naming_rule", "title_field"):
            del doctype[key]
        doctype.update(name="Tidy Settings", issingle=1)
        add(doctype, name, fieldtype)
        files[SETTINGS] = doctype
        files[SETTINGS.replace(".json", ".py")] = (
            "from frappe.model.document import Document\n\n\n"
            "class TidySettings(Document):\n\tpass\n"
        )

    mutation("FLD042", f'"{fieldtype}"', at=SETTINGS, says=f"settings with {name}")(change)


for name, fieldtype in [("api_secret", "Data"), ("password", "Small Text"), ("access_token", "Code")]:
    secret(name, fieldtype)
added("FLD043", '"Password"', "portal_password", "Password", in_standard_filter=1)
added("FLD044", '"iban"', "iban", "Data", in_global_search=1)

# Naming, kinds and size.
topped("FLD045", "Autoincrement", naming_rule="Autoincrement")
topped("FLD045", "Random", autoname="field:subject", naming_rule="Random")


def amended(rule, mark, fields):
    def change(files):
        files[VISIT]["is_submittable"] = 1
        files[VISIT]["permissions"][0].update(submit=1, cancel=1, amend=1)
        for field in fields:
            add(files[VISIT], **field)

    mutation(rule, mark, says=f"submittable with {fields}")(change)


amended("FLD046", "Care Visit", [])
amended("FLD047", '"Contact"', [a("amended_from", "Link", options="Contact")])
topped("FLD048", "Care Visit", is_tree=1)
topped("FLD048", "Care Visit", [a("lft", "Int"), a("rgt", "Int")], is_tree=1)
topped("FLD049", "Care Visit", custom=1)
topped("FLD050", "default_print_format", default_print_format="Visit Card")
topped("FLD051", "Care Visit", [a(f"extra_{i}", "Data") for i in range(115)])
topped("FLD051", "Care Visit", [a(f"extra_{i}", "Data", length=40) for i in range(60)])
topped("FLD051", "Care Visit", [a(f"extra_{i}", "Small Text") for i in range(390)])
topped("FLD052", "Care Visit", [a(f"extra_{i}", "Data") for i in range(100)])

# References to what is not there.
added("FLD053", '"Pateint"', "patient", "Link", options="Pateint")
added("FLD053", '"Care Step"', "steps", "Table", options="Care Step")
added("FLD054", '"File"', "files", "Table", options="File")
added("FLD055", "contact.nick_name", "nickname", "Data", fetch_from="contact.nick_name")
topped("FLD056", '"care_visit"', links=[{"link_doctype": "Contact", "link_fieldname": "care_visit"}])
topped("FLD057", '"Care Plann"', links=[{"link_doctype": "Care Plann", "link_fieldname": "visit"}])



# Files of a DocType.
PLAN = f"{DOCTYPES}/care_plan/care_plan.json"
PLAN_CODE = PLAN.replace(".json", ".py")


def planned(rule, code, name="Care Plan"):
    def change(files):
        files[PLAN] = {**copy.deepcopy(files[VISIT]), "name": name}
        if code:
            files[PLAN_CODE] = f"from frappe.model.document import Document\n\n\n{code}\n\tpass\n"

    mutation(rule, f'"{name}"', at=PLAN, says=f"{name} with {code}")(change)


planned("FLD059", "class NursingPlan(Document):", name="Nursing Plan")
planned("FLD060", "")
planned("FLD061", "class Careplan(Document):")


@mutation("FLD058", '"Care Visit"', at="tidy_app/tidy_app/doctype/care_visit/care_visit.json")
def _defined_twice(files):
    other = "tidy_app/more/doctype/care_visit/care_visit"
    files[f"{other}.json"] = copy.deepcopy(files[VISIT])
    files[f"{other}.py"] = files[VISIT.replace(".json", ".py")]
    files["tidy_app/more/__init__.py"] = ""
    files["tidy_app/modules.txt"] = "Tidy App\nMore\n"


# Custom fields and property setters.
CUSTOM = "tidy_app/fixtures/custom_field.json"
SETTERS = "tidy_app/fixtures/property_setter.json"


def customised(rule, mark, path=CUSTOM, says=None, **more):
    """Adds a copy of the first record of `path`, with these values."""

    def change(files):
        record = {**copy.deepcopy(files[path][0]), **more}
        if path == CUSTOM:
            record.setdefault("fieldname", "tidy_floor")
            record["name"] = more.get("name", f"{record['dt']}-{record['fieldname']}")
        files[path].append(record)

    mutation(rule, mark, at=path, says=says or f"{path} with {more}")(change)


FLOOR = {"fieldname": "tidy_floor", "fieldtype": "Data", "options": None}
customised("FLF003", '"CRM Deall"', **FLOOR, dt="CRM Deall")
customised("FLF004", '"Care Ward"', **{**FLOOR, "fieldtype": "Link", "options": "Care Ward"})
customised("FLF006", '"fax_number"', **FLOOR, insert_after="fax_number")
customised("FLF032", '"company_name"', **{**FLOOR, "fieldname": "company_name"})
customised("FLF005", '"fax_number"', SETTERS, field_name="fax_number", name="User-fax_number-x")


def exported(rule, mark, says, **more):
    def change(files):
        row = {**files[CUSTOM][0], **FLOOR, "name": "Contact-tidy_floor"}
        del row["doctype"]
        export = {"doctype": "Contact", "custom_fields": [row], "property_setters": []}
        export.update(custom_perms=[], links=[], sync_on_migrate=1)
        export.update(more)
        files["tidy_app/tidy_app/custom/contact.json"] = export

    mutation(rule, mark, at="tidy_app/tidy_app/custom/contact.json", says=says)(change)


ROW = {"parent": "Contact", "role": "Sales User", "permlevel": 0, "read": 1}
exported("FLF010", "custom_perms", "export with permissions", custom_perms=[ROW])
exported("FLF011", '"Contact"', "export for new sites", sync_on_migrate=0)
ODD = {"dt": "Contact", "fieldname": "tidy_floor", "fieldtype": "Data", "name": "Contact-floor"}
exported("FLF033", "tidy_floor", "export with an odd name", custom_fields=[ODD])
exported("FLF012", '"links"', "export with links", links=[{"link_doctype": "Care Visit"}])


# Fixtures.
def shipped(rule, mark, doctype, *records, entry=None, at=None):
    """Adds fixtures of a DocType, and the entry of the hook that writes them."""
    scrubbed = doctype.lower().replace(" ", "_")
    path = f"tidy_app/fixtures/{scrubbed}.json"
    rows = [{"doctype": doctype, "modified": "2025-01-20", "docstatus": 0, **r} for r in records]

    def change(files):
        files[path] = rows
        hooks = files["tidy_app/hooks.py"].rstrip()
        files["tidy_app/hooks.py"] = f"{hooks[:-1]}\t{json.dumps(entry or doctype)},\n]\n"

    mutation(rule, mark, at=at or path, says=f"fixture of {doctype}: {records}")(change)


def flow(**more):
    state = {"state": "Pending", "doc_status": "0", "allow_edit": "System Manager"}
    move = {"state": "Pending", "action": "Approve", "next_state": "Pending"}
    move["allowed"] = "System Manager"
    row = {"name": "Visits", "document_type": "Care Visit", "is_active": 1}
    row["workflow_state_field"] = "workflow_state"
    row["states"] = [{**state, **{k: v for k, v in more.items() if k in state}}]
    row["transitions"] = [{**move, **{k: v for k, v in more.items() if k not in state}}]
    return row


shipped("FLF002", '"Care Plann"', "Workflow", {**flow(), "document_type": "Care Plann"})
shipped("FLF008", '"Seen"', "Workflow", flow(state="Seen"))
shipped("FLF008", '"Note"', "Workflow", flow(action="Note"))
shipped("FLF009", '"Visit Manager"', "Workflow", flow(allow_edit="Visit Manager"))
shipped("FLF009", '"Visit Manager"', "Workflow", flow(allowed="Visit Manager"))
shipped("FLF013", '"Nora"', "User", {"name": "Nora", "enabled": 1})
shipped("FLF013", '"LDAP Settings"', "LDAP Settings", {"name": "LDAP Settings"})
shipped("FLF014", '"Website Settings"', "Website Settings", {"name": "Website Settings"})
shipped("FLF015", '"Nora"', "Contact", {"name": "Nora", "first_name": "Nora"})
shipped("FLF015", '"V-1"', "Care Visit", {"name": "V-1", "docstatus": 1})
shipped("FLF016", '"X"', "Gender", {"name": "X", "gender": "X"}, {"name": "X", "gender": "Y"})
shipped("FLF020", "[", "Care Ward", {"name": "North"})
ENTRY = {"dt": "Gender", "order_by": "name"}
HOOKS = "tidy_app/hooks.py"
shipped("FLF019", "order_by", "Gender", {"name": "X"}, entry=ENTRY, at=HOOKS)
SCRIPT = {"name": "Remind", "script": "pass", "disabled": 0}
shipped("FLF021", "Scheduler", "Server Script", {**SCRIPT, "script_type": "Scheduler Event"})
shipped("FLF022", "allow_guest", "Server Script", {**SCRIPT, "script_type": "API", "allow_guest": 1})
GUEST = {"name": "1a2b3c", "parent": "Care Visit", "role": "Guest", "permlevel": 0, "read": 1}
shipped("FLF023", "create", "Custom DocPerm", {**GUEST, "create": 1})
shipped("FLF023", "write", "Custom DocPerm", {**GUEST, "write": 1})


@mutation("FLF017", "[", at="tidy_app/fixtures/gender.json")
def _unlisted(files):
    files["tidy_app/fixtures/gender.json"] = [{"doctype": "Gender", "name": "X"}]


@mutation("FLF018", '"Gender"', at=HOOKS)
def _never_exported(files):
    files[HOOKS] = files[HOOKS].rstrip()[:-1] + '\t"Gender",\n]\n'


# Documents of the modules.
def standard(rule, mark, doctype, name, folder=None, lacks=(), **more):
    kind, scrubbed = (each.lower().replace(" ", "_") for each in (doctype, folder or name))
    path = f"tidy_app/tidy_app/{kind}/{scrubbed}/{scrubbed}.json"
    document = {"doctype": doctype, "name": name, "module": "Tidy App", "modified": "2025-01-20"}
    document.update(more)
    for key in lacks:
        del document[key]

    def change(files):
        files[path] = document

    mutation(rule, mark, at=path, says=f"{doctype} {name} {more}")(change)


REPORT = {"is_standard": "Yes", "report_type": "Report Builder", "ref_doctype": "Care Visit"}
REPORT["roles"] = [{"role": "System Manager"}]
standard("FLF002", '"Care Visitt"', "Report", "Sums", **{**REPORT, "ref_doctype": "Care Visitt"})
standard("FLF002", '"Home"', "Print Format", "Card", standard="Yes", doc_type="Home")
standard("FLF007", '"day"', "Dashboard Chart", "Sums", document_type="Care Visit", based_on="day")
ASKED = [{"fieldname": "phone", "fieldtype": "Data"}]
standard("FLF007", '"phone"', "Web Form", "Ask", doc_type="Care Visit", web_form_fields=ASKED)
standard("FLF009", '"Judge"', "Report", "Sums", **{**REPORT, "roles": [{"role": "Judge"}]})
standard("FLF025", '"Sums"', "Report", "Sums", **{**REPORT, "roles": [{"role": "All"}]})
standard("FLF026", '"Sums"', "Report", "Sums", **{**REPORT, "is_standard": "No"})
standard("FLF027", '"Sums"', "Report", "Sums", folder="Totals", **REPORT)
standard("FLF028", '"Sums"', "Report", "Sums", lacks=["modified"], **REPORT)
standard("FLF029", '"Sums"', "Report", "Sums", **{**REPORT, "report_type": "Script Report"})
@mutation("FLF024", "board", at="tidy_app/tidy_app/page/board/board.json")
def _open_page(files):
    page = {"doctype": "Page", "name": "board", "standard": "Yes", "modified": "2025-01-20"}
    files["tidy_app/tidy_app/page/board/board.json"] = {**page, "roles": []}
    files["tidy_app/tidy_app/page/board/board.js"] = "frappe.pages.board = {};\n"


HIDDEN = [{"fieldname": "status", "fieldtype": "Select", "hidden": 1}]
OPEN = {"doc_type": "Care Visit", "published": 1, "login_required": 0, "is_standard": 1}
standard("FLF034", '"status"', "Web Form", "Ask", **OPEN, web_form_fields=HIDDEN)
LINKS = [{"type": "Link", "link_type": "DocType", "link_to": "Care Plann"}]
standard("FLF030", '"Care Plann"', "Workspace", "Tidy", public=1, links=LINKS, roles=[])


@mutation("FLF031", "tidy_preferred_language", at="tidy_app/setup_fields.py")
def _declared_twice(files):
    files["tidy_app/setup_fields.py"] = (
        "from frappe.custom.doctype.custom_field.custom_field import create_custom_field\n\n\n"
        "def setup():\n\tcreate_custom_field("
        '"Contact", {"fieldname": "tidy_preferred_language", "fieldtype": "Data"})\n'
    )


# A site that differs. The dump lies beside the world.
FIELD = {"dt": "Contact", "fieldname": "tidy_preferred_language", "fieldtype": "Link"}
SETTER = {"doc_type": "User", "field_name": "simultaneous_sessions", "property": "default"}
SETTER["value"] = "1"
EXTRA = {"dt": "Contact", "fieldname": "custom_tier", "fieldtype": "Int"}


def differs(rule, mark, at, **dump):
    dump = {key.replace("_", " "): rows for key, rows in dump.items()}

    def change(files):
        files["../site.json"] = dump

    mutation(rule, mark, at=at, says=f"site with {dump}")(change)


differs("FLF051", "", HOOKS, Custom_Field=[FIELD, EXTRA])
differs("FLF052", "tidy_preferred", CUSTOM, Custom_Field=[])
differs("FLF053", "tidy_preferred", CUSTOM, Custom_Field=[{**FIELD, "fieldtype": "Data"}])
differs("FLF054", "", HOOKS, Client_Script=[{"name": "Contact-Form"}])
differs("FLF054", "", HOOKS, Property_Setter=[SETTER, {**SETTER, "property": "hidden"}])
differs("FLF055", "Care Visit", VISIT, Custom_DocPerm=[{"parent": "Care Visit", "role": "All"}])
differs("FLF057", "", SETTERS, Property_Setter=[])
differs("FLF057", '"1"', SETTERS, Property_Setter=[{**SETTER, "value": "3"}])


@mutation("FLF056", '"Card"', at="tidy_app/tidy_app/print_format/card/card.json")
def _not_on_site(files):
    card = {"doctype": "Print Format", "name": "Card", "modified": "2025-01-20", "standard": "Yes"}
    files["tidy_app/tidy_app/print_format/card/card.json"] = {**card, "doc_type": "Care Visit"}
    files["../site.json"] = {"Print Format": []}


@mutation("FLF001", "custom_tier", at=API)
def _used(files):
    files[API] += '\n\ndef tiers():\n\treturn frappe.get_all("Contact", pluck="custom_tier")\n'


@mutation("FLF050", "custom_tier", at=API)
def _only_on_site(files):
    files[API] += '\n\ndef tiers():\n\treturn frappe.get_all("Contact", pluck="custom_tier")\n'
    files["../site.json"] = {"Custom Field": [FIELD, EXTRA]}


# Custom fields that nobody exports.
for says, code in {
    "filter": 'frappe.get_all("Contact", filters={"custom_tier": 1})',
    "column": 'frappe.db.get_value("Contact", "x", "custom_tier")',
    "query": 'frappe.db.sql("select custom_tier from `tabContact`")',
    "order": 'frappe.get_list("Contact", order_by="custom_tier desc")',
    "write": 'frappe.db.set_value("Contact", "x", "custom_tier", 1)',
}.items():
    mutation("FLF001", "custom_tier", at=API, says=f"undeclared field in a {says}")(
        lambda files, code=code: files.__setitem__(
            API, files[API] + f"\n\ndef tiers():\n\treturn {code}\n"
        )
    )
mutation("FLF001", "custom_tier", says="undeclared field behind a link")(
    lambda files: add(files[VISIT], "tier", "Data", fetch_from="contact.custom_tier")
)


def load(root):
    files = {}
    for path in root.rglob("*"):
        name = path.relative_to(root).as_posix()
        if name.startswith("tidy_app/") and path.suffix == ".json":
            files[name] = json.loads(path.read_text(encoding="utf-8"))
        elif path.suffix == ".py":
            files[name] = path.read_text(encoding="utf-8")
    return files


def save(root, before, after):
    for name, body in after.items():
        if before.get(name) == body:
            continue
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = body if isinstance(body, str) else json.dumps(body, indent=1) + "\n"
        path.write_text(text, encoding="utf-8")


def judge(program, root, profile):
    """{(rule, path): lines of the findings}"""
    command = [program, "check", "--select", "FLD,FLF", "--profile", profile]
    if (root.parent / "site.json").exists():
        command += ["--site-evidence", "../site.json"]
    command += ["--extend-select", ",".join(PREVIEWS), "--all", "--fail-on", "never"]
    out = subprocess.run(
        command + ["-o", "concise", "."], cwd=root, capture_output=True, text=True, check=True
    )
    found = {}
    for line in out.stdout.splitlines():
        match = FINDING.match(line)
        if match:
            found.setdefault((match[3], match[1]), []).append(int(match[2]))
    return found


def complaint(root, found, rule, path, mark):
    if set(found) != {(rule, path)}:
        return f"found {sorted(found)}"
    text = (root / path).read_text(encoding="utf-8").splitlines() or [""]
    lines = [text[number - 1] for number in found[rule, path]]
    return "" if all(mark in line for line in lines) else f"points at {lines}"


def main():
    program = str(Path(sys.argv[1]).resolve())
    missed = 0
    for name, rule, path, mark, change, profile in MUTATIONS:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "tidy"
            copytree(WORLD, root)
            before = load(root)
            after = copy.deepcopy(before)
            change(after)
            save(root, before, after)
            wrong = complaint(root, judge(program, root, profile), rule, path, mark)
        if wrong:
            missed += 1
            print(f"{rule} {name}: {wrong}")
    rules = len({each[1] for each in MUTATIONS})
    print(f"{len(MUTATIONS)} mutations for {rules} rules, {missed} not found as meant")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
