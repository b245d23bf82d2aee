#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""validate.py PROGRAM: runs frappe-lint over every world, as a plain folder and as a git checkout
with a remote, and holds each SARIF log against the public validator with the rule kinds Sarif and
Ghas. Any remark that is not excused below fails. Prints the size of each log as services take it.
"""
import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
WORLDS = HERE.parents[2] / "fixtures" / "_worlds"

# Remarks that say nothing about a log, and why.
EXCUSED = {
    "SARIF2006": "asks whether links answer over the network; the oracle runs without one",
}
EXCUSED_OUTSIDE_GIT = {
    "SARIF2003": "asks for the commit; a folder that is no checkout has none",
}


def validator(folder):
    """The path of the validator, installed into `folder` as the lock file pins it."""
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, folder)
    subprocess.run(["npm", "ci", "--silent", "--ignore-scripts"], cwd=folder, check=True)
    tool = folder / "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
    tool.chmod(0o755)
    return tool


def make_checkout(folder):
    commands = [
        ["init", "--quiet", "--initial-branch=main"],
        ["remote", "add", "origin", "https://example.com/acme/app.git"],
        ["add", "--all", "--force"],
        ["-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "--quiet", "-m", "all"],
    ]
    for command in commands:
        subprocess.run(["git", *command], cwd=folder, check=True)


def remarks(tool, log, found):
    """(rule, level, text) of each remark about `log`."""
    subprocess.run(
        [tool, "validate", log, "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning;Note",
         "--output", found, "--log", "ForceOverwrite"],
        check=False, stdout=subprocess.DEVNULL)
    for run in json.loads(found.read_text(encoding="utf-8-sig"))["runs"]:
        for note in run["invocations"][0].get("toolExecutionNotifications", []):
            yield "tool", note.get("level", "error"), note["message"]["text"]
        for result in run["results"]:
            arguments = " ".join(result["message"].get("arguments", []))
            yield result["ruleId"], result.get("level", "warning"), arguments


def main(program):
    failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        tool = validator(base)
        for world in sorted(path for path in WORLDS.iterdir() if path.is_dir()):
            for state in ("folder", "checkout"):
                tree = base / f"{world.name}-{state}"
                shutil.copytree(world, tree)
                if state == "checkout":
                    make_checkout(tree)
                for words in (["check"], ["checklist", "preflight"], ["checklist", "healthcare"]):
                    log = base / "log.sarif"
                    command = [program, *words, str(tree), "--profile", "healthcare"]
                    subprocess.run([*command, "-o", f"sarif:{log}"], check=False)
                    excused = EXCUSED if state == "checkout" else EXCUSED | EXCUSED_OUTSIDE_GIT
                    open_remarks = [remark for remark in remarks(tool, log, base / "found.sarif")
                                    if remark[0].split("/")[0] not in excused]
                    size = len(gzip.compress(log.read_bytes()))
                    results = len(json.loads(log.read_text())["runs"][0]["results"])
                    print(f"{world.name} as {state}, {' '.join(words)}: {results} results, "
                          f"{size} bytes compressed, {len(open_remarks)} remarks")
                    for remark in open_remarks:
                        print("  ", *remark)
                    failed += len(open_remarks)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(str(Path(sys.argv[1]).resolve())))
