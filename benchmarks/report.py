"""The table that says what was measured, what was promised, and whether it is kept."""

import os
import platform
from collections.abc import Iterator, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

from benchmarks.measure import Promise, Row

_PACKAGES = ("PySide6-Essentials", "pydantic", "reportlab")
_HEAD = (
    "what", "cards", "median", "p95", "worst", "unit", "n", "floor", "× floor", "growth",
    "promised", "kept",
)  # fmt: skip


def table(rows: Sequence[Row]) -> str:
    """Make the markdown table of all rows, each with its verdict."""
    lines = ["| " + " | ".join(_HEAD) + " |", "|" + "---|" * len(_HEAD)]
    lines += ["| " + " | ".join(_cells(row, rows)) + " |" for row in rows]
    notes = {row.name: row.note for row in rows if row.note}
    return "\n".join([*lines, "", *(f"- **{name}**: {note}" for name, note in notes.items())])


def surroundings() -> str:
    """Say on which machine and with which versions this runs."""
    packages = ", ".join(f"{name} {version(name)}" for name in _PACKAGES)
    return (
        f"{date.today():%Y-%m-%d}, {_processor()}, {os.cpu_count()} processors, "
        f"{platform.system()} {platform.release()}, {platform.python_implementation()} "
        f"{platform.python_version()}, {packages}, Qt platform "
        f"“{os.environ.get('QT_QPA_PLATFORM', 'native')}”, window 1920×1080."
    )


def broken(rows: Sequence[Row]) -> list[Row]:
    """List the rows whose promise is not kept."""
    return [row for row in rows if any(_breaches(row, rows))]


def growth(row: Row, rows: Sequence[Row]) -> float | None:
    """Say how many times its cost at the smaller map a row of the largest is."""
    if row.cards <= row.promise.since:
        return None
    smaller = [one for one in rows if one.name == row.name and one.cards == row.promise.since]
    return row.median / smaller[0].median if smaller and smaller[0].median else None


def _cells(row: Row, rows: Sequence[Row]) -> list[str]:
    grown = growth(row, rows)
    promised = _promised(row.promise)
    verdict = "no" if any(_breaches(row, rows)) else "yes"
    return [
        row.name, f"{row.cards:,}", _figure(row.median), _figure(row.p95), _figure(row.worst),
        row.unit, str(len(row.samples)), _figure(row.floor), _figure(row.ratio), _figure(grown),
        promised or "–", verdict if promised else "–",
    ]  # fmt: skip


def _breaches(row: Row, rows: Sequence[Row]) -> Iterator[bool]:
    promise = row.promise
    for limit, found in (
        (promise.median, row.median),
        (promise.p95, row.p95),
        (promise.worst, row.worst),
        (promise.ratio, row.ratio),
        (promise.growth, growth(row, rows)),
    ):
        if limit is not None and found is not None:
            yield found > limit


def _promised(promise: Promise) -> str:
    parts = [
        f"{name} ≤ {limit:g}"
        for name, limit in (
            ("median", promise.median),
            ("p95", promise.p95),
            ("worst", promise.worst),
        )
        if limit is not None
    ]
    if promise.ratio is not None:
        parts.append(f"≤ {promise.ratio:g} × floor")
    if promise.growth is not None:
        parts.append(f"≤ {promise.growth:g} × that at {promise.since:,}")
    return ", ".join(parts)


def _figure(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.is_file():
        for line in info.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
