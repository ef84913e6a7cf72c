"""Tried as a consultant would: a client's spreadsheet becomes a map, a deck and a PDF.

In the window, in Swedish, by the mouse and the keys, from File ▸ Bring in a file to the files that
are handed over; nothing is asked of the program but where things stand.
"""

from collections import Counter
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.canvas.inline_editor import InlineEditor
from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.desktop.dialogs.importing.import_dialog import ImportDialog
from cjm_desktop.desktop.look.theming import Theming
from cjm_desktop.desktop.window.main_window import MainWindow
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import Wording
from tests.gui.desk import Person
from tests.gui.window.consultant_sheet import COUNT, PHASES, ROLES, client_sheet

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Consultant:
    """A window in Swedish, and what somebody does in it."""

    def __init__(self, qtbot: QtBot, application: QApplication, folder: Path) -> None:
        self.qtbot, self.folder, self.person = qtbot, folder, Person()
        settings = Settings()
        self.session = Session(Document(), tr=Wording.of("sv"))
        self.window = MainWindow(
            self.session, settings, Theming(application, settings.theme), self.person
        )
        qtbot.addWidget(
            self.window, before_close_func=lambda _: self.session.open(Document(), None)
        )
        self.window.resize(1366, 768)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.window.files.opened.connect(lambda: self.window.places.map_view.hands)

    @property
    def document(self) -> Document:
        return self.session.document

    def choose_in_menu(self, menu: str, entry: str) -> None:
        """Open a menu by the mouse and click an entry."""
        bar = self.window.menuBar()
        head = next(each for each in bar.actions() if each.text().replace("&", "") == menu)
        QTest.mouseClick(bar, LEFT, NONE, bar.actionGeometry(head).center())
        opened = QApplication.activePopupWidget()
        assert isinstance(opened, QWidget)
        row = next(
            each for each in opened.actions()
            if each.text().replace("&", "").partition("\t")[0] == entry
        )  # fmt: skip
        QTest.mouseClick(opened, LEFT, NONE, opened.actionGeometry(row).center())  # type: ignore[attr-defined]

    def asked(self) -> ImportDialog:
        """Wait until it is said what the file brings."""
        shown: list[ImportDialog] = []

        def is_told() -> bool:
            every = self.window.findChildren(ImportDialog)
            shown[:] = [each for each in every if each.isVisible()]
            return bool(shown) and not shown[0].busy

        self.qtbot.waitUntil(is_told)
        return shown[0]

    def place(self, x: float, y: float) -> QPoint:
        canvas = self.window.places.map_view.canvas
        at = canvas.projection
        inside = QPoint(round(x * at.zoom) + at.x, round(y * at.zoom) + at.y)
        return canvas.viewport().mapTo(self.window, inside)

    def on_card(self, card_id: str, down: float = 0.5) -> QPoint:
        """Where a card is in the window, so far down on it."""
        rect = self.window.places.map_view.canvas.layout_.card_rect(card_id)
        assert rect is not None
        return self.place(rect.x + rect.width / 2, rect.y + rect.height * down)

    def click(self, place: QPoint) -> None:
        QTest.mouseMove(self.handle, place)
        QTest.mouseClick(self.handle, LEFT, NONE, place)

    def carry(self, start: QPoint, end: QPoint) -> None:
        """Drag by the mouse."""
        QTest.mouseMove(self.handle, start)
        QTest.mousePress(self.handle, LEFT, NONE, start)
        way = end - start
        for part in (0.25, 0.5, 0.75, 1.0):
            so_far = QPoint(round(way.x() * part), round(way.y() * part))
            QTest.mouseMove(self.handle, start + so_far)
        QTest.mouseRelease(self.handle, LEFT, NONE, end)

    def key(self, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.handle, key, keys)
        QApplication.processEvents()

    @property
    def handle(self) -> QWindow:
        handle = self.window.windowHandle()
        assert handle is not None
        return handle

    def come_back(self) -> None:
        """Be in the window again, as its manager sees to when a dialog goes."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def export(self, suffix: str) -> Path:
        """Export by Ctrl+E, in a format that is chosen by the arrows."""
        canvas = self.window.places.map_view.canvas
        QTest.keyClick(canvas, Qt.Key.Key_E, CTRL)
        dialog = next(each for each in self.window.findChildren(ExportDialog) if each.isVisible())
        box = dialog.form.format
        while box.currentData() != suffix:
            down = box.findData(suffix) > box.currentIndex()
            QTest.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
        self.person.to_export = self.folder / f"till kund{suffix}"
        QTest.mouseClick(dialog.form.destination.change_button, LEFT)
        QTest.mouseClick(dialog.export_button, LEFT)
        self.qtbot.waitUntil(lambda: not dialog.running)
        assert not self.person.told
        assert dialog.ready.text() == "Filen är klar"
        dialog.close()
        self.come_back()
        return self.person.to_export


@pytest.fixture
def consultant(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Consultant:
    return Consultant(qtbot, qapp, tmp_path)


@pytest.mark.slow
def test_a_clients_spreadsheet_becomes_a_map_a_deck_and_a_pdf(consultant: Consultant) -> None:
    sheet = consultant.folder / "Kundresa Nordvärme.xlsx"
    client_sheet(sheet)
    consultant.person.to_open = sheet
    consultant.choose_in_menu("Arkiv", "Hämta in en fil…")

    # What it will be is said before anything is done, and nothing is left out unsaid.
    dialog = consultant.asked()
    page = dialog.mapping
    fields = [each.currentText() for each in page.columns.fields]
    assert fields[1:5] == ["Fas", "Bana", "Kortets titel", "Kanal"]
    said = "\n".join(page.doubts.item(each).text() for each in range(page.doubts.count()))
    for each in ("Budget 2027", "Summa", "Q2 2027", "Nr", "Kommentar", "Utvardering", "Inkopare"):
        assert each in said
    # The remarks were never meant for others: that column is left out.
    field = page.columns.fields[-1]
    field.setFocus(Qt.FocusReason.TabFocusReason)
    at = field.findText("Inget: utelämna den")
    QTest.keyClick(field, Qt.Key.Key_Home)
    for _ in range(at):
        QTest.keyClick(field, Qt.Key.Key_Down)
    dialog = consultant.asked()
    QTest.mouseClick(dialog.take, LEFT)

    document = consultant.document
    assert document.map.title == "Kundresa värmepumpar, nuläge"
    assert document.map.language == "sv"
    assert [document.phases[each].name for each in document.phase_ids] == list(PHASES)
    assert {document.lanes[each].name for each in document.lane_ids} == set(ROLES)
    cards = document.cards.values()
    assert len(document.cards) == COUNT
    assert {card.kind for card in cards} == {"touchpoint"}
    assert all(card.potential is not None and card.effort is not None for card in cards)
    assert sum(card.due is not None for card in cards) >= COUNT // 9
    assert Counter(bool(card.notes) for card in cards)[True] == COUNT // 4 + 0
    assert not any("OBS" in card.notes for card in cards)

    tidy(consultant)

    # It is saved, and is on the disk what it is in the window.
    consultant.person.to_save = consultant.folder / "Nordvärme.cjm"
    consultant.key(Qt.Key.Key_S, CTRL)
    consultant.qtbot.waitUntil(lambda: not consultant.window.files.modified)
    assert codec.load(consultant.person.to_save) == consultant.document

    deck = Presentation(BytesIO(consultant.export(".pptx").read_bytes()))
    titles = [each.shapes.title.text_frame.text for each in deck.slides]
    assert titles[0] == "Kundresa värmepumpar, nuläge"
    assert "Gapanalys" in titles
    assert any(each.startswith("1. Ovetande") for each in titles)

    with pypdfium2.PdfDocument(consultant.export(".pdf")) as made:
        words = "\n".join(page.get_textpage().get_text_range() for page in made)
    for phase in ("Ovetande", *PHASES[1:]):
        assert phase in words
    assert not consultant.window.files.modified


def tidy(consultant: Consultant) -> None:
    """Rename a phase, throw a card away and take it back, and put one where it belongs."""
    view, session = consultant.window.places.map_view, consultant.session
    consultant.qtbot.waitUntil(lambda: "hands" in vars(view))  # after the map's first picture
    consultant.come_back()
    first, second = consultant.document.phase_ids[:2]
    head = view.phases.mapTo(consultant.window, view.phases.rect_of(0).center())
    QTest.mouseMove(consultant.handle, head)
    QTest.mouseDClick(consultant.handle, LEFT, NONE, head)
    QApplication.processEvents()
    field = QApplication.focusWidget()
    assert isinstance(field, InlineEditor)
    QTest.keyClicks(field, "Ovetande")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert consultant.document.phases[first].name == "Ovetande"

    lane = consultant.document.lane_ids[0]
    one, two = (consultant.document.cells[CellKey(each, lane)][0].id for each in (first, second))
    consultant.click(consultant.on_card(one))
    assert session.selected_cards == (one,)
    consultant.key(Qt.Key.Key_Delete)
    assert one not in consultant.document.cards
    consultant.key(Qt.Key.Key_Z, CTRL)
    assert one in consultant.document.cards
    consultant.carry(consultant.on_card(one), consultant.on_card(two, 0.9))
    assert consultant.document.cards[one].phase == second
