"""Journeys written for Mermaid: sections are phases, tasks are cards, actors are roles.

Its scores from 1 to 5 are our experience from very bad to very good.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.text import clean_text

_WORST, _BEST, _MIDDLE = 1, 5, 3
_TASK = re.compile(r"(?P<name>[^:#]+):\s*(?P<score>[^:#]*)(?::(?P<actors>[^#]*))?")
_SILENT = ("title ", "accTitle", "accDescr", "%%")
_FRONT = "---"


class Journey(NamedTuple):
    """The tasks as cards, one for each of their actors, and the scores that are none."""

    rows: tuple[Row, ...]
    doubts: tuple[Doubt, ...]


def read_journey(text: str) -> Journey | None:
    """Read a journey; None if the text is none."""
    lines = _lines(clean_text(text))
    if not lines or lines[0] != "journey":
        return None
    section: str | None = None
    rows: list[Row] = []
    doubts: list[Doubt] = []
    for line in lines[1:]:
        if line.startswith("section "):
            section = line.removeprefix("section ").strip()
        elif found := _TASK.match(line):
            score = _experience(found["score"])
            if score is None and found["score"].strip():
                doubts.append(Doubt("value", found["score"].strip(), found["name"].strip()))
            rows += _tasks(found, section, score)
        else:
            rows.append(Row(line, phase=section))
    return Journey(tuple(rows), tuple(doubts)) if any(row.fields for row in rows) else None


def _tasks(found: re.Match[str], section: str | None, score: int | None) -> Iterator[Row]:
    said = {} if score is None else {"experience": score}
    actors = [each.strip() for each in (found["actors"] or "").split(",")]
    for actor in dict.fromkeys(filter(None, actors)) or (None,):
        yield Row(found["name"].strip(), phase=section, lane=actor, fields=said)


def _experience(score: str) -> int | None:
    written = score.strip()
    if not (written.isascii() and written.isdigit()):
        return None
    value = int(written[:3])
    return value - _MIDDLE if _WORST <= value <= _BEST else None


def _lines(text: str) -> list[str]:
    """Give the lines that say something, without what stands before and around a diagram."""
    written = [line.strip() for line in text.split("\n")]
    lines = [line for line in written if line and not line.startswith("```")]
    if lines[:1] == [_FRONT] and _FRONT in lines[1:]:
        lines = lines[lines.index(_FRONT, 1) + 1 :]
    return [line for line in lines if not line.startswith(_SILENT)]
