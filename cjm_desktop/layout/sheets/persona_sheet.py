"""A persona on a sheet: portrait, name, quote, background and six lists, for screen and paper.

A sheet is bands below each other, a band is columns of rows side by side, and every row is one
line of text: so a sheet can be cut between any two lines, and long text goes on on another page.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import NamedTuple

from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Persona
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import (
    Box,
    Disc,
    Figure,
    FigureRole,
    Group,
    Icon,
    Image,
    Mark,
    PlacedPart,
    Text,
)
from cjm_desktop.layout.hyphenation import in_words_of_tr
from cjm_desktop.layout.lane_colour import text_colour
from cjm_desktop.layout.sheets.target_group_words import bounds
from cjm_desktop.layout.text import Line, Style, runs, single, wrap
from cjm_desktop.words.wording import N_, Wording

MARGIN = 18.0
PORTRAIT = 72.0
_BESIDE = 16.0
_FACE = 32.0
_BULLET = 10.0
_CORNER = 10.0
_WIDE, _MEDIUM = 640.0, 400.0
"""From these widths on, a sheet of usual text has three columns, or two."""

NAME = Style("bold", 16)


class Setting(NamedTuple):
    """How a sheet is set: its quote and its text, and the space below each band."""

    quote: Style
    body: Style
    between: float


USUAL = Setting(Style("italic", 13), Style("regular", 11), 12.0)
CLOSE = Setting(Style("italic", 11), Style("regular", 9.5), 8.0)
"""For more personas on a page."""

LISTS: Mapping[str, str] = {
    "responsibilities": N_("Responsibilities"),
    "goals": N_("Goals"),
    "drivers": N_("Drives"),
    "challenges": N_("Challenges"),
    "knowledge_needs": N_("Needs to know"),
    "sources": N_("Sources of information"),
}


class SheetLine(NamedTuple):
    """One line: its height, and its marks with y from the line's top."""

    height: float
    marks: tuple[Mark, ...]


class Column(NamedTuple):
    """Rows below each other, at an x of the sheet, with their text as a screen reader says it.

    One that heads the sheet is labelled with the persona's name; in a list each bullet begins an
    item.
    """

    x: float
    rows: tuple[SheetLine, ...]
    label: str
    role: FigureRole = "note"


class Band(NamedTuple):
    """Columns side by side, and the space below them."""

    columns: tuple[Column, ...]
    space: float = USUAL.between

    @property
    def heights(self) -> list[float]:
        """The heights of the rows, each as high as the highest of the columns."""
        rows = zip_longest(*(column.rows for column in self.columns), fillvalue=SheetLine(0, ()))
        return [max(row.height for row in side_by_side) for side_by_side in rows]

    def cut(self, start: int, stop: int) -> "Band":
        """Give the rows from `start` to before `stop`."""
        columns = [column._replace(rows=column.rows[start:stop]) for column in self.columns]
        return self._replace(columns=tuple(column for column in columns if column.rows))


class Owner(NamedTuple):
    """The role that a persona stands for: its name and its colour's token."""

    name: str
    colour: str


def display_name(persona: Persona, tr: Wording) -> str:
    """Give what a persona is called, also while it has no name."""
    return persona.name.strip() or tr("Persona without a name")


@in_words_of_tr
def bands(
    persona: Persona, owner: Owner, tr: Wording, width: float, setting: Setting = USUAL
) -> list[Band]:
    """Set all that is known of a persona, `width` points wide; empty fields take no room."""
    room, style, body = width - 2 * MARGIN, setting.quote, setting.body
    made = [_head(persona, owner, tr, room)]
    if persona.quote.strip():
        quote = tr.quoted(persona.quote.strip())
        lines = wrap(quote, style.font, style.size, room)
        made.append(Band((_column(MARGIN, _rows(lines, style), persona.quote),)))
    if persona.background.strip():
        made.append(_background(persona.background.strip(), owner, tr, room, body))
    lists = [
        (tr(heading), tuple(entry for entry in getattr(persona, name) if entry.strip()))
        for name, heading in LISTS.items()
    ]
    bounded = tuple(
        tr("{name}: {text}", name=name, text=text) for name, text in bounds(persona, tr)
    )
    lists.append((tr("Target group"), bounded))
    shown = [(heading, entries) for heading, entries in lists if entries]
    text = room * USUAL.body.size / body.size
    count = 3 if text >= _WIDE else 2 if text >= _MEDIUM else 1
    column = (room - (count - 1) * _BESIDE) / count
    for start in range(0, len(shown), count):
        columns = [
            _list(heading, entries, owner.colour, MARGIN + place * (column + _BESIDE), column, body)
            for place, (heading, entries) in enumerate(shown[start : start + count])
        ]
        made.append(Band(tuple(columns)))
    return [band._replace(space=setting.between) for band in made]


def sheet(persona_id: str, made: Sequence[Band], owner: Owner, width: float) -> Group:
    """Put bands below each other on a card with the role's colour at its left."""
    key = Key("personas", persona_id)
    parts: list[PlacedPart] = []
    y = MARGIN
    for band in made:
        parts += [PlacedPart(0, y, figure) for figure in _figures(band, key, width)]
        y += sum(band.heights) + band.space
    height = y - (made[-1].space if made else 0) + MARGIN
    back = Box(0, 0, width, height, _CORNER, "paper", "hairline", 1, owner.colour)
    ground = Figure(None, "cell", width, height, (back,), swatch="paper")
    return Group(width, height, (PlacedPart(0, 0, ground), *parts), key)


def _figures(band: Band, key: Key, width: float) -> Iterator[Figure]:
    heights = band.heights
    for column in band.columns:
        marks: list[Mark] = []
        y = 0.0
        for row, height in zip(column.rows, heights, strict=False):
            marks += [_moved(mark, column.x, y) for mark in row.marks]
            y += height
        made = Figure(key, column.role, width, sum(heights), tuple(marks), column.label)
        # What a further page begins with is seen there and not read.
        yield replace(made, level=0) if column.role == "again" else made


def _moved(mark: Mark, dx: float, dy: float) -> Mark:
    match mark:
        case Text() | Disc() | Image() | Icon():
            return mark._replace(x=mark.x + dx, y=mark.y + dy)
        case _:
            raise TypeError(mark)


def _head(persona: Persona, owner: Owner, tr: Wording, room: float) -> Band:
    left = PORTRAIT + _BESIDE
    beside = room - left
    name = display_name(persona, tr)
    work = " · ".join(part for part in (persona.title.strip(), persona.company.strip()) if part)
    rows = [
        *_texts(owner.name, theme.SMALL_BOLD.in_colour(text_colour(owner.colour)), beside, left),
        *_texts(name, NAME, beside, left),
        *_texts(work, theme.SUBTITLE, beside, left),
    ]
    missing = PORTRAIT - sum(row.height for row in rows)
    if missing > 0:
        rows = [SheetLine(missing / 2, ()), *rows, SheetLine(missing / 2, ())]
    first = rows[0]
    rows[0] = first._replace(marks=(*_portrait(persona, name, owner.colour), *first.marks))
    return Band((Column(MARGIN, tuple(rows), name, "heading"),))


def _portrait(persona: Persona, name: str, colour: str) -> tuple[Mark, ...]:
    if persona.portrait is not None:
        return (Image(0, 0, PORTRAIT, PORTRAIT, persona.portrait, PORTRAIT / 2),)
    half = PORTRAIT / 2
    ground = Disc(half, half, half - 1, fill="chip", stroke=colour, line=1.5)
    if not persona.name.strip():
        return (ground, Icon(half - _FACE / 2, half - _FACE / 2, _FACE, "user", colour))
    words = name.split()
    initials = "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()
    letters = Style("bold", 22, text_colour(colour))
    return (
        ground,
        *single(initials, half, half + 8, letters, "centre"),
    )


def _background(text: str, owner: Owner, tr: Wording, room: float, body: Style) -> Band:
    heading = tr("Background")
    rows = [_heading(heading, owner.colour, room), *_texts(text, body, room)]
    return Band((_column(MARGIN, rows, f"{heading}. {text}"),))


def _list(
    heading: str, entries: Sequence[str], colour: str, x: float, room: float, body: Style
) -> Column:
    rows = [_heading(heading, colour, room)]
    for entry in entries:
        lines = _texts(entry, body, room - _BULLET, _BULLET)
        bullet = Disc(3, body.baseline - body.size * 0.32, 1.75, fill=colour)
        rows.append(lines[0]._replace(marks=(bullet, *lines[0].marks)))
        rows += lines[1:]
    return Column(x, tuple(rows), f"{heading}: {'; '.join(entries)}", "list")


def _heading(text: str, colour: str, room: float) -> SheetLine:
    style = theme.SMALL_BOLD.in_colour(text_colour(colour))
    (row, *_) = _texts(text, style, room)
    return row._replace(height=row.height + 2)


def _texts(text: str, style: Style, room: float, x: float = 0.0) -> list[SheetLine]:
    if not text:
        return []
    return _rows(wrap(text, style.font, style.size, room), style, x)


def _rows(lines: Iterable[Line], style: Style, x: float = 0.0) -> list[SheetLine]:
    return [
        SheetLine(style.line_height, tuple(runs(line, x + line.indent, style.baseline, style)))
        for line in lines
    ]


def _column(x: float, rows: Iterable[SheetLine], label: str) -> Column:
    return Column(x, tuple(rows), label)
