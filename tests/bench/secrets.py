#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares the search for secrets with other tools.

    secrets.py FRAPPE-LINT FOLDER...
    secrets.py --history FRAPPE-LINT CHECKOUT...

`gitleaks` and `detect-secrets` take part when they are on PATH (`go install` and `pip install` from
their packages). For each folder and tool: seconds, and how many lines were reported. A folder with
.leaky-meta/secrets.csv (the public leaky-repo) is also scored: risk lines hit, lines too many.
With --history: seconds for every commit, next to those that git alone needs to unpack every object.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path


def run(command, cwd):
    start = time.perf_counter()
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    return time.perf_counter() - start, done


def frappe_lint(program, folder):
    seconds, done = run([program, "secrets", "--fail-on", "never", "-o", "json", "."], folder)
    places = [finding["place"] for finding in json.loads(done.stdout)["findings"]]
    return seconds, {(place["path"], place["line"]) for place in places}


def gitleaks(program, folder):
    with tempfile.TemporaryDirectory() as scratch:
        report = os.path.join(scratch, "report.json")
        command = [program, "detect", "--no-git", "--no-banner", "--exit-code", "0", "-s", ".",
                   "-f", "json", "-r", report]
        seconds, _ = run(command, folder)
        findings = json.loads(Path(report).read_text(encoding="utf-8"))
    return seconds, {(f["File"].removeprefix("./"), f["StartLine"]) for f in findings}


def detect_secrets(program, folder):
    seconds, done = run([program, "scan", "--all-files", "--no-verify", "."], folder)
    results = json.loads(done.stdout)["results"]
    return seconds, {(path, f["line_number"]) for path, all_ in results.items() for f in all_}


def score(folder, lines):
    """Risk lines of leaky-repo that were hit, and lines that are none."""
    table = folder / ".leaky-meta" / "secrets.csv"
    if not table.exists():
        return ""
    count = defaultdict(int)
    for path, _ in lines:
        if not path.startswith(".leaky-meta"):
            count[path] += 1
    hits = extra = risks = 0
    for row in table.read_text(encoding="utf-8").splitlines():
        if not row.strip() or row.startswith("#"):
            continue
        path, risk, _ = row.split(",")
        risks += int(risk)
        hits += min(int(risk), count[path])
        extra += max(0, count.pop(path, 0) - int(risk))
    return f"{hits} of {risks}, {extra + sum(count.values())} extra"


def tools(program):
    """Name, function and path of each tool there is."""
    found = [("frappe-lint", frappe_lint, program)]
    for name, call in (("gitleaks", gitleaks), ("detect-secrets", detect_secrets)):
        path = shutil.which(name)
        if path:
            found.append((name, call, path))
    return found


def compare(program, folders):
    print(f"{'folder':<20} {'tool':<16} {'seconds':>8} {'lines':>6}  leaky-repo")
    for folder in folders:
        for name, call, path in tools(program):
            seconds, lines = call(path, folder)
            row = f"{folder.name:<20} {name:<16} {seconds:>8.2f} {len(lines):>6}  {score(folder, lines)}"
            print(row.rstrip(), flush=True)


def compare_history(program, folders):
    commands = [["git", "cat-file", "--batch-all-objects", "--batch", "--buffer"],
                [program, "secrets", "--history", "--fail-on", "never", "-o", "json", "."]]
    other = shutil.which("gitleaks")
    if other:
        commands.append([other, "git", "--no-banner", "--exit-code", "0", "-l", "error", "."])
    print(f"{'checkout':<20} {'tool':<16} {'seconds':>8}")
    for folder in folders:
        for command in commands:
            start = time.perf_counter()
            subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, check=False)
            seconds = time.perf_counter() - start
            print(f"{folder.name:<20} {Path(command[0]).name:<16} {seconds:>8.1f}", flush=True)


def main():
    words = sys.argv[1:]
    is_history = words[0] == "--history"
    program, *folders = words[1:] if is_history else words
    run_all = compare_history if is_history else compare
    run_all(str(Path(program).resolve()), [Path(folder).resolve() for folder in folders])


if __name__ == "__main__":
    main()
