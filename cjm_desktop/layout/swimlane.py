"""The map laid out: phases as columns, lanes as rows, cards in cells, drawn once for all painters.

A layouter is kept and called again after each change: cards, cells and rows whose records are the
same objects as before keep their figures and groups, so an edit lays out what it touched.
"""

from functools import lru_cache

from cjm_desktop.insight.experience import cell_experience
from cjm_desktop.insight.gap import NO_GAP, CellGap, cell_gap, headline
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.layout import theme
from cjm_desktop.layout.card_face import card_face, number
from cjm_desktop.layout.drawing import Box, Figure, Group, Line, Mark, PlacedPart
from cjm_desktop.layout.experience_lane import HEIGHT, experience_parts
from cjm_desktop.layout.gap_lane import fitting_scale, gap_column, headline_figure, rows_height
from cjm_desktop.layout.headers import (
    lane_header,
    lane_header_content,
    legend,
    phase_header,
    phase_height,
    title_figure,
)
from cjm_desktop.layout.kpi_lane import kpi_column
from cjm_desktop.layout.lane_colour import lane_colours
from cjm_desktop.layout.map_layout import Band, CellLayout, Column, MapLayout
from cjm_desktop.wording import Wording


class MapLayouter:
    """Lays out one document after another, keeping what did not change. `tr` is the map's."""

    def __init__(self, tr: Wording) -> None:
        self._tr = tr
        self._faces: dict[str, tuple[Card, Figure]] = {}
        self._cells: dict[CellKey, CellLayout] = {}
        self._bodies: dict[str, tuple[tuple[object, ...], Group]] = {}

    def layout(self, document: Document) -> MapLayout:
        """Lay out a document."""
        columns = tuple(
            Column(phase, index * theme.COLUMN, theme.COLUMN)
            for index, phase in enumerate(document.phase_ids)
        )
        width = len(columns) * theme.COLUMN
        self._update_cells(document)
        colours = lane_colours(document)
        bands: list[Band] = []
        y = 0.0
        for lane_id in document.lane_ids:
            band = self._band(document, lane_id, y, colours, width)
            bands.append(band)
            y += band.height + theme.GAP
        headers, header_height = _phase_headers(document)
        title = title_figure(document.map, self._tr, theme.LANE_HEADER + max(width, 480))
        height = max(y - theme.GAP, 0)
        return MapLayout(
            document, title, columns, header_height, headers, tuple(bands), width, height
        )

    def face(self, card_id: str, card: Card) -> Figure:
        """Give a card's figure, as it is on the map and in the idea tray."""
        known = self._faces.get(card_id)
        if known is not None and known[0] is card:
            return known[1]
        figure = card_face(card_id, card, self._tr)
        self._faces[card_id] = (card, figure)
        return figure

    def _update_cells(self, document: Document) -> None:
        cells: dict[CellKey, CellLayout] = {}
        for key, placed in document.cells.items():
            known = self._cells.get(key)
            if known is not None and known.placed is placed:
                cells[key] = known
            elif key.phase is not None:
                cells[key] = self._cell(placed)
        self._cells = cells
        if len(self._faces) > 2 * len(document.cards) + 1_000:
            self._faces = {
                card_id: face for card_id, face in self._faces.items() if card_id in document.cards
            }

    def _cell(self, placed: tuple[Placed, ...]) -> CellLayout:
        parts: list[PlacedPart] = []
        tops: list[float] = []
        y = theme.CELL_MARGIN
        for item in placed:
            figure = self.face(item.id, item.card)
            parts.append(PlacedPart(theme.CELL_MARGIN, y, figure))
            tops.append(y)
            y += figure.height + theme.GAP
        height = y - theme.GAP + theme.CELL_MARGIN
        return CellLayout(placed, Group(theme.COLUMN, height, tuple(parts)), tuple(tops))

    def _band(
        self, document: Document, lane_id: str, y: float, colours: dict[str, str], width: float
    ) -> Band:
        content, needed = lane_header_content(document, lane_id, self._tr)
        cells: dict[str, CellLayout] = {}
        match document.lanes[lane_id].kind:
            case "experience":
                more, needed = legend(document, colours, needed)
                content += more
                parts = _experience(document, colours)
                needed = max(needed, HEIGHT)
            case "gap":
                parts, tall = self._gap(document, colours, width)
                needed = max(needed, tall)
            case "kpis":
                parts, tall = self._kpis(document)
                needed = max(needed, tall)
            case "role" | "topic":
                for column in document.phase_ids:
                    cell = self._cells.get(CellKey(column, lane_id))
                    if cell is not None:
                        cells[column] = cell
                tallest = max((cell.group.height for cell in cells.values()), default=0)
                needed = max(needed, tallest, theme.MIN_LANE_HEIGHT)
                parts = tuple(
                    PlacedPart(index * theme.COLUMN, 0, cells[phase].group)
                    for index, phase in enumerate(document.phase_ids)
                    if phase in cells
                )
        body = self._body(lane_id, width, needed, len(document.phase_ids), parts)
        header = lane_header(document, lane_id, colours[lane_id], content, needed)
        return Band(lane_id, y, needed, header, body, cells)

    def _body(
        self, lane_id: str, width: float, height: float, columns: int, parts: tuple[PlacedPart, ...]
    ) -> Group:
        memo = (width, height, columns, parts)
        known = self._bodies.get(lane_id)
        if known is not None and known[0] == memo:
            return known[1]
        ground = _ground(width, height, columns)
        group = Group(width, height, (PlacedPart(0, 0, ground), *parts))
        self._bodies[lane_id] = (memo, group)
        return group

    def _gap(
        self, document: Document, colours: dict[str, str], width: float
    ) -> tuple[tuple[PlacedPart, ...], float]:
        rows = [
            [(colours[lane], _gap_of(document, phase, lane)) for lane in document.role_lane_ids]
            for phase in document.phase_ids
        ]
        scale = fitting_scale(gap.total for row in rows for _, gap in row)
        parts = [
            PlacedPart(index * theme.COLUMN, 0, gap_column(tuple(row), scale, self._tr))
            for index, row in enumerate(rows)
        ]
        height = rows_height(len(document.role_lane_ids))
        sentence = self._headline(document)
        if sentence and width:
            figure = headline_figure(sentence, width)
            parts.append(PlacedPart(0, height, figure))
            height += figure.height
        return tuple(parts), height

    def _headline(self, document: Document) -> str:
        found = headline(document)
        if found is None or found.cell.phase is None or found.cell.lane is None:
            return ""
        return self._tr(
            "Largest unmet potential: {role} in {phase} ({amount}): {touchpoint}, "
            "where the customer is and we are not.",
            role=document.lanes[found.cell.lane].name,
            phase=document.phases[found.cell.phase].name,
            amount=number(found.unmet),
            touchpoint=found.touchpoint.card.title,
        )

    def _kpis(self, document: Document) -> tuple[tuple[PlacedPart, ...], float]:
        figures = [kpi_column(document.kpis_of(phase), self._tr) for phase in document.phase_ids]
        parts = tuple(
            PlacedPart(index * theme.COLUMN, 0, figure) for index, figure in enumerate(figures)
        )
        return parts, max((figure.height for figure in figures), default=0)


def _phase_headers(document: Document) -> tuple[tuple[Figure, ...], float]:
    phases = [(phase_id, document.phases[phase_id]) for phase_id in document.phase_ids]
    heights = [phase_height(phase, n, theme.COLUMN) for n, (_, phase) in enumerate(phases, 1)]
    height = max(heights, default=0)
    accent = document.map.accent
    return tuple(
        phase_header(phase_id, phase, n, accent, theme.COLUMN, height)
        for n, (phase_id, phase) in enumerate(phases, 1)
    ), height


def _experience(document: Document, colours: dict[str, str]) -> tuple[PlacedPart, ...]:
    cells, none = document.cells, ()
    curves = [
        (
            colours[lane],
            tuple(
                cell_experience(cells.get(CellKey(phase, lane), none))
                for phase in document.phase_ids
            ),
        )
        for lane in document.role_lane_ids
    ]
    return experience_parts(curves, len(document.phase_ids))


def _gap_of(document: Document, phase: str, lane: str) -> CellGap:
    placed = document.cells.get(CellKey(phase, lane))
    return cell_gap(placed) if placed else NO_GAP


@lru_cache(maxsize=256)
def _ground(width: float, height: float, columns: int) -> Figure:
    marks: list[Mark] = [Box(0, 0, width, height, fill="paper", stroke="hairline")]
    for index in range(1, columns):
        marks.append(Line(index * theme.COLUMN, 0, index * theme.COLUMN, height, "hairline"))
    return Figure(None, "cell", width, height, tuple(marks), swatch="paper")
