#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes an app of 3,000 DocTypes with 60,000 fields, and times the families D and F on it.

    doctypes.py FRAPPE-LINT FOLDER

A folder that is complete is left alone. Prints the median of five warm runs; the aim is 300 ms on
two cores.
"""

import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

DOCTYPES = 3000
FIELDS = 20
RUNS = 5
STAMP = "2025-01-01 00:00:00.000000"
TYPES = ["Data", "Link", "Date", "Currency", "Select", "Check", "Small Text", "Int", "Table", "Text"]
ROLE = {"role": "System Manager", "read": 1, "write": 1, "create": 1, "delete": 1}


def field(doctype, n):
    fieldtype = TYPES[n % len(TYPES)]
    row = {"fieldname": f"field_{n}", "fieldtype": fieldtype, "label": f"Field {n}"}
    if fieldtype == "Link":
        row["options"] = f"Thing {(doctype + n) % DOCTYPES}" if n % 4 else "Sales Invoice"
    if fieldtype == "Table":
        row["options"] = "Contact Phone"
    if fieldtype == "Select":
        row["options"] = "Open\nClosed"
    if fieldtype == "Data":
        row["depends_on"] = "eval:doc.field_2 && doc.field_5"
    return row


def document(doctype):
    fields = [field(doctype, n) for n in range(FIELDS)]
    return {
        "creation": STAMP,
        "doctype": "DocType",
        "field_order": [row["fieldname"] for row in fields],
        "fields": fields,
        "modified": STAMP,
        "modified_by": "Administrator",
        "module": "Large",
        "name": f"Thing {doctype}",
        "owner": "Administrator",
        "permissions": [ROLE],
        "search_fields": "field_0,field_2",
        "title_field": "field_0",
        "track_changes": 1,
    }


def write(root):
    package = root / "large"
    (package / "large" / "doctype").mkdir(parents=True)
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "hooks.py").write_text('app_name = "large"\n', encoding="utf-8")
    (package / "modules.txt").write_text("Large\n", encoding="utf-8")
    for n in range(DOCTYPES):
        folder = package / "large" / "doctype" / f"thing_{n}"
        folder.mkdir()
        text = json.dumps(document(n), indent=1) + "\n"
        (folder / f"thing_{n}.json").write_text(text, encoding="utf-8")
        code = f"from frappe.model.document import Document\n\n\nclass Thing{n}(Document):\n\tpass\n"
        (folder / f"thing_{n}.py").write_text(code, encoding="utf-8")


def main():
    program, root = str(Path(sys.argv[1]).resolve()), Path(sys.argv[2])
    if not (root / "large").exists():
        write(root)
    command = [program, "check", "--no-config", "--select", "FLD,FLF", "--fail-on", "never", str(root)]
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        times.append(1000 * (time.perf_counter() - start))
    print(f"{DOCTYPES} DocTypes, {DOCTYPES * FIELDS} fields: {statistics.median(times):.0f} ms")


if __name__ == "__main__":
    main()
