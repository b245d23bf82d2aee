#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds the row sizes of facts/doctype/row_size.cpp against a real MariaDB.

    mariadb_rows.py FRAPPE_LINT [MARIADBD]

Starts a server of its own on a private socket in a temporary folder, writes an app of DocTypes
whose rows lie just below and just above the limit, asks frappe-lint which of them are too large,
creates each table as Frappe does (frappe/database/mariadb/schema.py) and compares. Needs Debian's
mariadb-server and mariadb-client; not part of the unit tests.
"""

import getpass
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TABLES = 50
COLUMNS = {
    "Data": "varchar({length})",
    "Link": "varchar({length})",
    "Select": "varchar({length})",
    "Small Text": "text",
    "Password": "text",
    "Attach": "text",
    "Long Text": "longtext",
    "Text Editor": "longtext",
    "JSON": "json",
    "Currency": "decimal(21,9) not null default 0.0",
    "Float": "decimal(21,9) not null default 0.0",
    "Int": "int(11) not null default 0",
    "Check": "int(1) not null default 0",
    "Rating": "decimal(3,2)",
    "Date": "date",
    "Datetime": "datetime(6)",
    "Time": "time(6)",
    "Duration": "decimal(21,9)",
}
VARCHAR = ("Data", "Link", "Select")


def create_table(doctype):
    """The statement of frappe/database/mariadb/schema.py, MariaDBTable.create."""
    columns = []
    for field in doctype["fields"]:
        kind = COLUMNS[field["fieldtype"]]
        columns.append(f"`{field['fieldname']}` " + kind.format(length=field.get("length") or 140))
    if doctype.get("istable"):
        columns += [f"{name} varchar(140)" for name in ("parent", "parentfield", "parenttype")]
        columns.append("index parent(parent)")
    else:
        texts = ["_user_tags", "_comments", "_assign", "_liked_by"]
        columns += [f"`{name}` text" for name in texts + ["_seen"] * doctype.get("track_seen", 0)]
        columns.append("index modified(modified)")
    return (
        f"create table `tab{doctype['name']}` (name varchar(140) primary key,"
        " creation datetime(6), modified datetime(6), modified_by varchar(140),"
        " owner varchar(140), docstatus int(1) not null default '0',"
        " idx int(8) not null default '0'," + ",".join(columns) + ")"
        " ENGINE=InnoDB ROW_FORMAT=DYNAMIC CHARACTER SET=utf8mb4 COLLATE=utf8mb4_unicode_ci"
    )


def make_doctype(number, dice):
    """A mixture of field types whose size lies somewhere around one of the two limits."""
    mixtures = [
        (["Data", "Link", "Select"], 0, (108, 118)),
        (["Small Text", "Password", "Attach"], 0, (370, 380)),
        (["Long Text", "Text Editor", "JSON"], 0, (370, 380)),
        (["Data", "Small Text", "Date", "Check"], 0, (360, 420)),
        (["Data"], dice.randint(10, 63), (20, 220)),
        (["Data", "Currency", "Int", "Datetime"], dice.choice([0, 64, 100, 1000]), (30, 470)),
        (["Small Text", "Currency", "Rating", "Time", "Duration"], 0, (300, 420)),
    ]
    types, length, counts = mixtures[number % len(mixtures)]
    count = dice.randint(*counts)
    fields = []
    for i in range(count):
        fieldtype = types[i % len(types)]
        field = {"fieldname": f"field_{i}", "fieldtype": fieldtype}
        if length and fieldtype in VARCHAR:
            field["length"] = length
        fields.append(field)
    doctype = {"doctype": "DocType", "name": f"Row {number}", "module": "Rows", "fields": fields}
    doctype["istable"] = int(dice.random() < 0.3)
    doctype["track_seen"] = int(not doctype["istable"] and dice.random() < 0.3)
    return doctype


def write_app(root, doctypes):
    package = root / "rows"
    (package / "rows" / "doctype").mkdir(parents=True)
    (package / "hooks.py").write_text('app_name = "rows"\n')
    (package / "__init__.py").write_text("")
    (package / "modules.txt").write_text("Rows\n")
    for doctype in doctypes:
        folder = package / "rows" / "doctype" / doctype["name"].lower().replace(" ", "_")
        folder.mkdir()
        (folder / (folder.name + ".json")).write_text(json.dumps(doctype, indent=1))


def predict(frappe_lint, root):
    """Excess bytes by DocType: positive where the table cannot be created."""
    out = subprocess.run(
        [frappe_lint, "facts", "--table", "doctype", str(root)], capture_output=True, text=True
    )
    rows = [json.loads(line) for line in out.stdout.splitlines() if line.startswith("{")]
    return {row["name"]: row["free_bytes"] for row in rows}


class Server:
    def __init__(self, mariadbd, folder):
        self.socket = str(folder / "socket")
        data = folder / "data"
        data.mkdir()
        share = Path(mariadbd).resolve().parent.parent / "share" / "mysql"
        command = [
            mariadbd,
            "--no-defaults",
            f"--datadir={data}",
            f"--lc-messages-dir={share}",
            f"--character-sets-dir={share}/charsets",
            f"--socket={self.socket}",
            f"--pid-file={folder}/pid",
            "--skip-networking",
            "--skip-grant-tables",
            "--user=" + getpass.getuser(),
            "--innodb-buffer-pool-size=32M",
        ]
        self.process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    def run(self, client, sql):
        """The server's complaint, empty when the statement succeeds."""
        done = subprocess.run(
            [client, "--no-defaults", f"--socket={self.socket}", "-e", sql],
            capture_output=True,
            text=True,
        )
        return done.stderr.strip()

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)


def main():
    frappe_lint = sys.argv[1]
    mariadbd = sys.argv[2] if len(sys.argv) > 2 else shutil.which("mariadbd")
    client = str(Path(mariadbd).parent.parent / "bin" / "mariadb")
    client = client if Path(client).exists() else shutil.which("mariadb")
    dice = random.Random(8126)
    doctypes = [make_doctype(number, dice) for number in range(TABLES)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_app(folder / "app", doctypes)
        free = predict(frappe_lint, folder / "app")
        server = Server(mariadbd, folder)
        wrong = refused = 0
        try:
            for _ in range(100):
                if not server.run(client, "create database if not exists rows_test"):
                    break
                time.sleep(0.2)
            for doctype in doctypes:
                error = server.run(client, "use rows_test; " + create_table(doctype))
                assert not error or "1118" in error or "1117" in error, error
                refused += bool(error)
                if bool(error) == (free[doctype["name"]] < 0):
                    continue
                wrong += 1
                print(f"{doctype['name']}: {free[doctype['name']]} bytes free, but: {error or 'ok'}")
        finally:
            server.stop()
    print(f"{TABLES} tables, {refused} refused by the server, {wrong} predicted wrongly")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
