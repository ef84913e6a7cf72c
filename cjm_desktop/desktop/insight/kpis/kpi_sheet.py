"""A KPI's card as a widget: painted from the same drawing as in the PDF."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from cjm_desktop.desktop.controls.record_sheet import RecordSheet
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.plain import menu_text
from cjm_desktop.desktop.work.kpi_commands import KpiCommands
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Kpi
from cjm_desktop.layout.drawing import Group
from cjm_desktop.layout.sheets.kpi_card import kpi_card, kpi_words
from cjm_desktop.words.wording import Wording

MIME = "application/x-cjm-kpi"
_FOR_MENU = 26.0
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class KpiSheet(RecordSheet):
    """One KPI: click to select, paste readings, move and delete by keys or by the menu."""

    corner = 8.0
    mime = MIME
    edit_keys = ("Ctrl+C", "Ctrl+V", "Del")

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        commands: KpiCommands,
        painter: FigurePainter,
        kpi_id: str,
    ) -> None:
        tip = session.tr_("What can be done with this KPI")
        super().__init__(session, navigator, painter, Key("kpis", kpi_id), tip)
        self._commands = commands
        self.kpi_id = kpi_id
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
        return kpi_card(self.kpi_id, kpi, width, Wording.of(language), _FOR_MENU)

    def menu(self) -> QMenu:
        """Make the menu of what can be done."""
        tr, commands, kpi = self._session.tr_, self._commands, self.kpi_id
        menu = QMenu(self)
        menu.addAction(tr("Edit the KPI"), self.want_fields)
        menu.addSeparator()
        paste = menu.addAction(tr("Paste readings"), lambda: commands.paste(kpi))
        paste.setShortcut(QKeySequence.StandardKey.Paste)
        copy = menu.addAction(tr("Copy readings"), lambda: commands.copy(kpi))
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setEnabled(bool(self._session.document.kpis[kpi].readings))
        menu.addSeparator()
        up = menu.addAction(tr("Move up"), lambda: commands.shift(kpi, -1))
        up.setShortcut("Alt+Up")
        down = menu.addAction(tr("Move down"), lambda: commands.shift(kpi, 1))
        down.setShortcut("Alt+Down")
        self._offer_phases(menu.addMenu(tr("Move to phase")))
        menu.addSeparator()
        delete = menu.addAction(tr("Delete"), lambda: commands.remove(kpi))
        delete.setShortcut(QKeySequence.StandardKey.Delete)
        return menu

    def _offer_phases(self, menu: QMenu) -> None:
        document = self._session.document
        for number, phase in enumerate(document.phase_ids, start=1):
            if phase != document.kpis[self.kpi_id].phase:
                self._offer_phase(menu, phase, f"{number}. {document.phases[phase].name}".rstrip())
        menu.setEnabled(not menu.isEmpty())

    def _offer_phase(self, menu: QMenu, phase: str, name: str) -> None:
        menu.addAction(menu_text(name), lambda: self._commands.move(self.kpi_id, phase))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, delete, paste and copy readings; the arrows go to the neighbours."""
        commands, kpi = self._commands, self.kpi_id
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            commands.paste(kpi)
        elif event.matches(QKeySequence.StandardKey.Copy):
            commands.copy(kpi)
        elif key in _STEPS and held == Qt.KeyboardModifier.AltModifier:
            commands.shift(kpi, _STEPS[key])
        elif held != Qt.KeyboardModifier.NoModifier or not self._plain_key(key):
            super().keyPressEvent(event)

    def _plain_key(self, key: Qt.Key) -> bool:
        """Do what a key without others means; False if it means nothing."""
        match key:
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.stepped.emit(_STEPS[key])
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self._commands.remove(self.kpi_id)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F2:
                self.want_fields()
            case _:
                return False
        return True
