"""Text measured and broken into lines by ourselves, so that screen and paper agree to the letter.

Widths are sums of the fonts' advances (no kerning, no shaping), as reportlab adds them and as glyph
runs are placed on the screen. A character the font lacks is drawn in the fallback font; one that no
font has is drawn as a visible replacement. A letter that was typed as a base and its marks is
measured and drawn composed, as the fonts have it; the document keeps what was typed.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import accumulate, groupby, islice
from typing import NamedTuple
from unicodedata import normalize

from cjm_desktop.layout.drawing import Align, Font, Text
from cjm_desktop.layout.fonts import REPLACEMENT, tables

ELLIPSIS = "…"

_EXACT_ENOUGH = 1e-9
"""How far, in ems, a line may be over its room by the rounding of what the room was made from."""


class Line(NamedTuple):
    """One line of broken text and its width in points."""

    text: str
    width: float


class Style(NamedTuple):
    """How a piece of text looks: font, size in points, colour token, distance of lines."""

    font: Font
    size: float
    colour: str = "ink"
    leading: float = 1.3

    @property
    def line_height(self) -> float:
        """The distance between baselines in points, on the quarter point."""
        return round(self.size * self.leading * 4) / 4

    @property
    def baseline(self) -> float:
        """How far below the top of its line the baseline is, so that capitals look centred."""
        return round((self.line_height + self.size * tables()[self.font].cap_height) * 2) / 4

    def in_colour(self, colour: str) -> "Style":
        """Give the same style in another colour."""
        return self._replace(colour=colour)


def _composed(text: str) -> str:
    """Give text as it is measured and drawn."""
    return normalize("NFC", text).replace("\t", " ")


@lru_cache(maxsize=16_384)
def width(text: str, font: Font, size: float) -> float:
    """Measure one line of text in points."""
    return sum(map(tables()[font].advances.__getitem__, _composed(text)), 0.0) * size


def _edges(text: str, font: Font) -> list[float]:
    """Measure in ems where each letter of a line begins, and last where the line ends."""
    return list(accumulate(map(tables()[font].advances.__getitem__, text), initial=0.0))


def wrap(text: str, font: Font, size: float, room: float) -> list[Line]:
    """Break text into lines no wider than `room` points; a longer word is broken by letters."""
    return list(_lines(text, font, size, room))


def _lines(text: str, font: Font, size: float, room: float) -> Iterator[Line]:
    for paragraph in _composed(text).split("\n"):
        yield from _broken(paragraph, font, size, room)


def _broken(paragraph: str, font: Font, size: float, room: float) -> Iterator[Line]:
    limit = room / size + _EXACT_ENOUGH
    edges = _edges(paragraph, font)
    start, end = 0, len(paragraph)
    while edges[end] - edges[start] > limit:
        most = max(start + 1, bisect_right(edges, edges[start] + limit) - 1)
        stop = _line_end(paragraph, start, most)
        line = paragraph[start:stop].rstrip(" ")
        yield Line(line, (edges[start + len(line)] - edges[start]) * size)
        start = end - len(paragraph[stop:].lstrip(" "))
    if start < end or not end:
        yield Line(paragraph[start:], (edges[end] - edges[start]) * size)


def _line_end(paragraph: str, start: int, most: int) -> int:
    """Find where a line must end that has room for the letters before `most`."""
    # The space at the line's end needs no room, but a hyphen does.
    stop = max(paragraph.rfind(" ", start, most + 1), _after_hyphen(paragraph, start, most))
    return stop if paragraph[start:stop].strip(" ") else most


def _after_hyphen(paragraph: str, start: int, most: int) -> int:
    """Find the last place after a hyphen; between it and a digit no line ends (UAX 14, LB25)."""
    at = paragraph.rfind("-", start, most)
    while at >= 0 and paragraph[at + 1 : at + 2].isdigit():
        at = paragraph.rfind("-", start, at)
    return at + 1


def shortened_line(text: str, font: Font, size: float, room: float) -> Line:
    """Give the first line of text, cut with an ellipsis if it does not fit `room` points."""
    first, _, more = _composed(text).partition("\n")
    whole = Line(first, width(first, font, size))
    hides = bool(more.strip("\n")) or whole.width > room
    return _cut(whole, font, size, room) if hides else whole


def clamped_lines(text: str, style: Style, room: float, most: int) -> list[Line]:
    """Break text into at most `most` lines; the last is shortened if there is more."""
    lines = list(islice(_lines(text, style.font, style.size, room), most + 1))
    if len(lines) > most:
        lines[most - 1 :] = [_cut(lines[most - 1], style.font, style.size, room)]
    return lines


def _cut(line: Line, font: Font, size: float, room: float) -> Line:
    """Put an ellipsis behind as much of a line as leaves room for it."""
    limit = (room - width(ELLIPSIS, font, size)) / size
    letters = bisect_right(_edges(line.text, font), limit + _EXACT_ENOUGH) - 1
    cut = line.text[: max(letters, 0)].rstrip() + ELLIPSIS
    return Line(cut, width(cut, font, size))


def runs(
    line: Line, x: float, baseline: float, style: Style, *, struck: bool = False
) -> list[Text]:
    """Make the runs that draw a line from `x` on: one, or more where the fallback steps in."""
    text, wide = _composed(line.text), line.width
    font, size, colour, _ = style
    if not text:
        return []
    if _covered(text, font):
        return [Text(x, baseline, text, font, size, colour, wide, struck)]
    made: list[Text] = []
    for own, chars in groupby(text, tables()[font].letters.__contains__):
        piece, piece_font = "".join(chars), font
        if not own:
            piece, piece_font = _replaced(piece), "fallback"
        wide = width(piece, piece_font, size)
        made.append(Text(x, baseline, piece, piece_font, size, colour, wide, struck))
        x += wide
    return made


def _covered(text: str, font: Font) -> bool:
    # Every shipped font has all of ASCII.
    if text.isascii() and text.isprintable():
        return True
    return all(map(tables()[font].letters.__contains__, set(text)))


def _replaced(text: str) -> str:
    known = tables()["fallback"].letters
    return "".join(char if char in known else REPLACEMENT for char in text)


def block(
    lines: Iterable[Line],
    x: float,
    top: float,
    style: Style,
    *,
    room: float = 0,
    align: Align = "left",
    struck: bool = False,
) -> tuple[list[Text], float]:
    """Set lines below each other from `top` on; gives the runs and the y below the last."""
    made: list[Text] = []
    part, baseline, height = _PART_BEFORE[align], style.baseline, style.line_height
    for line in lines:
        left = x + (room - line.width) * part if part else x
        made += runs(line, left, top + baseline, style, struck=struck)
        top += height
    return made, top


@lru_cache(maxsize=4_096)
def single(
    text: str, x: float, baseline: float, style: Style, align: Align = "left"
) -> tuple[Text, ...]:
    """Set one short line (its newlines as spaces) at a baseline, `x` being the edge aligned to."""
    flat = _composed(text).replace("\n", " ")
    line = Line(flat, width(flat, style.font, style.size))
    return tuple(runs(line, x - line.width * _PART_BEFORE[align], baseline, style))


_PART_BEFORE: Mapping[Align, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}
"""How much of the room that a line leaves free stands before it."""
