"""What the widgets share that paint a layout of the session's map, as paper shows it."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.scale import factor
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.layout.drawing import Group, Rect, figures

ARROWS: Mapping[Qt.Key, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
"""Where the arrow keys go: so many steps to the right, and down."""


class PaintedView(Dressed, QWidget):
    """Follows the keyboard and the room it is given; a subclass lays out, and paints over it.

    What it paints is measured in points, of which each is as many pixels as its zoom says, and the
    size of the interface's text.
    """

    def __init__(self, session: Session, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = self._session = session
        self._painter = FigurePainter(look())
        self._room = 0
        self.zoom = 1.0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.wear_look()

    def refresh(self) -> None:
        """Show the document as it is now."""
        raise NotImplementedError

    def dress(self, colours: Colours) -> None:
        """Paint in the colours of a look."""
        self._painter.set_palette(colours)
        self.update()

    @property
    def scale(self) -> float:
        """How many pixels a point has."""
        return self.zoom * factor()

    def set_room(self, room: int) -> None:
        """Lay out in another width, in pixels."""
        points = round(room / factor())
        if points != self._room:
            self._room = points
            self.refresh()

    def set_zoom(self, zoom: float) -> None:
        """Show all in another size, laid out as it is."""
        self.zoom = zoom
        self.resize_to_drawing()
        self.update()

    def resize_to_drawing(self) -> None:
        """Be as large as what is shown, at this zoom."""
        raise NotImplementedError

    def _be_large_for(self, root: Group) -> None:
        self.setFixedSize(round(root.width * self.scale) + 1, round(root.height * self.scale) + 1)

    def to_drawing(self, place: QPointF) -> QPointF:
        """Give the point of the drawing that is at a place of the widget."""
        return place / self.scale

    def to_view(self, area: Rect) -> QRect:
        """Give the widget's rectangle that covers an area of the drawing."""
        x, y, width, height = (each * self.scale for each in area)
        return QRectF(x, y, width, height).toAlignedRect()

    def _paint_figures(self, painter: QPainter, root: Group, event: QPaintEvent) -> None:
        """Paint the figures that are exposed, and leave the painter in the drawing's points."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.scale
        painter.scale(scale, scale)
        seen = event.rect()
        sides = (seen.x(), seen.y(), seen.width(), seen.height())
        area = Rect(*(each / scale for each in sides))
        for x, y, figure in figures(root, 0, 0, area):
            self._painter.paint(painter, figure, x, y)

    def _describe_as(self, said: str, how: str) -> None:
        """Tell a screen reader where the keys are, and what they do."""
        self.setAccessibleDescription(f"{said}\n{how}" if said else how)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()
