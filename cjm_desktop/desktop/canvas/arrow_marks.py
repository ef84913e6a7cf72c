"""The arrows over the map's cells: all of them, what is selected, and what is being drawn."""

from collections.abc import Iterable

from PySide6.QtGui import QPainter

from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.journey.vocabulary import HandoffKind
from cjm_desktop.layout.drawing import Figure, PlacedFigure, Rect
from cjm_desktop.layout.map.arrow_plan import Point
from cjm_desktop.layout.map.arrows import HALO, bounds, line_figure, placed_label
from cjm_desktop.layout.map.map_layout import MapLayout

CHOSEN = "accent"


def paint_arrows(painter: QPainter, figures: FigurePainter, layout: MapLayout, area: Rect) -> None:
    """Paint the arrows that show in an area."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for x, y, arrow in layout.arrows.seen(area):
        if isinstance(arrow, Figure):
            figures.paint(painter, arrow, x, y)


def selected_arrows(layout: MapLayout, handoffs: Iterable[str]) -> list[PlacedFigure]:
    """Draw arrows again as they look when selected, with their labels over them."""
    found: list[PlacedFigure] = []
    for handoff in handoffs:
        route = layout.arrows.routes.get(handoff)
        record = layout.document.handoffs.get(handoff)
        if route is None or record is None:
            continue
        area = bounds(route.points)
        figure = line_figure(handoff, record.kind, route.points, record.label, CHOSEN)
        found.append(PlacedFigure(area.x - HALO, area.y - HALO, figure))
        if route.label is not None:
            found.append(placed_label(handoff, record.label, route.label, CHOSEN))
    return found


def pulled_arrow(start: Point, end: Point, kind: HandoffKind) -> PlacedFigure:
    """Draw an arrow that is not there yet, straight from a point to another."""
    area = bounds((start, end))
    figure = line_figure("", kind, (start, end), "", CHOSEN)
    return PlacedFigure(area.x - HALO, area.y - HALO, figure)


def area_of(placed: PlacedFigure) -> Rect:
    """Give the rectangle of a figure."""
    return Rect(placed.x, placed.y, placed.figure.width, placed.figure.height)
