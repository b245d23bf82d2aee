#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A team adopts the gate:  ci_job.py PROGRAM

Runs the steps of action.yml, as a runner would, over a messy app: the job fails, gets a baseline,
passes, fails again on one new defect and names that one only, and passes when it is repaired. Exit
code 1 when a step did otherwise.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
WORLD = HERE / "fixtures/_worlds/messy_clinic"
DEFECT = "\nbefore_tests = 'messy_clinic.nowhere.at_all'\n"


def script_of_step(step):
    """What the step of action.yml with this id runs."""
    rest = (HERE / "action.yml").read_text().split(f"id: {step}\n")[1].split("run: |\n")[1]
    return textwrap.dedent(rest)


class Runner:
    def __init__(self, top, program):
        self.app, self.temp, self.program = top / "app", top / "runner", program
        (top / "bin").mkdir()
        self.temp.mkdir()
        (top / "bin/frappe-lint").symlink_to(program)
        shutil.copytree(WORLD, self.app)
        self.path = f"{top / 'bin'}:{os.environ['PATH']}"
        self.failures = 0

    def git(self, *words):
        identity = ["-c", "user.name=a", "-c", "user.email=a@example.com"]
        subprocess.run(["git", *identity, *words], cwd=self.app, check=True, capture_output=True)

    def commit(self):
        self.git("add", "-A", "-f")
        self.git("commit", "-qm", "a change")

    def job(self, what, is_red, annotations=None, words=""):
        """One run of the action; `annotations` is how many errors it must show."""
        files = {name: self.temp / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.write_text("")
        environment = dict(os.environ, PATH=self.path, RUNNER_TEMP=str(self.temp), PATHS=".",
                           ARGS="--profile healthcare", CHECKLIST="", SARIF="frappe-lint.sarif",
                           **{name: str(file) for name, file in files.items()})
        done = subprocess.run(["bash", "-c", script_of_step("lint")], cwd=self.app, env=environment,
                              capture_output=True, check=False, text=True)
        (self.app / "frappe-lint.sarif").unlink()
        errors = [line for line in done.stdout.splitlines() if line.startswith("::error ")]
        is_as_told = (f"exit-code={done.returncode}\n" in files["GITHUB_OUTPUT"].read_text()
                      and files["GITHUB_STEP_SUMMARY"].stat().st_size > 0)
        is_right = (done.returncode == int(is_red) and is_as_told and words in done.stdout
                    and annotations in (None, len(errors)))
        self.failures += not is_right
        print("ok  " if is_right else "FAIL", f"{what}: exit {done.returncode}, {len(errors)} errors shown")
        if not is_right:
            print(done.stdout, done.stderr)

    def baseline(self, action):
        subprocess.run([self.program, "baseline", action, "--profile", "healthcare"], cwd=self.app,
                       check=True, capture_output=True)


def main():
    with tempfile.TemporaryDirectory() as top:
        runner = Runner(Path(top), Path(sys.argv[1]).resolve())
        runner.git("init", "-q")
        runner.commit()
        runner.job("an old code base", True)
        runner.baseline("create")
        runner.commit()
        runner.job("with its baseline", False, 0)
        hooks = runner.app / "messy_clinic/hooks.py"
        before = hooks.read_text()
        hooks.write_text("# A line above all others.\n" + before + DEFECT)
        runner.commit()
        runner.job("one new defect", True, 1, "messy_clinic.nowhere.at_all")
        hooks.write_text("# A line above all others.\n" + before)
        runner.commit()
        runner.job("the defect repaired", False, 0)
    return 1 if runner.failures else 0


if __name__ == "__main__":
    sys.exit(main())
