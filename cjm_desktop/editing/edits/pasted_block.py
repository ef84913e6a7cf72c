"""A block of text from a spreadsheet, and the cells of the map that it goes to.

Where the block names phases in its first row, or lanes in its first column, it goes where it says.
Else its columns go to the phases from the cell on that it is pasted into, and its rows either all
into that cell's lane or down the lanes, a row for each: the block alone does not tell which. What
lies beyond the map goes to the idea tray.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from cjm_desktop.editing.edits.names import ids_by_name, name_key
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.editing.edits.targets import Stray, Target, Targets, target
from cjm_desktop.journey.cells import text_of_cell
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.text import clean_text
from cjm_desktop.journey.vocabulary import CARD_LANES

Block = tuple[tuple[str, ...], ...]
"""Rows of cells; a row ends with its last cell, so they may be of different lengths."""
Spread = Literal["one_lane", "lanes"]
"""Whether the rows of a block stay in one lane or go down the lanes."""

_QUOTED = re.compile(r'"((?:[^"]|"")*+)"(?=[\t\n]|\Z)')
_CELL_END = re.compile(r"[\t\n]")
_BULLET = re.compile(r"[ \t]*(?:[•◦▪‣⁃·][ \t]+|[*–-] +|\d{1,3}[.)]\t)")


class Destination(NamedTuple):
    """A text of a block and where it goes; of a lane of KPIs it becomes one of its phase.

    `stray` says why it goes to the idea tray, if it was meant for the map.
    """

    cell: CellKey
    text: str
    stray: Stray | None = None


class Names(NamedTuple):
    """What a block names itself: phases by column and lanes by row, ids of the map."""

    phases: Mapping[int, str]
    lanes: Mapping[int, str]


def read_block(text: str) -> Block:
    """Split a text from outside into rows and cells, without the bullets that begin a row."""
    return tuple(_rows(clean_text(text)))


def is_unclear(document: Document, block: Block, at: CellKey) -> bool:
    """Say whether the rows of a block may be meant for lanes, or for one, and it does not tell."""
    if at == TRAY or names(document, block).lanes:
        return False
    lanes = card_lane_ids(document)
    below = lanes[lanes.index(str(at.lane)) + 1 :] if at.lane in lanes else []
    columns = {column for row in block for column, said in enumerate(row) if said.strip()}
    filled = sum(any(said.strip() for said in row) for row in block)
    return bool(below) and len(columns) > 1 and filled > 1


def likely_spread(document: Document, block: Block, at: CellKey) -> Spread:
    """Guess what is meant: rows go down where there is a lane for each."""
    lanes = card_lane_ids(document)
    below = lanes[lanes.index(str(at.lane)) :] if at.lane in lanes else []
    return "lanes" if len(block) <= len(below) else "one_lane"


def destinations(
    document: Document, block: Block, at: CellKey, spread: Spread
) -> list[Destination]:
    """Say where each text of a block goes, in its order; PasteError if `at` holds no cards."""
    targets = Targets(document, at)
    named = names(document, block) if at != TRAY else Names({}, {})
    first_row, first_column = int(bool(named.phases)), int(bool(named.lanes))
    found: list[Destination] = []
    lane = None
    for down, row in enumerate(block[first_row:]):
        if named.lanes:
            # A lane of several rows is named in the first of them.
            lane = named.lanes.get(down + first_row, lane)
        elif at != TRAY:
            lane = targets.lane(down if spread == "lanes" else 0)
        for right, said in enumerate(row[first_column:]):
            if not said.strip():
                continue
            there = Target(TRAY)
            if at != TRAY:
                column = named.phases.get(right + first_column)
                there = target(column if named.phases else targets.phase(right), lane)
            found.append(Destination(there.cell, text_of_cell(said), there.stray))
    return found


def names(document: Document, block: Block) -> Names:
    """Find the phases that the first row names, and the lanes that the first column does.

    Only where all that stands there are names of the map; one row or column names nothing but
    itself.
    """
    if len(block) < 1 or max(map(len, block)) < 2:
        return Names({}, {})
    by_phase = ids_by_name((each, document.phases[each].name) for each in document.phase_ids)
    by_lane = ids_by_name(
        (each, lane.name)
        for each, lane in document.lanes.items()
        if lane.kind in CARD_LANES or lane.kind == "kpis"
    )
    header = {right: name_key(said) for right, said in enumerate(block[0]) if said.strip()}
    inner = {right: name for right, name in header.items() if right}
    has_top = len(block) > 1 and bool(inner) and by_phase.keys() >= set(inner.values())
    left = {
        down: name_key(row[0])
        for down, row in enumerate(block)
        if row[0].strip() and not (has_top and down == 0)
    }
    has_left = bool(left) and by_lane.keys() >= set(left.values())
    # Over a column of names may stand anything; else the first column is a phase like the others.
    top = inner if has_left else header
    has_top = has_top and by_phase.keys() >= set(top.values())
    return Names(
        {right: by_phase[name] for right, name in top.items()} if has_top else {},
        {down: by_lane[name] for down, name in left.items()} if has_left else {},
    )


def _rows(text: str) -> Iterator[tuple[str, ...]]:
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
        yield tuple(row)


def _cell(text: str, start: int) -> tuple[str, int]:
    """Read a cell: plain, or in quotes as spreadsheets write one with line breaks in it."""
    quoted = _QUOTED.match(text, start)
    if quoted and ("\n" in quoted[1] or "\t" in quoted[1]):
        return quoted[1].replace('""', '"'), quoted.end()
    end = _CELL_END.search(text, start)
    stop = end.start() if end else len(text)
    return text[start:stop], stop
