"""The cards of a cell in small: an icon for each, or, where they are many, a bar for each kind."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from cjm_desktop.insight.card import is_disqualified, presence
from cjm_desktop.journey.document import Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CARD_KINDS
from cjm_desktop.layout.drawing import Box, Disc, Icon, Mark
from cjm_desktop.layout.heed import heed
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.layout.text import Style, single, width, wrap
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

ICON = 10.5
_STEP = 15.5
_RING = 6.6
"""The radius of a ring: beside another one it does not touch it."""
_BESIDE = 19.5
"""From a mark of the legend to its words, clear of a ring and a star."""
_PAD = 5.0
_BAR, _BAR_STEP = 4.0, 6.0
_WORDS = Style("regular", 9, "quiet")


class CellMarks(NamedTuple):
    """The marks of a cell and the height that they need."""

    marks: tuple[Mark, ...]
    height: float


def cell_marks(cards: tuple[Placed, ...], room: float, most_rows: int) -> CellMarks:
    """Draw the cards of a cell in a column of a width: bars if icons would take more rows."""
    heed()
    edge = min(_PAD, max((room - ICON) / 2, 0.0))
    beside = max(1, int((room - 2 * edge + _STEP - ICON) // _STEP))
    rows = -(-len(cards) // beside)
    if rows > most_rows:
        return _bars(cards, room - 2 * edge, edge)
    marks: list[Mark] = []
    for place, item in enumerate(cards):
        x, y = edge + place % beside * _STEP, _PAD + place // beside * _STEP
        marks += card_mark(item.card, x, y)
    return CellMarks(tuple(marks), 2 * _PAD + max(rows, 1) * _STEP)


def card_mark(card: Card, x: float, y: float) -> Iterator[Mark]:
    """Draw a card as the icon of its kind; a ring says that the customer is there and we are not.

    A moment of truth has a star at its corner.
    """
    faded = card.change == "removed" or is_disqualified(card)
    yield Icon(x, y, ICON, KIND_ICONS[card.kind], "quiet" if faded else f"kind-{card.kind}")
    if presence(card) == "unused":
        yield Disc(x + ICON / 2, y + ICON / 2, _RING, stroke="customer", line=1)
    if card.moment_of_truth:
        yield Icon(x + ICON - 2.5, y - 3, 5.5, "star", "star", filled=True)


def _bars(cards: tuple[Placed, ...], room: float, edge: float) -> CellMarks:
    counts = Counter(item.card.kind for item in cards)
    most = max(counts.values())
    marks: list[Mark] = []
    y = _PAD
    for kind in CARD_KINDS:
        if counts[kind]:
            wide = max(room * counts[kind] / most, 1.5)
            marks.append(Box(edge, y, wide, _BAR, 1, f"kind-{kind}"))
            y += _BAR_STEP
    return CellMarks(tuple(marks), y + _PAD)


def marks_legend(
    cards: tuple[Card, ...], tr: Wording, room: float
) -> tuple[tuple[Mark, ...], float]:
    """Say what the marks stand for that these cards have; gives the height that it takes."""
    marks: list[Mark] = []
    x = y = 0.0
    for shown, words in _legend(cards, tr):
        lines = wrap(words, _WORDS.font, _WORDS.size, room - _BESIDE)
        wide = _BESIDE + max(width(words, _WORDS.font, _WORDS.size), 1)
        if x and x + wide > room:
            x, y = 0.0, y + _STEP
        marks += card_mark(shown, x + 2, y + 2)
        for line in lines:
            marks += single(line.text, x + _BESIDE, y + 10, _WORDS)
            y += _STEP if line is not lines[-1] else 0
        x += wide + 14
    return tuple(marks), y + _STEP + 4 if marks else 0.0


def _legend(cards: tuple[Card, ...], tr: Wording) -> Iterator[tuple[Card, str]]:
    kinds = {card.kind for card in cards}
    for kind in CARD_KINDS:
        if kind in kinds:
            yield Card(order="a0", kind=kind), phrase(tr, kind)
    if any(card.moment_of_truth for card in cards):
        yield Card(order="a0", moment_of_truth=True), tr("Moment of truth")
    if any(presence(card) == "unused" for card in cards):
        unused = Card(order="a0", customer_present=True, we_present=False)
        yield unused, tr("The customer is there; we are not")
