#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Times the program on an app: run.py FRAPPE-LINT APP. Prints a table.

"Cold" asks the kernel to forget the app's files first; "warm" is the median of five runs.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path


def forget(root):
    """Drops the files below `root` from the page cache, as far as the system allows."""
    for path in root.rglob("*"):
        if not path.is_file() or path.is_symlink():
            continue
        handle = os.open(path, os.O_RDONLY)
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(handle)


def measure(command, cwd):
    """Seconds, peak memory in MB and standard error of one run; a finding is no failure."""
    start = time.perf_counter()
    with subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as run:
        errors = run.stderr.read().decode()
        _, status, usage = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    if run.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))} ended with {run.returncode}:\n{errors}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024, errors


def median(command, cwd, times):
    runs = [measure(command, cwd) for _ in range(times)]
    return statistics.median(run[0] for run in runs), max(run[1] for run in runs), runs[-1][2]


def stage_one_file(app):
    hooks = next(app.glob("*/hooks.py"))
    text = hooks.read_text(encoding="utf-8")
    hooks.write_text(text + "\n# staged\n", encoding="utf-8")
    subprocess.run(["git", "-C", app, "add", str(hooks.relative_to(app))], check=True)


def main():
    program, app = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    subprocess.run(["git", "-C", app, "reset", "-q", "--hard"], check=True)
    files = [path for path in app.rglob("*") if path.is_file() and ".git" not in path.parts]
    size = sum(path.stat().st_size for path in files) / 1e6
    forget(app)
    rows = [("whole app, cold", *measure([program, "check", "--stats"], app))]
    rows.append(("whole app, warm", *median([program, "check", "--stats"], app, 5)))
    rows.append(("whole app, warm, one job", *median([program, "check", "-j1"], app, 3)))
    stage_one_file(app)
    rows.append(("one staged file", *median([program, "check", "--staged"], app, 5)))
    subprocess.run(["git", "-C", app, "reset", "-q", "--hard"], check=True)
    rows.append(("start-up (version)", *median([program, "version"], app, 20)))
    print(f"{len(files)} files, {size:.1f} MB, {os.cpu_count()} processors\n")
    print(f"{'':28}{'seconds':>10}{'peak MB':>10}")
    for name, seconds, memory, _ in rows:
        print(f"{name:28}{seconds:10.3f}{memory:10.1f}")
    print(f"\nsteps of the last warm run:\n{rows[1][3]}")


main()
