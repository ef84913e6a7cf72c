"""What a picture can do without is made when that picture is on the screen."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

_MS: Final = 1
"""With none, it would be made before the frame is on the screen."""


def after_the_frame(owner: QObject, make: Callable[[], object]) -> None:
    """Make something after the frame that is being painted, unless its owner goes before."""
    QTimer.singleShot(_MS, owner, make)
