"""Pictures as the canvas paints them: what cannot or must not be decoded leaves its ground."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.journey.records import Asset
from cjm_desktop.layout.drawing import Figure, Image
from cjm_desktop.layout.theme import LIGHT
from tests.tall import tall_asset
from tests.unit.output.maps import picture


def middle(asset: Asset) -> QColor:
    """Give the colour in the middle of a picture that is painted."""
    figure = Figure(None, "figure", 40, 40, (Image(0, 0, 40, 40, "a"),))
    sheet = QImage(40, 40, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.black)
    painter = QPainter(sheet)
    FigurePainter(LIGHT, {"a": asset}).paint(painter, figure, 0, 0)
    painter.end()
    return sheet.pixelColor(10, 20)


def test_a_picture_is_painted() -> None:
    assert middle(picture(60, 60)) == QColor("red")


@pytest.mark.usefixtures("qapp")
def test_a_picture_of_too_many_pixels_is_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QImageReader, "read", None)
    assert middle(tall_asset()) == QColor(LIGHT["chip"])
