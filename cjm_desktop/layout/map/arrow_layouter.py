"""Lays out the arrows between cards again and again, keeping those whose cards stayed in place."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from cjm_desktop.journey.document import TRAY, Document, Placed
from cjm_desktop.journey.records import Handoff
from cjm_desktop.layout.drawing import Group, PlacedPart, Rect
from cjm_desktop.layout.kept import Kept
from cjm_desktop.layout.map.arrow_plan import ArrowEnd, Frame, Link, Point
from cjm_desktop.layout.map.arrows import (
    HALO,
    ArrowLayer,
    bounds,
    label_width,
    line_figure,
    placed_label,
    plate_rect,
)
from cjm_desktop.layout.map.columns import Edges, narrowest
from cjm_desktop.layout.map.routing import Routes, routes

if TYPE_CHECKING:
    from cjm_desktop.layout.map.map_layout import Band, CellLayout

_Cell = tuple[int, str, "CellLayout"]
"""A cell that has an end of an arrow: its band's number, its phase, and its cards as they were."""

_Known = tuple["CellLayout", float, float, int, int, ArrowEnd]
"""A card's place, and what it holds for: its cell, the corner of that, its column and band."""


class ArrowLayouter:
    """Makes a map's layer of arrows. Cards in the idea tray and hidden ones have none."""

    def __init__(self) -> None:
        self._kept = Kept()
        self._inputs: tuple[object, ...] = ()
        self._made_of: tuple[object, ...] = ()
        self._cells: list[_Cell] = []
        self._tray: tuple[Placed, ...] | None = None
        self._layer = ArrowLayer(Group(0, 0, ()), {}, {})
        self._known: dict[str, _Known] = {}
        self._drawn: dict[str, tuple[Handoff, tuple[Point, ...], PlacedPart]] = {}

    def layout(
        self, document: Document, bands: Sequence["Band"], edges: Edges, height: float
    ) -> ArrowLayer:
        """Lay out the arrows of a map whose lanes stand as close as they can.

        The lanes are to be moved apart by the layer's `rooms`.
        """
        rows = tuple((band.y, band.y + band.height) for band in bands)
        frame = Frame(height, edges, rows if document.handoffs else ())
        inputs = (document.handoffs, document.phase_ids, frame)
        if inputs != self._inputs or not self._in_place(document, bands):
            self._inputs = inputs
            links = self._links(document, bands, frame)
            made_of = (document.handoffs, links, frame)
            if made_of != self._made_of:
                self._made_of = made_of
                self._layer = self._lay_out(document.handoffs, routes(links, frame))
        return self._layer

    def _in_place(self, document: Document, bands: Sequence["Band"]) -> bool:
        """Say whether every cell with an end of an arrow is as it was, the tray included."""
        if self._tray is not None and document.cells.get(TRAY) is not self._tray:
            return False
        return all(bands[row].cells.get(phase) is cell for row, phase, cell in self._cells)

    def _links(self, document: Document, bands: Sequence["Band"], frame: Frame) -> tuple[Link, ...]:
        places = _Places(document, bands, frame.edges, self._known)
        made: list[Link] = []
        room = narrowest(frame.edges)
        for handoff_id, handoff in document.handoffs.items():
            source, target = places.of(handoff.source), places.of(handoff.target)
            if source is None or target is None:
                continue
            label = label_width(handoff.label, room) if handoff.label.strip() else 0.0
            clear = places.clear(source, target)
            made.append(Link(handoff_id, source, target, clear, label))
        self._cells = places.visited()
        self._tray = document.cells.get(TRAY) if places.in_tray else None
        return tuple(made)

    def _lay_out(self, handoffs: Mapping[str, Handoff], found: Routes) -> ArrowLayer:
        lines: list[PlacedPart] = []
        labels: list[PlacedPart] = []
        plates: dict[str, Rect] = {}
        for handoff_id, route in found.ways.items():
            handoff = handoffs[handoff_id]
            lines.append(self._line(handoff_id, handoff, route.points))
            if route.label is not None:
                labels.append(PlacedPart(*placed_label(handoff_id, handoff.label, route.label)))
                plates[handoff_id] = plate_rect(route.label)
        group = Group(found.frame.width, found.frame.height, (*lines, *labels))
        return ArrowLayer(group, found.ways, plates, found.rooms)

    def _line(self, handoff_id: str, handoff: Handoff, points: tuple[Point, ...]) -> PlacedPart:
        known = self._drawn.get(handoff_id)
        if known is not None and known[0] is handoff and known[1] == points:
            return known[2]
        area = bounds(points)
        # Told from its own corner, so that an arrow that only moves stays the same figure.
        way = tuple((round(x - area.x, 3), round(y - area.y, 3)) for x, y in points)
        kind, label = handoff.kind, handoff.label
        figure = self._kept(line_figure, handoff_id, handoff_id, kind, way, label)
        part = PlacedPart(area.x - HALO, area.y - HALO, figure)
        self._drawn[handoff_id] = (handoff, points, part)
        return part


class _Places:
    """Where the cards of a map are; `known` keeps them for the next time."""

    def __init__(
        self,
        document: Document,
        bands: Sequence["Band"],
        edges: Edges,
        known: dict[str, _Known],
    ) -> None:
        self._document = document
        self._bands = bands
        self._known = known
        self.in_tray = False
        self._visited: dict[tuple[int, str], CellLayout] = {}
        self._columns = {phase: n for n, phase in enumerate(document.phase_ids)}
        self._edges = edges
        self._rows = {band.lane: n for n, band in enumerate(bands)}

    def of(self, card_id: str) -> ArrowEnd | None:
        """Give a card's place, None in the idea tray or if it is hidden."""
        card = self._document.cards[card_id]
        if card.phase is None or card.lane is None:
            self.in_tray = True
            return None
        column, row = self._columns[card.phase], self._rows[card.lane]
        band = self._bands[row]
        cell = self._visited[row, card.phase] = band.cells[card.phase]
        known = self._known.get(card_id)
        left = self._edges[column]
        if known is not None and known[:5] == (cell, left, band.y, column, row):
            return known[5]
        number = next((n for n, item in enumerate(cell.placed) if item.id == card_id), None)
        if number is None:
            return None
        x, y, part = cell.group.parts[number]
        rect = Rect(left + x, band.y + y, part.width, part.height)
        place = ArrowEnd(rect, column, row)
        self._known[card_id] = (cell, left, band.y, column, row, place)
        return place

    def visited(self) -> list[_Cell]:
        """List the cells that were asked for."""
        return [(row, phase, cell) for (row, phase), cell in self._visited.items()]

    def clear(self, one: ArrowEnd, other: ArrowEnd) -> bool:
        """Say whether the cards are next below each other in neighbouring lanes."""
        if one.column != other.column or abs(one.band - other.band) != 1:
            return False
        upper, lower = sorted((one, other), key=lambda place: place.band)
        phase = self._document.phase_ids[one.column]
        last = self._bands[upper.band].cells[phase].tops[-1]
        first = self._bands[lower.band].cells[phase].tops[0]
        return (
            upper.rect.y == self._bands[upper.band].y + last
            and lower.rect.y == self._bands[lower.band].y + first
        )
