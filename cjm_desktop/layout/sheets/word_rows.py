"""Rows of words that flow over pages: headings, names, and texts however long they are.

A text becomes several rows, so that it can go on in the next column or on the next page.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cjm_desktop.journey.document import Key
from cjm_desktop.layout import drawing
from cjm_desktop.layout.drawing import Disc, Figure, LinkArea, Mark
from cjm_desktop.layout.sheets.columns import Flowing, FlowRow, group_of, stacked_group
from cjm_desktop.layout.text import Line, Style, block, clamped_lines, single, wrap
from cjm_desktop.words.wording import Wording

INDENT, DOTTED = 20.0, 12.0
BODY = Style("regular", 10)
NAME = Style("semibold", 10.5)

_HEADING = Style("bold", 11)
_QUIET = Style("regular", 9.5, "quiet")
_LINK = BODY.in_colour("accent")
_ABOVE = 10.0
MOST_LINES = 6
"""So many lines stay together."""
_BELOW = 3.0
_TOGETHER = 3


def titled_group(
    title: str,
    rows: Sequence[FlowRow],
    room: float,
    tr: Wording,
    *,
    said: str = "",
    count: int | None = None,
    intro: int = 0,
) -> Iterator[Flowing]:
    """Let rows flow below a heading, which says how many there are if that is given.

    So many of the first are an `intro` to the others.
    """
    again = heading_row(tr("{title} (continued)", title=title), "", room)
    name = title if count is None else f"{title} · {count}"
    return group_of(heading_row(name, said, room), rows, again, above=_ABOVE, intro=intro)


def heading_row(title: str, said: str, room: float) -> Figure:
    """Set the heading of what follows, with a quiet text below it, and a line under both."""
    texts, bottom = block(wrap(title, _HEADING.font, _HEADING.size, room), 0, 0, _HEADING)
    lines = clamped_lines(said, _QUIET, room, MOST_LINES) if said else []
    below, bottom = block(lines, 0, bottom, _QUIET)
    line = drawing.Line(0, bottom + 4, room, bottom + 4, "hairline")
    return Figure(None, "heading", room, bottom + 8, (*texts, *below, line), title, "ink")


def fits_heading(said: str, room: float) -> bool:
    """Say whether a text stands below a heading in full."""
    return len(clamped_lines(said, _QUIET, room, MOST_LINES + 1)) <= MOST_LINES


def quiet_row(text: str, room: float) -> Figure:
    """Set where what follows stands."""
    texts, bottom = block(wrap(text, _QUIET.font, _QUIET.size, room), 0, 4, _QUIET)
    return Figure(None, "note", room, bottom + 2, tuple(texts), text)


def name_row(name: str, room: float, key: Key | None = None, *marks: Mark) -> Figure:
    """Set the name of what the texts below it are about; `marks` stand before it."""
    left = INDENT if marks else 0.0
    texts, bottom = block(wrap(name, NAME.font, NAME.size, room - left), left, 2, NAME)
    return Figure(key, "table", room, bottom + 1, (*marks, *texts), name, "ink")


def text_rows(text: str, room: float, indent: float = INDENT) -> Iterator[Figure]:
    """Set a text in full, a few lines in each row."""
    lines = wrap(text.strip(), BODY.font, BODY.size, room - indent)
    return line_rows(lines, BODY, room, indent)


def signed_rows(sign: str, text: str, room: float) -> Iterator[Figure]:
    """Set a text in full behind a sign."""
    rows = list(text_rows(text, room))
    if rows:
        before, first = single(sign, 0, BODY.baseline, NAME), rows[0]
        rows[0] = replace(first, marks=(*before, *first.marks), label=f"{sign} {first.label}")
    yield from rows


def dotted_rows(text: str, room: float) -> Iterator[Figure]:
    """Set a text in full behind a dot, as one of a list."""
    rows = list(text_rows(text, room, DOTTED))
    if rows:
        dot = Disc(3, BODY.line_height / 2, 2.5, fill="accent")
        rows[0] = replace(rows[0], marks=(dot, *rows[0].marks))
    yield from rows


def line_rows(lines: Sequence[Line], style: Style, room: float, indent: float) -> Iterator[Figure]:
    """Set lines of text, a few in each row."""
    for start in range(0, len(lines), MOST_LINES):
        piece = lines[start : start + MOST_LINES]
        texts, bottom = block(piece, indent, 0, style)
        bottom += _BELOW if start + MOST_LINES >= len(lines) else 0
        label = " ".join(line.text for line in piece)
        yield Figure(None, "table", room, bottom, tuple(texts), label)


def link_row(address: str, room: float, indent: float = INDENT) -> Figure:
    """Set an address that leads there."""
    lines = wrap(address, _LINK.font, _LINK.size, room - indent)
    texts, bottom = block(lines, indent, 0, _LINK)
    area = LinkArea(indent, 0, max(line.width for line in lines), bottom, address)
    return Figure(None, "table", room, bottom + _BELOW, (*texts, area), address)


def below_name(first: Iterable[Figure], rows: Iterable[Figure]) -> Iterator[FlowRow]:
    """Keep names together with the first of the rows below them; the others may be parted."""
    listed = list(rows)
    yield stacked_group([*first, *listed[:_TOGETHER]])
    yield from listed[_TOGETHER:]
