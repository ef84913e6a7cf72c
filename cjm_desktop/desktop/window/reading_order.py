"""Where Tab and F6 lead in a window: through its parts as one reads them, whenever they were made.

The toolkit goes from widget to widget as they came into the window; views and panels come when they
are first shown, so that would be by the history of the session. Within a part its order stays.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.controls.tab_order import Lobby


def go_on(window: QWidget, parts: Sequence[QWidget], *, forward: bool) -> bool:
    """Hand the keyboard on; False where the toolkit is to do it.

    There are no parts, or what has the keyboard goes: the toolkit asks then, too, and what is asked
    of a chain of widgets that are being deleted the bindings keep for ever.
    """
    every = Qt.TabFocusBehavior.TabFocusAllControls
    if not parts or QGuiApplication.styleHints().tabFocusBehavior() != every:
        return False
    held = window.focusWidget()
    if not _is_seen(held):
        return False
    stops = _in_order(window, parts)
    here = next((each for each in _with_parents(held) if each in stops), None)
    if here is None:
        return False
    stop = stops[(stops.index(here) + (1 if forward else -1)) % len(stops)]
    stop.setFocus(_reason(forward=forward))
    return True


def go_to_part(window: QWidget, parts: Sequence[QWidget], *, forward: bool) -> None:
    """Hand the keyboard to the next part, around the ends: to what had it there last, or its first.

    What has no stops, such as a status bar that only tells, is passed over.
    """
    first: dict[int, QWidget] = {}
    for stop in _in_order(window, parts):
        first.setdefault(_index(tuple(_with_parents(stop)), parts), stop)
    first.pop(len(parts), None)
    here = _index(tuple(_with_parents(window.focusWidget())), parts)
    after = [at for at in first if at > here] + [at for at in first if at < here]
    if here == len(parts):
        after = list(first)  # what is in no part hands it to the first, or back to the last
    if not after:
        return
    part = after[0 if forward else -1]
    held: QWidget | None = parts[part].focusWidget()
    is_there = held is not None and held.isVisible() and held.isEnabled()
    target = held if held is not None and is_there else first[part]
    target.setFocus(_reason(forward=forward))


def _reason(*, forward: bool) -> Qt.FocusReason:
    return Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason


def _in_order(window: QWidget, parts: Sequence[QWidget]) -> list[QWidget]:
    """Give what takes the keyboard by Tab as one reads it."""
    return sorted(_stops(window), key=lambda stop: _place(stop, parts))


def _is_seen(widget: QWidget | None) -> bool:
    return widget is not None and widget.isVisible()


def _stops(window: QWidget) -> Iterator[QWidget]:
    """Give what takes the keyboard by Tab, in the toolkit's order."""
    by_tab = Qt.FocusPolicy.TabFocus.value
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        takes_it = widget.focusPolicy().value & by_tab and widget.focusProxy() is None
        if takes_it and widget.isVisible() and widget.isEnabled() and widget.window() is window:
            yield widget
        widget = widget.nextInFocusChain()


def _place(stop: QWidget, parts: Sequence[QWidget]) -> tuple[int, int]:
    around = tuple(_with_parents(stop))
    lobby = next((each for each in around if isinstance(each, Lobby)), None)
    within = _index(around, lobby.reading) if lobby is not None else 0
    return _index(around, parts), within


def _index(around: Collection[QWidget], places: Sequence[QWidget]) -> int:
    """Give which of some places is around a stop; what is in none comes last."""
    return next((at for at, place in enumerate(places) if place in around), len(places))


def _with_parents(widget: QWidget | None) -> Iterable[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()
