#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What would pre-commit have said?  pre_commit.py PROGRAM PRE_COMMIT REPOSITORY [COMMITS] [OPTION…]

Makes the last COMMITS (default 70) of a repository (also a bare one) once more, with the real
pre-commit as git's hook and frappe-lint as its only hook. Each commit is staged on top of its own
first parent, so that a hook sees what its author staged. Prints every commit that was blocked with
what frappe-lint says, then how many there were and how long the program took alone.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CONFIG = """\
repos:
- repo: local
  hooks:
  - id: frappe-lint
    name: frappe-lint
    entry: {entry}
    language: system
    pass_filenames: false
"""


def git(folder, *words, check=True):
    return subprocess.run(["git", "-C", folder, *words], capture_output=True, check=check)


def prepare(program, pre_commit, repository, folder, options):
    git(Path.cwd(), "clone", "-qn", "--no-hardlinks", repository, folder)
    git(folder, "config", "user.name", "replay")
    git(folder, "config", "user.email", "replay@example.com")
    config = folder.parent / "hooks.yaml"
    config.write_text(CONFIG.format(entry=" ".join([program, "check", "--staged", "-o", "concise", *options])))
    subprocess.run([pre_commit, "install", "-c", str(config)], cwd=folder, check=True, capture_output=True)


def replay(program, folder, commit, options):
    """The hook's words when it blocked, else None; and the program's seconds."""
    git(folder, "checkout", "-qf", commit + "^1")
    git(folder, "clean", "-fdxq")
    git(folder, "read-tree", "-u", "--reset", commit)
    begin = time.perf_counter()
    subprocess.run([program, "check", "--staged", "-q", *options], cwd=folder, capture_output=True, check=False)
    seconds = time.perf_counter() - begin
    done = git(folder, "commit", "-q", "--allow-empty", "-m", "again", check=False)
    return (done.stdout + done.stderr).decode(errors="replace") if done.returncode else None, seconds


def main():
    program, pre_commit, repository = str(Path(sys.argv[1]).resolve()), sys.argv[2], sys.argv[3]
    rest = sys.argv[4:]
    count = int(rest.pop(0)) if rest and rest[0].isdigit() else 70
    os.environ["GIT_CONFIG_GLOBAL"] = os.devnull
    blocked, times = 0, []
    with tempfile.TemporaryDirectory() as top:
        folder = Path(top) / "app"
        prepare(program, pre_commit, repository, folder, rest)
        log = git(folder, "rev-list", "--first-parent", f"-n{count}", "--min-parents=1", "HEAD")
        commits = log.stdout.decode().split()[::-1]
        for commit in commits:
            words, seconds = replay(program, folder, commit, rest)
            times.append(seconds)
            if words is not None:
                blocked += 1
                print(f"BLOCKED {commit[:10]}\n{words}")
    times.sort()
    print(f"{len(commits)} commits, {blocked} blocked; frappe-lint --staged took "
          f"{times[len(times) // 2]:.2f} s (median), {times[-1]:.2f} s (longest)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
