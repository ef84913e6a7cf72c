"""Which key means what on the chart."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from cjm_desktop.layout.gap.resting import STEP

_NUDGES: dict[int, tuple[float, float]] = {
    Qt.Key.Key_Left: (-STEP, 0.0),
    Qt.Key.Key_Right: (STEP, 0.0),
    Qt.Key.Key_Up: (0.0, STEP),
    Qt.Key.Key_Down: (0.0, -STEP),
}
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_WALKS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)


def means_something(event: QKeyEvent) -> bool:
    """Say whether the chart uses a key."""
    return (
        nudge(event) is not None
        or nudge_today(event) is not None
        or _walks(event)
        or selects_all(event)
    )


def nudge(event: QKeyEvent) -> tuple[float, float] | None:
    """Give the difference of effort and potential that an arrow key stands for."""
    return _NUDGES.get(event.key()) if _plain(event) else None


def nudge_today(event: QKeyEvent) -> float | None:
    """Give the difference of today's effort that an arrow key with Shift stands for."""
    if event.modifiers() & ~_KEYPAD != Qt.KeyboardModifier.ShiftModifier:
        return None
    effort, potential = _NUDGES.get(event.key(), (0.0, 0.0))
    return effort if effort and not potential else None


def selects_all(event: QKeyEvent) -> bool:
    """Say whether a key selects every dot."""
    return event.matches(QKeySequence.StandardKey.SelectAll)


def walk(event: QKeyEvent, ids: Sequence[str], current: str | None) -> str | None:
    """Give the dot that a key leads to, by rank, from the current one; None: it leads nowhere."""
    if not _walks(event) or not ids:
        return None
    index = ids.index(current) if current in ids else None
    match event.key():
        case Qt.Key.Key_Home:
            return ids[0]
        case Qt.Key.Key_End:
            return ids[-1]
        case Qt.Key.Key_PageDown:
            return ids[0] if index is None else ids[min(index + 1, len(ids) - 1)]
        case _:
            return ids[-1] if index is None else ids[max(index - 1, 0)]


def _walks(event: QKeyEvent) -> bool:
    return event.key() in _WALKS and _plain(event)


def _plain(event: QKeyEvent) -> bool:
    return event.modifiers() in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.KeypadModifier,
    )
