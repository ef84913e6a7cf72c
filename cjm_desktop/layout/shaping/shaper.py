"""Which glyphs of a font show a piece of text, and the outlines of glyphs. HarfBuzz knows."""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import groupby, pairwise

import uharfbuzz as hb

from cjm_desktop.layout.drawing import Cluster, Glyph, Shaped
from cjm_desktop.layout.shaping.faces import font_of

Segment = tuple[str | float, ...]


@lru_cache(maxsize=4_096)
def script_of(char: str) -> str:
    """Name the script of a letter; empty for what scripts share."""
    buffer = hb.Buffer()
    buffer.add_str(char)
    buffer.guess_segment_properties()
    return buffer.script or ""


def shape(text: str, file: str, *, leftwards: bool) -> Shaped:
    """Shape a piece of one script."""
    font = font_of(file)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if leftwards else "ltr"
    hb.shape(font, buffer)
    if leftwards:
        # A bracket is turned; whoever reads the glyphs turns it back with the order of the letters.
        text = text.translate(_mirrored())
    signs = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
    starts = sorted({info.cluster for info, _ in signs} | {0, len(text)})
    after = dict(pairwise(starts))
    return Shaped(
        file,
        tuple(
            _cluster(
                text[start : after[start]],
                font.face.upem,
                [place for _, place in members],
                [info.codepoint for info, _ in members],
            )
            for start, members in (
                (start, list(group)) for start, group in groupby(signs, lambda one: one[0].cluster)
            )
        ),
        leftwards,
    )


@cache
def _mirrored() -> dict[int, str]:
    from bidi.mirror import MIRRORED

    return str.maketrans(MIRRORED)


def _cluster(
    text: str, units_per_em: int, places: Sequence[hb.GlyphPosition], numbers: Sequence[int]
) -> Cluster:
    glyphs: list[Glyph] = []
    x = 0
    for number, place in zip(numbers, places, strict=True):
        left, up = (x + place.x_offset) / units_per_em, place.y_offset / units_per_em
        glyphs.append(Glyph(number, left, up))
        x += place.x_advance
    return Cluster(text, x / units_per_em, tuple(glyphs))


def outline(file: str, number: int) -> Sequence[Segment]:
    """Give a glyph's outline in ems, y growing upwards, as the segments of a drawing's path."""
    font = font_of(file)
    strokes = _Strokes(font.face.upem)
    font.draw_glyph(number, _pen(), strokes)
    return strokes.segments


def heights(file: str) -> tuple[float, float]:
    """Give how far a font reaches above and (negative) below the baseline, in ems."""
    font = font_of(file)
    extents = font.get_font_extents("ltr")
    return extents.ascender / font.face.upem, extents.descender / font.face.upem


class _Strokes:
    """The strokes of a glyph as they are drawn; a drawing has cubic curves only."""

    def __init__(self, units_per_em: int) -> None:
        self.segments: list[Segment] = []
        self._units = units_per_em
        self._at = (0.0, 0.0)

    def add(self, name: str, *values: float) -> None:
        self.segments.append((name, *(value / self._units for value in values)))
        self._at = values[-2], values[-1]

    def add_quadratic(self, x: float, y: float, end_x: float, end_y: float) -> None:
        # Each cubic handle is two thirds of the way to the quadratic one.
        start_x, start_y = self._at
        self.add(
            "C",
            start_x + (x - start_x) * 2 / 3,
            start_y + (y - start_y) * 2 / 3,
            end_x + (x - end_x) * 2 / 3,
            end_y + (y - end_y) * 2 / 3,
            end_x,
            end_y,
        )

    def close(self) -> None:
        self.segments.append(("Z",))


@cache
def _pen() -> hb.DrawFuncs:
    pen = hb.DrawFuncs()
    pen.set_move_to_func(lambda x, y, strokes: strokes.add("M", x, y))
    pen.set_line_to_func(lambda x, y, strokes: strokes.add("L", x, y))
    pen.set_cubic_to_func(lambda *values: values[-1].add("C", *values[:-1]))
    pen.set_quadratic_to_func(lambda *values: values[-1].add_quadratic(*values[:-1]))
    pen.set_close_path_func(lambda strokes: strokes.close())
    return pen
