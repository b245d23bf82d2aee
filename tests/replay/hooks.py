#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Our .pre-commit-hooks.yaml in the hands of the real pre-commit: hooks.py PROGRAM PRE_COMMIT

Installs the hooks of this repository in an exemplary app, commits what a developer would, and says
for each commit whether it went through. Exit code 1 when one did not do as expected.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
TOKEN = "sk_live_" + "51HxQw2eRtYuIoPa" + "SdFgHjKlZxCvBnM9"
PACKAGE = "tidy_app"

failures = 0


def run(folder, *words):
    return subprocess.run(words, cwd=folder, capture_output=True, check=False)


def git(folder, *words):
    done = run(folder, "git", *words)
    if done.returncode:
        sys.exit(f"git {' '.join(words)}: {done.stderr.decode()}")
    return done.stdout.decode().strip()


def start(folder):
    git(folder, "init", "-q", "-b", "main")
    git(folder, "config", "user.name", "developer")
    git(folder, "config", "user.email", "developer@example.com")


def expect(what, is_blocked, done, words=""):
    global failures
    text = (done.stdout + done.stderr).decode(errors="replace")
    as_expected = (done.returncode != 0) == is_blocked and words in text
    failures += not as_expected
    print("ok  " if as_expected else "FAIL", what + (": blocked" if done.returncode else ": passed"))
    if not as_expected:
        print(text)


def hooks_repository(folder):
    folder.mkdir()
    shutil.copy(HERE / ".pre-commit-hooks.yaml", folder)
    start(folder)
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "hooks")
    return git(folder, "rev-parse", "HEAD")


def app(folder, hooks, revision):
    shutil.copytree(HERE / "fixtures/_base/app", folder)
    for file in folder.rglob("*"):
        if file.is_file():
            file.write_bytes(file.read_bytes().replace(b"@@", b""))
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: frappe-lint\n"
        "  - id: frappe-lint-full\n    stages: [manual]\n")
    start(folder)


def commit(folder, *words):
    return run(folder, "git", "commit", "-qm", "a change", *words)


def story(folder, pre_commit):
    expect("install", False, run(folder, pre_commit, "install"))
    git(folder, "add", "-A")
    expect("the first commit", False, commit(folder))
    expect("--all-files", False, run(folder, pre_commit, "run", "--all-files"))
    expect("the whole tree", False, run(folder, pre_commit, "run", "--hook-stage", "manual", "frappe-lint-full"))

    keys, notes = folder / PACKAGE / "keys.py", folder / PACKAGE / "notes.py"
    keys.write_text(f'KEY = "{TOKEN}"\n')
    notes.write_text("NOTE = 1\n")
    git(folder, "add", "-A")
    expect("a staged secret among several files", True, commit(folder), "FLS003")
    expect("--all-files with a staged secret", True, run(folder, pre_commit, "run", "--all-files"), "FLS003")
    git(folder, "rm", "-q", "--cached", f"{PACKAGE}/keys.py")
    expect("the same secret, not staged", False, commit(folder))
    keys.write_text("KEY = None\n")
    git(folder, "add", "-A")
    keys.write_text(f'KEY = "{TOKEN}"\n')
    expect("a secret in the work tree only", False, commit(folder))
    keys.write_text("KEY = None\n")

    git(folder, "mv", f"{PACKAGE}/notes.py", f"{PACKAGE}/words.py")
    expect("a renamed file", False, commit(folder))
    git(folder, "rm", "-q", f"{PACKAGE}/words.py")
    expect("a deleted file", False, commit(folder))
    hooks = folder / PACKAGE / "hooks.py"
    hooks.write_text(hooks.read_text() + f'\nafter_migrate = "{PACKAGE}.nowhere.at_all"\n')
    expect("a hook that names nothing, one file of several by name", True,
           commit(folder, f"{PACKAGE}/hooks.py"), "FLH001")
    git(folder, "checkout", "-q", "HEAD", "--", ".")
    git(folder, "mv", f"{PACKAGE}/tasks.py", f"{PACKAGE}/jobs.py")
    # The finding stands in hooks.py, which this commit does not touch: the whole tree tells.
    expect("a renamed module that a hook still names", False, commit(folder))
    expect("the whole tree after that", True,
           run(folder, pre_commit, "run", "--hook-stage", "manual", "frappe-lint-full"), "FLH001")
    (folder / "README.md").write_text("Only words.\n")
    expect("git commit -a", False, commit(folder, "-a"))


def main():
    program, pre_commit = Path(sys.argv[1]).resolve(), shutil.which(sys.argv[2])
    with tempfile.TemporaryDirectory() as top:
        links = Path(top) / "bin"
        links.mkdir()
        (links / "frappe-lint").symlink_to(program)
        os.environ.update(PATH=f"{links}:{os.environ['PATH']}", GIT_CONFIG_GLOBAL=os.devnull,
                          PRE_COMMIT_HOME=str(Path(top) / "cache"))
        revision = hooks_repository(Path(top) / "hooks")
        app(Path(top) / "app", Path(top) / "hooks", revision)
        story(Path(top) / "app", pre_commit)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
