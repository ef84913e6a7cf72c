"""A text with what became of it: words that went are struck out, words that came underlined.

Line and shape tell the two apart, colour only helps: the page is printed in grey, too.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from cjm_desktop.insight.comparing.texts import Span, SpanHow
from cjm_desktop.layout import text as texts
from cjm_desktop.layout.drawing import Line, Mark
from cjm_desktop.layout.line_parts import Part
from cjm_desktop.layout.text import Style, runs, width, wrap

COLOURS: Final[Mapping[SpanHow, str]] = {"same": "ink", "removed": "bad", "added": "good"}

_TOKENS: Final = re.compile(r"\n|[^\S\n]+|\S+")
_APART: Final = 2.0
"""Between a word that went and the one that came for it."""
_UNDER: Final = 2.0
"""How far below the baseline a word is underlined."""


class Run(NamedTuple):
    """Words beside each other with the same mark: where they begin, and how wide they are."""

    how: SpanHow
    x: float
    text: str
    width: float
    says: str | None = None
    """As of a drawing's text: of a broken word the whole at its first part, nothing later."""


class _Token(NamedTuple):
    """A word, part of a broken one, or the space between."""

    how: SpanHow
    text: str
    says: str | None = None


def marked_lines(pieces: Iterable[Span], style: Style, room: float) -> list[list[Run]]:
    """Break marked text into lines no wider than `room` points."""
    lines: list[list[Run]] = [[]]
    x = 0.0
    for how, text, says in _tokens(pieces, style, room):
        if text == "\n":
            lines.append([])
            x = 0.0
            continue
        wide = width(text, style.font, style.size)
        start = x + (_APART if _touches(lines[-1], how, text) else 0.0)
        if lines[-1] and start + wide > room and not text.isspace():
            lines.append([])
            start = 0.0
        if text.isspace() and not lines[-1]:
            continue
        lines[-1].append(Run(how, start, text, wide, says))
        x = start + wide
    return [list(_joined(line)) for line in lines]


def marked_block(
    lines: Sequence[Sequence[Run]], x: float, top: float, style: Style
) -> tuple[list[Mark], float]:
    """Set marked lines below each other; gives the marks and the y below the last."""
    marks: list[Mark] = []
    for line in lines:
        baseline = top + style.baseline
        for how, left, text, wide, says in line:
            inked = style.in_colour(COLOURS[how])
            parts = () if says is None else (Part(text, says),)
            whole = texts.Line(text, wide, parts=parts)
            marks += runs(whole, x + left, baseline, inked, struck=how == "removed")
            if how == "added":
                under = baseline + _UNDER
                marks.append(Line(x + left, under, x + left + wide, under, COLOURS[how], 0.75))
        top += style.line_height
    return marks, top


def _tokens(pieces: Iterable[Span], style: Style, room: float) -> Iterator[_Token]:
    """Cut pieces into words and the space between, and words that are too wide into parts."""
    for how, text in pieces:
        for found in _TOKENS.findall(text.replace("\t", " ")):
            if found.isspace() or width(found, style.font, style.size) <= room:
                yield _Token(how, found)
            else:
                for line in wrap(found, style.font, style.size, room):
                    yield _Token(how, line.text, line.parts[0].says if line.parts else None)


def _touches(line: Sequence[Run], how: SpanHow, text: str) -> bool:
    """Say whether words with another mark would stand right behind the last."""
    if not line or line[-1].how == how:
        return False
    return not (text.isspace() or line[-1].text.isspace())


def _joined(line: Sequence[Run]) -> Iterator[Run]:
    """Make one run of neighbours with the same mark, and none of the space at a line's end."""
    kept = list(line)
    while kept and kept[-1].text.isspace():
        kept.pop()
    last: Run | None = None
    for run in kept:
        if last is not None and run.how == last.how and last.says is run.says is None:
            last = last._replace(text=last.text + run.text, width=last.width + run.width)
            continue
        if last is not None:
            yield last
        last = run
    if last is not None:
        yield last
