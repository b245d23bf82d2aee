#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Compares the search for secrets with other tools: secrets.py FRAPPE-LINT FOLDER...

`gitleaks` and `detect-secrets` take part when they are on PATH (`go install` and `pip install` from
their packages). For each folder and tool: seconds, and how many lines were reported. A folder with
.leaky-meta/secrets.csv (the public leaky-repo) is also scored: risk lines hit, lines too many.
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


def main():
    program = Path(sys.argv[1]).resolve()
    tools = [("frappe-lint", frappe_lint, str(program))]
    for name, call in (("gitleaks", gitleaks), ("detect-secrets", detect_secrets)):
        path = shutil.which(name)
        if path:
            tools.append((name, call, path))
    print(f"{'folder':<20} {'tool':<16} {'seconds':>8} {'lines':>6}  leaky-repo")
    for argument in sys.argv[2:]:
        folder = Path(argument).resolve()
        for name, call, path in tools:
            seconds, lines = call(path, folder)
            print(f"{folder.name:<20} {name:<16} {seconds:>8.2f} {len(lines):>6}  {score(folder, lines)}")


if __name__ == "__main__":
    main()
