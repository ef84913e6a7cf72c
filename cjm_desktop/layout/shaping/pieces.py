"""A line of text in pieces that stand beside each other, each drawn in one way.

A piece is letters of a shipped font one after the other, as in usual text, or glyphs that the
shaper found. For a sign the style's own font comes first (for an emoji that of emoji), then the
other shipped ones, then the machine's. What no font has is shown by a replacement.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, groupby
from typing import NamedTuple
from unicodedata import category

from cjm_desktop.layout.drawing import Cluster, Face, Font, Shaped
from cjm_desktop.layout.fonts import REPLACEMENT, font_file, tables
from cjm_desktop.layout.shaping.direction import in_visual_order, levels, runs_leftwards
from cjm_desktop.layout.shaping.signs import is_emoji, needed_letters, signs


class Piece(NamedTuple):
    """Letters of a line from `start` on that are drawn in one way, and how wide they are in ems."""

    start: int
    text: str
    width: float
    font: Face
    shaped: Shaped | None = None


class _Way(NamedTuple):
    """How a sign is drawn: by glyphs of a font file, or (no file) as the letters of a font."""

    font: Face
    level: int
    file: str = ""
    script: str = ""


_STAND_ALONE = re.compile(
    "[ -\u02ff\u0370-\u058f\u10a0-\u10ff\u1c80-\u1dbf\u1e00-\u2dff\ua640-\ua7ff\ufb00-\ufb17]"
)
"""Letters that look the same whatever stands beside them."""
_LONGEST_KEPT = 400
"""Letters of what is kept with its glyphs, which take much more memory than its text."""
_NOWHERE = "nothing"
"""The file of what is not seen."""


def pieces(line: str, font: Face, leftwards: bool | None = None) -> tuple[Piece, ...]:
    """Cut a line into pieces, from left to right.

    `leftwards` says which way the paragraph runs that the line is of; None: the line is all of it.
    """
    way = runs_leftwards(line) if leftwards is None else leftwards
    made = _pieces if len(line) <= _LONGEST_KEPT else _pieces.__wrapped__
    return made(line, font, way)


@lru_cache(maxsize=4_096)
def _pieces(line: str, font: Face, leftwards: bool) -> tuple[Piece, ...]:
    found = levels(line, leftwards)
    made: list[Piece] = []
    order: list[int] = []
    drawn = ((start, *_drawn(line[start:end], font, found[start])) for start, end in signs(line))
    for way, group in groupby(drawn, lambda sign: sign[-1]):
        members = list(group)
        made.append(_piece(members[0][0], "".join(text for _, text, _ in members), way))
        order.append(way.level)
    return tuple(in_visual_order(made, order))


def reading_edges(line: str, font: Face) -> list[float]:
    """Measure in ems where each letter begins, in the order of reading, and where the line ends.

    Letters within a cluster begin where it ends: nothing can be cut there.
    """
    made = [0.0]
    for piece in sorted(pieces(line, font), key=lambda piece: piece.start):
        if piece.shaped is None:
            advances = tables()[piece.font].advances
            made += list(accumulate(map(advances.__getitem__, piece.text), initial=made[-1]))[1:]
            continue
        for cluster in piece.shaped.in_reading_order():
            made += [made[-1] + cluster.width] * len(cluster.text)
    return made


def stands_alone(sign: str) -> bool:
    """Say whether a sign looks the same whatever stands beside it."""
    return _STAND_ALONE.fullmatch(sign) is not None


def uncovered_letters(text: str) -> Iterator[str]:
    """Go through the signs of a text that no font has."""
    for start, end in signs(text):
        sign = text[start:end]
        if needed_letters(sign).strip() and _font(sign, "regular") is None:
            yield sign


@lru_cache(maxsize=16_384)
def _drawn(sign: str, font: Face, level: int) -> tuple[str, _Way]:
    """Give what is drawn for a sign on a level, and how."""
    if not needed_letters(sign):
        return sign, _Way(font, level, _NOWHERE)
    alone = sign.isspace() or (level % 2 == 0 and stands_alone(sign))
    table = tables()[font]
    if table.data and alone and sign in table.letters:
        return sign, _Way(font, level)
    found = _font(sign, table.font)
    if found is None:
        return REPLACEMENT * len(sign), _Way("fallback", level)
    name, file = found
    if name != "emoji" and file == str(font_file(name)) and alone:
        return sign, _Way(name, level)
    from cjm_desktop.layout.shaping.shaper import script_of

    return sign, _Way(name, level, file, script_of(needed_letters(sign)[0]))


def _font(sign: str, font: Font) -> tuple[Font, str] | None:
    """Find the font that has a sign, and its file; the machine's stand beside the fallback."""
    letters = needed_letters(sign)
    order: tuple[Font, ...] = (
        ("emoji", font, "fallback") if is_emoji(sign) else (font, "fallback", "emoji")
    )
    for each in order:
        if all(map(tables()[each].letters.__contains__, letters)):
            return each, str(font_file(each))
    if any(category(char).startswith("C") for char in letters):
        return None
    from cjm_desktop.layout.shaping.faces import machine_font

    file = machine_font(letters)
    return None if file is None else ("fallback", file)


def _piece(start: int, text: str, way: _Way) -> Piece:
    if way.file == _NOWHERE:
        return Piece(start, text, 0, way.font, Shaped("", (Cluster(text, 0, ()),)))
    if way.file:
        shape = _shape if len(text) <= _LONGEST_KEPT else _shape.__wrapped__
        shaped = shape(text, way.file, way.level % 2 == 1)
        return Piece(start, text, shaped.width, way.font, shaped)
    advances = tables()[way.font].advances
    return Piece(start, text, sum(map(advances.__getitem__, text), 0.0), way.font)


@lru_cache(maxsize=4_096)
def _shape(text: str, file: str, leftwards: bool) -> Shaped:
    # The same words come again and again.
    from cjm_desktop.layout.shaping.shaper import shape

    return shape(text, file, leftwards=leftwards)
