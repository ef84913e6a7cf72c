"""What of the map is seen: a part of it fitted into the view, and the selected card kept in sight.

The room for the map depends on the zoom, for the headers beside it grow with it to a limit, and
scroll bars take room only where the map is larger than what is left.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QWheelEvent

from cjm_desktop.desktop.canvas.projection import limited_zoom
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Rect

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.map_canvas import MapCanvas

MARGIN = 8
"""Pixels around the map within the canvas."""
ROOM_AFTER = 160
"""Pixels that can be scrolled to beyond the map's end, so that its last lane can be worked on."""
LARGEST = 24 / theme.CARD_TITLE.size
"""The zoom at which a card's title is 24 pixels high; fitting makes nothing larger."""
_FREE_TURNS = 2
_MOST_TURNS = 6


def fit(canvas: "MapCanvas", area: Rect, *, width: bool = True, height: bool = True) -> None:
    """Zoom so that an area fills the view by its `width` and `height`, and show it there.

    Of what is not asked for the beginning is seen.
    """
    kept = selected_in_sight(canvas)
    for turn in range(_MOST_TURNS):
        zoom = _fitting_zoom(canvas, area, width=width, height=height)
        # Headers and bars have taken the size for about this zoom; from here on it only shrinks,
        # or a bar that comes and goes with the zoom would be followed for ever.
        if turn >= _FREE_TURNS:
            zoom = min(zoom, canvas.zoom)
        if zoom == canvas.zoom:
            break
        canvas.set_zoom(zoom)
    view, zoom = room(canvas), canvas.zoom
    spare = (view.width() - area.width * zoom, view.height() - area.height * zoom)
    left, top = (max(room / 2 - MARGIN, 0) for room in spare)
    canvas.scroll_to(round(area.x * zoom - left), round(area.y * zoom - top))
    if kept is not None:
        canvas.show_area(kept)
    canvas.end_zooming()


def room(canvas: "MapCanvas") -> QSize:
    """Give the size that a canvas has at its zoom, once its bars have come or gone.

    The toolkit lets them come and go later, and one of them must not be the other's only reason.
    """
    whole = _whole(canvas)
    across, down = canvas.horizontalScrollBar(), canvas.verticalScrollBar()
    view = canvas.maximumViewportSize()
    if whole.height() > view.height():
        view.setWidth(view.width() - down.sizeHint().width())
    if whole.width() > view.width():
        view.setHeight(view.height() - across.sizeHint().height())
        if whole.height() > view.height():
            view.setWidth(canvas.maximumViewportSize().width() - down.sizeHint().width())
    return view


def set_ranges(canvas: "MapCanvas") -> None:
    """Let the bars lead over the map, and a little beyond its end where it is larger."""
    whole, view = _whole(canvas), room(canvas)
    for bar, length, shown in (
        (canvas.horizontalScrollBar(), whole.width(), view.width()),
        (canvas.verticalScrollBar(), whole.height(), view.height()),
    ):
        spare = ROOM_AFTER if length > shown else 0
        bar.setRange(0, max(0, length - shown + spare))
        bar.setPageStep(shown)
        bar.setSingleStep(40)


def _whole(canvas: "MapCanvas") -> QSize:
    """Give the size of the map at the canvas's zoom, with what is around it."""
    layout, zoom = canvas.layout_, canvas.zoom
    across, down = int(layout.width * zoom), int(layout.height * zoom)
    return QSize(across + 2 * MARGIN, down + 2 * MARGIN)


def zoom_in_sight(canvas: "MapCanvas", zoom: float, point: QPoint | QPointF | None = None) -> None:
    """Zoom at a point of the view, or else at the selected card; if that was seen, it stays so."""
    kept = selected_in_sight(canvas)
    if point is None and kept is not None:
        point = canvas.projection.to_view(kept).intersected(canvas.viewport().rect()).center()
    canvas.zoom_at(zoom, point)
    if kept is not None:
        canvas.show_area(kept)


def turn_wheel(canvas: "MapCanvas", event: QWheelEvent) -> None:
    """Scroll; sideways with Shift; zoom at the pointer with Ctrl."""
    across, down = canvas.scrolled_to
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        # A header's wheel ends here too, so the place is asked for on the screen.
        place = canvas.viewport().mapFromGlobal(event.globalPosition())
        zoom_in_sight(canvas, canvas.zoom * 1.0015 ** event.angleDelta().y(), place)
    elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not event.angleDelta().x():
        canvas.scroll_to(across - event.angleDelta().y(), down)
    else:
        pixels = event.pixelDelta() if not event.pixelDelta().isNull() else event.angleDelta()
        canvas.scroll_to(across - pixels.x(), down - pixels.y())
    event.accept()


def needed_scroll(canvas: "MapCanvas", area: Rect) -> tuple[int, int]:
    """Give the place to scroll to, in pixels, so that an area of the body is seen."""
    rect, view = canvas.projection.to_view(area, 12), canvas.viewport().rect()
    across, down = canvas.scrolled_to
    return (
        across + _needed_turn(rect.left(), rect.right(), view.width()),
        down + _needed_turn(rect.top(), rect.bottom(), view.height()),
    )


def _needed_turn(low: int, high: int, room: int) -> int:
    """Give how far to scroll at least so that all between two places is seen, or its beginning."""
    if low < 0 or high - low > room:
        return low
    return max(0, high - room)


def selected_in_sight(canvas: "MapCanvas") -> Rect | None:
    """Give the place of the card that was selected last, if any of it is seen."""
    seen = canvas.projection.area(canvas.viewport().rect())
    for card in canvas.session.selected_cards[-1:]:
        rect = canvas.layout_.card_rect(card)
        if rect is not None and rect.overlaps(seen):
            return rect
    return None


def _fitting_zoom(canvas: "MapCanvas", area: Rect, *, width: bool, height: bool) -> float:
    view, zooms = room(canvas), [LARGEST]
    if width:
        zooms.append((view.width() - 2 * MARGIN) / max(area.width, 1))
    if height:
        zooms.append((view.height() - 2 * MARGIN) / max(area.height, 1))
    return limited_zoom(min(zooms))
