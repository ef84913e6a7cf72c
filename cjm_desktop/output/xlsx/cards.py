"""The cards as rows with every field, as they are edited and come back, and the map as a grid.

What can only be chosen is offered as a list, out of the sheet that explains the words. A phase or a
lane may be a new one, so those are only proposed.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import CARD_KINDS
from cjm_desktop.layout.card_table import column_words
from cjm_desktop.layout.card_values import VALUE_COLUMNS, Value, card_values, cards_in_order
from cjm_desktop.layout.theme import LIGHT
from cjm_desktop.output.map_grid import grid_rows
from cjm_desktop.output.options import Progress
from cjm_desktop.output.xlsx.book import NARROW, USUAL, WIDE, WIDEST, Book, Column, Sheet, quoted
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

CARDS_NAME: Final = "CJM_cards"
MAP_NAME: Final = "CJM_map"
"""What our tables are called in the workbook, in every language."""

_WIDTHS: Final[Mapping[str, float]] = {
    "id": NARROW, "title": WIDEST, "notes": WIDEST, "message": WIDE, "phase": WIDE, "lane": WIDE,
    "answers": WIDE, "links": WIDE, "potential": NARROW, "effort": NARROW, "experience": NARROW,
}  # fmt: skip
_SPARE: Final = 1_000
"""Rows below the last in which a new card is offered the same lists."""
_KEPT: Final = 2
_STEP: Final = 500
_LONGEST_TIP: Final = 255
_SCORES: Final = ("potential", "effort", "effort_now")


def cards_sheet(
    book: Book, document: Document, choices: Mapping[str, str], tr: Wording, progress: Progress
) -> None:
    """Write a row for each card; `choices` are the areas that the words of fields stand in."""
    columns = [Column(column_words(each, tr), _WIDTHS.get(each, USUAL)) for each in VALUE_COLUMNS]
    sheet = book.sheet(tr("Cards"), columns, _rows(document, tr, progress), kept=_KEPT)
    book.name_area(CARDS_NAME, sheet, len(columns))
    last = sheet.last + _SPARE
    for number, field in enumerate(VALUE_COLUMNS):
        rule = _rule(field, choices, tr)
        if rule is not None:
            sheet.written.data_validation(1, number, last, number, rule)
    colour_kinds(book, sheet, VALUE_COLUMNS.index("kind"), last, tr)


def _rows(document: Document, tr: Wording, progress: Progress) -> Iterator[Sequence[Value]]:
    total = len(document.cards)
    for number, item in enumerate(cards_in_order(document)):
        if number % _STEP == 0:
            progress(number, total)
        yield card_values(document, item, tr)


def colour_kinds(book: Book, sheet: Sheet, column: int, last: int, tr: Wording) -> None:
    """Let a column of kinds have their colours, also of a kind that is chosen later."""
    for kind in CARD_KINDS:
        look = book.look(font_color=LIGHT[f"kind-{kind}"], bold=True)
        words = quoted(phrase(tr, kind))
        rule = {"type": "cell", "criteria": "==", "value": words, "format": look}
        sheet.written.conditional_format(1, column, last, column, rule)


def _rule(field: str, choices: Mapping[str, str], tr: Wording) -> dict[str, Any] | None:
    if field == "id":
        said = tr("It tells which card a row is. A row without one is a new card.")
        return {"validate": "any", "input_message": said[:_LONGEST_TIP]}
    if field in choices:
        firm = "information" if field in ("phase", "lane") else "stop"
        return {"validate": "list", "source": choices[field], "error_type": firm}
    if field in _SCORES:
        return {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 10}
    if field == "experience":
        return {"validate": "integer", "criteria": "between", "minimum": -2, "maximum": 2}
    return None


def matrix_sheet(book: Book, document: Document, tr: Wording) -> None:
    """Write the titles of cards where they stand, a column for each phase and a row for each lane.

    What waits in the idea tray has the last row.
    """
    heads, *rows = grid_rows(document, tr)
    columns = [Column(head, WIDE) for head in heads]
    sheet = book.sheet(tr("Map"), columns, rows)
    book.name_area(MAP_NAME, sheet, len(columns))
