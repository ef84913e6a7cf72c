"""A persona's sheet as a widget: painted from the same drawing as the page in the PDF."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from cjm_desktop.desktop.controls.record_sheet import RecordSheet
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.plain import menu_text
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.persona_commands import PersonaCommands
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Key
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

    mime = MIME
    edit_keys = ("Ctrl+V", "Ctrl+D", "Del")

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        commands: PersonaCommands,
        painter: FigurePainter,
        persona_id: str,
    ) -> None:
        tip = session.tr_("What can be done with this persona")
        super().__init__(session, navigator, painter, Key("personas", persona_id), tip)
        self._commands = commands
        self.persona_id = persona_id
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
        return sheet(self.persona_id, made, shown.owner, width)

    def menu(self) -> QMenu:
        """Make the menu of what can be done."""
        tr, commands, persona = self._session.tr_, self._commands, self.persona_id
        menu = QMenu(self)
        menu.addAction(tr("Choose a picture…"), lambda: commands.choose_picture(self, persona))
        menu.addAction(tr("Paste a picture"), lambda: commands.paste_picture(persona))
        if self._shown is not None and self._shown.persona.portrait is not None:
            menu.addAction(
                tr("Take the picture away"), lambda: commands.show_picture(persona, None)
            )
        menu.addSeparator()
        menu.addAction(tr("Move up"), lambda: commands.shift(persona, -1))
        menu.addAction(tr("Move down"), lambda: commands.shift(persona, 1))
        document = self._session.document
        roles = menu.addMenu(tr("Move to role"))
        for lane in document.role_lane_ids:
            if lane != document.personas[persona].lane:
                self._offer_role(roles, lane)
        roles.setEnabled(not roles.isEmpty())
        menu.addSeparator()
        menu.addAction(tr("Duplicate"), lambda: commands.duplicate(persona))
        menu.addAction(tr("Delete"), lambda: commands.remove(persona))
        return menu

    def _offer_role(self, menu: QMenu, lane: str) -> None:
        record = self._session.document.lanes[lane]
        name = record.name or phrase(self._session.tr_, record.kind)
        menu.addAction(menu_text(name), lambda: self._commands.move(self.persona_id, lane))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, duplicate, delete, paste a portrait; the arrows go to the neighbours."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        commands, persona = self._commands, self.persona_id
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        if step and held == Qt.KeyboardModifier.AltModifier:
            commands.shift(persona, step)
        elif step and held == Qt.KeyboardModifier.NoModifier:
            self.stepped.emit(step)
        elif key == Qt.Key.Key_Delete and held == Qt.KeyboardModifier.NoModifier:
            commands.remove(persona)
        elif key == Qt.Key.Key_D and held == Qt.KeyboardModifier.ControlModifier:
            commands.duplicate(persona)
        elif key == Qt.Key.Key_V and held == Qt.KeyboardModifier.ControlModifier:
            commands.paste_picture(persona)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.want_fields()
        elif key == Qt.Key.Key_Insert:
            commands.add(self._session.document.personas[persona].lane)
        else:
            super().keyPressEvent(event)
