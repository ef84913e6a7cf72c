"""A number that is typed or stepped, drawn as the other fields are, in any size of text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.scale import scaled

_ARROW = 12
_BEFORE = 4
_BUTTONS = 18
"""How wide what steps is; the style sheet leaves it as much room."""


class SpinBox(QSpinBox):
    """A whole number that never changes by a passing wheel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(scaled(_BEFORE), 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let what is around it scroll."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrows; those of the toolkit stay small where text is large."""
        super().paintEvent(event)
        tokens, size, half = look(), scaled(_ARROW), self.height() // 2
        left = self.width() - (scaled(_BUTTONS) + size) // 2
        enabled, flag = self.stepEnabled(), QSpinBox.StepEnabledFlag
        painter = QPainter(self)
        for name, step, middle in (
            ("chevron-up", flag.StepUpEnabled, half - half // 2 + 1),
            ("chevron-down", flag.StepDownEnabled, half + half // 2 - 1),
        ):
            able = self.isEnabled() and bool(enabled & step)
            colour = tokens["quiet" if able else "disabled"]
            arrow = icons.pixmap(name, colour, size, self.devicePixelRatioF())
            painter.drawPixmap(left, middle - size // 2, arrow)
        painter.end()
