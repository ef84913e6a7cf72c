"""Text from other programs pasted as cards: lines of a document, cells of a spreadsheet."""

import re
from collections.abc import Iterator

from cjm_desktop.editing.edits.cards import new_card, put_cards
from cjm_desktop.editing.edits.fragment import MEDIA_TYPE, fragment, paste_fragment, plain_text
from cjm_desktop.editing.edits.paste_limits import PasteCode, PasteError, hold_cards
from cjm_desktop.editing.edits.targets import Targets
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.cells import text_of_cell
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.text import Fitted, clean_text, fitted
from cjm_desktop.journey.vocabulary import CardKind

__all__ = [
    "MEDIA_TYPE", "PasteCode", "PasteError", "fragment", "one_card", "paste_fragment",
    "paste_lines", "plain_text",
]  # fmt: skip

_QUOTED = re.compile(r'"((?:[^"]|"")*+)"(?=[\t\n]|\Z)')
_CELL_END = re.compile(r"[\t\n]")
_BULLET = re.compile(r"[ \t]*(?:[•◦▪‣⁃·][ \t]+|[*–-] +|\d{1,3}[.)]\t)")


def paste_lines(
    document: Document,
    text: str,
    at: CellKey,
    index: int | None,
    kind: CardKind,
    new_id: IdSource,
) -> Patch:
    """Make a card of each line; what follows a tab goes to the next phases, as in a sheet.

    Cells beyond the last phase go to the last one. A text too long for a title goes on in the
    notes. PasteError if `at` holds no cards, TooMuch if there are too many new ones.
    """
    targets = Targets(document, at)
    cells: dict[CellKey, list[Fitted]] = {}
    for row in _rows(clean_text(text)):
        for column, said in enumerate(row):
            cells.setdefault(targets.cell(column, 0), []).extend(fitted(text_of_cell(said)))
    return _cards_of(document, cells, at, index, kind, new_id)


def one_card(
    document: Document,
    text: str,
    at: CellKey,
    index: int | None,
    kind: CardKind,
    new_id: IdSource,
) -> Patch:
    """Make one card of a whole text: its first line the title, the rest the notes.

    Only a text longer than the notes of a card can hold goes on in another card.
    """
    Targets(document, at)
    said = list(fitted(text_of_cell(clean_text(text)), first_line=True))
    return _cards_of(document, {at: said}, at, index, kind, new_id)


def _cards_of(
    document: Document,
    cells: dict[CellKey, list[Fitted]],
    at: CellKey,
    index: int | None,
    kind: CardKind,
    new_id: IdSource,
) -> Patch:
    hold_cards(document, sum(map(len, cells.values())))
    draft = Draft(document)
    for cell, said in cells.items():
        cards = {
            new_id(): new_card(document, cell, kind=kind, title=each.title, notes=each.notes)
            for each in said
        }
        put_cards(draft, cell, cards, index if cell == at else None)
    return draft.patch


def _rows(text: str) -> Iterator[list[str]]:
    """Split a cleaned text into rows of cells, leaving out the bullets that begin a row."""
    start = 0
    while start < len(text):
        if bullet := _BULLET.match(text, start):
            start = bullet.end()
        row: list[str] = []
        while True:
            cell, start = _cell(text, start)
            row.append(cell)
            start += 1
            if text[start - 1 : start] != "\t":
                break
        yield row


def _cell(text: str, start: int) -> tuple[str, int]:
    """Read a cell: plain, or in quotes as spreadsheets write one with line breaks in it."""
    quoted = _QUOTED.match(text, start)
    if quoted and ("\n" in quoted[1] or "\t" in quoted[1]):
        return quoted[1].replace('""', '"'), quoted.end()
    end = _CELL_END.search(text, start)
    stop = end.start() if end else len(text)
    return text[start:stop], stop
