"""A person who makes a map in the whole window, from a template to the PDF, by mouse and keys."""

from pathlib import Path
from typing import Any, cast

from pypdf import PdfReader
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.view import MapView
from cjm_desktop.desktop.controls.choice import ChoiceField
from cjm_desktop.desktop.controls.score import ScoreField
from cjm_desktop.desktop.controls.segments import SegmentsField
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.desktop.inspector import Inspector
from cjm_desktop.desktop.people.influence_table import ChoosingMenu
from cjm_desktop.desktop.people.view import PeopleView
from cjm_desktop.desktop.work.navigator import Handout
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.print_request import SectionId
from cjm_desktop.storage import codec
from tests.gui.chart.chart_hand import drag
from tests.gui.desk import Desk

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
HANDED_OUT: dict[Handout, str] = {
    "map": "export",
    "form": "export_form",
    "preparation": "export_preparation",
}
"""The command that opens the export dialog for each thing that is handed out."""


class Facilitator:
    """Hands on one window. Phases, lanes and cards are called by their names."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.qtbot = qtbot
        desk.window.resize(1920, 1080)

    @property
    def document(self) -> Document:
        """The map as it is now."""
        return self.desk.session.document

    @property
    def map(self) -> MapView:
        """The view of the map."""
        return self.desk.window.places.map_view

    # Names

    def phase(self, name: str) -> str:
        """Give a phase's id."""
        return next(each for each, phase in self.document.phases.items() if phase.name == name)

    def lane(self, name: str) -> str:
        """Give a lane's id."""
        return next(each for each, lane in self.document.lanes.items() if lane.name == name)

    def cell(self, phase: str, lane: str) -> CellKey:
        """Give a cell."""
        return CellKey(self.phase(phase), self.lane(lane))

    def card_id(self, title: str) -> str:
        """Give a card's id; there must be one of that title."""
        (found,) = (each for each, card in self.document.cards.items() if card.title == title)
        return found

    def card(self, title: str) -> Card:
        """Give a card."""
        return self.document.cards[self.card_id(title)]

    def place_of(self, title: str) -> CellKey:
        """Give the cell that a card is in."""
        card = self.card(title)
        return CellKey(card.phase, card.lane)

    # Beginning

    def begin(self, template: str, language: str) -> None:
        """Choose a template in a language on the start page."""
        picker = self.desk.window.places.start_page.picker
        button = picker.findChild(QToolButton, f"language-{language}")
        assert button is not None
        QTest.mouseClick(button, LEFT)
        card = next(each for each in picker.cards() if each.template.id == template)
        QTest.mouseClick(card, LEFT)
        self.settle()
        self.map.fit_all()

    def settle(self) -> None:
        """Let the toolkit do what it has put off."""
        QApplication.processEvents()
        QApplication.processEvents()

    def await_rest(self, widget: QWidget) -> None:
        """Wait until a widget has shown what it shows a little late."""
        self.qtbot.waitUntil(
            lambda: not any(timer.isActive() for timer in widget.findChildren(QTimer))
        )

    def trigger(self, action: str) -> None:
        """Choose a command, as from the menu; it must be one that can be chosen now."""
        chosen = self.desk.window.commands[action]
        assert chosen.isEnabled(), f"{action} cannot be chosen"
        chosen.trigger()
        self.settle()

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, keys)
        self.settle()

    def paste(self, text: str) -> None:
        """Copy a text in another program, and paste it where the keyboard is."""
        QApplication.clipboard().setText(text)
        self.key(Qt.Key.Key_V, CTRL)

    def type(self, text: str) -> None:
        """Type a text where the keyboard is; letters beyond ASCII too, as a keyboard sends them."""
        for letter in text:
            focus = QApplication.focusWidget()
            assert focus is not None
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(focus, event)

    # On the map

    def click_on(self, area: Rect | None, corner: bool = False) -> None:
        """Click in the middle of an area of the map, or near its lower left corner."""
        assert area is not None
        canvas = self.map.canvas
        canvas.show_area(area)
        rect = canvas.projection.to_view(area)
        place = rect.bottomLeft() + QPoint(3, -3) if corner else rect.center()
        QTest.mouseClick(canvas.viewport(), LEFT, pos=place)
        self.settle()

    def select(self, *titles: str) -> None:
        """Select cards on the map: click the first, and the others with Ctrl."""
        self.desk.window.navigator.show_view("map")
        for number, title in enumerate(titles):
            area = self.map.canvas.layout_.card_rect(self.card_id(title))
            assert area is not None, f"{title!r} is not on the map"
            self.map.canvas.show_area(area)
            place = self.map.canvas.projection.to_view(area).center()
            keys = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
            QTest.mouseClick(self.map.canvas.viewport(), LEFT, keys, place)
        self.settle()
        assert {self.card_id(each) for each in titles} == set(self.desk.session.selected_cards)

    def write(self, phase: str, lane: str, *titles: str, kind: CardKind = "touchpoint") -> None:
        """Write new cards at the end of a cell."""
        self.desk.window.navigator.show_view("map")
        cell = self.cell(phase, lane)
        self.map.show_cell(cell)
        self.settle()
        self.trigger(f"add_{kind}")
        self.write_here(*titles)
        written = {placed.card.title for placed in self.document.cells.get(cell, ())}
        assert written >= set(titles)

    def write_here(self, *titles: str) -> None:
        """Write new cards where the keyboard is on the map, one after another by Enter."""
        for title in titles:
            self.type(title)
            self.key(Qt.Key.Key_Return)
        self.key(Qt.Key.Key_Escape)

    def judge(self, key: Qt.Key, *titles: str) -> None:
        """Say of cards on the map what a letter says: whether they hold, or who is there."""
        self.select(*titles)
        self.key(key)

    def draw_arrow(self, source: str, target: str, *keys: Qt.Key) -> None:
        """Draw an arrow from a card, led by the arrow keys."""
        self.select(source)
        self.trigger("draw_arrow")
        for key in keys:
            self.key(key)
        self.key(Qt.Key.Key_Return)
        self._drawn(source, target)

    def pull_arrow(self, source: str, target: str) -> None:
        """Pull an arrow out of the edge of a card, onto another."""
        self.desk.window.navigator.show_view("map")
        self.map.fit_all()
        canvas = self.map.canvas
        places = [canvas.layout_.card_rect(self.card_id(each)) for each in (source, target)]
        start, end = (canvas.projection.to_view(each).center() for each in places if each)
        for place in (QPoint(1, 1), start):
            QTest.mouseMove(canvas.viewport(), place)
            self.settle()
        handle = canvas.overlay.handle
        assert handle is not None
        drag(canvas.viewport(), canvas.projection.to_view(handle).center(), end)
        self.settle()
        self._drawn(source, target)

    def _drawn(self, source: str, target: str) -> None:
        drawn = self.document.handoffs[self.desk.session.selection[0].id]
        assert (drawn.source, drawn.target) == (self.card_id(source), self.card_id(target))

    # Among the people

    @property
    def people(self) -> PeopleView:
        """The view of people."""
        return cast(PeopleView, self.desk.window.places.room("people"))

    def add_persona(self, lane: str, name: str, **fields: str) -> None:
        """Add a persona to a role by its button, and fill its fields."""
        self.trigger("view_people")
        section = next(
            each for each in self.people.stack.sections if each.heading == self.lane(lane)
        )
        QTest.mouseClick(section.add_button, LEFT)
        self.settle()
        self.fill(name=name, **fields)

    def say_part(self, lane: str, phase: str, *parts: str) -> None:
        """Tick what part a role has in a phase, in the table; parts by the words of the menu."""
        self.trigger("view_people")
        table = self.people.table
        roles, phases = self.document.role_lane_ids, self.document.phase_ids
        index = table.model().index(roles.index(self.lane(lane)), phases.index(self.phase(phase)))
        table.scrollTo(index)
        self.settle()
        QTest.mouseClick(table.viewport(), LEFT, pos=table.visualRect(index).center())
        (menu,) = table.findChildren(ChoosingMenu)
        self.qtbot.waitUntil(menu.isVisible)
        for part in parts:
            action = next(each for each in menu.actions() if each.text() == part)
            QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
        QTest.keyClick(menu, Qt.Key.Key_Escape)
        self.qtbot.waitUntil(lambda: not table.findChildren(ChoosingMenu))
        self.come_back()

    def come_back(self) -> None:
        """Turn to the window again, as a window manager lets one after a menu or a dialog."""
        self.desk.window.activateWindow()
        self.qtbot.waitUntil(self.desk.window.isActiveWindow)
        self.settle()

    # In the inspector

    @property
    def inspector(self) -> Inspector:
        """The panel of fields; opened if it is closed."""
        places = self.desk.window.places
        if not places.panels.shown("right"):
            self.trigger("panel_right")
        self.settle()
        found = self.desk.window.findChild(Inspector)
        if found is None:
            self.qtbot.waitUntil(lambda: self.desk.window.findChild(Inspector) is not None)
            found = self.desk.window.findChild(Inspector)
        return cast(Inspector, found)

    def fill(self, **values: Any) -> None:
        """Fill fields of what is selected: texts are typed, scores typed, choices clicked."""
        inspector = self.inspector
        for name, value in values.items():
            row = inspector.form.row_of(name)
            assert row.name == name, f"{name} is not asked of what is selected"
            self._reveal(row)
            match row.control:
                case ScoreField() as score:
                    self._type_into(score.number, f"{value:g}")
                    self.key(Qt.Key.Key_Return)
                case SegmentsField() as segments:
                    place = [option.value for option in segments.options].index(value)
                    QTest.mouseClick(segments.buttons[place], LEFT)
                case TypedField() as typed:
                    self._type_into(cast(QWidget, typed.editor), value)
                case ChoiceField() as choice:
                    self._choose(choice, value)
                case other:
                    raise AssertionError(f"{name} is filled by {type(other).__name__}")
        self.settle()

    def _reveal(self, row: QWidget) -> None:
        if not row.isVisible() and hasattr(self.inspector.form, "more"):
            QTest.mouseClick(self.inspector.form.more.head, LEFT)
            self.settle()
        assert row.isVisible(), f"{row} is not shown for what is selected"
        self.inspector.area.ensureWidgetVisible(row)

    def _choose(self, choice: ChoiceField, value: Any) -> None:
        """Go through a list by the arrow keys, down and then up, until it says what is wanted."""
        choice.combo.setFocus()
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            for _ in range(choice.combo.count()):
                if choice.shown_value() == value:
                    return
                QTest.keyClick(choice.combo, key)
        assert choice.shown_value() == value, f"{value!r} is not offered"

    def _type_into(self, widget: QWidget, text: str) -> None:
        target = getattr(widget, "viewport", lambda: widget)()
        QTest.mouseClick(target, LEFT, pos=target.rect().center())
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(widget, Qt.Key.Key_Delete)
        assert widget.hasFocus()
        self.type(text)

    def about(self, key: Key) -> None:
        """Select a record that is not on the canvas, as a click on its heading does."""
        self.desk.session.select([key])
        self.settle()

    # The end

    def save(self, path: Path) -> Document:
        """Save the map to a file, and give what the file says."""
        self.desk.person.to_save = path
        self.trigger("save")
        assert self.desk.window.files.finish()
        assert self.desk.person.told == []
        saved = codec.load(path)
        assert saved == self.document
        return saved

    def pdf(
        self, path: Path, *views: SectionId, handout: Handout = "map", disqualified: bool = False
    ) -> list[str]:
        """Export pages by a dialog; gives the text of each page."""
        self.trigger(HANDED_OUT[handout])
        return self.hand_over(path, *views, disqualified=disqualified)

    def hand_over(self, path: Path, *views: SectionId, disqualified: bool = False) -> list[str]:
        """Export pages by the dialog that is open; gives the text of each page."""
        self.desk.person.to_export = path
        dialogs = self.desk.window.findChildren(ExportDialog)
        (dialog,) = (each for each in dialogs if each.isVisible())
        for view, box in dialog.form.sections.items():
            self._tick(box, view in views)
        self._tick(dialog.form.disqualified, disqualified)
        QTest.mouseClick(dialog.form.destination.change_button, LEFT)
        QTest.mouseClick(dialog.export_button, LEFT)
        self.qtbot.waitUntil(lambda: not dialog.running)
        dialog.accept()
        self.come_back()
        assert self.desk.person.told == []
        return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]

    def _tick(self, box: QCheckBox, wanted: bool) -> None:
        if box.isChecked() != wanted:
            assert box.isVisible(), f"{box.text()} is not offered"
            QTest.mouseClick(box, LEFT, pos=QPoint(10, box.height() // 2))
        assert box.isChecked() == wanted
