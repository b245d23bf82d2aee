# SPDX-License-Identifier: MIT
import os
import subprocess
import sys

from frappe_lint import program

if __name__ == "__main__":
    command = [program(), *sys.argv[1:]]
    if os.name == "nt":
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)
