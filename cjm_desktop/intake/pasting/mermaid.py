"""Journeys written for Mermaid: sections are phases, tasks are cards, actors are roles.

Its scores from 1 to 5 are our experience from very bad to very good. What our own export notes in
comments is read: names in full, and where a score says nothing.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.mermaid_names import mermaid_name
from cjm_desktop.journey.text import clean_text

_WORST, _BEST, _MIDDLE = 1, 5, 3
_TASK = re.compile(r"(?P<name>[^:#]+):\s*(?P<score>[^:#]*)(?::(?P<actors>[^#]*))?")
_SILENT = ("title ", "accTitle", "accDescr", "%%")
_SCORELESS = "no score: "
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
    names, silent = _notes(clean_text(text))
    section: str | None = None
    rows: list[Row] = []
    doubts: list[Doubt] = []
    for line in lines[1:]:
        if line.startswith("section "):
            section = _named(line.removeprefix("section ").strip(), names)
        elif found := _TASK.match(line):
            score = None if found["name"].strip() in silent else _experience(found["score"])
            if score is None and found["score"].strip() and found["name"].strip() not in silent:
                doubts.append(Doubt("value", found["score"].strip(), found["name"].strip()))
            rows += _tasks(found, section, score, names)
        else:
            rows.append(Row(line, phase=section))
    return (
        Journey(tuple(rows), tuple(doubts)) if any(row.fields or row.lane for row in rows) else None
    )


def _tasks(
    found: re.Match[str], section: str | None, score: int | None, names: Mapping[str, str]
) -> Iterator[Row]:
    said = {} if score is None else {"experience": score}
    actors = [each.strip() for each in (found["actors"] or "").split(",")]
    for actor in dict.fromkeys(filter(None, actors)) or (None,):
        lane = actor and _named(actor, names)
        yield Row(_named(found["name"].strip(), names), phase=section, lane=lane, fields=said)


def _notes(text: str) -> tuple[Mapping[str, str], Collection[str]]:
    """Find what comments note: names before signs in them were replaced, tasks without a score."""
    comments = [line.strip().removeprefix("%%").strip() for line in text.split("\n")
                if line.strip().startswith("%%")]  # fmt: skip
    pairs = (each.partition(" = ") for each in comments)
    names = {short: whole for short, sign, whole in pairs if sign and mermaid_name(whole) == short}
    silent = {each.removeprefix(_SCORELESS) for each in comments if each.startswith(_SCORELESS)}
    return names, silent


def _named(name: str, names: Mapping[str, str]) -> str:
    return names.get(name, name)


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
