"""What the keyboard does on a strip of headers: it goes along, moves, resizes and renames them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from cjm_desktop.desktop.work.session import Session

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.header_strip import HeaderStrip

_BACK = Qt.Key.Key_Left, Qt.Key.Key_Up
_ON = Qt.Key.Key_Right, Qt.Key.Key_Down
_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_RESIZING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def press_on_header(strip: "HeaderStrip", session: Session, event: QKeyEvent) -> bool:
    """Do what a key means where a strip has the keyboard; False if it means nothing there."""
    key, keys = event.key(), strip.keys()
    chosen = [each for each in session.selection if each in keys]
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and chosen:
        if not strip.hidden.show(chosen[0]):
            strip.rename(chosen[0])
        return True
    if key == Qt.Key.Key_Escape and session.selection:
        session.select(())
        return True
    if key not in _BACK + _ON or event.modifiers() & _ALT_SHIFT == _ALT_SHIFT:
        return False
    if keys:
        _arrow(strip, session, keys.index(chosen[0]) if chosen else -1, event)
    return True


def _arrow(strip: "HeaderStrip", session: Session, at: int, event: QKeyEvent) -> None:
    """Go on from a header (-1: none is selected); with Alt move it, with Ctrl and Shift resize."""
    keys, held = strip.keys(), event.modifiers()
    by = -1 if event.key() in _BACK else 1
    to = strip.hidden.beside(at, by)
    across = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
    is_along = across == bool(strip.along(1, 0).x())
    if held & _RESIZING == _RESIZING and at >= 0:
        if is_along:
            strip.borders.step(at, by)
    elif held & Qt.KeyboardModifier.AltModifier and at >= 0:
        if is_along:
            patch = strip.moved(keys[at], to if to <= at else to + 1)
            session.edit(strip.steps.move, patch, select=[keys[at]])
    else:
        session.select([keys[to]])
    strip.show_header(session.selection[0])
