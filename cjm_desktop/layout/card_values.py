"""The fields of cards as the values of a table that is edited elsewhere and comes back.

`card_table` says what a reader of the screen needs, on one line and rounded. Here a text is whole,
a number is a number and a day a day, so that nothing is lost on the way out, and an importer finds
what was changed by asking for the same values again.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from cjm_desktop.insight.comparing.fields import codes_of, holdings
from cjm_desktop.insight.relevance import applies
from cjm_desktop.journey.document import TRAY, CellKey, Document, Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.layout.card_table import COLUMNS, GAP, ID, cell_words
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

Value = str | float | date
"""What stands in a cell of a table; an empty text where a card says nothing."""

_TELLING: Final = ("title", "notes", "kind", "phase", "lane", "channel")
VALUE_COLUMNS: Final = (
    ID, *_TELLING, *(each for each in COLUMNS if each not in {ID, GAP, "meta", *_TELLING}),
)  # fmt: skip
"""The columns of a table of cards, whole: the id first, then what tells most."""

_HOLDS: Final = holdings(Card)


def cards_in_order(document: Document) -> Iterator[Placed]:
    """Go through the cards phase by phase and lane by lane, the idea tray last."""
    for phase in document.phase_ids:
        for lane in document.lane_ids:
            yield from document.cells.get(CellKey(phase, lane), ())
    yield from document.cells.get(TRAY, ())


def card_values(
    document: Document, item: Placed, tr: Wording, columns: Sequence[str] = VALUE_COLUMNS
) -> list[Value]:
    """Give what a card says in each column."""
    return [card_value(document, item, column, tr) for column in columns]


def card_value(document: Document, item: Placed, column: str, tr: Wording) -> Value:
    """Give what a card says in a column."""
    if column not in _HOLDS or column in ("phase", "lane"):
        return cell_words(document, item, column, tr)
    value = getattr(item.card, column)
    if value is None or value == ():
        return ""
    if column in _TEXTS:
        return str(value)
    if isinstance(value, date) or (isinstance(value, int | float) and not isinstance(value, bool)):
        return value
    if column == "links":
        return " ".join(value)
    if codes_of(Card, column) and _is_said(item.card, column):
        return phrase(tr, value)
    return cell_words(document, item, column, tr)


def _is_said(card: Card, field: str) -> bool:
    """Say whether a code is more than what every card has that it does not apply to."""
    value = getattr(card, field)
    return value is not None and (value != Card.defaults[field] or applies(field, card))


_TEXTS: Final = frozenset(name for name, holds in _HOLDS.items() if holds == "text")
