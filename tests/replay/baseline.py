#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Does a baseline survive the life of an app?  baseline.py PROGRAM REPOSITORY [COMMITS] [OPTION…]

Takes the last COMMITS (default 100) of a repository (also a bare one), makes a baseline at the oldest
and replays the rest. An entry that stops matching must have lost its subject: if its rule now reports
the very same line as new, anywhere, it is printed as LOST, else as gone. A finding that appears in a file which
the commit did not touch is printed as NEW, for a person to judge. Further options go to the program.
Exit code 1 when something was lost.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path


def git(folder, *words):
    answer = subprocess.run(["git", "-C", folder, *words], capture_output=True, check=True)
    return answer.stdout.decode(errors="replace")


def run(program, folder, options):
    command = [program, "check", "-o", "json", *options, str(folder)]
    answer = subprocess.run(command, capture_output=True, check=False)
    if answer.returncode == 2:
        sys.exit(answer.stderr.decode())
    return json.loads(answer.stdout)["findings"]


def line_of(folder, finding):
    place = finding["place"]
    lines = (folder / place["path"]).read_bytes().split(b"\n")
    return lines[place["line"] - 1].strip() if place["line"] <= len(lines) else b""


def identity(finding):
    return finding["rule"], finding["place"]["path"], finding["key"]


class Replay:
    def __init__(self, program, folder, options):
        self.program, self.folder, self.options = program, folder, options
        self.numbers = Counter()

    def look(self):
        """Findings that the baseline holds, with their lines, and those that it does not."""
        held, active = {}, {}
        for finding in run(self.program, self.folder, self.options):
            if finding["rule"].startswith("FLX"):
                continue
            group = held if finding["state"] == "baselined" else active
            group.setdefault(identity(finding), []).append(line_of(self.folder, finding))
        return held, active

    def judge(self, commit, before, after):
        (held_before, active_before), (held, active) = before, after
        followed = Counter()
        for key in held:
            followed[key[0], key[2]] += len(held[key])
        for key, lines in held_before.items():
            if len(held.get(key, [])) >= len(lines):
                continue
            if key not in held and followed[key[0], key[2]] >= len(lines):
                self.numbers["moved"] += len(lines)
                print("moved", commit[:10], *key)
                continue
            fresh = [line for other, lines in active.items() if other[0] == key[0]
                     for line in lines if line not in active_before.get(other, [])]
            for line in lines[len(held.get(key, [])):]:
                is_lost = bool(line) and line in fresh
                self.numbers["lost" if is_lost else "gone"] += 1
                print("LOST" if is_lost else "gone", commit[:10], *key, line.decode(errors="replace"))
        changed = set(git(self.folder, "diff", "--name-only", commit + "^1", commit).splitlines())
        for key in active:
            if key in active_before:
                continue
            self.numbers["new"] += len(active[key])
            if key[1] not in changed:
                self.numbers["new elsewhere"] += len(active[key])
                print("NEW", commit[:10], *key)

    def over(self, commits):
        git(self.folder, "checkout", "-qf", commits[0])
        subprocess.run(
            [self.program, "baseline", "create", *self.options, str(self.folder)],
            check=True, capture_output=True)
        before = self.look()
        self.numbers["held at the start"] = sum(map(len, before[0].values()))
        for commit in commits[1:]:
            git(self.folder, "checkout", "-qf", commit)
            after = self.look()
            self.judge(commit, before, after)
            before = after
        self.numbers["held at the end"] = sum(map(len, before[0].values()))


def main():
    program, repository = Path(sys.argv[1]).resolve(), sys.argv[2]
    rest = sys.argv[3:]
    count = int(rest.pop(0)) if rest and rest[0].isdigit() else 100
    with tempfile.TemporaryDirectory() as top:
        folder = Path(top) / "app"
        subprocess.run(["git", "clone", "-qn", "--no-hardlinks", repository, folder], check=True)
        commits = git(folder, "rev-list", "--first-parent", f"-n{count + 1}", "HEAD").split()[::-1]
        replay = Replay(str(program), folder, rest)
        replay.over(commits)
    print(f"{len(commits) - 1} commits:", ", ".join(f"{n} {name}" for name, n in replay.numbers.items()))
    return 1 if replay.numbers["lost"] else 0


if __name__ == "__main__":
    sys.exit(main())
