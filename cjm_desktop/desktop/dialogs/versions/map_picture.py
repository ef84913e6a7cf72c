"""A whole map in small, with what differs from another one marked on it."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from cjm_desktop.desktop.canvas.replay import WORDS_BELOW, Replay
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Rect, figures
from cjm_desktop.layout.map.map_layout import MapLayout

_MARGIN = 10.0
_LARGEST = 1.0
_OUTLINE = 2.0
"""Pixels of the line around what differs."""

Marks = Mapping[str, str]
"""The colour of the line around each card that differs, by its id."""


class MapPicture(Dressed, QWidget):
    """Shows a layout as large as it fits; painted once for each size and look."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._figures = FigurePainter(look())
        self._replay = Replay(self._figures)
        self._layout: MapLayout | None = None
        self._marks: Marks = {}
        self._chosen: str | None = None
        self._picture = QPixmap()
        self._said = ""
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(260, 160)
        self.wear_look()

    def sizeHint(self) -> QSize:
        """Ask for the room of a picture that can be looked at."""
        return QSize(380, 260)

    def dress(self, colours: Colours) -> None:
        """Paint in the colours of a look."""
        self._figures.set_palette(colours)
        self._paint_anew()

    def show_map(self, layout: MapLayout, marks: Marks) -> None:
        """Show a map, with lines around what differs."""
        self._layout, self._marks, self._chosen, self._said = layout, marks, None, ""
        self._figures.set_assets(layout.document.assets)
        self.setAccessibleDescription("")
        self._paint_anew()

    def say(self, sentence: str) -> None:
        """Say something in place of a map."""
        self._layout, self._said = None, sentence
        self.setAccessibleDescription(sentence)
        self._paint_anew()

    def choose(self, card_id: str | None) -> None:
        """Fill a card that differs with its colour, so that it is found."""
        if card_id != self._chosen:
            self._chosen = card_id
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture, and over it what differs."""
        ratio = self.devicePixelRatioF()
        painter = QPainter(self)
        if self._layout is None:
            self._paint_ground(painter)
            painter.setPen(QColor(look()["quiet"]))
            area = QRectF(self.rect()).adjusted(20, 20, -20, -20)
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(area, flags, self._said)
            return
        if self._picture.size() != self.size() * ratio:
            self._picture = self._painted(self._layout, ratio)
        painter.drawPixmap(0, 0, self._picture)
        if self._chosen is not None and self._chosen in self._marks:
            painter.setBrush(QColor(look()[self._marks[self._chosen]]))
            self._paint_marks(painter, self._layout, {self._chosen: self._marks[self._chosen]})

    def _paint_anew(self) -> None:
        self._picture = QPixmap()
        self.update()

    def _painted(self, layout: MapLayout, ratio: float) -> QPixmap:
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self._paint_ground(painter)
        zoom, corner = self._place(layout)
        painter.save()
        painter.translate(corner)
        painter.scale(zoom, zoom)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for column, head in zip(layout.columns, layout.headers, strict=True):
            self._replay.paint_alone(painter, head, theme.LANE_HEADER + column.x, 0, zoom)
        painter.translate(0, layout.header_height + theme.GAP)
        for band in layout.bands:
            self._replay.paint_alone(painter, band.header, 0, band.y, zoom)
        painter.translate(theme.LANE_HEADER, 0)
        if zoom < WORDS_BELOW:
            everything = Rect(0, 0, layout.width + 1, layout.height + 1)
            self._replay.paint(painter, layout.body, everything, zoom)
        else:
            for x, y, figure in figures(layout.body, 0, 0):
                self._figures.paint(painter, figure, x, y)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_marks(painter, layout, self._marks)
        painter.end()
        return picture

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look()["surround"]))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)

    def _paint_marks(self, painter: QPainter, layout: MapLayout, marks: Marks) -> None:
        """Draw lines around cards, all of a colour at once."""
        zoom, corner = self._place(layout)
        left = corner.x() + theme.LANE_HEADER * zoom
        top = corner.y() + (layout.header_height + theme.GAP) * zoom
        places: dict[str, list[QRectF]] = {}
        for card_id, token in marks.items():
            if (rect := layout.card_rect(card_id)) is not None:
                x, y = left + rect.x * zoom, top + rect.y * zoom
                place = QRectF(x, y, rect.width * zoom, rect.height * zoom)
                places.setdefault(token, []).append(place)
        for token, rects in places.items():
            painter.setPen(QPen(QColor(look()[token]), _OUTLINE))
            painter.drawRects(rects)

    def _place(self, layout: MapLayout) -> tuple[float, QPointF]:
        """Give the zoom at which the map fits, and where its corner is then."""
        width = theme.LANE_HEADER + max(layout.width, 1)
        height = layout.header_height + theme.GAP + max(layout.height, 1)
        room_x, room_y = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        zoom = min(room_x / width, room_y / height, _LARGEST)
        x, y = (self.width() - width * zoom) / 2, (self.height() - height * zoom) / 2
        return zoom, QPointF(x, y)
