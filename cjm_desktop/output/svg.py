"""A map as SVG: the pages of its PDF as vectors whose text can be found, copied and edited."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.alternative import alternative
from cjm_desktop.layout.branding import branded, branded_palette
from cjm_desktop.layout.drawing import PlacedFigure
from cjm_desktop.layout.fonts import tables
from cjm_desktop.layout.pages import Page, Piece, pages
from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.output.options import ExportOptions, Progress
from cjm_desktop.output.svg_fonts import font_rule
from cjm_desktop.output.svg_painter import Letters, SvgInks, SvgPainter, attribute, number, text
from cjm_desktop.words.wording import Wording

STYLE = "text{font-kerning:none;font-variant-ligatures:none;white-space:pre}"
"""Letters stand one after the other, as they were measured."""


def svg_files(
    document: Document, options: ExportOptions, path: Path, *, progress: Progress
) -> list[bytes]:
    """Draw a map's pages, a file for each."""
    progress(0, 1)
    tr = Wording.of(document.map.language)
    laid = pages(document, tr, options, lambda _: progress(0, 1))
    shown = branded(document, options.brand)
    inks = SvgInks(branded_palette(LIGHT, options.brand), grey=options.grey)
    letters: Letters = {}
    painted = []
    for index, page in enumerate(laid):
        progress(index, len(laid) + 1)
        painted.append(_painted(shown, page, inks, tr, letters))
    # Cut to size once for all files: that takes longer than all else.
    rules = font_rules(letters)
    return [_page_svg(shown, each, rules, inks, tr).encode("utf-8") for each in painted]


class _Painted(NamedTuple):
    """A page, what is drawn on it, and the icons that this uses."""

    page: Page
    body: str
    definitions: str


def _painted(
    document: Document, page: Page, inks: SvgInks, tr: Wording, letters: Letters
) -> _Painted:
    describe = partial(_described, document, tr)
    painter = SvgPainter(inks, document.assets, describe, letters=letters)
    body = "".join(piece_groups(page.pieces, painter))
    return _Painted(page, body, painter.definitions())


def _page_svg(document: Document, painted: _Painted, rules: str, inks: SvgInks, tr: Wording) -> str:
    page = painted.page
    title = f"{' '.join(document.map.title.split()) or tr('Untitled journey map')}: {page.title}"
    width, height = number(page.width), number(page.height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'width="{width}pt" height="{height}pt" lang="{attribute(document.map.language)}">'
        f"<title>{text(title)}</title><style>{rules}{STYLE}</style>"
        f"<defs>{painted.definitions}</defs>"
        f'<rect width="{width}" height="{height}" fill="{inks.of("paper")}"/>{painted.body}</svg>\n'
    )


def piece_groups(pieces: Iterable[Piece], painter: SvgPainter) -> Iterator[str]:
    """Give a group for each drawing on a page; what is outside the area that is shown is cut."""
    for place, piece in enumerate(pieces):
        at = f"translate({number(piece.x)} {number(piece.y)}) scale({piece.scale:.5g})"
        inside = "".join(painter.figures(piece.figures()))
        clip = ""
        if piece.area is not None:
            x, y, width, height = map(number, piece.area)
            area = f'<rect x="{x}" y="{y}" width="{width}" height="{height}"/>'
            inside = f'<clipPath id="a{place}">{area}</clipPath>{inside}'
            clip = f' clip-path="url(#a{place})"'
        ends = 'stroke-linecap="round" stroke-linejoin="round"'
        yield f'<g transform="{at}" {ends}{clip}>{inside}</g>'


def font_rules(letters: Letters) -> str:
    """Give the rules that hold the fonts of all that was painted."""
    return "".join(
        font_rule(face, sorted(used))
        for face, used in sorted(letters.items())
        # The machine's own fonts are not ours to give away.
        if face in tables()
    )


def _described(document: Document, tr: Wording, placed: PlacedFigure) -> str:
    return alternative(placed.figure, document, tr)
