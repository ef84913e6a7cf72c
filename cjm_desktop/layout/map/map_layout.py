"""Where everything on a map is, and what is at a point: the answers the canvas asks for.

Coordinates are the body's: (0, 0) is the corner of the first lane's first cell, below the phases'
header and right of the lanes' headers.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, chain, repeat
from typing import NamedTuple

from cjm_desktop.insight.facts import Facts
from cjm_desktop.insight.wants import AnswerCount
from cjm_desktop.journey.document import CellKey, Document, Key, Placed
from cjm_desktop.journey.vocabulary import CARD_LANES
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Drawing, Figure, Group, PlacedPart, Rect
from cjm_desktop.layout.map.arrows import ArrowLayer
from cjm_desktop.layout.map.columns import card_width
from cjm_desktop.layout.map.lane_words import told_lane
from cjm_desktop.layout.map.tally import Tally
from cjm_desktop.layout.map.tempo import Tempo


class Column(NamedTuple):
    """A phase's place: the x of its left edge and its width, and whether it shows no cards.

    Of one that is hidden there is a mark at most.
    """

    phase: str
    x: float
    width: float
    collapsed: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """A lane's place and what it holds; `cells` are its groups by phase (only those with cards).

    One that is collapsed shows none of them; of one that is hidden there is a mark at most.
    """

    lane: str
    y: float
    height: float
    header: Figure
    body: Group
    cells: Mapping[str, "CellLayout"]
    collapsed: bool = False
    hidden: bool = False


def moved_apart(bands: Iterable[Band], rooms: Iterable[float]) -> tuple[Band, ...]:
    """Move lanes down by the rooms above them."""
    shifts = accumulate(rooms)
    return tuple(
        replace(band, y=band.y + shift) if shift else band
        for band, shift in zip(bands, chain(shifts, repeat(0.0)), strict=False)
    )


@dataclass(frozen=True, slots=True, eq=False)
class CellLayout:
    """The cards of one cell, placed below each other, and what there is to know of them.

    `cards` are all there are, `placed` those of them that are shown, `tops` their upper edges
    within the cell; `answers` is how much there is for those that say what the customer wants.
    None is shown where the phase or the lane is collapsed.
    """

    cards: tuple[Placed, ...]
    placed: tuple[Placed, ...]
    group: Group
    tops: tuple[float, ...]
    facts: Facts
    answers: Mapping[str, AnswerCount]
    collapsed: bool = False

    def index_below(self, place: int) -> int:
        """Give the gap in `cards` below so many of those that are shown; if collapsed, the last."""
        if self.collapsed:
            return len(self.cards)
        return self.cards.index(self.placed[place - 1]) + 1 if place else 0


def _standing(placed: Placed) -> tuple[str, str]:
    """Give what the cards of a cell are ordered by."""
    return placed.card.order, placed.id


class Slot(NamedTuple):
    """Where a card would land: its cell, before which of its cards, and the mark to show."""

    cell: CellKey
    before: int
    mark: Rect


@dataclass(frozen=True, eq=False)
class MapLayout:
    """Where everything on a map is; `tallies` and `tempos` are what each phase comes to."""

    document: Document
    title: Figure
    columns: tuple[Column, ...]
    header_height: float
    headers: tuple[Figure, ...]
    tallies: tuple[Tally, ...]
    tempos: tuple[Tempo | None, ...]
    bands: tuple[Band, ...]
    width: float
    height: float
    arrows: ArrowLayer

    @cached_property
    def _band_tops(self) -> list[float]:
        return [band.y for band in self.bands]

    @cached_property
    def _column_of(self) -> dict[str, Column]:
        return {column.phase: column for column in self.columns}

    @cached_property
    def _band_of(self) -> dict[str, Band]:
        return {band.lane: band for band in self.bands}

    @cached_property
    def _lefts(self) -> list[float]:
        return [column.x for column in self.columns]

    @cached_property
    def shown_phases(self) -> tuple[str, ...]:
        """The phases that are not hidden, from left to right."""
        return tuple(column.phase for column in self.columns if not column.hidden)

    @cached_property
    def shown_card_lanes(self) -> tuple[str, ...]:
        """The lanes that hold cards and are not hidden, from top to bottom."""
        return tuple(
            band.lane for band in self.bands if not band.hidden and self._holds_cards(band.lane)
        )

    def shows_lane(self, lane: str) -> bool:
        """Say whether a lane is there and not hidden."""
        band = self._band_of.get(lane)
        return band is not None and not band.hidden

    def column_index(self, x: float) -> int:
        """Give the place of the column at an x, or nearest to it."""
        return min(max(bisect_right(self._lefts, x) - 1, 0), len(self.columns) - 1)

    def column_at(self, x: float) -> Column | None:
        """Find the column at an x, None outside all."""
        return self.columns[self.column_index(x)] if 0 <= x < self.width and self.columns else None

    def band_index(self, y: float) -> int:
        """Give the place of the lane at a y, or of the one above it; the first one above all."""
        return max(bisect_right(self._band_tops, y) - 1, 0)

    def band_at(self, y: float) -> Band | None:
        """Find the lane at a y, None above, below or between."""
        band = self.bands[self.band_index(y)] if self.bands else None
        return band if band is not None and band.y <= y < band.y + band.height else None

    def cell_at(self, x: float, y: float) -> CellKey | None:
        """Find the cell that can hold cards at a point."""
        column, band = self.column_at(x), self.band_at(y)
        if column is None or band is None or not self._holds_cards(band.lane):
            return None
        if column.hidden or band.hidden:
            return None
        return CellKey(column.phase, band.lane)

    def _holds_cards(self, lane: str) -> bool:
        return self.document.lanes[lane].kind in CARD_LANES

    def cell_rect(self, cell: CellKey) -> Rect | None:
        """Give a cell's rectangle, None for the tray or a cell that is not there to be seen."""
        column = self._column_of.get(cell.phase or "")
        band = self._band_of.get(cell.lane or "")
        if column is None or band is None or column.hidden or band.hidden:
            return None
        return Rect(column.x, band.y, column.width, band.height)

    def kpi_rect(self, kpi_id: str) -> Rect | None:
        """Give where a KPI is shown: its phase's place in the KPI lane, else the phase's top."""
        kpi = self.document.kpis.get(kpi_id)
        if kpi is None:
            return None
        for lane in self.document.lane_ids:
            if self.document.lanes[lane].kind == "kpis":
                return self.cell_rect(CellKey(kpi.phase, lane))
        column = self._column_of[kpi.phase]
        return Rect(column.x, 0, column.width, min(self.height, theme.MIN_LANE_HEIGHT))

    def area(self, key: Key) -> Rect | None:
        """Give where a record is shown: a card, an arrow, a KPI, a whole phase or lane."""
        match key.kind:
            case "cards":
                return self.card_rect(key.id)
            case "handoffs":
                return self.arrows.area(key.id)
            case "kpis":
                return self.kpi_rect(key.id)
            case "phases" if (column := self._column_of.get(key.id)) is not None:
                return Rect(column.x, 0, column.width, self.height)
            case "lanes" if (band := self._band_of.get(key.id)) is not None:
                return Rect(0, band.y, self.width, band.height)
            case _:
                return None

    def card_at(self, x: float, y: float) -> str | None:
        """Find the card at a point."""
        cell = self.cell_at(x, y)
        if cell is None or cell.lane is None or cell.phase is None:
            return None
        band, column = self._band_of[cell.lane], self._column_of[cell.phase]
        layout = band.cells.get(cell.phase)
        if layout is None:
            return None
        index = bisect_right(layout.tops, y - band.y) - 1
        if index < 0:
            return None
        part_x, part_y, part = layout.group.parts[index]
        inside = Rect(column.x + part_x, band.y + part_y, part.width, part.height).contains(x, y)
        return layout.placed[index].id if inside else None

    def shown_in(self, cell: CellKey) -> tuple[Placed, ...]:
        """Give the cards of a cell that are shown, from top to bottom."""
        band = self._band_of.get(cell.lane or "")
        found = band.cells.get(cell.phase or "") if band is not None else None
        return found.placed if found is not None else ()

    def card_rect(self, card_id: str) -> Rect | None:
        """Give a card's rectangle, None if it is not on the map."""
        found = self._find(card_id)
        if found is None:
            return None
        x, y, figure = found
        return Rect(x, y, figure.width, figure.height)

    def card_figure(self, card_id: str) -> Figure | None:
        """Give a card's figure, None if it is not on the map."""
        found = self._find(card_id)
        return found[2] if found else None

    def _find(self, card_id: str) -> tuple[float, float, Figure] | None:
        card = self.document.cards.get(card_id)
        if card is None or card.phase is None or card.lane is None:
            return None
        band = self._band_of[card.lane]
        cell = band.cells[card.phase]
        # All cards that were pasted into a cell may be looked for at once: none is gone through.
        index = bisect_left(cell.placed, (card.order, card_id), key=_standing)
        if index == len(cell.placed) or cell.placed[index].id != card_id:
            return None
        x, y, part = cell.group.parts[index]
        if not isinstance(part, Figure):
            return None
        return self._column_of[card.phase].x + x, band.y + y, part

    def cards_in(self, area: Rect) -> Iterator[str]:
        """Go through the cards that overlap an area, lane by lane."""
        for band in self.bands:
            if not (band.y < area.bottom and area.y < band.y + band.height):
                continue
            for column in self.columns:
                layout = band.cells.get(column.phase)
                if layout is None or not (
                    column.x < area.right and area.x < column.x + column.width
                ):
                    continue
                for item, (x, y, part) in zip(layout.placed, layout.group.parts, strict=True):
                    rect = Rect(column.x + x, band.y + y, part.width, part.height)
                    if rect.overlaps(area):
                        yield item.id

    def empty_cells(self, area: Rect) -> Iterator[Rect]:
        """Go through the cells that show no card and overlap an area, lane by lane."""
        first, last = self.column_index(area.x), self.column_index(area.right) + 1
        for band in self.bands:
            if not (band.y < area.bottom and area.y < band.y + band.height):
                continue
            if band.collapsed or not self._holds_cards(band.lane):
                continue
            for column in self.columns[first:last]:
                if column.collapsed or column.x >= area.right:
                    continue
                cell = band.cells.get(column.phase)
                if cell is None or not cell.placed:
                    yield Rect(column.x, band.y, column.width, band.height)

    def slot_at(self, x: float, y: float) -> Slot | None:
        """Find where a card dropped at a point would land."""
        cell = self.cell_at(x, y)
        rect = self.cell_rect(cell) if cell is not None else None
        if cell is None or rect is None:
            return None
        layout = self._band_of[cell.lane or ""].cells.get(cell.phase or "")
        place, index, top = 0, 0, theme.CELL_MARGIN
        if layout is not None:
            for part in layout.group.parts:
                if y - rect.y < part.y + part.part.height / 2:
                    break
                place += 1
                top = part.y + part.part.height + theme.GAP
            index = layout.index_below(place)
        edge = rect.x + theme.CELL_MARGIN
        mark = Rect(edge, rect.y + top - theme.GAP / 2 - 1.5, card_width(rect.width), 3)
        return Slot(cell, index, mark)

    @cached_property
    def body(self) -> Group:
        """The lanes without any header, as one group."""
        parts = tuple(PlacedPart(0, band.y, band.body) for band in self.bands)
        return Group(self.width, self.height, parts)

    def drawing(self) -> Drawing:
        """Put the whole map together: title, phases, lanes with their headers, arrows.

        Those say in words where they lead.
        """
        top = self.title.height
        left = theme.LANE_HEADER
        heads = tuple(
            PlacedPart(column.x, 0, figure)
            for column, figure in zip(self.columns, self.headers, strict=True)
        )
        parts = [
            PlacedPart(0, 0, self.title),
            PlacedPart(left, top, Group(self.width, self.header_height, heads)),
        ]
        top += self.header_height + theme.GAP
        for band in self.bands:
            parts.append(PlacedPart(0, top + band.y, band.header))
            body = told_lane(self.document, band.lane, band.body, self._lefts)
            parts.append(PlacedPart(left, top + band.y, body))
        parts.append(PlacedPart(left, top, self.arrows.group))
        root = Group(left + self.width + theme.GAP, top + self.height, tuple(parts))
        return Drawing(root, self.document.map.language)
