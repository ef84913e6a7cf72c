"""A KPI's card as a widget: painted from the same drawing as in the PDF."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from cjm_desktop.desktop.controls.record_sheet import RecordSheet
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.work.kpi_commands import KpiCommands
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Kpi
from cjm_desktop.layout.drawing import Group
from cjm_desktop.layout.sheets.kpi_card import kpi_card, kpi_words
from cjm_desktop.words.wording import Wording

MIME = "application/x-cjm-kpi"
_FOR_MENU = 26.0


class KpiSheet(RecordSheet):
    """One KPI: click to select, paste readings, move and delete by keys or by the menu."""

    _commands: KpiCommands
    corner = 8.0
    mime = MIME
    edit_keys = ("Ctrl+C", "Ctrl+V", "Del")

    def __init__(
        self, session: Session, commands: KpiCommands, painter: FigurePainter, kpi_id: str
    ) -> None:
        tip = session.tr_("What can be done with this KPI")
        super().__init__(session, commands, painter, kpi_id, tip)
        self._shown: tuple[Kpi, str] | None = None

    def show_kpi(self, kpi: Kpi, language: str) -> None:
        """Show a KPI as it is now, in the map's language."""
        if (kpi, language) != self._shown:
            self._shown = (kpi, language)
            self.setAccessibleName(kpi_words(kpi, self._session.tr_))
            self.redraw()

    def lay_out(self, width: float) -> Group:
        """Lay the KPI out, `width` points wide."""
        assert self._shown is not None
        kpi, language = self._shown
        return kpi_card(self.key.id, kpi, width, Wording.of(language), _FOR_MENU, asks=True)

    def menu(self) -> QMenu:
        """Make the menu of what can be done."""
        tr, commands, kpi = self._session.tr_, self._commands, self.key.id
        menu = QMenu(self)
        menu.addAction(tr("Edit the KPI"), self.want_fields)
        menu.addSeparator()
        paste = menu.addAction(tr("Paste readings"), lambda: commands.paste(kpi))
        paste.setShortcut(QKeySequence.StandardKey.Paste)
        copy = menu.addAction(tr("Copy readings"), lambda: commands.copy(kpi))
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setEnabled(bool(self._session.document.kpis[kpi].readings))
        menu.addSeparator()
        self.offer_moves(menu, tr("Move to phase"))
        menu.addSeparator()
        self.offer_removal(menu)
        return menu

    def heading_name(self, heading: str) -> str:
        """Name a phase with its number."""
        return numbered_name(self._session.document, heading)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste and copy readings, too; Backspace deletes as well."""
        commands, kpi = self._commands, self.key.id
        if event.matches(QKeySequence.StandardKey.Paste):
            commands.paste(kpi)
        elif event.matches(QKeySequence.StandardKey.Copy):
            commands.copy(kpi)
        elif event.key() == Qt.Key.Key_Backspace and not event.modifiers():
            commands.remove(kpi)
        else:
            super().keyPressEvent(event)


def numbered_name(document: Document, phase: str) -> str:
    """Give a phase's number and, if it has one, its name."""
    number = document.phase_ids.index(phase) + 1
    return f"{number}. {document.phases[phase].name}".rstrip()
