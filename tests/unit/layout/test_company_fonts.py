"""Text in a company's fonts: measured by them, as large as ours looks, and never half in ours."""

from base64 import b64encode
from io import BytesIO
from math import isclose

import pytest
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont

from cjm_desktop.journey.brand import Brand
from cjm_desktop.layout.branding import typeface
from cjm_desktop.layout.drawing import Text
from cjm_desktop.layout.fonts import font_file, tables
from cjm_desktop.layout.pages import Page, pages
from cjm_desktop.layout.print_request import PrintRequest
from cjm_desktop.layout.text import Style, runs, shortened_line, width
from cjm_desktop.layout.typefaces import set_in
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.output.pdf import pdf_bytes
from cjm_desktop.words.wording import ENGLISH
from tests.unit.output.maps import DAY, reader, sample

LETTERS = {*range(32, 127)} - {ord("q")} | set(map(ord, "abc"))


def company_font(*, x_height: float = 0.45, letters: set[int] = LETTERS) -> bytes:
    """Make a font of a shipped one: narrower in its small letters, and with few of them."""
    with TTFont(font_file("regular")) as font:
        subsetter = Subsetter()
        subsetter.populate(unicodes=letters | {ord("q")})
        subsetter.subset(font)
        glyphs, outlines = font.getBestCmap(), font["glyf"]
        shrunk = x_height / 0.546
        for letter in "abcdefghijklmnopqrstuvwxyz":
            glyph = outlines[glyphs[ord(letter)]]
            if not glyph.isComposite():
                glyph.coordinates.scale((shrunk, shrunk))
                glyph.recalcBounds(outlines)
            wide, left = font["hmtx"].metrics[glyphs[ord(letter)]]
            font["hmtx"].metrics[glyphs[ord(letter)]] = (round(wide * shrunk), round(left * shrunk))
        made = BytesIO()
        font.save(made)
    return made.getvalue()


def kit(**fonts: bytes) -> Brand:
    given = {name: {"data": b64encode(data).decode()} for name, data in fonts.items()}
    return Brand.validated({"format": "cjm-desktop/brand", "format_version": 1, "fonts": given})


def texts(laid: list[Page]) -> list[Text]:
    figures = (
        placed.figure for page in laid for piece in page.pieces for placed in piece.figures()
    )
    return [mark for figure in figures for mark in figure.marks if isinstance(mark, Text)]


@pytest.fixture(scope="module")
def brand() -> Brand:
    return kit(regular=company_font(), bold=company_font(x_height=0.5))


def test_small_letters_are_as_high_as_ours(brand: Brand) -> None:
    worn = typeface(brand)
    assert worn is not None
    for name, ours in ((worn.regular, "regular"), (worn.bold, "bold")):
        table = tables()[name]
        assert 1 < table.scale <= 1.3
        assert isclose(table.x_height, tables()[ours].x_height, rel_tol=0.01)


def test_what_a_font_lacks_is_ours(brand: Brand) -> None:
    worn = typeface(brand)
    assert worn is not None
    with set_in(worn):
        line = shortened_line("Köp ☺", "regular", 10, 500)
        drawn = runs(line, 0, 0, Style("regular", 10))
        assert [(run.text, run.font) for run in drawn] == [
            ("K", worn.regular), ("ö", "regular"), ("p ", worn.regular), ("☺", "fallback"),
        ]  # fmt: skip
        assert isclose(line.width, sum(run.width for run in drawn))
        assert width("nnn", "regular", 10) != width("nnn", "bold", 10)
    assert width("nnn", "regular", 10) == 30 * tables()["regular"].advances["n"]


def test_no_run_of_a_page_is_measured_by_another_font(brand: Brand) -> None:
    document = sample("bouncy-ball-machine")
    request = PrintRequest(day=DAY, sections=("cover", "map", "legend", "gap", "personas"))
    before = texts(pages(document, ENGLISH, request))
    branded = PrintRequest(day=DAY, sections=request.sections, brand=brand)
    worn = typeface(brand)
    for run in texts(pages(document, ENGLISH, branded)):
        if run.shaped is None and run.width:
            table = tables()[run.font]
            assert isclose(run.width, sum(map(table.advances.__getitem__, run.text)) * run.size,
                           abs_tol=0.01)  # fmt: skip
            if run.text.isascii():
                assert run.font in (*(worn or ()), "italic"), run
    assert texts(pages(document, ENGLISH, request)) == before


def test_a_pdf_is_set_in_the_fonts_and_says_its_letters(brand: Brand) -> None:
    options = ExportOptions("A4", sections=("gap",), brand=brand, day=DAY)
    data = pdf_bytes(sample("bouncy-ball-machine"), options)
    assert data == pdf_bytes(sample("bouncy-ball-machine"), options)
    (page, *_) = reader(data).pages
    fonts = page["/Resources"]["/Font"].get_object()
    named = {str(font.get_object()["/BaseFont"]) for font in fonts.values()
             if "/BaseFont" in font.get_object()}  # fmt: skip
    assert sum("+Company-" in name for name in named) == 2
    assert "Case study" in page.extract_text()
