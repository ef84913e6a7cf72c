"""One line for a step of the workshop: how far it has come as a ring, its name, and in numbers."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import factor, scaled
from cjm_desktop.insight.guide import Progress
from cjm_desktop.journey.vocabulary import WorkshopStep
from cjm_desktop.layout.agenda_words import minutes_words
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.guide import step_progress, step_title
from cjm_desktop.words.wording import Wording

_HEIGHT = 26
_RING = 18
"""As wide as the icon that takes its place."""
_SIDE = 6
"""Left and right of what is painted."""
_SPACE = 8
_SMALL = 8.25


class StepHead(QAbstractButton):
    """Opens its step. Of all steps one is open, and the arrow keys go to the others."""

    def __init__(self, step: WorkshopStep, tr: Wording) -> None:
        super().__init__()
        self._tr = tr
        self.step = step
        self.progress = Progress(0, 0)
        # The letter after an ampersand would be a shortcut; a title has none.
        self.setText(step_title(tr, step))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_progress(self, progress: Progress, minutes: int) -> None:
        """Show how far the step has come, and say how many minutes it gets."""
        tr = self._tr
        said = step_progress(tr, self.step, progress.done, progress.of)
        time = minutes_words(minutes, tr)
        self.setAccessibleDescription(f"{phrase(tr, progress.state)}. {said}. {time}")
        self.setToolTip(plain_tip(f"{said} · {time}"))
        if progress != self.progress:
            self.progress = progress
            self.update()

    def sizeHint(self) -> QSize:
        """Ask for the room that the whole line takes."""
        metrics = self.fontMetrics()
        text = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance("00/00")
        return QSize(text + _RING + 2 * (_SIDE + _SPACE), scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Fit into any panel."""
        return QSize(80, scaled(_HEIGHT))

    def event(self, event: QEvent) -> bool:
        """Show that the mouse is over the line, and that it has gone."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        colours = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(colours["accent"]), 2) if self.hasFocus() else QPen(0))
            painter.setBrush(QColor(colours["hover" if self.underMouse() else "window"]))
            painter.drawRoundedRect(area, 5, 5)
        size = scaled(_RING)
        ring = QRect(_SIDE, (self.height() - size) // 2, size, size)
        paint_ring(painter, ring, self.progress, colours["good"], colours["axis"])
        self._paint_texts(painter, QColor(colours["ink"]), QColor(colours["quiet"]))

    def _paint_texts(self, painter: QPainter, ink: QColor, quiet: QColor) -> None:
        line = self.rect().adjusted(_SIDE + scaled(_RING) + _SPACE, 0, -_SIDE, 0)
        centre = Qt.AlignmentFlag.AlignVCenter
        small = QFont(self.font())
        small.setPointSizeF(_SMALL * factor())
        painter.setFont(small)
        painter.setPen(quiet)
        done, of = self.progress
        mark = f"{done}/{of}" if of else "–"
        painter.drawText(line, centre | Qt.AlignmentFlag.AlignRight, mark)
        line.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(mark) - _SPACE, 0)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(ink)
        elide = Qt.TextElideMode.ElideRight
        title = painter.fontMetrics().elidedText(self.text(), elide, line.width())
        painter.drawText(line, centre | Qt.AlignmentFlag.AlignLeft, title)


def paint_ring(painter: QPainter, area: QRect, progress: Progress, colour: str, track: str) -> None:
    """Paint a circle that closes with progress; a tick stands in one that is closed."""
    if progress.state == "done":
        scale = painter.device().devicePixelRatioF()
        painter.drawPixmap(area, icons.pixmap("circle-check", colour, area.width(), scale))
        return
    # The same circle as in the icon: 20 of 24 units wide, drawn with a pen of 2.
    unit = area.width() / 24
    circle = QRectF(area).adjusted(2 * unit, 2 * unit, -2 * unit, -2 * unit)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(track), 1.5 * unit))
    painter.drawEllipse(circle)
    if progress.done:
        pen = QPen(QColor(colour), 4 * unit)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(circle, 90 * 16, round(-360 * 16 * progress.done / progress.of))
