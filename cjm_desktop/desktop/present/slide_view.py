"""Shows one screen of a presentation: as a picture, faded in, darkened around a spot, or blank.

A screen is painted once, into a picture of as many pixels as it has room for: the whole display, or
a part of a window, where it is smaller but the same. So going on is one picture in place of
another, and the next is there before it is asked for.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.look.colours import colours
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.present.overlays import Overlays
from cjm_desktop.desktop.present.showing import Aim, Blank, RoomPicture
from cjm_desktop.journey.document import Document
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import PlacedFigure, Rect
from cjm_desktop.layout.present.screen import Screen
from cjm_desktop.layout.present.slide import Slide, area_of

_BLANKS: Final[Mapping[Blank, str]] = {"black": "#000000", "white": "#FFFFFF"}
_FADE_MS: Final = 120
_SPOT: Final = 0.17
"""The radius of the spot, as a part of the height."""
_DARK: Final = QColor(0, 0, 0, 175)
_DOT: Final = 0.011
"""The radius of the dot, as a part of the height."""
_DOT_COLOUR: Final = QColor(214, 31, 38)
_DOT_EDGE: Final = QColor(255, 255, 255)
_CHOSEN: Final = 2.5
"""How thick the line around a chosen card is, in units of the screen."""
_KEPT: Final = 4
"""So many pictures are kept: the one before, this one, and those that may be next."""


class SlideView(QWidget):
    """A screen of the presentation; it takes no keys, those are the window's."""

    turned = Signal()
    """Another screen is shown, or none."""
    rested = Signal()
    """The screen is shown as it will stay."""

    def __init__(
        self,
        parent: QWidget,
        *,
        dark: bool,
        moves: bool,
        overlays: Overlays | None = None,
        own: bool = False,
    ) -> None:
        super().__init__(parent)
        self._overlays, self._own = overlays, own
        if overlays is not None:
            overlays.changed.connect(self.update)
            overlays.laid.connect(self.turned)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.blank: Blank | None = None
        self.aim: Aim | None = None
        self._chosen: str | None = None
        self._moves = moves
        self._figures = FigurePainter(colours(dark))
        self._ground = QColor(colours(dark)["paper"])
        self.document = Document()
        self.slide: Slide | None = None
        self._before: QPixmap | None = None
        self._pictures: dict[Slide, QPixmap] = {}
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(_FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(self.update)
        self._fade.finished.connect(self._settle)

    def use(self, document: Document) -> None:
        """Take pictures from another state of the map."""
        self.document = document
        self._figures.set_assets(document.assets)
        self._pictures.clear()

    def wear(self, *, dark: bool) -> None:
        """Show everything in the light or in the dark look."""
        if self._figures.palette is colours(dark):
            return
        self._figures.set_palette(colours(dark))
        self._ground = QColor(colours(dark)["paper"])
        self._pictures.clear()
        self._fade.stop()
        self._before = None
        self.update()

    def show_picture(self, picture: RoomPicture, *, faded: bool = True) -> None:
        """Show what there is to see."""
        if picture.document is not self.document:
            self.use(picture.document)
        self.blanked(picture.blank)
        self.aimed(picture.aim)
        self._chosen = picture.chosen
        self._show_slide(picture.slide, picture.words, faded=faded)

    def _show_slide(self, slide: Slide, words: str, *, faded: bool) -> None:
        faded = faded and self._moves and self.slide is not None and self.isVisible()
        before = self.picture(self.slide) if faded and self.slide is not None else None
        self._fade.stop()
        self._before, self.slide = before, slide
        self.setAccessibleName(words)
        if before is None:
            self._settle()
        else:
            self._fade.start()
        self.update()
        self.turned.emit()

    def _settle(self) -> None:
        self._before = None
        self.update()
        self.rested.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paint anew in another size."""
        super().resizeEvent(event)
        self._pictures.clear()

    def event(self, event: QEvent) -> bool:
        """Paint anew in other pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._pictures.clear()
        return super().event(event)

    @property
    def is_moving(self) -> bool:
        """Whether one screen is still giving way to another."""
        return self._before is not None

    def picture(self, slide: Slide) -> QPixmap:
        """Give the picture of a screen, painted if it is not there yet."""
        made = self._pictures.pop(slide, None)
        if made is None:
            made = self._painted(slide)
        self._pictures[slide] = made
        while len(self._pictures) > _KEPT:
            del self._pictures[next(iter(self._pictures))]
        return made

    def _painted(self, slide: Slide) -> QPixmap:
        ratio, area = self.devicePixelRatioF(), self._area_of(slide)
        made = QPixmap(round(area.width() * ratio), round(area.height() * ratio))
        made.fill(self._ground)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._scale_of(slide) * ratio
        painter.scale(scale, scale)
        self._paint(painter, slide.drawing.figures())
        painter.end()
        made.setDevicePixelRatio(ratio)
        return made

    def _paint(self, painter: QPainter, figures: Iterator[PlacedFigure]) -> None:
        for x, y, figure in figures:
            self._figures.paint(painter, figure, x, y)

    # Where things are

    @property
    def scale(self) -> float:
        """How many of the toolkit's pixels a unit of the screen has."""
        return self._scale_of(self.slide) if self.slide is not None else 1.0

    def _scale_of(self, slide: Slide) -> float:
        drawing = slide.drawing
        return min(self.width() / drawing.width, self.height() / drawing.height)

    @property
    def area(self) -> QRect:
        """Where the screen is in the widget."""
        return self._area_of(self.slide) if self.slide is not None else self.rect()

    def _area_of(self, slide: Slide) -> QRect:
        scale = self._scale_of(slide)
        wide, high = round(slide.drawing.width * scale), round(slide.drawing.height * scale)
        return QRect((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)

    def card_at(self, place: QPointF) -> str | None:
        """Find the card at a place of the widget."""
        if self.slide is None or self.blank is not None or self.coded:
            return None
        there = place - self.area.topLeft().toPointF()
        return self.slide.card_at(there.x() / self.scale, there.y() / self.scale)

    def to_view(self, area: Rect) -> QRect:
        """Give the widget's rectangle that covers an area of the screen."""
        x, y, width, height = (each * self.scale for each in area)
        return QRectF(x, y, width, height).toAlignedRect().translated(self.area.topLeft())

    def overlaid(self) -> Iterator[PlacedFigure]:
        """Go through what lies over the screen."""
        slide = self.slide
        if self._overlays is not None and slide is not None and self.blank is None:
            wide, high = slide.drawing.width * slide.scale, slide.drawing.height * slide.scale
            yield from self._overlays.figures(Screen(wide, high), own=self._own)

    @property
    def coded(self) -> bool:
        """Whether the code that phones scan covers the screen."""
        return self._overlays is not None and self._overlays.coded and not self._own

    # What is seen

    def blanked(self, blank: Blank | None) -> None:
        """Show nothing but black or white, or the screen again."""
        if blank != self.blank:
            self.blank = blank
            self.update()
            self.turned.emit()

    def aimed(self, aim: Aim | None) -> None:
        """Show where is pointed; None: nowhere."""
        if aim != self.aim:
            self.aim = aim
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture."""
        painter, area = QPainter(self), self.area
        if area != self.rect():
            self._figures.fill(painter, self.rect(), "surround")
        if self.blank is not None or self.slide is None:
            self._figures.fill(painter, area, _BLANKS[self.blank or "black"])
            return
        if self._before is not None:
            painter.drawPixmap(area.topLeft(), self._before)
            painter.setOpacity(float(self._fade.currentValue() or 0.0))
        painter.drawPixmap(area.topLeft(), self.picture(self.slide))
        painter.setOpacity(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._mark_chosen(painter)
        self._lay_over(painter, area)
        if self.aim is not None:
            self._point(painter, QRectF(area), self.aim)

    def _mark_chosen(self, painter: QPainter) -> None:
        for placed in self.slide.cards if self.slide is not None and self._chosen else ():
            if placed.figure.key is not None and placed.figure.key.id == self._chosen:
                colour = QColor(self._figures.palette["accent"])
                painter.setPen(QPen(colour, _CHOSEN * self.scale))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                around = self.to_view(area_of(placed)).adjusted(-1, -1, 1, 1)
                corner = theme.CORNER * self.scale
                painter.drawRoundedRect(around, corner, corner)

    def _point(self, painter: QPainter, area: QRectF, aim: Aim) -> None:
        at = area.topLeft() + QPointF(area.width() * aim.x, area.height() * aim.y)
        if aim.light == "spot":
            radius = area.height() * _SPOT
            around = QPainterPath()
            around.addRect(area)
            around.addEllipse(at, radius, radius)
            painter.fillPath(around, _DARK)
            return
        radius = area.height() * _DOT
        painter.setPen(QPen(_DOT_EDGE, radius / 3))
        painter.setBrush(_DOT_COLOUR)
        painter.drawEllipse(at, radius, radius)

    def _lay_over(self, painter: QPainter, area: QRect) -> None:
        painter.save()
        painter.translate(area.topLeft())
        painter.scale(self.scale, self.scale)
        self._paint(painter, self.overlaid())
        painter.restore()
