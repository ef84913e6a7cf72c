"""Counts the faults that tests inject: told when a run ends, and written into the docs if asked.

A test reports what it did by `record_property("faults", (WHAT, HOW_OFTEN))`; after a comma in WHAT
it says how it was made to fail, if that is not by calls to the system.
"""

import platform
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

_BEGIN = "<!-- written by the tests: make reliability -->"
_END = "<!-- end -->"
_USUAL = "a call that fails"


class Tried(NamedTuple):
    """How often something was made to fail, and whether all was as promised each time."""

    what: str
    how: str
    times: int
    held: bool


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the table be written."""
    parser.addoption("--reliability", type=Path, help="write the table of faults into this file")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell how many faults were injected into each path (`tests/faults`)."""
    tried = _sums(_reports(terminalreporter))
    if not tried:
        return
    total = sum(each.times for each in tried)
    terminalreporter.section(f"{total} faults injected into {len(tried)} paths")
    for each in tried:
        terminalreporter.write_line(f"{each.times:6} {each.what}: {each.how}")
    target: Path | None = terminalreporter.config.getoption("--reliability")
    if target is not None:
        _write(target, tried)


def _reports(terminalreporter: pytest.TerminalReporter) -> Iterator[Tried]:
    for outcome in ("passed", "failed"):
        for report in terminalreporter.getreports(outcome):
            for name, value in report.user_properties:
                if report.when == "call" and name == "faults":
                    path, times = value
                    what, _, how = path.partition(", ")
                    yield Tried(what, how or _USUAL, times, outcome == "passed")


def _sums(reports: Iterable[Tried]) -> list[Tried]:
    found: dict[tuple[str, str], Tried] = {}
    for each in reports:
        key = (each.what, each.how)
        before = found.get(key, each._replace(times=0))
        found[key] = each._replace(times=before.times + each.times, held=before.held and each.held)
    return list(found.values())


def _write(target: Path, tried: list[Tried]) -> None:
    before, begin, rest = target.read_text(encoding="utf-8").partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not end:
        raise pytest.UsageError(f"{target} has no place for the table")
    total = f"{sum(each.times for each in tried):,}"
    where = f"{platform.system()}, Python {platform.python_version()}"
    lines = [
        f"{total} faults, {date.today():%d %B %Y}, {where}.",
        "",
        "| what was done | how it was made to fail | how often | outcome |",
        "|---|---|---|---|",
        *(
            f"| {each.what} | {each.how} | {each.times:,} | {'held' if each.held else 'broken'} |"
            for each in sorted(tried)
        ),
    ]
    target.write_text(
        f"{before}{begin}\n\n" + "\n".join(lines) + f"\n\n{end}{after}", encoding="utf-8"
    )
