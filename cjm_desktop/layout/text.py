"""Text measured and broken into lines by ourselves, so that screen and paper agree to the letter.

Widths are sums of the fonts' advances (no kerning, no shaping), as reportlab adds them and as glyph
runs are placed on the screen. A character the font lacks is drawn in the fallback font; one that no
font has is drawn as a visible replacement. A letter that was typed as a base and its marks is
measured and drawn composed, as the fonts have it; the document keeps what was typed.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, chain, islice, pairwise
from typing import NamedTuple

from cjm_desktop.layout.drawing import Align, Cut, Face, Font, Text
from cjm_desktop.layout.fonts import tables
from cjm_desktop.layout.heed import heed
from cjm_desktop.layout.hyphenation import HYPHEN, hyphen_place
from cjm_desktop.layout.letters import composed, is_usual
from cjm_desktop.layout.line_ends import BETWEEN_THINGS, Span, broken_word, line_end
from cjm_desktop.layout.line_parts import Part, parts_between
from cjm_desktop.layout.typefaces import face, kept_by_typeface

ELLIPSIS = "…"

_EXACT_ENOUGH = 1e-9
"""How far, in ems, a line may be over its room by the rounding of what the room was made from."""


class Line(NamedTuple):
    """One line of broken text and its width in points."""

    text: str
    width: float
    leftwards: bool | None = None
    """Whether the paragraph that it is of runs to the left; None: as the line by itself does."""
    indent: float = 0
    """How far from the left the line begins: one that runs to the left begins at the right."""
    parts: tuple[Part, ...] = ()
    """The pieces of a line that begins or ends within a word; else none."""
    cut: Cut | None = None
    """What the line leaves out, if that is anything."""


class Style(NamedTuple):
    """How a piece of text looks: font, size in points, colour token, distance of lines."""

    font: Font
    size: float
    colour: str = "ink"
    leading: float = 1.3

    @property
    def line_height(self) -> float:
        """The distance between baselines in points, on the quarter point."""
        return _distances(face(self.font), self.size, self.leading).lines

    @property
    def baseline(self) -> float:
        """How far below the top of its line the baseline is, so that capitals look centred."""
        return _distances(face(self.font), self.size, self.leading).baseline

    def in_colour(self, colour: str) -> "Style":
        """Give the same style in another colour."""
        return self._replace(colour=colour)


class _Distances(NamedTuple):
    """How far apart the baselines of lines are, and how far below the top the first of them is."""

    lines: float
    baseline: float


@lru_cache(maxsize=256)
def _distances(font: Face, size: float, leading: float) -> _Distances:
    lines = round(size * leading * 4) / 4
    return _Distances(lines, round((lines + size * tables()[font].cap_height) * 2) / 4)


def width(text: str, font: Font, size: float) -> float:
    """Measure one line of text in points."""
    return _width(text, face(font), size)


@lru_cache(maxsize=16_384)
def _width(text: str, font: Face, size: float) -> float:
    drawn = composed(text)
    if is_usual(drawn):
        return sum(map(tables()[font].advances.__getitem__, drawn), 0.0) * size
    return _edges(drawn, font, usual=False)[-1] * size


def _edges(text: str, font: Face, *, usual: bool) -> Sequence[float]:
    """Measure in ems where each letter of a line begins, and last where the line ends."""
    if usual:
        return list(accumulate(map(tables()[font].advances.__getitem__, text), initial=0.0))
    from cjm_desktop.layout.shaping.pieces import reading_edges

    return reading_edges(text, font)


def _runs_leftwards(text: str) -> bool:
    from cjm_desktop.layout.shaping.direction import runs_leftwards

    return runs_leftwards(text)


def wrap(text: str, font: Font, size: float, room: float) -> list[Line]:
    """Break text into lines no wider than `room` points.

    A longer word is broken where a dictionary allows, or, if it is in none, between letters.
    """
    return list(_lines(text, font, size, room))


def _lines(text: str, font: Font, size: float, room: float) -> Iterable[Line]:
    heed()
    drawn = composed(text)
    if "\n" not in drawn:
        return _broken(drawn, font, size, room)
    return chain.from_iterable(_broken(each, font, size, room) for each in drawn.split("\n"))


def _broken(paragraph: str, font: Font, size: float, room: float) -> Iterable[Line]:
    limit = max(room, 0) / size + _EXACT_ENOUGH
    usual = is_usual(paragraph)
    whole = _by_words(paragraph, font, size, limit) if usual else None
    return _by_letters(paragraph, font, size, room, usual) if whole is None else whole


def _by_words(paragraph: str, font: Font, size: float, limit: float) -> list[Line] | None:
    """Break text of usual letters where no line ends but at a space; None if one might.

    As `_by_letters` does, but nobody asks where each letter is.
    """
    words = paragraph.split(" ")
    if "" in words:
        return None
    advances = tables()[face(font)].advances
    widths = list(map(advances.words.__getitem__, words))
    if max(widths) > limit:
        return None
    lines: list[Line] = []
    start, wide, space = 0, widths[0], advances[" "]
    for place in range(1, len(words)):
        longer = wide + space + widths[place]
        if longer <= limit:
            wide = longer
            continue
        if "-" in words[place] or words[place] == BETWEEN_THINGS:
            return None
        lines.append(Line(" ".join(words[start:place]), wide * size))
        start, wide = place, widths[place]
    lines.append(Line(" ".join(words[start:]) if start else paragraph, wide * size))
    return lines


def _by_letters(
    paragraph: str, font: Font, size: float, room: float, usual: bool
) -> Iterator[Line]:
    limit = max(room, 0) / size + _EXACT_ENOUGH
    edges = _edges(paragraph, face(font), usual=usual)
    if usual and edges[-1] <= limit:
        yield Line(paragraph, edges[-1] * size)
        return
    leftwards = None if usual else _runs_leftwards(paragraph)
    start, end = 0, len(paragraph)
    word: Span | None = None
    while edges[end] - edges[start] > limit:
        stop, hyphen = _line_end(paragraph, start, edges, limit, font, usual)
        text = paragraph[start:stop].rstrip(" ")
        wide = (edges[start + len(text)] - edges[start]) * size
        if hyphen or not usual:
            wide = width(text + hyphen, font, size)
        before, word = word, None if leftwards else broken_word(paragraph, stop)
        parts = parts_between(paragraph, start, start + len(text), before, word, hyphen)
        yield _line(text + hyphen, wide, leftwards, room, parts)
        start = end - len(paragraph[stop:].lstrip(" "))
    if start < end or not end:
        parts = parts_between(paragraph, start, end, word, None, "") if word else ()
        wide = (edges[end] - edges[start]) * size
        if start and not usual:
            wide = width(paragraph[start:], font, size)
        yield _line(paragraph[start:], wide, leftwards, room, parts)


def _line_end(
    paragraph: str, start: int, edges: Sequence[float], limit: float, font: Font, usual: bool
) -> tuple[int, str]:
    """Find where a line ends, and the hyphen that is drawn there if a word is broken."""
    # At least one letter with all that cannot be cut off it.
    least = bisect_right(edges, edges[start + 1]) - 1
    most = max(least, bisect_right(edges, edges[start] + limit) - 1)
    stop = line_end(paragraph, start, most, None if usual else edges)
    if stop is not None:
        return stop, ""
    room = edges[start] + limit - width(HYPHEN, font, 1)
    place = hyphen_place(paragraph, start, bisect_right(edges, room) - 1)
    if place is not None:
        return place, HYPHEN
    # Where joined letters are parted, the last one takes the form that it has at the end of a word.
    while not usual and most > least and width(paragraph[start:most], font, 1) > limit:
        most = max(least, bisect_left(edges, edges[most]) - 1)
    return most, ""


def _line(
    text: str, wide: float, leftwards: bool | None, room: float, parts: tuple[Part, ...] = ()
) -> Line:
    return Line(text, wide, leftwards, max(room - wide, 0) if leftwards else 0, parts)


def shortened_line(text: str, font: Font, size: float, room: float) -> Line:
    """Give the first line of text, cut with an ellipsis if it does not fit `room` points."""
    first, _, more = composed(text).partition("\n")
    whole = Line(first, width(first, font, size))
    hides = bool(more.strip("\n")) or whole.width > room
    return _cut(whole, font, size, room, text) if hides else whole


def clamped_lines(text: str, style: Style, room: float, most: int) -> list[Line]:
    """Break text into at most `most` lines; the last is shortened if there is more."""
    lines = list(islice(_lines(text, style.font, style.size, room), most + 1))
    if len(lines) > most:
        lines[most - 1 :] = [_cut(lines[most - 1], style.font, style.size, room, text)]
    return lines


def standing_for(line: Line, whole: str, font: Font, room: float) -> Line:
    """Let a line that shows less than a text, though nothing of the line is cut, say so."""
    return line._replace(cut=Cut(composed(whole), line.text, font, room, is_cut=False))


def _cut(line: Line, font: Font, size: float, room: float, whole: str) -> Line:
    """Put an ellipsis behind as much of a line as leaves room for it."""
    short = _with_sign(line, font, size, room, ELLIPSIS)
    return short._replace(cut=Cut(composed(whole), line.text, font, room))


def noted_line(cut: Cut, size: float, sign: str) -> Line:
    """Set the sign of a note behind a line, and behind the ellipsis if it is cut."""
    whole = Line(cut.line, width(cut.line, cut.font, size))
    fits = whole.width + width(sign, cut.font, size) <= cut.room
    if fits and not cut.is_cut:
        text = cut.line + sign
        return Line(text, width(text, cut.font, size))
    return _with_sign(whole, cut.font, size, cut.room, ELLIPSIS + sign)


def _with_sign(line: Line, font: Font, size: float, room: float, sign: str) -> Line:
    limit = (room - width(sign, font, size)) / size
    edges = _edges(line.text, face(font), usual=is_usual(line.text))
    letters = bisect_right(edges, limit + _EXACT_ENOUGH) - 1
    while True:
        cut = line.text[: max(letters, 0)].rstrip() + sign
        wide = width(cut, font, size)
        if letters <= 0 or wide <= room + _EXACT_ENOUGH * size:
            return _line(cut, wide, line.leftwards, line.indent + line.width, _head(line, cut))
        # Joined letters may be wider where nothing follows to join.
        letters = bisect_left(edges, edges[letters]) - 1


def _head(line: Line, cut: str) -> tuple[Part, ...]:
    """Give the parts of a line that is cut: the end of a word that the line before broke."""
    if not line.parts or line.parts[0].says != "":
        return ()
    kept = cut.removesuffix(ELLIPSIS)[: len(line.parts[0].text)]
    return tuple(part for part in (Part(kept, ""), Part(cut[len(kept) :])) if part.text)


def runs(
    line: Line,
    x: float,
    baseline: float,
    style: Style,
    *,
    align: Align = "left",
    struck: bool = False,
) -> list[Text]:
    """Make the runs that draw a line: one, or more where another font steps in.

    `x` is the edge that the line is aligned to.
    """
    left = x - line.width * _PART_BEFORE[align] if align != "left" else x
    if line.parts:
        made = list(_runs_of_parts(line, left, baseline, style, struck=struck))
    else:
        made = _whole_runs(line, left, baseline, style, struck=struck)
    if line.cut is None:
        return made
    edge: Align = "right" if align == "left" and line.leftwards else align
    cut = line.cut._replace(edge=edge)
    return [run._replace(cut=cut) for run in made]


def _whole_runs(line: Line, x: float, baseline: float, style: Style, *, struck: bool) -> list[Text]:
    text = line.text
    own, size, colour, _ = style
    if not text:
        return []
    font = face(own)
    plain = font == own and _in_every_font(text)
    if not plain:
        text = composed(text)
        plain = is_usual(text) and _covered(text, font)
    if plain and not line.leftwards:
        return [Text(x, baseline, text, font, size, colour, line.width, struck)]
    from cjm_desktop.layout.shaping.direction import is_read_as_written
    from cjm_desktop.layout.shaping.pieces import pieces

    made: list[Text] = []
    cut = pieces(text, font, line.leftwards)
    for piece in cut:
        wide = piece.width * size
        if piece.width or piece.shaped is None:
            made.append(
                Text(x, baseline, piece.text, piece.font, size, colour, wide, struck, piece.shaped)
            )
        x += wide
    is_turned = any(before.start > after.start for before, after in pairwise(cut))
    if is_turned and is_read_as_written(text):
        made = [run._replace(says="" if at else text) for at, run in enumerate(made)]
    return made


def _runs_of_parts(
    line: Line, x: float, baseline: float, style: Style, *, struck: bool
) -> Iterator[Text]:
    """Make the runs of a line that begins or ends within a word, the word's own apart."""
    for part in line.parts:
        says = part.says
        piece = Line(part.text, width(part.text, style.font, style.size), line.leftwards)
        for run in runs(piece, x, baseline, style, struck=struck):
            yield run if says is None else run._replace(says=says)
            says = says and ""
        x += piece.width


def _in_every_font(text: str) -> bool:
    """Say whether there is text, and all shipped fonts have its letters, as they do all ASCII."""
    return text.isascii() and text.isprintable() and text != ""


def _covered(text: str, font: Face) -> bool:
    return all(map(tables()[font].letters.__contains__, set(text)))


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
    font, size, colour, leading = style
    height, baseline = _distances(face(font), size, leading)
    edge = x + room * _PART_BEFORE[align]
    usual = align == "left" and face(font) == font
    for line in lines:
        text, wide, leftwards, indent, parts, cut = line
        if usual and not (leftwards or parts or cut) and _in_every_font(text):
            # As `runs` does, which for most lines of a map would take longer than to break them.
            made.append(Text(x, top + baseline, text, font, size, colour, wide, struck))
        else:
            start = edge if align != "left" else x + indent
            made += runs(line, start, top + baseline, style, align=align, struck=struck)
        top += height
    return made, top


@kept_by_typeface(maxsize=4_096)
def single(
    text: str, x: float, baseline: float, style: Style, align: Align = "left", said: str = ""
) -> tuple[Text, ...]:
    """Set one short line (its newlines as spaces) at a baseline, `x` being the edge aligned to.

    `said` is what it means, if it is a sign.
    """
    flat = composed(text).replace("\n", " ")
    line = Line(flat, width(flat, style.font, style.size))
    made = runs(line, x, baseline, style, align=align)
    return tuple(run._replace(says=said) for run in made) if said else tuple(made)


_PART_BEFORE: Mapping[Align, float] = {"left": 0.0, "centre": 0.5, "right": 1.0}
"""How much of the room that a line leaves free stands before it."""
