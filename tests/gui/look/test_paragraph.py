"""A paragraph that has no room is cut at a whole line, with a sign."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from cjm_desktop.desktop.look.paragraph import paint_paragraph


def painted(text: str, height: int) -> QImage:
    image = QImage(200, 120, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paint_paragraph(painter, QRectF(0, 0, 200, height), text)
    painter.end()
    return image


def lowest_ink(image: QImage) -> int:
    rows = range(image.height())
    return max(
        (y for y in rows if any(image.pixelColor(x, y).lightness() < 200 for x in range(200))),
        default=-1,
    )


def test_a_text_that_fits_is_whole(qapp: object) -> None:
    assert painted("one two", 120) == painted("one two", 40)
    assert lowest_ink(painted("several words " * 6, 110)) > lowest_ink(painted("one two", 110))


def test_lines_without_room_are_not_begun_and_that_is_seen(qapp: object) -> None:
    text = "several words " * 20
    cut = painted(text, 50)
    assert 20 < lowest_ink(cut) < 50
    assert cut != painted(text[:60], 50)
