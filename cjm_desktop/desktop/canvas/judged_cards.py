"""The map's cards while they are judged: their order, and how the arrows go among them.

An arrow leads from card to card and past empty cells, never to a place where a card would begin.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.navigation import Direction, next_card
from cjm_desktop.desktop.work.judging_mode import JudgingMode
from cjm_desktop.insight.judging import in_map_order


class JudgedCards(QObject):
    """Leads from one judged card of a canvas to another; goes with the canvas."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._mode = JudgingMode.of(canvas.session)
        self._mode.changed.connect(self._show)

    @property
    def on(self) -> bool:
        """Whether cards are judged now."""
        return self._mode.on

    def order(self) -> Sequence[str]:
        """List the cards that are shown: those of a cell, then those of the next one with cards."""
        canvas = self._canvas
        return [each for each in in_map_order(canvas.session.document) if not canvas.hides(each)]

    def go(self, direction: Direction) -> None:
        """Go up and down in the order of judging, to the left and right from phase to phase."""
        session = self._canvas.session
        card = next(reversed(session.selected_cards), None)
        if direction in ("up", "down") or card is None:
            self._mode.step(1 if direction in ("down", "right") else -1, self.order)
            return
        reached = next_card(self._canvas.layout_, card, direction)
        if reached is not None:
            session.select_cards([reached])
            self._show()

    def _show(self) -> None:
        """Keep the card that is judged in sight."""
        canvas = self._canvas
        if self.on and canvas.isVisible():
            for card in canvas.session.selected_cards[-1:]:
                area = canvas.layout_.card_rect(card)
                if area is not None:
                    canvas.show_area(area)
