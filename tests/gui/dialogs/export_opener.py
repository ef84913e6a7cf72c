"""Opens the export dialog and waits for it, as tests of it do."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cjm_desktop.desktop.dialogs.export_dialog import ExportDialog
from cjm_desktop.desktop.dialogs.part_choice import PartChoice
from cjm_desktop.desktop.work.navigator import Handout
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec
from cjm_desktop.words.wording import ENGLISH
from tests.gui.desk import SAMPLE, Person

LEFT = Qt.MouseButton.LeftButton


class Opener:
    """Opens the dialog and does what a person does in it."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.folder = folder
        self.person = Person()
        self.settings = Settings()
        self.parent = QWidget()
        qtbot.addWidget(self.parent)

    def open(
        self,
        document: Document | None = None,
        handout: Handout = "map",
        selected: Sequence[str] = (),
    ) -> ExportDialog:
        made = ExportDialog(
            self.parent, document or codec.load(SAMPLE), self.settings, self.person, ENGLISH,
            self.folder / "map", handout, selected,
        )  # fmt: skip
        self.qtbot.addWidget(made)
        made.show()
        self.qtbot.waitExposed(made)
        self.rest(made)
        return made

    def rest(self, dialog: ExportDialog) -> None:
        """Wait until the pages are there, and looked at."""
        self.qtbot.waitUntil(lambda: dialog.maker.is_resting and dialog.preview.sheet.is_painted)

    def finish(self, dialog: ExportDialog) -> None:
        self.qtbot.waitUntil(lambda: not dialog.running)

    def tick(self, part: PartChoice, *places: int) -> None:
        """Tick entries of a list behind its button by the mouse."""
        QTest.mouseClick(part, LEFT)
        menu = part.menu_of_parts
        self.qtbot.waitExposed(menu)
        for place in places:
            where = menu.actionGeometry(menu.actions()[place]).center()
            QTest.mouseMove(menu, where)
            QTest.mouseClick(menu, LEFT, Qt.KeyboardModifier.NoModifier, where)
        QTest.keyClick(menu, Qt.Key.Key_Escape)
