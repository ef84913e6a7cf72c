"""Words that went are seen struck out, and words that came are seen underlined."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QStringListModel
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.comparison.marked_text import MarkedText
from cjm_desktop.insight.comparing.texts import Span


def painted(qtbot: QtBot, model: QAbstractListModel, pieces: Sequence[Span]) -> QImage:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)

    def told(index: QModelIndex | QPersistentModelIndex) -> Sequence[Span]:
        return pieces

    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect.setRect(0, 0, 300, 26)
    image = QImage(300, 26, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    MarkedText(told).paint(painter, option, model.index(0))
    painter.end()
    return image


def dark_in_line(image: QImage, y: int) -> int:
    return sum(image.pixelColor(x, y).lightness() < 128 for x in range(image.width()))


def longest_line(image: QImage) -> int:
    """Count the dark points of the row that has most of them: a line where there is one."""
    return max(dark_in_line(image, y) for y in range(image.height()))


def test_marked_words_have_a_line_of_their_length(qtbot: QtBot) -> None:
    model = QStringListModel(["meets us in May"])
    plain = painted(qtbot, model, [Span("same", "meets us in May")])
    gone = painted(qtbot, model, [Span("same", "meets us "), Span("removed", "in May")])
    come = painted(qtbot, model, [Span("same", "meets us "), Span("added", "in May")])
    assert longest_line(gone) > longest_line(plain)
    assert longest_line(come) > longest_line(plain)
    assert gone != come
