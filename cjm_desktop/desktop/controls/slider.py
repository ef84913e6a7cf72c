"""The slider of a score: 0 to 10 in halves, or no score at all, which looks like none."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSlider

from cjm_desktop.desktop.controls.claims import claims
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.scale import scaled

STEPS = 20
"""Half points from 0 to 10."""

_KNOB = 7.0
_TRACK = 4.0


class ScoreSlider(QSlider):
    """Slides in half points. `scored` False shows an empty track without a knob."""

    moved = Signal(float)
    """The user chose this score."""
    cleared = Signal()
    typed = Signal(str)
    """A number is begun to be typed: the slider takes none, for it may have more than one sign."""
    called_off = Signal()
    """Escape was pressed while dragging."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, STEPS)
        self.setPageStep(2)
        self.scored = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(scaled(26))

    def show_score(self, score: float | None) -> None:
        """Show a score, or None for none."""
        self.scored = score is not None
        self.setValue(0 if score is None else round(score * 2))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it is given."""
        return QSize(80, scaled(26))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag at once, from where the mouse is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse."""
        if self.isSliderDown():
            self._to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the drag."""
        if event.button() == Qt.MouseButton.LeftButton and self.isSliderDown():
            self.setSliderDown(False)

    def event(self, event: QEvent) -> bool:
        """Claim Delete, which would delete what is selected; a second finger calls a drag off."""
        if event.type() == QEvent.Type.UngrabMouse and self.isSliderDown():
            self.called_off.emit()
        if claims(event, ("Del",)):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step by the arrows, clear by Delete, call a drag off by Escape; numbers are typed."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.isSliderDown():
            self.called_off.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        elif event.text().isdigit():
            self.typed.emit(event.text())
        else:
            before = self.value() if self.scored else None
            super().keyPressEvent(event)
            if event.isAccepted() and self.value() != before:
                self.show_score(self.value() / 2)
                self.moved.emit(self.value() / 2)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the panel scroll: a score never changes because the mouse passed over it."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track, what is scored of it, and the knob."""
        tokens = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        track = QRectF(_KNOB, middle - _TRACK / 2, self.width() - 2 * _KNOB, _TRACK)
        painter.setBrush(QColor(tokens["hairline"]))
        painter.drawRoundedRect(track, _TRACK / 2, _TRACK / 2)
        if self.scored:
            end = self._x_of(self.value())
            painter.setBrush(QColor(tokens["accent"]))
            done = QRectF(track.left(), track.top(), end - track.left(), _TRACK)
            painter.drawRoundedRect(done, _TRACK / 2, _TRACK / 2)
            painter.setPen(QPen(QColor(tokens["accent"]), 2))
            painter.setBrush(QColor(tokens["field"]))
            painter.drawEllipse(QPointF(end, middle), _KNOB - 1.5, _KNOB - 1.5)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens["accent"]), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 1.5, -0.5, -1.5), 6, 6)
        painter.end()

    def _x_of(self, value: int) -> float:
        return _KNOB + (self.width() - 2 * _KNOB) * value / STEPS

    def _to(self, x: float) -> None:
        span = max(1.0, self.width() - 2 * _KNOB)
        self._take(round(max(0.0, min(1.0, (x - _KNOB) / span)) * STEPS))

    def _take(self, value: int) -> None:
        changed = value != self.value() or not self.scored
        self.show_score(value / 2)
        if changed:
            self.moved.emit(value / 2)
