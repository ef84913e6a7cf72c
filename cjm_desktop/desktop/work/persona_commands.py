"""What can be done with a persona, and with the picture it shows."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from cjm_desktop.desktop.work import pictures as portrait
from cjm_desktop.desktop.work.heading_commands import HeadingCommands, Steps
from cjm_desktop.desktop.work.incoming_text import clipboard_data
from cjm_desktop.editing.edits.assets import set_picture
from cjm_desktop.editing.edits.lanes import add_lane
from cjm_desktop.editing.edits.personas import (
    add_persona,
    duplicate_persona,
    move_persona,
    remove_persona,
    shift_persona,
)
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Asset


class PersonaCommands(HeadingCommands):
    """Steps on personas, under the roles they stand for."""

    kind = "personas"
    steps = Steps(add="add_persona", remove="remove_persona", move="move_persona")

    def headings(self) -> Sequence[str]:
        """Give the roles, from top to bottom."""
        return self._document.role_lane_ids

    def ids(self, heading: str) -> list[str]:
        """List the personas of a role."""
        return [each for each, _ in self._document.personas_of(heading)]

    def heading_of(self, record_id: str) -> str:
        """Give the role of a persona."""
        return self._document.personas[record_id].lane

    def _added(self, record_id: str, heading: str) -> Patch:
        return add_persona(self._document, record_id, heading)

    def _removed(self, record_id: str) -> Patch:
        return remove_persona(self._document, record_id)

    def _moved(self, record_id: str, heading: str, index: int | None) -> Patch:
        return move_persona(self._document, record_id, heading, index)

    def _shifted(self, record_id: str, step: int) -> Patch:
        return shift_persona(self._document, record_id, step)

    def add_role(self) -> None:
        """Add a role to the map, below the roles that are there."""
        document, new = self._document, self._session.new_id()
        roles = document.role_lane_ids
        index = document.lane_ids.index(roles[-1]) + 1 if roles else 0
        self._session.edit("add_lane", add_lane(document, new, index), select=[Key("lanes", new)])

    def duplicate(self, persona_id: str) -> None:
        """Put a copy behind a persona."""
        new = self._session.new_id()
        self._take("duplicate_persona", duplicate_persona(self._document, persona_id, new), new)

    def show_picture(self, persona_id: str, asset: Asset | None) -> None:
        """Give a persona a portrait, or take it away."""
        keys = [Key("personas", persona_id)]
        patch = set_picture(self._document, keys, asset, self._session.new_id())
        self._session.edit("set_picture", patch, select=keys)

    def paste_picture(self, persona_id: str) -> None:
        """Give a persona the picture on the clipboard."""
        try:
            asset = portrait.from_mime(clipboard_data(), portrait.PORTRAIT, self._session.tr_)
        except portrait.Refused as refused:
            self._session.message.emit(str(refused))
        else:
            self.show_picture(persona_id, asset)

    def picture_file(self, persona_id: str, path: Path) -> None:
        """Give a persona the picture of a file."""
        try:
            asset = portrait.from_file(path, portrait.PORTRAIT, self._session.tr_)
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
