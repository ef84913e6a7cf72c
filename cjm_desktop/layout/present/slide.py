"""One screen of a presentation: what is on it, and what stands around it on every one."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import (
    Box,
    Drawing,
    Figure,
    Group,
    Mark,
    PlacedFigure,
    PlacedPart,
    Rect,
)
from cjm_desktop.layout.present.screen import FOOT, MARGIN, TOP, Screen
from cjm_desktop.layout.text import Style, runs, shortened_line, single, width
from cjm_desktop.words.wording import Wording

_FOOT_STYLE: Final = Style("regular", 9, "quiet")
_LINE: Final = 2.5
"""How thick the line of progress is."""
_APART: Final = 16.0


class Progress(NamedTuple):
    """Which step of how many, from 0 on."""

    step: int
    steps: int


class Slide(NamedTuple):
    """A screen: the `number`th of the `pages` that its step needs, in units of `scale` pixels."""

    title: str
    number: int
    pages: int
    drawing: Drawing
    scale: float

    def card_at(self, x: float, y: float) -> str | None:
        """Find the card at a point, in units."""
        found = [placed for placed in self.cards if area_of(placed).contains(x, y)]
        key = found[-1].figure.key if found else None
        return key.id if key is not None else None

    @property
    def card_ids(self) -> Sequence[str]:
        """The cards, each once, in reading order."""
        keys = (placed.figure.key for placed in self.cards)
        return list(dict.fromkeys(key.id for key in keys if key is not None))

    @property
    def cards(self) -> Sequence[PlacedFigure]:
        """What stands for a card, in reading order."""
        return [
            placed
            for placed in self.drawing.figures()
            if placed.figure.key is not None and placed.figure.key.kind == "cards"
        ]


def area_of(placed: PlacedFigure) -> Rect:
    """Give where a figure is."""
    return Rect(placed.x, placed.y, placed.figure.width, placed.figure.height)


def framed(
    document: Document,
    title: str,
    contents: Sequence[Group],
    screen: Screen,
    tr: Wording,
    progress: Progress | None = None,
) -> tuple[Slide, ...]:
    """Put the pages of a step on screens, each with what it is at its foot."""
    count, language = len(contents), document.map.language
    made: list[Slide] = []
    for number, content in enumerate(contents, start=1):
        said = tr("{page} of {pages}", page=number, pages=count) if count > 1 else ""
        foot = _foot(document, title, said, screen, tr)
        parts = [
            PlacedPart(MARGIN, TOP, content),
            PlacedPart(MARGIN, screen.height / screen.scale - FOOT, foot),
        ]
        if progress is not None:
            done = (progress.step + number / count) / progress.steps
            parts.append(PlacedPart(0, screen.height / screen.scale - _LINE, _line(screen, done)))
        root = Group(screen.width / screen.scale, screen.height / screen.scale, tuple(parts))
        made.append(Slide(title, number, count, Drawing(root, language), screen.scale))
    return tuple(made)


def _foot(document: Document, title: str, said: str, screen: Screen, tr: Wording) -> Figure:
    """Name the map at the left; at the right the step, and which page of it this is."""
    room, style = screen.page.width, _FOOT_STYLE
    taken = width(said, style.font, style.size) + _APART if said else 0.0
    here = shortened_line(title, style.font, style.size, room / 2 - taken)
    name = document.map.title or tr("Untitled journey map")
    whose = shortened_line(name, style.font, style.size, room / 2 - _APART)
    marks: list[Mark] = [
        *runs(whose, 0, 14, style),
        *runs(here, room - taken, 14, style.in_colour("ink"), align="right"),
        *single(said, room, 14, style, "right"),
    ]
    words = " · ".join(filter(None, (title, said)))
    return Figure(None, "note", room, FOOT - _LINE, tuple(marks), words)


def _line(screen: Screen, done: float) -> Figure:
    """Draw how far the presentation is."""
    wide = screen.width / screen.scale
    marks = (Box(0, 0, wide, _LINE, 0, "hairline"), Box(0, 0, wide * done, _LINE, 0, "accent"))
    return Figure(None, "note", wide, _LINE, marks)
