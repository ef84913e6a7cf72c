"""Lists as people write them: a line each, with or without bullets, numbers and boxes to tick.

What stands indented below a bullet belongs to it, and becomes its note. Lines without any bullet
are each for themselves, however they are indented.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cjm_desktop.intake.pasting.rows import Row
from cjm_desktop.journey.cells import text_of_cell
from cjm_desktop.journey.text import clean_text

_TAB = 4
_DEEPER = 2
"""So many columns further in a line stands below another."""
_BULLET = r"[•◦▪‣⁃·][ \t]+|[-*+–][ ]+"
_NUMBER = r"(?P<number>\d{1,3})[.)][ \t]+"
_ITEM = re.compile(rf"(?P<mark>{_BULLET}|{_NUMBER})(?:\[[ xX]\][ \t]+)?")


class _Line(NamedTuple):
    indent: int
    mark: str
    text: str


def outline_rows(text: str) -> tuple[Row, ...]:
    """Make a card of each line that stands for itself, with what is below it as its note."""
    lines = list(_lines(clean_text(text)))
    marked = [line.indent for line in lines if line.mark]
    base = min(marked, default=None)
    rows: list[list[str]] = []
    above: list[int] = []
    below = False
    for line in lines:
        if below and base is not None and line.indent >= base + _DEEPER:
            above = [indent for indent in above if indent < line.indent]
            rows[-1].append("  " * (len(above) - 1) + "– " * bool(above) + line.text)
            above.append(line.indent)
        else:
            rows.append([line.text])
            above = []
            below = below or bool(line.mark)
    return tuple(Row(text_of_cell(title), "\n".join(notes)) for title, *notes in rows)


def _lines(text: str) -> Iterator[_Line]:
    counts = _counts(text)
    for written in text.split("\n"):
        bare = written.lstrip(" \t")
        if not bare.strip():
            continue
        indent = len(written[: len(written) - len(bare)].replace("\t", " " * _TAB))
        found = _ITEM.match(bare)
        if found is None or (found["number"] is not None and not counts):
            yield _Line(indent, "", bare.rstrip())
        else:
            said = bare[found.end() :].rstrip()
            if said:
                yield _Line(indent, found["mark"], said)


def _counts(text: str) -> bool:
    """Say whether numbers before lines number them: they count up, or begin at 1 again.

    “3. quarter” alone does not.
    """
    last = 0
    for line in text.split("\n"):
        found = _ITEM.match(line.lstrip(" \t"))
        if found is not None and found["number"] is not None:
            number = int(found["number"])
            if number not in (1, last + 1):
                return False
            last = number
    return last > 0
