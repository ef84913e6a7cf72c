"""Text measured and broken into lines by ourselves, so that screen and paper agree to the letter.

Widths are sums of the fonts' advances (no kerning, no shaping), as reportlab adds them and as glyph
runs are placed on the screen. A character the font lacks is drawn in the fallback font; one that no
font has is drawn as a visible replacement.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from cjm_desktop.layout.drawing import Align, Font, Text
from cjm_desktop.layout.fonts import REPLACEMENT, tables

ELLIPSIS = "…"

_WORDS = re.compile(r"[^\s-]*-+|[^\s-]+|[^\S\n]+")


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


@lru_cache(maxsize=100_000)
def _ems(word: str, font: Font) -> float:
    known = tables()
    advances, fallback = known[font].advances, known["fallback"].advances
    total = 0.0
    for char in word:
        width = advances.get(char)
        if width is None:
            width = fallback.get(char, fallback[REPLACEMENT])
        total += width
    return total


def width(text: str, font: Font, size: float) -> float:
    """Measure one line of text in points."""
    return _ems(text, font) * size


def wrap(text: str, font: Font, size: float, room: float) -> list[Line]:
    """Break text into lines no wider than `room` points; a longer word is broken by letters."""
    return list(_wrap(text, font, size, room))


@lru_cache(maxsize=20_000)
def _wrap(text: str, font: Font, size: float, room: float) -> tuple[Line, ...]:
    limit = room / size
    lines: list[Line] = []
    for paragraph in text.replace("\t", " ").split("\n"):
        for words, ems in _broken(paragraph, font, limit):
            lines.append(Line(words, ems * size))
    return tuple(lines)


def _broken(paragraph: str, font: Font, limit: float) -> list[tuple[str, float]]:
    whole = _ems(paragraph, font)
    if whole <= limit:
        return [(paragraph, whole)]
    lines: list[tuple[str, float]] = []
    line, used, gap, gap_used = "", 0.0, "", 0.0
    for word in _WORDS.findall(paragraph):
        ems = _ems(word, font)
        if word.isspace():
            gap, gap_used = gap + word, gap_used + ems
            continue
        if line and used + gap_used + ems > limit + 1e-9:
            lines.append((line, used))
            line, used, gap, gap_used = "", 0.0, "", 0.0
        line, used = line + gap + word, used + gap_used + ems
        gap, gap_used = "", 0.0
        if used > limit + 1e-9:
            *full, (line, used) = _by_letters(line, font, limit)
            lines.extend(full)
    lines.append((line, used))
    return lines


def _by_letters(word: str, font: Font, limit: float) -> list[tuple[str, float]]:
    pieces: list[tuple[str, float]] = []
    piece, used = "", 0.0
    for char in word:
        ems = _ems(char, font)
        if piece and used + ems > limit + 1e-9:
            pieces.append((piece, used))
            piece, used = "", 0.0
        piece, used = piece + char, used + ems
    pieces.append((piece, used))
    return pieces


def shortened(text: str, font: Font, size: float, room: float) -> Line:
    """Give the first line of text, cut with an ellipsis if it does not fit `room` points."""
    lines = text.replace("\t", " ").split("\n")
    whole = Line(lines[0], width(lines[0], font, size))
    if whole.width <= room and len(lines) == 1:
        return whole
    used, kept, tail = width(ELLIPSIS, font, size), "", 0.0
    for char in lines[0]:
        tail = width(char, font, size)
        if used + tail > room:
            break
        kept, used = kept + char, used + tail
    cut = kept.rstrip() + ELLIPSIS
    return Line(cut, width(cut, font, size))


def clamped(text: str, style: Style, room: float, most: int) -> list[Line]:
    """Break text into at most `most` lines; the last is shortened if there is more."""
    lines = wrap(text, style.font, style.size, room)
    if len(lines) <= most:
        return lines
    rest = lines[most - 1].text + ELLIPSIS
    cut = shortened(rest + " " + lines[most].text, style.font, style.size, room)
    return [*lines[: most - 1], cut]


def runs(
    line: Line, x: float, baseline: float, style: Style, *, struck: bool = False
) -> Iterable[Text]:
    """Make the runs that draw a line from `x` on: one, or more where the fallback steps in."""
    advances = tables()[style.font].advances
    text = line.text
    if _covered(text, style.font):
        if text:
            yield Text(x, baseline, text, style.font, style.size, style.colour, line.width, struck)
        return
    fallback = tables()["fallback"].advances
    start = 0
    for index in range(1, len(text) + 1):
        if index < len(text) and (text[index] in advances) == (text[start] in advances):
            continue
        piece = text[start:index]
        font: Font = style.font if text[start] in advances else "fallback"
        if font == "fallback":
            piece = "".join(char if char in fallback else REPLACEMENT for char in piece)
        wide = _ems(piece, font) * style.size
        yield Text(x, baseline, piece, font, style.size, style.colour, wide, struck)
        x, start = x + wide, index


@lru_cache(maxsize=100_000)
def _covered(text: str, font: Font) -> bool:
    return tables()[font].advances.keys() >= set(text)


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
    for line in lines:
        shift = 0.0
        if align != "left":
            shift = (room - line.width) * (0.5 if align == "centre" else 1)
        made.extend(runs(line, x + shift, top + style.baseline, style, struck=struck))
        top += style.line_height
    return made, top


def single(text: str, x: float, baseline: float, style: Style, align: Align = "left") -> list[Text]:
    """Set one short line (its newlines as spaces) at a baseline, `x` being the edge aligned to."""
    flat = text.replace("\n", " ").replace("\t", " ")
    line = Line(flat, width(flat, style.font, style.size))
    shift = {"left": 0.0, "centre": line.width / 2, "right": line.width}[align]
    return list(runs(line, x - shift, baseline, style))
