"""What can be done with a persona, for buttons, menus, keys and drops alike."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from cjm_desktop.desktop.work import pictures as portrait
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.assets import set_picture
from cjm_desktop.editing.edits.lanes import add_lane
from cjm_desktop.editing.edits.personas import (
    add_persona,
    duplicate_persona,
    move_persona,
    remove_persona,
    shift_persona,
)
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Asset


class PersonaCommands:
    """Steps on personas; each is one undo."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def _document(self) -> Document:
        return self._session.document

    def add_role(self) -> None:
        """Add a role to the map, below the roles that are there."""
        document, new = self._document, self._session.new_id()
        roles = document.role_lane_ids
        index = document.lane_ids.index(roles[-1]) + 1 if roles else 0
        self._session.edit("add_lane", add_lane(document, new, index), select=[Key("lanes", new)])

    def add(self, lane_id: str) -> str:
        """Add a persona to a role; gives its id."""
        new = self._session.new_id()
        patch = add_persona(self._document, new, lane_id)
        self._session.edit("add_persona", patch, select=[Key("personas", new)])
        return new

    def duplicate(self, persona_id: str) -> None:
        """Put a copy behind a persona."""
        new = self._session.new_id()
        patch = duplicate_persona(self._document, persona_id, new)
        self._session.edit("duplicate_persona", patch, select=[Key("personas", new)])

    def remove(self, persona_id: str) -> None:
        """Remove a persona and select its neighbour."""
        lane = self._document.personas[persona_id].lane
        siblings = [each for each, _ in self._document.personas_of(lane)]
        at = siblings.index(persona_id)
        near = (siblings[at + 1 :] + siblings[:at][-1:])[:1]
        patch = remove_persona(self._document, persona_id)
        self._session.edit("remove_persona", patch, select=[Key("personas", each) for each in near])

    def move(self, persona_id: str, lane_id: str, index: int | None = None) -> None:
        """Move a persona to a role, before the place `index` there."""
        patch = move_persona(self._document, persona_id, lane_id, index)
        self._session.edit("move_persona", patch, select=[Key("personas", persona_id)])

    def shift(self, persona_id: str, step: int) -> None:
        """Move a persona one place up (−1) or down (1), past the end into the next role."""
        patch = shift_persona(self._document, persona_id, step)
        self._session.edit("move_persona", patch, select=[Key("personas", persona_id)])

    def show_picture(self, persona_id: str, asset: Asset | None) -> None:
        """Give a persona a portrait, or take it away."""
        keys = [Key("personas", persona_id)]
        patch = set_picture(self._document, keys, asset, self._session.new_id())
        self._session.edit("set_picture", patch, select=keys)

    def paste_picture(self, persona_id: str) -> None:
        """Give a persona the picture on the clipboard."""
        try:
            asset = portrait.from_mime(QGuiApplication.clipboard().mimeData(), self._session.tr_)
        except portrait.Refused as refused:
            self._session.message.emit(str(refused))
        else:
            self.show_picture(persona_id, asset)

    def picture_file(self, persona_id: str, path: Path) -> None:
        """Give a persona the picture of a file."""
        try:
            asset = portrait.from_file(path, self._session.tr_)
        except portrait.Refused as refused:
            self._session.message.emit(str(refused))
        else:
            self.show_picture(persona_id, asset)

    def choose_picture(self, parent: QWidget, persona_id: str) -> None:
        """Let the user choose a portrait's file."""
        tr = self._session.tr_
        kinds = tr("Pictures") + " (*.png *.jpg *.jpeg)"
        name, _ = QFileDialog.getOpenFileName(parent, tr("Choose a picture"), "", kinds)
        if name:
            self.picture_file(persona_id, Path(name))
