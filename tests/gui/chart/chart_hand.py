"""What tests of the gap chart share: a small map, and a hand for mouse and keys."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.chart.model import Column
from cjm_desktop.desktop.chart.view import ChartView
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane, Phase

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def touchpoint(
    title: str, potential: float | None, effort: float | None, lane: str = "l1", phase: str = "p1"
) -> Card:
    return Card(phase=phase, lane=lane, order="a0", title=title, potential=potential, effort=effort)


DOCUMENT = Document(
    phases={"p1": Phase(order="a0", name="Trigger"), "p2": Phase(order="a1", name="Loyalty")},
    lanes={"l1": Lane(order="a0", name="Specialist"), "l2": Lane(order="a1", name="Operator")},
    cards={
        "first": touchpoint("Case study", 9, 2),
        "second": touchpoint("<b>Demo</b>", 8, 6, "l2"),
        "third": touchpoint("Brochure", 2, 7, "l2", "p2"),
        "loose": touchpoint("User group", None, None, "l1", "p2"),
        "half": touchpoint("Launch plan", 6, None, "l2", "p2"),
    },
)


def shown(qtbot: QtBot, session: Session) -> ChartView:
    """Show a session's chart in a window of its own."""
    made = ChartView(session)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    qtbot.waitExposed(made)
    return made


def scores(session: Session, card_id: str) -> tuple[float | None, float | None]:
    """Give (effort, potential) as the chart has them: to the right and up."""
    card = session.document.cards[card_id]
    return card.effort, card.potential


def send(widget: QWidget, kind: QEvent.Type, at: QPoint, held: Qt.MouseButton = LEFT) -> None:
    """Send one mouse event, with the button held that QTest's own moves do not hold."""
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
    place, everywhere = QPointF(at), QPointF(widget.mapToGlobal(at))
    QApplication.sendEvent(widget, QMouseEvent(kind, place, everywhere, button, held, NONE))


def drag(widget: QWidget, start: QPoint, end: QPoint, *, release: bool = True) -> None:
    QTest.mousePress(widget, LEFT, NONE, start)
    for part in (0.3, 0.7, 1.0):
        send(widget, QEvent.Type.MouseMove, start + (end - start) * part)
    if release:
        QTest.mouseRelease(widget, LEFT, NONE, end)


def dot(view: ChartView, card_id: str) -> QPoint:
    return view.plot.point_of_dot(card_id).toPoint()


def place(view: ChartView, effort: float, potential: float) -> QPoint:
    return view.plot.point_of(effort, potential).toPoint()


def cell(view: ChartView, card_id: str, column: Column) -> QModelIndex:
    row = view.table.ranking.row_of(card_id)
    assert row is not None
    return view.table.ranking.index(row, column)


def click_cell(
    view: ChartView, card_id: str, column: Column, modifier: Qt.KeyboardModifier = NONE
) -> None:
    at = view.table.visualRect(cell(view, card_id, column)).center()
    QTest.mouseClick(view.table.viewport(), LEFT, modifier, at)


def ranked(view: ChartView) -> list[str]:
    model = view.table.ranking
    return [model.id_at(row) for row in range(model.rowCount())]


def listed(view: ChartView) -> list[str]:
    model = view.unscored.unscored
    return [model.id_at(row) for row in range(model.rowCount())]


def list_row(view: ChartView, card_id: str) -> QPoint:
    index = view.unscored.unscored.index(listed(view).index(card_id))
    return view.unscored.visualRect(index).center()
