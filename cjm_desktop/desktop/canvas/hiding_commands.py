"""What commands do to hide phases and lanes, and to show them again."""

from collections.abc import Sequence

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.work.parts import selected_part
from cjm_desktop.editing.edits.part_hiding import hidden_parts, hide, hide_step, is_hidden
from cjm_desktop.journey.document import Key


class HidingCommands:
    """Hides the selected phase or lane, and shows what is hidden."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas = canvas
        self._session = canvas.session

    def toggle(self) -> None:
        """Hide the selected phase or lane, or show it; one that was opened for a card is closed."""
        key = selected_part(self._session)
        if key is None:
            return
        document = self._session.document
        if key.id in self._canvas.opened and is_hidden(document, key):
            self._canvas.open_parts(self._canvas.opened - {key.id})
        elif is_hidden(document, key):
            self.show([key])
        elif self._session.edit(hide_step(key), hide(document, [key], hidden=True), select=[key]):
            self._say()

    def show(self, keys: Sequence[Key]) -> None:
        """Show some again; they are selected, so that it is seen which they are."""
        patch = hide(self._session.document, keys, hidden=False)
        if self._session.edit("show_hidden", patch, select=keys):
            self._session.message.emit(self._session.tr_("Shown again"))

    def show_all(self) -> None:
        """Show all phases and lanes."""
        self.show(hidden_parts(self._session.document))

    def _say(self) -> None:
        tr = self._session.tr_
        said = tr("Hidden on the map and in exports; it still counts. Its mark shows it again.")
        self._session.message.emit(said)
