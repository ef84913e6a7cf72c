"""`python -m benchmarks [NAME …] [--quick]` measures each promise and prints the table.

Each program runs in a process of its own for each size, so that none feels what another left.
"""

import faulthandler
import json
import os
import subprocess
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from importlib import import_module
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks import report
from benchmarks.maps import SHAPES
from benchmarks.measure import Promise, Row

PROGRAMS = (
    "starting", "opening", "panning", "zooming", "dragging", "gap", "editing", "typing_in_place",
    "layout", "insight", "saving", "saving_meanwhile", "keeping", "hostile", "pdf", "previewing",
    "comparing", "memory", "reopening", "workshop", "presenting", "room", "room_window",
    "office", "importing",
)  # fmt: skip

_FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


def main() -> int:
    """Measure what is asked for; 1 if a promise is not kept."""
    parser = ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(PROGRAMS))
    parser.add_argument("--quick", action="store_true", help="few repetitions")
    parser.add_argument("--cards", type=int, nargs="+", default=sorted(SHAPES))
    parser.add_argument("--here", action="store_true", help="in this process, rows as JSON")
    given = parser.parse_args()
    if unknown := set(given.names) - set(PROGRAMS):
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    names = given.names or PROGRAMS
    if given.here:
        faulthandler.enable()
        rows = [row for name in names for cards in given.cards for row in _here(name, cards, given)]
        print(json.dumps([asdict(row) for row in rows]), flush=True)
        # A window that is still open would be taken apart in no particular order.
        os._exit(0)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows = [row for name in names for row in _apart(name, given.cards, given.quick)]
    print(report.surroundings(), report.table(rows), sep="\n\n")
    return 1 if report.broken(rows) else 0


def _here(name: str, cards: int, given: Any) -> list[Row]:
    # As the program does it, before anything else asks for the toolkit.
    import_module("cjm_desktop.desktop")
    program = import_module(f"benchmarks.{name}")
    found: list[Row] = program.measure(cards, given.quick)
    return found


def _apart(name: str, sizes: list[int], quick: bool) -> list[Row]:
    rows: list[Row] = []
    for cards in sizes:
        print(f"{name} at {cards:,} cards…", file=sys.stderr)
        command = [sys.executable, "-m", "benchmarks", name, "--here", "--cards", str(cards)]
        with TemporaryDirectory() as home:
            done = subprocess.run(
                [*command, "--quick"] if quick else command,
                stdout=subprocess.PIPE,
                env={**os.environ, **dict.fromkeys(_FOLDERS, home)},
            )
        if done.returncode:
            print(f"{name} at {cards:,} cards FAILED: {done.returncode}", file=sys.stderr)
            continue
        for values in json.loads(done.stdout.splitlines()[-1]):
            rows.append(Row(**{**values, "promise": Promise(**values["promise"])}))
    return sorted(rows, key=lambda row: [one.name for one in rows].index(row.name))


if __name__ == "__main__":
    sys.exit(main())
