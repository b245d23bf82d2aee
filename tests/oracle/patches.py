#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds our reading of patches.txt against Python's ConfigParser, called as Frappe's patch handler
calls it: whether the file can be loaded, which patches it holds, and in which sections.

  tests/oracle/patches.py FRAPPE_LINT [--count N] [--seed N]
"""
import argparse
import collections
import configparser
import json
import pathlib
import random
import subprocess
import sys
import tempfile

HEADERS = ["[pre_model_sync]", "[post_model_sync]"]
STRAY = ["[post_modle_sync]", "[DEFAULT]", "[pre_model_sync] # first", "[pre_model_sync", "[]", "[ ]",
         "[post_fixture_sync]", "[a]b]"]
ENTRIES = ["acme.patches.one", "acme.patches.two", "acme.patches.v1_0.three #2024-01-01",
           "acme.patches.three # again", "execute:frappe.reload_doc('a', 'b')",
           "execute:x = 1; y = {'a': 2}", "acme.patches.four: 1", "acme.patches.five = 2",
           "finally:acme.patches.six", "Acme.Patches.Seven", "acme.patches.one ; done", "a", "%(x)s"]
BLANKS = ["", "", "", " ", "\t", "  ", "\f", "\u00a0"]
BREAKERS = {"indented", "twice", "section_twice"}  # faults that raise


def file_of(dice):
    lines = []
    headers = list(HEADERS)
    shape = dice.random()
    if shape < 0.08:
        headers = []
    elif shape < 0.2:
        headers.pop(dice.randrange(2))
    elif shape < 0.28:
        headers.insert(dice.randrange(3), dice.choice(HEADERS + STRAY))
    if dice.random() < 0.08 or not headers:
        headers.insert(0, dice.choice(ENTRIES))
    pool = dice.sample(ENTRIES, len(ENTRIES))
    for header in headers:
        lines.append(header)
        for _ in range(dice.randrange(4)):
            lines.append(pool.pop() if pool and dice.random() < 0.95 else dice.choice(ENTRIES))
            if dice.random() < 0.2:
                lines.append(dice.choice(["", "# note", "; note", "  # note", " ", "#", "\t; x"]))
    for at in range(len(lines)):
        if dice.random() < 0.04:
            lines[at] = dice.choice(BLANKS) + lines[at]
        if dice.random() < 0.06:
            lines[at] += dice.choice(BLANKS)
    text = dice.choice(["\n", "\n", "\n", "\r\n", "\r"]).join(lines) if dice.random() < 0.2 else "\n".join(lines)
    return ("\ufeff" if dice.random() < 0.01 else "") + text + ("\n" if dice.random() < 0.8 else "")


def theirs(path):
    """(the file loads, its patches by section)"""
    parser = configparser.ConfigParser(allow_no_value=True, delimiters="\n")
    parser.optionxform = str
    try:
        parser.read(path)
    except configparser.MissingSectionHeaderError:
        text = path.read_text(encoding="utf-8").strip()  # get_file_items
        lines = [line.strip() for line in text.splitlines() if not line.startswith("#")]
        return True, {"": [line for line in lines if line]}
    except (configparser.Error, AttributeError):
        return False, None
    default = list(parser.defaults())
    patches = {section: [key for key in parser[section] if key not in default]
               for section in parser.sections()}
    if default:
        patches["DEFAULT"] = default
    return True, {section: keys for section, keys in patches.items() if keys}


def rows(program, folder, table):
    out = subprocess.run([program, "facts", folder, "--table", table, "--no-config"],
                         capture_output=True, text=True, check=True).stdout
    by_file = collections.defaultdict(list)
    for line in out.splitlines():
        row = json.loads(line)
        by_file[row["app"]].append(row)
    return by_file


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    dice = random.Random(args.seed)
    alike = loaded = 0
    with tempfile.TemporaryDirectory() as folder:
        texts = {}
        for i in range(args.count):
            package = pathlib.Path(folder, "apps", f"acme{i}", f"acme{i}")
            package.mkdir(parents=True)
            for name in ["__init__.py", "hooks.py", "modules.txt"]:
                (package / name).write_text("")
            texts[f"acme{i}"] = file_of(dice)
            (package / "patches.txt").write_bytes(texts[f"acme{i}"].encode())
        (pathlib.Path(folder, "sites")).mkdir()
        (pathlib.Path(folder, "sites", "apps.txt")).write_text("\n".join(texts) + "\n")
        faults = rows(args.program, folder, "patch_fault")
        patches = rows(args.program, folder, "patch")
        for app, text in texts.items():
            loads, wanted = theirs(pathlib.Path(folder, "apps", app, app, "patches.txt"))
            ours = not any(row["kind"] in BREAKERS for row in faults[app])
            loaded += loads
            said = collections.defaultdict(list)
            for row in patches[app]:  # control characters are spelt out in facts
                said[row["section"]].append(row["line"].replace("\\u{feff}", "\ufeff").replace("\\t", "\t"))
            same = ours == loads and (not loads or dict(said) == wanted)
            alike += same
            if not same:
                print(f"{text!r}\n  ConfigParser: {wanted if loads else 'refused'}"
                      f"\n  we: {dict(said) if ours else [row['kind'] for row in faults[app]]}")
    print(f"{args.count} files, {loaded} of them load, {alike} judged alike")
    sys.exit(alike != args.count)


if __name__ == "__main__":
    main()
