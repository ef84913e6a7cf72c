"""A quiet scroll bar, painted by ourselves: the style's takes longer than a frame of panning."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider

from cjm_desktop.desktop.look.painter import FigurePainter


class QuietScrollBar(QScrollBar):
    """Shows a rounded handle where the style would have it, and nothing else."""

    def __init__(self, orientation: Qt.Orientation, figures: FigurePainter) -> None:
        super().__init__(orientation)
        self._figures = figures
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the handle."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._figures.colour("surround"))
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        if self.maximum() == self.minimum():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._figures.brush("quiet" if self.isSliderDown() else "axis"))
        inset = QRectF(handle).adjusted(4, 4, -4, -4)
        radius = min(inset.width(), inset.height()) / 2
        painter.drawRoundedRect(inset, radius, radius)
