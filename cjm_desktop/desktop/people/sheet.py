"""A persona's sheet as a widget: painted from the same drawing as the page in the PDF."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from cjm_desktop.desktop.controls.record_sheet import RecordSheet
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.work.persona_commands import PersonaCommands
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.records import Persona
from cjm_desktop.layout.drawing import Group
from cjm_desktop.layout.sheets.persona_sheet import Owner, bands, display_name, sheet
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

MIME = "application/x-cjm-persona"


class Shown(NamedTuple):
    """What a sheet shows: the persona, its role, and the map's language."""

    persona: Persona
    owner: Owner
    language: str


class SheetWidget(RecordSheet):
    """One persona: click to select, drag to move, drop a picture on it."""

    _commands: PersonaCommands
    mime = MIME
    edit_keys = ("Ctrl+V", "Ctrl+D", "Del")

    def __init__(
        self, session: Session, commands: PersonaCommands, painter: FigurePainter, persona_id: str
    ) -> None:
        tip = session.tr_("What can be done with this persona")
        super().__init__(session, commands, painter, persona_id, tip)
        self._shown: Shown | None = None

    def show_persona(self, shown: Shown) -> None:
        """Show a persona as it is now."""
        if shown == self._shown:
            return
        self._shown = shown
        name = display_name(shown.persona, self._session.tr_)
        self.setAccessibleName(f"{name}, {shown.owner.name}")
        self.redraw()

    def lay_out(self, width: float) -> Group:
        """Lay the persona out, `width` points wide."""
        shown = self._shown
        assert shown is not None
        made = bands(shown.persona, shown.owner, Wording.of(shown.language), width)
        return sheet(self.key.id, made, shown.owner, width)

    def menu(self) -> QMenu:
        """Make the menu of what can be done."""
        tr, commands, persona = self._session.tr_, self._commands, self.key.id
        menu = QMenu(self)
        menu.addAction(tr("Choose a picture…"), lambda: commands.choose_picture(self, persona))
        menu.addAction(tr("Paste a picture"), lambda: commands.paste_picture(persona))
        if self._shown is not None and self._shown.persona.portrait is not None:
            menu.addAction(
                tr("Take the picture away"), lambda: commands.show_picture(persona, None)
            )
        menu.addSeparator()
        self.offer_moves(menu, tr("Move to role"))
        menu.addSeparator()
        duplicate = menu.addAction(tr("Duplicate"), lambda: commands.duplicate(persona))
        duplicate.setShortcut("Ctrl+D")
        self.offer_removal(menu)
        return menu

    def heading_name(self, heading: str) -> str:
        """Name a role."""
        lane = self._session.document.lanes[heading]
        return lane.name or phrase(self._session.tr_, lane.kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Duplicate the persona and paste a portrait, too; Insert adds another."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        commands, persona = self._commands, self.key.id
        if event.key() == Qt.Key.Key_D and held == Qt.KeyboardModifier.ControlModifier:
            commands.duplicate(persona)
        elif event.key() == Qt.Key.Key_V and held == Qt.KeyboardModifier.ControlModifier:
            commands.paste_picture(persona)
        elif event.key() == Qt.Key.Key_Insert and not held:
            commands.add(commands.heading_of(persona))
        else:
            super().keyPressEvent(event)
