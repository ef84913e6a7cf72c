"""What every gesture of the mouse on the canvas has."""

from typing import Protocol

from PySide6.QtCore import QPoint, Qt

Modifiers = Qt.KeyboardModifier


class Tool(Protocol):
    """A gesture that has started; places are in the viewport's pixels."""

    def move(self, place: QPoint, modifiers: Modifiers) -> None:
        """Follow the pointer."""

    def commit(self, place: QPoint, modifiers: Modifiers) -> None:
        """Take effect where the pointer was let go."""

    def cancel(self) -> None:
        """End as if it had never started."""
