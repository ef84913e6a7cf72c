"""Opens what is collapsed or hidden for a selected card: who goes to a card, or makes one, sees it.

The map itself says nothing of that, so a map that may only be read is opened, too. What was opened
stays so until it is closed again: nothing moves under the pointer that only goes on.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.editing.edits.part_hiding import hidden_parts
from cjm_desktop.editing.edits.part_sizes import collapsed_parts
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Handoff, Kpi, Lane, Persona, Phase


class CollapsedParts(QObject):
    """Follows the selection while the map is seen."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        canvas.installEventFilter(self)
        canvas.session.changed.connect(self._follow)
        canvas.session.selection_changed.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the map comes to the front."""
        if event.type() == QEvent.Type.Show:
            self._follow()
        return False

    def _follow(self) -> None:
        canvas, document = self._canvas, self._canvas.session.document
        closed = {key.id for key in (*collapsed_parts(document), *hidden_parts(document))}
        wanted = set(self._around_selection()) if canvas.isVisible() else set()
        canvas.open_parts((canvas.opened | wanted) & closed)

    def open_for(self, key: Key) -> None:
        """Open what hides a record that the user goes to."""
        canvas, document = self._canvas, self._canvas.session.document
        hidden = {each.id for each in hidden_parts(document)}
        canvas.open_parts(canvas.opened | {*_around(document, key)} & hidden)

    def _around_selection(self) -> Iterator[str]:
        session = self._canvas.session
        for card_id in session.selected_cards:
            yield from _around(session.document, Key("cards", card_id))


def _around(document: Document, key: Key) -> Iterator[str]:
    """Give the phases and lanes without which a record is not seen."""
    match document.get(key):
        case Phase() | Lane():
            yield key.id
        case Card(phase=str(phase), lane=str(lane)):
            yield from (phase, lane)
        case Kpi(phase=phase):
            yield phase
        case Persona(lane=lane):
            yield lane
        case Handoff(source=source, target=target):
            for card_id in (source, target):
                yield from _around(document, Key("cards", card_id))
        case _:
            pass
