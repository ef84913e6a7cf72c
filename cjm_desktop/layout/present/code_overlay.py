"""The code that phones scan, in the place of the whole picture, with its address in words."""

from collections.abc import Iterator, Sequence
from typing import Final

from cjm_desktop.layout.drawing import Box, Figure, Mark, Path, PlacedFigure
from cjm_desktop.layout.present.overlay import Overlay
from cjm_desktop.layout.present.screen import FOOT, MARGIN, SMALLEST_TEXT, Screen
from cjm_desktop.layout.text import Style, single, width
from cjm_desktop.words.wording import Wording

_SIDE: Final = 0.66
"""The side of the code at most, as a part of the height."""
_INK, _PAPER = "#111113", "#FFFFFF"
"""Dark on light in either look: not every phone reads the reverse."""
_TITLE: Final = Style("bold", 18, _INK)
_LARGEST: Final = 16.0
"""The size of the address, if that fits."""
_LINE: Final = 1.5

Modules = Sequence[Sequence[int]]
"""The rows of a code, 1 for dark, with the empty ones around it."""


def code_overlay(modules: Modules, url: str, code: str | None, tr: Wording) -> Overlay:
    """Draw a code, its address, and what is typed to join, if anything."""
    lines = [url.removeprefix("http://")]
    if code is not None:
        lines.append(tr("Code: {code}", code=code))
    title = tr("Take part")
    return lambda screen: tuple(_laid(screen, modules, title, lines))


def code_words(url: str, code: str | None, tr: Wording) -> str:
    """Say what the code is for and leads to."""
    (placed,) = code_overlay(((0,),), url, code, tr)(Screen(1280, 720))
    return placed.figure.label


def _laid(
    screen: Screen, modules: Modules, title: str, lines: Sequence[str]
) -> Iterator[PlacedFigure]:
    wide, high = screen.width / screen.scale, screen.height / screen.scale
    style = _style(lines, wide - 2 * MARGIN)
    below = style.size * _LINE
    # What stands at the foot, as how many have voted, covers nothing of it.
    room = high - 2 * FOOT - _TITLE.size - below * len(lines)
    # Each module is as many whole pixels as all others: so its edges are sharp.
    most = min(high * _SIDE, room, wide - 2 * MARGIN) * screen.scale
    module = max(1, int(most // len(modules))) / screen.scale
    side = module * len(modules)
    left = int((wide - side) / 2 * screen.scale) / screen.scale
    top = int((FOOT + _TITLE.size + max(0, room - side) / 2) * screen.scale) / screen.scale
    marks: list[Mark] = [
        Box(0, 0, wide, high, 0, _PAPER),
        *single(title, wide / 2, top - _TITLE.size * 0.1, _TITLE, "centre"),
        Path(tuple(_dark(modules, left, top, module)), _INK),
    ]
    for number, text in enumerate(lines):
        baseline = top + side + below * number + style.size
        marks += single(text, wide / 2, baseline, style, "centre")
    said = ", ".join((title, *lines))
    yield PlacedFigure(0, 0, Figure(None, "note", wide, high, tuple(marks), said))


def _style(lines: Sequence[str], room: float) -> Style:
    """Give the type of the address, as large as it goes."""
    style = Style("semibold", _LARGEST, _INK)
    widest = max(width(text, style.font, style.size) for text in lines)
    return style._replace(size=max(SMALLEST_TEXT, _LARGEST * min(1.0, room / widest)))


def _dark(
    modules: Modules, left: float, top: float, module: float
) -> Iterator[tuple[str | float, ...]]:
    """Go around the dark modules of each row that stand side by side."""
    for number, row in enumerate(modules):
        y, start = top + number * module, 0
        for place in range(len(row) + 1):
            if place < len(row) and row[place]:
                continue
            if place > start:
                x, end = left + start * module, left + place * module
                yield ("M", x, y)
                yield ("L", end, y)
                yield ("L", end, y + module)
                yield ("L", x, y + module)
                yield ("Z",)
            start = place + 1
