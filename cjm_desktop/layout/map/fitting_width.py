"""How wide a phase's column has to be for what it holds."""

from collections.abc import Callable

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.values import LEAST_WIDTH
from cjm_desktop.layout.hyphenation import words_of
from cjm_desktop.layout.map.card_face import card_face
from cjm_desktop.layout.map.columns import card_width
from cjm_desktop.layout.map.headers import cuts_phase
from cjm_desktop.words.wording import Wording

_WIDTHS = range(LEAST_WIDTH, 321, 8)
"""The widths to choose from; lines that are longer are hard to read."""


def fitting_width(document: Document, phase_id: str) -> int | None:
    """Give the least width at which no card of a phase would be lower in a wider column.

    Nor is the phase's name or goal cut in it, where that can be had. None if there are no cards.
    """
    tr = Wording.of(document.map.language)
    cards = {
        placed.id: placed.card
        for cell, placed_in in document.cells.items()
        if cell.phase == phase_id
        for placed in placed_in
    }
    if not cards:
        return None
    low = 0
    with words_of(tr):
        for card_id, card in cards.items():
            low = _first(low, _Lowest(card_id, card, tr))
        phase, number = document.phases[phase_id], document.phase_ids.index(phase_id) + 1
        if not cuts_phase(phase, number, _WIDTHS[-1]):
            low = _first(low, lambda width: not cuts_phase(phase, number, width))
    return _WIDTHS[low]


class _Lowest:
    """Says whether a card is as low in a column as in the widest."""

    def __init__(self, card_id: str, card: Card, tr: Wording) -> None:
        self._card_id, self._card, self._tr = card_id, card, tr
        self._least = self._height(_WIDTHS[-1])

    def _height(self, width: int) -> float:
        return card_face(self._card_id, self._card, self._tr, card_width(width)).height

    def __call__(self, width: int) -> bool:
        return self._height(width) <= self._least


def _first(low: int, fits: Callable[[int], bool]) -> int:
    """Give the first place, from one on, of a width that fits, as the widest does."""
    high = len(_WIDTHS) - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if fits(_WIDTHS[middle]) else (middle + 1, high)
    return low
