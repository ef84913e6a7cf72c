"""Compare what is installed in this environment with the lock, packaging/requirements.txt.

Usage: environment.py           prints each difference; exit 1 if there is one
       environment.py --strays  prints the names of what is installed and not in the lock
"""

import argparse
import sys
from importlib.metadata import distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCK = Path(__file__).with_name("requirements.txt")

# What an environment is born with, and the project itself.
OWN = {"pip", "setuptools", "wheel", "cjm-desktop"}


def locked(text: str) -> dict[str, str]:
    """Return name → version of what the lock's text wants on this machine."""
    lines = (line.removesuffix("\\") for line in text.splitlines() if line[:1].isalnum())
    wanted = {}
    for requirement in map(Requirement, lines):
        if requirement.marker is None or requirement.marker.evaluate():
            (exact,) = requirement.specifier
            wanted[canonicalize_name(requirement.name)] = exact.version
    return wanted


def installed() -> dict[str, str]:
    """Return name → version of what is in this environment."""
    return {canonicalize_name(found.name): found.version for found in distributions()}


def differences(wanted: dict[str, str], present: dict[str, str]) -> list[str]:
    """Say in a line each what is missing, of another version, or too much."""
    missing = [
        f"{name} {version} is locked, {present.get(name, 'none')} is installed"
        for name, version in sorted(wanted.items())
        if present.get(name) != version
    ]
    return missing + [f"{name} is not in the lock" for name in strays(wanted, present)]


def strays(wanted: dict[str, str], present: dict[str, str]) -> list[str]:
    """Name what is installed and not in the lock."""
    return sorted(present.keys() - wanted.keys() - OWN)


def main() -> int:
    """Answer the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--strays", action="store_true")
    only_strays = parser.parse_args().strays
    wanted, present = locked(LOCK.read_text(encoding="utf-8")), installed()
    found = strays(wanted, present) if only_strays else differences(wanted, present)
    print(*found, sep="\n", end="\n" if found else "")
    return bool(found) and not only_strays


if __name__ == "__main__":
    sys.exit(main())
