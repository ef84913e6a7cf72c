"""A quiet scroll bar, painted by ourselves: the style's takes longer than a frame of panning.

Where its handle is, the style would say, too, but the hundreds of codes with which it is asked
would be made at every start. So it is worked out by the style sheet's rule, and a test holds it to
that.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar

from cjm_desktop.desktop.look.painter import FigurePainter

SMALLEST = 36.0
"""The least length of a handle in pixels, with its margins, as the style sheet has it."""
_INSET = 4.0


class QuietScrollBar(QScrollBar):
    """Shows a rounded handle where the style would have it, and nothing else."""

    def __init__(self, orientation: Qt.Orientation, figures: FigurePainter) -> None:
        super().__init__(orientation)
        self._figures = figures
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # The toolkit's own menu speaks no language but its own, and says what the bar does anyway.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the handle."""
        painter = QPainter(self)
        self._figures.fill(painter, self.rect(), "surround")
        if self.maximum() == self.minimum():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._figures.brush("quiet" if self.isSliderDown() else "axis"))
        inset = self.handle().adjusted(_INSET, _INSET, -_INSET, -_INSET)
        radius = min(inset.width(), inset.height()) / 2
        painter.drawRoundedRect(inset, radius, radius)

    def handle(self) -> QRectF:
        """Give the place of the handle, which is as long as what is seen is among all there is."""
        across = self.orientation() == Qt.Orientation.Horizontal
        whole = float(self.width() if across else self.height())
        span = self.maximum() - self.minimum()
        length = min(whole, max(SMALLEST, whole * self.pageStep() // (span + self.pageStep())))
        start = (whole - length) * (self.sliderPosition() - self.minimum()) / span if span else 0.0
        if across:
            return QRectF(round(start), 0, length, self.height())
        return QRectF(0, round(start), self.width(), length)
