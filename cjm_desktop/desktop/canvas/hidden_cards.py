"""Keeps cards that the map hides out of the selection: keys shall not act on what is not seen."""

from PySide6.QtCore import QEvent, QObject

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.journey.document import Key


class HiddenCards(QObject):
    """Deselects hidden cards while the map is seen; other views may select and show them."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        canvas.installEventFilter(self)
        # Comes with each new layout, too.
        canvas.projection_changed.connect(self._deselect)
        canvas.session.selection_changed.connect(self._deselect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the map comes to the front."""
        if event.type() == QEvent.Type.Show:
            self._deselect()
        return False

    def _deselect(self) -> None:
        session = self._canvas.session
        if not self._canvas.isVisible():
            return
        shown = tuple(key for key in session.selection if not self._is_hidden(key))
        if shown == session.selection:
            return
        session.select(shown)
        if not shown:
            session.message.emit(self._why())

    def _why(self) -> str:
        tr = self._canvas.session.tr_
        if self._canvas.session.hidden is not None:
            return tr("This card is hidden, as the bar for finding says.")
        return tr("A disqualified mindset is hidden. The View menu shows it again.")

    def _is_hidden(self, key: Key) -> bool:
        card = self._canvas.session.document.cards.get(key.id) if key.kind == "cards" else None
        return card is not None and card.phase is not None and self._canvas.hides(key.id)
