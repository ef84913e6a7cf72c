"""Tables of others read as cards, by the shape that was chosen, with nothing dropped unsaid."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple, assert_never

from cjm_desktop.editing.edits.names import name_key
from cjm_desktop.editing.edits.pasted_block import Block
from cjm_desktop.intake.importing.columns import TO_NOTES, values_in
from cjm_desktop.intake.importing.map_rows import material_of
from cjm_desktop.intake.importing.material import Arrow, Fields, Material, Progress
from cjm_desktop.intake.importing.shapes import Shape, proposed_shape
from cjm_desktop.intake.importing.sum_rows import SumRows
from cjm_desktop.intake.pasting.field_tables import LEFT_OUT, RowReader
from cjm_desktop.intake.pasting.grid_edges import with_whole_edges
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.journey.cells import text_of_cell
from cjm_desktop.journey.records import Asset
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording

_STEP: Final = 500


class Read(NamedTuple):
    """A table as cards to be, with what was left out; names of phases and lanes in their order."""

    rows: tuple[Row, ...]
    doubts: tuple[Doubt, ...]
    phases: tuple[str, ...]
    lanes: tuple[str, ...]
    phase_fields: Fields = MappingProxyType({})
    lane_fields: Fields = MappingProxyType({})
    assets: Mapping[str, Asset] = MappingProxyType({})
    arrows: tuple[Arrow, ...] = ()


def read_material(
    material: Material,
    shape: Shape | None,
    language: str,
    progress: Progress = lambda done, total: None,
) -> Read:
    """Read what a file holds; a table by this shape, or as is proposed."""
    if material.document is not None:
        material = material_of(material.document)
    rows, doubts = material.rows, material.doubts
    phases, lanes = material.phases, material.lanes
    if material.table:
        shape = shape or proposed_shape(material.table, language)
        rows, more, edges = _table(material.table, shape, language, progress)
        doubts += more
        phases, lanes = edges or (phases, lanes)
    rows = tuple(map(_in_tray, rows))
    tray = _tray_words()
    return Read(
        rows, doubts,
        _names(phases, (row.phase for row in rows), tray),
        _names(lanes, (row.lane for row in rows), tray),
        material.phase_fields, material.lane_fields, material.assets, material.arrows,
    )  # fmt: skip


_Edges = tuple[tuple[str, ...], tuple[str, ...]]


def _table(
    block: Block, shape: Shape, language: str, progress: Progress
) -> tuple[tuple[Row, ...], tuple[Doubt, ...], _Edges | None]:
    """Give the cards of a table, what is doubtful, and the edges of a grid: phases and lanes."""
    table = block[shape.header :]
    above = tuple(Doubt("above", " · ".join(filter(None, row))) for row in block[: shape.header])
    if shape.form in ("phases_across", "phases_down"):
        table, spanning = with_whole_edges(table)
        above += tuple(Doubt("spanning", name) for name in dict.fromkeys(spanning))
    across, down = table[0][1:], tuple(row[0] for row in table[1:])
    match shape.form:
        case "long":
            rows, doubts = _long(table, shape, language, progress)
            return rows, above + doubts, None
        case "phases_across":
            return tuple(_grid(table)), above, (across, down)
        case "phases_down":
            rows = tuple(replace(row, phase=row.lane, lane=row.phase) for row in _grid(table))
            return rows, above, (down, across)
        case "cells":
            rows = tuple(Row(text_of_cell(cell)) for row in table for cell in row if cell)
            return rows, above, None
        case form:
            assert_never(form)


def _long(
    block: Block, shape: Shape, language: str, progress: Progress
) -> tuple[tuple[Row, ...], tuple[Doubt, ...]]:
    columns = shape.columns
    doubts = {
        Doubt("column" if column.field == LEFT_OUT else "heading", column.heading): None
        for number, column in enumerate(columns)
        if column.field in (TO_NOTES, LEFT_OUT) and column.heading and values_in(block, number)
    }
    doubts |= {Doubt("filled", column.heading): None
               for column in columns if column.field in shape.filled}  # fmt: skip
    reader = RowReader(columns, language)
    rows = []
    sums = SumRows(columns)
    as_filled = _filled(block[1:], shape)
    for number, (cells, written) in enumerate(zip(block[1:], as_filled, strict=True)):
        if number % _STEP == 0:
            progress(number, len(block))
        if sums.is_one(cells):
            doubts[Doubt("sums", " · ".join(filter(None, cells)))] = None
            continue
        row, unread = reader.read(written)
        if row is not None:
            rows.append(row)
        if unread:
            doubts.update(dict.fromkeys(unread))
    return tuple(rows), tuple(doubts)


def _filled(rows: Block, shape: Shape) -> Iterator[Sequence[str]]:
    """Give the rows with their places, where an empty one means that above it."""
    places = [number for number, column in enumerate(shape.columns)
              if column.field in shape.filled]  # fmt: skip
    if not places:
        yield from rows
        return
    above: dict[int, str] = {}
    for row in rows:
        cells = [*row, *[""] * (len(shape.columns) - len(row))]
        if any(row):
            for number in places:
                above[number] = cells[number] = cells[number] or above.get(number, "")
        yield cells


def _grid(block: Block) -> Iterable[Row]:
    for row in block[1:]:
        for head, said in zip(block[0][1:], row[1:], strict=False):
            for line in filter(None, map(str.strip, said.split("\n"))):
                yield Row(text_of_cell(line), phase=text_of_cell(head), lane=text_of_cell(row[0]))


@cache
def _tray_words() -> frozenset[str]:
    return frozenset(name_key(Wording.of(each)("Idea tray")) for each in LANGUAGES)


def _in_tray(row: Row) -> Row:
    """Take the words for the idea tray for what they are: no place."""
    words = _tray_words()
    if row.phase is not None and name_key(row.phase) in words:
        return replace(row, phase=None, lane=None)
    if row.lane is not None and name_key(row.lane) in words:
        return replace(row, phase=None, lane=None)
    return row


def _names(
    first: Iterable[str], named: Iterable[str | None], without: frozenset[str]
) -> tuple[str, ...]:
    """List names once, each in its first spelling."""
    found: dict[str, str] = {}
    for name in (*first, *named):
        if name and (key := name_key(name)) and key not in without:
            found.setdefault(key, " ".join(name.split()))
    return tuple(found.values())
