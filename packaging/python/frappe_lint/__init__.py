# SPDX-License-Identifier: MIT
"""frappe-lint is a program; this package finds it for `python -m frappe_lint`."""

from importlib import metadata

__all__ = ["program"]


def program() -> str:
    """The path of the program, as pip noted it when it installed this wheel.

    Asking sysconfig would not do: Debian's pip installs into another folder than it names.
    """
    for file in metadata.files("frappe-lint") or []:
        if file.stem == "frappe-lint":
            return str(file.locate().resolve())
    raise FileNotFoundError("frappe-lint")
