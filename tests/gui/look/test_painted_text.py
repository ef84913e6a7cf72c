"""Text on the screen: the same glyphs at the same places as on paper, whatever the script."""

from collections.abc import Iterator
from datetime import date

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.drawing import Drawing, Figure, Group, PlacedPart
from cjm_desktop.layout.pages import Page, Piece
from cjm_desktop.layout.text import Style, single
from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.output.options import no_progress
from cjm_desktop.output.pdf import pdf_content
from tests.machine_fonts import FONTS, only_fonts_in

WIDTH, HEIGHT = 300, 60
DAY = date(2026, 11, 21)
GRID = 6
"""Side of the squares, in pixels, by which two pictures are compared."""


@pytest.fixture(autouse=True)
def fonts() -> Iterator[None]:
    with only_fonts_in(FONTS):
        yield


def drawn(text: str) -> Figure:
    style = Style("regular", 30)
    return Figure(None, "card", WIDTH, HEIGHT, single(text, 10, 42, style))


def on_screen(figure: Figure) -> list[int]:
    sheet = QImage(WIDTH, HEIGHT, QImage.Format.Format_Grayscale8)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    FigurePainter(LIGHT).paint(painter, figure, 0, 0)
    painter.end()
    return [sheet.pixelColor(x, y).value() for y in range(HEIGHT) for x in range(WIDTH)]


def on_paper(figure: Figure) -> list[int]:
    drawing = Drawing(Group(WIDTH, HEIGHT, (PlacedPart(0, 0, figure),)))
    page = Page(WIDTH, HEIGHT, "", (Piece(0, 0, 1, drawing),))
    pdf = pypdfium2.PdfDocument(pdf_content([page], Document(), DAY, no_progress))
    try:
        return list(pdf[0].render(grayscale=True).to_pil().tobytes())
    finally:
        pdf.close()


def test_text_is_seen_however_large_it_is_on_the_screen() -> None:
    figure = drawn("Hi")
    ink = []
    for scale in (2, 3):
        sheet = QImage(WIDTH * scale, HEIGHT * scale, QImage.Format.Format_Grayscale8)
        sheet.fill(Qt.GlobalColor.white)
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        FigurePainter(LIGHT).paint(painter, figure, 0, 0)
        painter.end()
        bits = bytes(sheet.constBits())
        ink.append(sum(255 - value for value in bits) / scale**2)
    # 60 pixels are drawn by the toolkit, 90 by us.
    assert ink[1] == pytest.approx(ink[0], rel=0.02)


def squares(pixels: list[int]) -> list[int]:
    """Sum up the ink of each square, so that edges may be smoothed in another way."""
    sums = [0] * (WIDTH // GRID * (HEIGHT // GRID))
    for at, shade in enumerate(pixels):
        y, x = divmod(at, WIDTH)
        sums[y // GRID * (WIDTH // GRID) + x // GRID] += 255 - shade
    return sums


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "text",
    [
        "Buying",
        "a \U0001f60d \U0001f469\u200d\U0001f3ed \U0001f1f8\U0001f1ea",
        "\u0639\u0631\u0636 \u0627\u0644\u0633\u0639\u0631",
        "\u05e4\u05d2\u05d9\u05e9\u05d4 (a) 12",
        "\u0939\u093f\u0928\u094d\u0926\u0940 \u0e44\u0e17\u0e22",
        "\u65e5\u672c\u8a9e\u306e",
        "x\u0302y",
    ],
)
def test_screen_and_paper_show_the_same(text: str) -> None:
    figure = drawn(text)
    screen, paper = squares(on_screen(figure)), squares(on_paper(figure))
    ink = sum(paper)
    assert ink > 20_000
    assert sum(abs(a - b) for a, b in zip(screen, paper, strict=True)) < ink * 0.15
