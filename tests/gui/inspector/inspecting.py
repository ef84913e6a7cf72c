"""An inspector on a small map, and the hands that use its controls."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.controls.control import Control
from cjm_desktop.desktop.controls.fold import Fold
from cjm_desktop.desktop.inspector import Inspector
from cjm_desktop.desktop.inspector.form import Form
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Kpi, Lane, Map, Persona, Phase
from tests.gui.looks import put_on

LEFT = Qt.MouseButton.LeftButton
HOSTILE = '<img src="file:///etc/passwd"><b>bold</b> & {0.__class__}'


def small_map() -> Document:
    """Make a map with two phases, four lanes and a few cards."""
    return Document(
        map=Map(title="Bouncy balls", client="Toy factories"),
        phases={
            "p1": Phase(order="a0", name="Trigger"),
            "p2": Phase(order="a1", name=HOSTILE, goal="Compare"),
        },
        lanes={
            "l1": Lane(order="a0", name="Specialist", role="specialist"),
            "l2": Lane(order="a1", name="Operator", role="operator"),
            "l3": Lane(order="a2", name="What we do", kind="topic", side="company"),
            "l4": Lane(order="a3", kind="experience"),
        },
        personas={"per": Persona(order="a0", lane="l1", name="Per <b>Produkt</b> & co")},
        cards={
            "a": Card(phase="p1", lane="l1", order="a0", title="Case study", channel="Web",
                      potential=9, effort=3, customer_present=True),
            "b": Card(phase="p1", lane="l1", order="a1", title="Trade fair", channel="Event",
                      potential=4, effort=3, we_present=True),
            "m": Card(phase="p2", lane="l2", order="a0", kind="mindset", title="Does it scale?"),
            "n": Card(phase="p2", lane="l3", order="a0", kind="note", title="Ask Per"),
            "t": Card(order="a0", kind="idea", title="Podcast"),
        },
        kpis={"k": Kpi(order="a0", phase="p1", name="Offers", unit="%")},
    )  # fmt: skip


@dataclass
class Bench:
    """A window with the inspector, a place beside it for the focus to go, and its session."""

    window: QWidget
    inspector: Inspector
    session: Session
    beside: QPushButton
    qtbot: QtBot

    @property
    def document(self) -> Document:
        return self.session.document

    def control(self, name: str) -> Any:
        """Give the control of a field of the form shown."""
        return self.inspector.form.rows[name].control

    def said(self, name: str) -> str:
        """Give the sentence shown at a field."""
        row = self.inspector.form.rows[name]
        labels = [each for each in row.findChildren(QLabel) if each.property("part") == "said"]
        return "".join(each.text() for each in labels if each.isVisible())

    def form_in(self, fold: Fold) -> Form:
        """Give the form in an open fold."""
        (form,) = fold.body.findChildren(Form)
        return form

    def type_into(self, widget: QWidget, text: str) -> None:
        """Click into an editor, go to its end and type."""
        self.click(widget)
        QTest.keyClick(widget, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(widget, Qt.Key.Key_End)
        QTest.keyClicks(widget, text)

    def replace(self, widget: QWidget, text: str) -> None:
        """Click into an editor, select all and type."""
        self.click(widget)
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(widget, Qt.Key.Key_Delete)
        QTest.keyClicks(widget, text)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Scroll to a widget and click it."""
        self.inspector.area.ensureWidgetVisible(widget)
        target = getattr(widget, "viewport", lambda: widget)()
        QTest.mouseClick(target, LEFT, pos=at or target.rect().center())

    def choose(self, control: Control, text: str) -> None:
        """Open a list with the mouse and click the item that says this."""
        combo = control.focus_target()
        assert isinstance(combo, QComboBox)
        self.click(combo)
        view = combo.view()
        self.qtbot.waitUntil(view.isVisible)
        place = combo.findText(text)
        assert place >= 0, f"{text!r} is not offered"
        where = view.visualRect(combo.model().index(place, 0)).center()
        # The list ignores a release that belongs to the press which opened it.
        QTest.mouseMove(view.viewport(), where)
        self.qtbot.wait(QComboBoxPause)
        QTest.mouseClick(view.viewport(), LEFT, pos=where)
        self.qtbot.waitUntil(lambda: not view.isVisible())

    def leave(self) -> None:
        """Put the focus outside the inspector."""
        QTest.mouseClick(self.beside, LEFT)

    def steps(self) -> int:
        """Count the steps that can be undone, leaving the document as it is."""
        count = 0
        while self.session.store.undo() is not None:
            count += 1
        for _ in range(count):
            self.session.store.redo()
        return count


QComboBoxPause = 250


def bench(qtbot: QtBot, document: Document | None = None, *selected: str) -> Bench:
    """Open an inspector on a map with these cards selected."""
    put_on(dark=False)
    session = Session(document or small_map())
    window = QWidget()
    qtbot.addWidget(window)
    line = QHBoxLayout(window)
    inspector = Inspector(session)
    beside = QPushButton("beside")
    beside.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    line.addWidget(beside)
    line.addWidget(inspector)
    QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window, session.undo)
    window.resize(420, 720)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    session.select(Key("cards", each) for each in selected)
    return Bench(window, inspector, session, beside, qtbot)
