"""A map as a table of text: its cards with all they say, the map as a grid, or a list of content.

The cards come back (`intake/`), so they leave whole. The list of content begins a content calendar:
what is said where, by whom and until when; titles of single posts belong there and not on a map.

UTF-8 with its mark, since spreadsheets take a file without one for something else; a text that
could be a formula is marked. Signs are those that spreadsheets expect in the map's language, where
a comma cannot part the cells if it parts the digits, unless others are chosen.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Final

from cjm_desktop.insight.facts import facts, filled_cells
from cjm_desktop.journey.cells import cell_text
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.layout.card_table import column_words
from cjm_desktop.layout.card_values import VALUE_COLUMNS, Value, card_values, cards_in_order
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.selection import selected
from cjm_desktop.output.map_grid import grid_rows
from cjm_desktop.output.options import DecimalSign, ExportOptions, Progress, Table
from cjm_desktop.words.languages import language_of
from cjm_desktop.words.numbers import digits
from cjm_desktop.words.wording import N_, Wording

_SEPARATORS: Final[Mapping[DecimalSign, str]] = {".": ",", ",": ";"}
"""What parts cells where digits are parted so."""
_SPOKEN: Final[Mapping[DecimalSign, str]] = {".": "en", ",": "sv"}
"""A language that writes numbers so."""
_STEP: Final = 500


def csv_files(
    document: Document, options: ExportOptions, path: Path, *, progress: Progress
) -> list[bytes]:
    """Write the table that is asked for, in the order of the map and in its language."""
    progress(0, 1)
    tr = Wording.of(document.map.language)
    decimal = options.decimal or _decimal_of(tr.language)
    rows = _TABLES[options.table](document, options, tr)
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=options.separator or _SEPARATORS[decimal])
    for number, row in enumerate(rows):
        if number % _STEP == 0:
            progress(number, max(number, len(document.cards)))
        writer.writerow([_cell(value, _SPOKEN[decimal]) for value in row])
    return [text.getvalue().encode("utf-8-sig")]


def _decimal_of(language: str) -> DecimalSign:
    return "," if language_of(language).decimal == "," else "."


def _cell(value: Value, language: str) -> str:
    match value:
        case str():
            return cell_text(value)
        case date():
            return value.isoformat()
        case _:
            return digits(value, language)


Rows = Iterable[Sequence[Value]]


def _cards(document: Document, options: ExportOptions, tr: Wording) -> Rows:
    """Give every card; disqualified mindsets are among them, for a column says that they are."""
    shown = selected(document, replace(options, disqualified=True))
    yield [column_words(each, tr) for each in VALUE_COLUMNS]
    for item in cards_in_order(shown):
        yield card_values(shown, item, tr)


def _grid(document: Document, options: ExportOptions, tr: Wording) -> Rows:
    return grid_rows(selected(document, options), tr)


def _content(document: Document, options: ExportOptions, tr: Wording) -> Iterator[Sequence[Value]]:
    """Give the content that has a place on the map."""
    shown = selected(document, options)
    yield ["id", *map(tr, _COLUMNS)]
    for _, placed in filled_cells(shown):
        for item in facts(placed).standing:
            if item.card.kind == "content":
                yield [item.id, *(write(shown, item, tr) for write in _COLUMNS.values())]


_Write = Callable[[Document, Placed, Wording], Value]

_COLUMNS: Final[Mapping[str, _Write]] = {
    N_("Phase"): lambda document, item, tr: place_words(
        document, CellKey(item.card.phase, None), tr
    ),
    N_("Lane"): lambda document, item, tr: place_words(document, CellKey(None, item.card.lane), tr),
    N_("Title"): lambda _, item, tr: item.card.title,
    N_("Message"): lambda _, item, tr: item.card.message,
    N_("Channel"): lambda _, item, tr: item.card.channel,
    N_("Owner"): lambda _, item, tr: item.card.owner,
    N_("Due"): lambda _, item, tr: "" if item.card.due is None else item.card.due,
    N_("Notes"): lambda _, item, tr: item.card.notes,
}
"""What stands in each column of the list of content after the id, by the column's name."""

_TABLES: Final[Mapping[Table, Callable[[Document, ExportOptions, Wording], Rows]]] = {
    "cards": _cards, "map": _grid, "content": _content,
}  # fmt: skip
