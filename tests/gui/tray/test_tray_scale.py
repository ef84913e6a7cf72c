"""The tray's cards are as large as the interface's text."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from cjm_desktop.desktop.look.scale import BASE_SIZE
from cjm_desktop.desktop.tray.tray_rows import TrayRow, TrayRows
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.words.wording import ENGLISH

DOCUMENT = Document(
    cards={
        "first": Card(order="a0", kind="idea", title="A calculator"),
        "second": Card(order="a1", kind="idea", title="A manual"),
    }
)


@pytest.fixture
def font(qapp: QApplication) -> Iterator[QFont]:
    before = qapp.font()
    yield QFont(before)
    qapp.setFont(before)


def rows_at(font: QFont, percent: int) -> list[TrayRow]:
    font.setPointSizeF(BASE_SIZE * percent / 100)
    QApplication.setFont(font)
    return TrayRows(DOCUMENT, MapLayouter(ENGLISH), ENGLISH, unfolded=False).all


def test_at_twice_the_text_size_cards_are_twice_as_large(font: QFont) -> None:
    usual = [row.rect.size() for row in rows_at(font, 100)]
    first, second = rows_at(font, 200)
    assert [first.rect.size(), second.rect.size()] == [size * 2 for size in usual]
    assert second.top > first.rect.bottom()
    below = QPoint(20, second.rect.center().y())
    assert second.rect.contains(below)
