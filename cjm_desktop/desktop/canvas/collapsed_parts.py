"""Opens what is collapsed for a selected card: whoever goes to a card, or makes one, sees it.

The map itself says nothing of that, so a map that may only be read is opened, too. What was opened
stays so until it is collapsed again: nothing moves under the pointer that only goes on.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.editing.edits.part_sizes import collapsed_parts


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
        collapsed = {key.id for key in collapsed_parts(document)}
        wanted = set(self._around_selection()) if canvas.isVisible() else set()
        canvas.open_parts((canvas.opened | wanted) & collapsed)

    def _around_selection(self) -> Iterator[str]:
        session = self._canvas.session
        for card_id in session.selected_cards:
            card = session.document.cards.get(card_id)
            if card is not None and card.phase is not None and card.lane is not None:
                yield from (card.phase, card.lane)
