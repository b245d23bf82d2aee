#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Our .pre-commit-hooks.yaml in the hands of the real pre-commit: hooks.py WHAT PRE_COMMIT

Installs the hooks in an exemplary app, commits what a developer would, and says for each commit
whether it went through. WHAT is how the program comes to pre-commit:
  a program    put on the PATH, the hooks with `language: system`
  a wheel      pinned by a repository of hooks that holds nothing else
  build        built by pre-commit from a clone of this repository, as `repo:` of a user does
Exit code 1 when a commit did not do as expected.
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


def hooks_repository(folder, wheel):
    """A repository of hooks, and the revision to pin."""
    if wheel == "build":
        run(folder.parent, "git", "clone", "-q", HERE, folder)
        return git(folder, "rev-parse", "HEAD")
    folder.mkdir()
    shutil.copy(HERE / ".pre-commit-hooks.yaml", folder)
    if wheel:
        (folder / "pyproject.toml").write_text(
            f'[project]\nname = "hooks"\nversion = "0"\ndependencies = ["frappe-lint @ {wheel.as_uri()}"]\n'
            "[tool.setuptools]\npackages = []\n")
    start(folder)
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "hooks")
    return git(folder, "rev-parse", "HEAD")


def app(folder, hooks, revision, more):
    shutil.copytree(HERE / "fixtures/_base/app", folder)
    for file in folder.rglob("*"):
        if file.is_file():
            file.write_bytes(file.read_bytes().replace(b"@@", b""))
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hooks}\n  rev: {revision}\n  hooks:\n  - id: frappe-lint\n{more}"
        f"  - id: frappe-lint-full\n    stages: [manual]\n{more}")
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
    expect("the same, past the hook", False, commit(folder, "-a", "--no-verify"))
    hooks.write_text(hooks.read_text() + "\n# Only words.\n")
    git(folder, "add", "-A")
    expect("a touch of the file that has it now", False, commit(folder))
    hooks.write_text(hooks.read_text() + f'\nbefore_migrate = "{PACKAGE}.nowhere.else"\n')
    git(folder, "add", "-A")
    expect("one more of the kind", True, commit(folder), "nowhere.else")
    git(folder, "reset", "-q", "--hard", "HEAD~2")
    git(folder, "mv", f"{PACKAGE}/tasks.py", f"{PACKAGE}/jobs.py")
    # The finding stands in hooks.py, which this commit does not touch: the whole tree tells.
    expect("a renamed module that a hook still names", False, commit(folder))
    expect("the whole tree after that", True,
           run(folder, pre_commit, "run", "--hook-stage", "manual", "frappe-lint-full"), "FLH001")
    (folder / "README.md").write_text("Only words.\n")
    expect("git commit -a", False, commit(folder, "-a"))


def main():
    what, pre_commit = sys.argv[1], shutil.which(sys.argv[2])
    path = Path(what).resolve()
    is_program = what != "build" and path.suffix != ".whl"
    with tempfile.TemporaryDirectory() as temporary:
        top = Path(temporary)
        if is_program:
            (top / "bin").mkdir()
            (top / "bin/frappe-lint").symlink_to(path)
            os.environ["PATH"] = f"{top / 'bin'}:{os.environ['PATH']}"
        os.environ.update(GIT_CONFIG_GLOBAL=os.devnull, PRE_COMMIT_HOME=str(top / "cache"))
        revision = hooks_repository(top / "hooks", None if is_program else what if what == "build" else path)
        app(top / "app", top / "hooks", revision, "    language: system\n" if is_program else "")
        story(top / "app", pre_commit)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
