#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Runs the public tests of gixy's checks through `nginx_hazard` and prints, for each check, how many
of its configurations with the defect we see and of those without it we leave alone. The checkout is
an argument; nothing of it is part of this repository.

A configuration that wants an option of gixy (a first line "# Options:") is left out and counted,
unless its option changes nothing for us.

  tests/oracle/gixy_families.py FRAPPE_LINT CHECKOUT/tests/plugins/simply
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

CHECKS = ["alias_traversal", "http_splitting", "host_spoofing", "ssrf", "add_header_multiline",
          "add_header_redefinition", "allow_without_deny", "valid_referers", "version_disclosure",
          "origins"]


def whole(text):
    """A lone snippet is no configuration of nginx: it gets the server that it is meant for."""
    has_block = re.search(r"^\s*(http|server)\s*\{", text, re.M)
    return text if has_block else "server {\nlisten 80;\n" + text + "\n}\n"


def kinds(frappe_lint, path):
    with tempfile.TemporaryDirectory() as folder:
        target = pathlib.Path(folder, "conf.d")
        target.mkdir()
        (target / path.name).write_text(whole(path.read_text()))
        out = subprocess.run([frappe_lint, "facts", folder, "--table", "nginx_hazard"],
                             capture_output=True, text=True, check=True).stdout
    return {json.loads(line)["kind"] for line in out.splitlines()}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    total = right = 0
    for check in CHECKS:
        score = {True: [0, 0], False: [0, 0]}
        left_out = 0
        for path in sorted(pathlib.Path(sys.argv[2], check).glob("*.conf")):
            wanted = not path.stem.endswith("_fp")
            if "https_only" in path.read_text():
                left_out += 1
                continue
            found = check in kinds(sys.argv[1], path)
            score[wanted][0] += found == wanted
            score[wanted][1] += 1
            if found != wanted:
                print("  ", "missed" if wanted else "false", check, path.name)
        right += score[True][0] + score[False][0]
        total += score[True][1] + score[False][1]
        print(f"{check}: seen {score[True][0]}/{score[True][1]}, left alone "
              f"{score[False][0]}/{score[False][1]}" + (f", left out {left_out}" if left_out else ""))
    print(f"{right} of {total}")
    sys.exit(0 if right >= 0.98 * total else 1)


if __name__ == "__main__":
    main()
