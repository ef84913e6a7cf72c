"""A number with its unit that is typed or stepped, and never changes by a passing wheel."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox


class MeasureBox(QSpinBox):
    """A whole number of a unit; its value counts once it is typed to its end."""

    def __init__(self, name: str, least: int, most: int, unit: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSuffix(f" {unit}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let what is around it scroll."""
        event.ignore()
