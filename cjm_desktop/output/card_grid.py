"""Cards as other programs take them: a grid that is placed as the map is.

As text for cells it holds titles alone, so that they come into a sheet as they stand on the map; as
a table for documents and mail it also names the phases and the lanes. Whatever could be a formula
in a spreadsheet is marked in both.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from cjm_desktop.editing.edits.places import card_lane_ids, in_map_order, spanned
from cjm_desktop.journey.cells import cell_text
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.words.wording import Wording

Titles = Sequence[str]


class CardGrid(NamedTuple):
    """The phases and lanes that cards span, with the titles of each cell, and of the idea tray."""

    phases: Sequence[str]
    lanes: Sequence[str]
    cells: dict[CellKey, list[str]]
    tray: Titles


def card_grid(document: Document, card_ids: Iterable[str]) -> CardGrid:
    """Place the titles of cards, each on one line, between the outermost phases and lanes."""
    cells: dict[CellKey, list[str]] = {}
    tray: list[str] = []
    for each in in_map_order(document, card_ids):
        card = document.cards[each]
        title = " ".join(card.title.split())
        if card.phase is None:
            tray.append(title)
        else:
            cells.setdefault(CellKey(card.phase, card.lane), []).append(title)
    phases = spanned(document.phase_ids, {cell.phase for cell in cells})
    lanes = spanned(card_lane_ids(document), {cell.lane for cell in cells})
    return CardGrid(phases, lanes, cells, tray)


def grid_text(grid: CardGrid) -> str:
    """Write a column for each phase, and under each other what shares a cell, lane by lane."""
    rows = [*_rows(grid), *([title] for title in grid.tray)]
    return "\n".join("\t".join(map(cell_text, row)).rstrip("\t") for row in rows)


def grid_html(document: Document, grid: CardGrid, tr: Wording) -> str:
    """Write a table with its phases and lanes; the cards of one cell are a list."""
    if len(grid.cells) > 1:
        return _table(document, grid, tr) + (_list(grid.tray) if grid.tray else "")
    return _list([*(title for titles in grid.cells.values() for title in titles), *grid.tray])


def _rows(grid: CardGrid) -> Iterator[list[str]]:
    for lane in grid.lanes:
        yield from _lane_rows(grid, lane)


def _lane_rows(grid: CardGrid, lane: str) -> list[list[str]]:
    columns = [grid.cells.get(CellKey(phase, lane), []) for phase in grid.phases]
    height = max(1, *map(len, columns))
    return [[column[row] if row < len(column) else "" for column in columns]
            for row in range(height)]  # fmt: skip


def _table(document: Document, grid: CardGrid, tr: Wording) -> str:
    heads = (place_words(document, CellKey(phase, None), tr) for phase in grid.phases)
    lines = ["<table>", f"<tr><th></th>{''.join(f'<th>{_cell(head)}</th>' for head in heads)}</tr>"]
    for lane in grid.lanes:
        rows = _lane_rows(grid, lane)
        name = _cell(place_words(document, CellKey(None, lane), tr))
        head = f'<th rowspan="{len(rows)}">{name}</th>' if len(rows) > 1 else f"<th>{name}</th>"
        for row in rows:
            lines.append(f"<tr>{head}{''.join(f'<td>{_cell(each)}</td>' for each in row)}</tr>")
            head = ""
    return "\n".join([*lines, "</table>"])


def _list(titles: Titles) -> str:
    return f"<ul>{''.join(f'<li>{_cell(title)}</li>' for title in titles)}</ul>"


def _cell(text: str) -> str:
    return escape(cell_text(text))
