#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Holds our reading of cron expressions against croniter itself, in the version that each Frappe
major pins. The three versions are arguments, installed apart:

  for v in 1.3.15 2.0.7 6.0.0; do pip install --target DIR/cron-$v croniter==$v; done
  tests/oracle/cron.py FRAPPE_LINT DIR [--count N] [--seed N]
"""
import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile

VERSIONS = {14: "1.3.15", 15: "2.0.7", 16: "6.0.0"}
NUMBERS = ["0", "1", "2", "5", "7", "12", "23", "24", "28", "29", "31", "32", "59", "60", "90", "00",
           "007", "1970", "2030", "2099", "2100"]
NAMES = ["jan", "DEC", "sun", "Fri", "sat", "monday", "l", "L", "l5", "L7", "h", "r", "?", "*", "x",
         "", "-1", "5#2", "fri#1", "1#6", "l#2", "*#2", "w", "15w", "é"]
ALIASES = ["@hourly", "@daily", "@weekly", "@monthly", "@yearly", "@annually", "@midnight", "@reboot",
           "@Daily", "@every 5m"]
# croniter in a process of its own: three versions do not fit into one.
JUDGE = """
import json, sys, warnings
warnings.simplefilter("ignore")
sys.path.insert(0, sys.argv[1])
from croniter import croniter
def is_taken(text):
    try:
        return bool(croniter.is_valid(text))
    except Exception:
        return False
print(json.dumps([is_taken(text) for text in json.load(sys.stdin)]))
"""


def field(dice):
    value = lambda: dice.choice(NUMBERS) if dice.random() < 0.75 else dice.choice(NAMES)
    shape = dice.random()
    if shape < 0.3:
        return "*"
    if shape < 0.5:
        return value()
    if shape < 0.62:
        return "*/" + value()
    if shape < 0.76:
        return value() + "-" + value()
    if shape < 0.84:
        return value() + "-" + value() + "/" + value()
    if shape < 0.88:
        return value() + "/" + value()
    return ",".join(dice.choice([value(), value() + "-" + value(), "*/" + value()])
                    for _ in range(dice.randint(2, 4)))


def expression(dice):
    if dice.random() < 0.02:
        return dice.choice(ALIASES)
    columns = dice.choices([5, 6, 7, 4, 8], [70, 15, 8, 5, 2])[0]
    text = dice.choice([" ", " ", " ", "  ", "\t"]).join(
        field(dice) if dice.random() < 0.3 else "*" for _ in range(columns))
    if dice.random() < 0.1:  # one stray character
        at = dice.randrange(len(text) + 1)
        text = text[:at] + dice.choice("*/-,#?lhr0159 @") + text[at + dice.randint(0, 1):]
    return text


def ours(program, major, expressions):
    with tempfile.TemporaryDirectory() as folder:
        package = pathlib.Path(folder, "acme")
        package.mkdir()
        for name in ["__init__.py", "modules.txt", "patches.txt"]:
            (package / name).write_text("")
        entries = "".join(f"        {json.dumps(text)}: ['acme.run'],\n" for text in expressions)
        (package / "hooks.py").write_text(
            'app_name = "acme"\nscheduler_events = {\n    "cron": {\n' + entries + "    }\n}\n")
        out = subprocess.run([program, "facts", folder, "--table", "scheduler_event",
                              "--frappe-version", str(major)],
                             capture_output=True, text=True, check=True).stdout
    rows = [json.loads(line) for line in out.splitlines()]
    return {row["cron"].replace("\\t", "\t"): row.get("problem") for row in rows}


def all_ours(program, major, expressions):
    """In parts: the evaluator of hooks.py gives up on dicts beyond all reason."""
    problems = {}
    for at in range(0, len(expressions), 500):
        problems |= ours(program, major, expressions[at:at + 500])
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("versions", help="folder of cron-VERSION folders")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    dice = random.Random(args.seed)
    expressions = set()
    while len(expressions) < args.count:
        expressions.add(expression(dice))
    expressions = sorted(expressions)
    is_bad = False
    for major, version in VERSIONS.items():
        judged = subprocess.run(
            [sys.executable, "-c", JUDGE, str(pathlib.Path(args.versions, "cron-" + version))],
            input=json.dumps(expressions), capture_output=True, text=True, check=True).stdout
        problems = all_ours(args.program, major, expressions)
        apart = [(text, taken, problems.get(text, "no row"))
                 for text, taken in zip(expressions, json.loads(judged))
                 if text not in problems or (problems[text] is None) != taken]
        taken = sum(json.loads(judged))
        print(f"Frappe {major}, croniter {version}: {len(expressions)} expressions, {taken} taken, "
              f"{len(expressions) - len(apart)} judged alike")
        for text, is_taken, problem in apart[:20]:
            print(f"  {text!r}: croniter {'takes' if is_taken else 'refuses'} it, we say {problem!r}")
        is_bad |= bool(apart)
    sys.exit(is_bad)


if __name__ == "__main__":
    main()
