"""What tests of judging share: hands for its keys, and eyes for what is listed."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.insight.ideas_tab import IdeasTab
from cjm_desktop.desktop.tray.ideas_tree import SAID, TITLE
from cjm_desktop.editing.edits.ideas import drop_ideas
from cjm_desktop.journey.document import TRAY
from cjm_desktop.journey.records import Card
from tests.gui.desk import Desk
from tests.gui.dropping import entering_drag

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
PHASES = ("p1", "p2", "p3", "p4", "p5")


def tab(desk: Desk) -> IdeasTab:
    page = desk.window.places.insight_view.page("ideas")
    assert isinstance(page, IdeasTab)
    return page


def press(*keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)


def write(text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def card(desk: Desk, card_id: str) -> Card:
    return desk.session.document.cards[card_id]


def rows(desk: Desk) -> list[tuple[str, str]]:
    """Give the titles and what is said of them, the dropped ones included."""
    items = tab(desk).tree.findItems("*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive)
    return [(item.text(TITLE), item.text(SAID)) for item in items]


def undo_all(desk: Desk, steps: int) -> None:
    for _ in range(steps):
        desk.session.undo()


def ids(desk: Desk) -> list[str]:
    return [placed.id for placed in desk.session.document.cells[TRAY]]


def dropped(desk: Desk) -> None:
    document = desk.session.document
    desk.session.edit("drop_ideas", drop_ideas(document, ["c02"], "Too dear"))
    tab(desk).refresh()


def drop(target: QWidget, data: QMimeData) -> None:
    """Drop on a place of the window; the first above it that takes drops gets it."""
    found: QWidget | None = target
    while found is not None and not found.acceptDrops():
        found = found.parentWidget()
    assert isinstance(found, IdeasTab)
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(found, entering_drag(QPoint(9, 9), data))
    QApplication.sendEvent(found, QDropEvent(QPointF(9, 9), copy, data, LEFT, NONE))
