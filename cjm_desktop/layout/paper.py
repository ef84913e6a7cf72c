"""Papers, and what every page has around its content: margins, a header, a footer."""

from collections.abc import Mapping
from datetime import date
from math import sqrt
from typing import Literal, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.pictures import asset_size
from cjm_desktop.journey.records import Asset
from cjm_desktop.layout.branding import LOGO
from cjm_desktop.layout.drawing import (
    Drawing,
    Figure,
    Group,
    Image,
    Line,
    Mark,
    PlacedFigure,
    PlacedPart,
    Rect,
)
from cjm_desktop.layout.text import Style, runs, shortened_line, single, width
from cjm_desktop.words.days import long_day
from cjm_desktop.words.wording import Wording

Paper = Literal["A4", "A3", "A2", "A1", "A0", "letter", "fit"]

_MM = 72 / 25.4
SIZES: Mapping[Paper, tuple[float, float]] = {
    "A4": (210 * _MM, 297 * _MM),
    "A3": (297 * _MM, 420 * _MM),
    "A2": (420 * _MM, 594 * _MM),
    "A1": (594 * _MM, 841 * _MM),
    "A0": (841 * _MM, 1189 * _MM),
    "letter": (612.0, 792.0),
}
"""Width and height upright, in points; "fit" has none of its own."""

READABLE = 7.0
"""The smallest size of text that is read without effort in print, in points."""

LARGEST_PAGE = 14_400.0
"""The longest side that every PDF reader takes, in points (ISO 32000-1, annex C)."""

_MARGIN = 28.0
HEADER = 26.0
"""The height of what stands above the content, at scale 1."""
_FOOTER = 18.0
_LOGO_HEIGHT, _LOGO_WIDEST = 13.0, 120.0
_BESIDE_LOGO = 12.0
_ON_PAPER = 0.85
"""On paper text is smaller than on the screen: body text of 9.5 units is 8.1 points."""
_RUNNING = Style("regular", 9, "quiet")
"""The text of header and footer: 7.65 points on office paper, so that it stays behind the content.
"""


class Size(NamedTuple):
    """A width and a height."""

    width: float
    height: float


class Sheet(NamedTuple):
    """A page's size, and the scale of its text, margins, header and footer."""

    width: float
    height: float
    scale: float

    @property
    def content(self) -> Rect:
        """Where the content goes."""
        edge = _MARGIN * self.scale
        top, bottom = edge + HEADER * self.scale, edge + _FOOTER * self.scale
        return Rect(edge, top, self.width - 2 * edge, self.height - top - bottom)

    @property
    def room(self) -> Size:
        """How large the content is at the scale of the text on it."""
        area = self.content
        return Size(area.width / self.scale, area.height / self.scale)


def sheet(paper: Paper, portrait: bool, width: float, height: float) -> Sheet:
    """Choose the page for a paper; "fit" is as large as content of width × height points needs."""
    if paper == "fit":
        edge = 2 * _MARGIN
        wide, high = width + edge, height + edge + HEADER + _FOOTER
        return Sheet(min(wide, LARGEST_PAGE), min(high, LARGEST_PAGE), 1.0)
    short, long = SIZES[paper]
    # An A3 is read like an A4 and holds more; an A0 hangs on a wall and is read from further away.
    scale = _ON_PAPER * max(1.0, sqrt(short / SIZES["A3"][0]))
    return Sheet(short, long, scale) if portrait else Sheet(long, short, scale)


def roll_sheet(roll: float, shape: float) -> Sheet:
    """Cut a piece off a plotter's roll `roll` millimetres wide, for content `shape` times as long.

    No longer than readers of PDF take: longer content leaves a part of the roll's width free.
    """
    across = roll * _MM
    frame = _MARGIN * 2 * _ON_PAPER
    high = across - frame - (HEADER + _FOOTER) * _ON_PAPER
    return Sheet(min(high * shape + frame, LARGEST_PAGE), across, _ON_PAPER)


def header(
    document: Document,
    on: Sheet,
    today: date,
    tr: Wording,
    chosen: str = "",
    logo: Asset | None = None,
) -> Drawing:
    """Draw the line above the content: title, client, what is chosen; the date, a kit's logo."""
    room = on.width / on.scale - 2 * _MARGIN
    day = long_day(tr, today)
    title = document.map.title or tr("Untitled journey map")
    text = " · ".join(part for part in (title, document.map.client, chosen) if part)
    style = _RUNNING
    left = shortened_line(
        text,
        style.font,
        style.size,
        room - width(day, style.font, style.size) - (24 if logo is None else _LOGO_WIDEST + 36),
    )
    mark = _logo_mark(logo, room)
    end = room if mark is None else mark.x - _BESIDE_LOGO
    marks: list[Mark] = [
        *((mark,) if mark is not None else ()),
        *runs(left, 0, 9, style),
        *single(day, end, 9, style, "right"),
        Line(0, 15, room, 15, "hairline", 0.75),
    ]
    return _alone(Figure(None, "note", room, HEADER, tuple(marks), text), document)


def _logo_mark(logo: Asset | None, right: float) -> Image | None:
    """Place a logo at the right end of the header, above its line; None if it cannot be drawn."""
    size = asset_size(logo) if logo is not None else None
    if size is None:
        return None
    height = min(_LOGO_HEIGHT, _LOGO_WIDEST * size.height / size.width)
    wide = height * size.width / size.height
    return Image(right - wide, _LOGO_HEIGHT - height, wide, height, LOGO, ground=None)


def footer(
    document: Document,
    on: Sheet,
    title: str,
    page: int,
    pages: int,
    tr: Wording,
    said: str = "",
) -> Drawing:
    """Draw the line below the content: what the page shows, what a kit says, the page's number."""
    room = on.width / on.scale - 2 * _MARGIN
    count = tr("{page} / {pages}", page=page, pages=pages)
    style = _RUNNING
    ends = width(title, style.font, style.size), width(count, style.font, style.size)
    middle = shortened_line(said, style.font, style.size, room - 2 * max(ends) - 48)
    marks = [
        *single(title, 0, _FOOTER, _RUNNING),
        *runs(middle, room / 2, _FOOTER, _RUNNING, align="centre"),
        *single(count, room, _FOOTER, _RUNNING, "right"),
    ]
    return _alone(Figure(None, "note", room, _FOOTER, tuple(marks), count), document)


def _alone(figure: Figure, document: Document) -> Drawing:
    root = Group(figure.width, figure.height, (PlacedPart(0, 0, figure),))
    return Drawing(root, document.map.language)


def hand_scale(on: Sheet) -> float:
    """Give the scale of what a hand writes on: unlike text, it is larger on an A3 than on an A4."""
    short = min(on.width, on.height)
    return max(on.scale, _ON_PAPER * sqrt(short / SIZES["A4"][0]))


class Bookmark(NamedTuple):
    """A place worth jumping to, in points from the page's top left corner.

    Level 0 is where a section begins on the page of another, 1 is a place within a section.
    """

    title: str
    area: Rect
    level: int = 1


class PlacedSheet(NamedTuple):
    """A sheet and what stands in its content's corner, or `left` and `top` points off, at a scale.

    `read` is its text's order if not as painted. Of a drawing with an `area` only that is shown.
    What `shares` its page lets another section begin below its drawing. One that is not `framed`
    stands in the page's corner, with a `surround` or nothing in place of header and footer.
    """

    sheet: Sheet
    drawing: Drawing
    scale: float
    left: float = 0.0
    read: tuple[PlacedFigure, ...] | None = None
    bookmarks: tuple[Bookmark, ...] = ()
    top: float = 0.0
    area: Rect | None = None
    surround: Drawing | None = None
    shares: bool = False
    framed: bool = True
