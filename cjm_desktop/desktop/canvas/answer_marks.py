"""What answers the selected cards, and what they answer, is outlined while they are selected."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.insight.wants import answers
from cjm_desktop.journey.document import Document


class AnswerMarks(QObject):
    """Follows the selection and the map."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        canvas.projection_changed.connect(self._mark)
        canvas.session.selection_changed.connect(self._mark)

    def _mark(self) -> None:
        canvas, layout = self._canvas, self._canvas.layout_
        related = answer_partners(layout.document, canvas.session.selected_cards)
        rects = [rect for each in related if (rect := layout.card_rect(each)) is not None]
        before = canvas.overlay.answers
        if rects != before:
            canvas.overlay.answers = rects
            canvas.update_areas((*before, *rects))


def answer_partners(document: Document, cards: Iterable[str]) -> tuple[str, ...]:
    """List the cards that answer some, or would, and those that they answer."""
    chosen, found = set(cards), dict[str, None]()
    for want, there in answers(document).items():
        offers = [each.id for each in (*there.ours, *there.proposed)]
        if want in chosen:
            found.update(dict.fromkeys(offers))
        if not chosen.isdisjoint(offers):
            found[want] = None
    return tuple(each for each in found if each not in chosen)
