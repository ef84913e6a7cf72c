"""The order of the Tab key: as one reads, also where widgets were made in another order."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


def set_tab_order(stops: Iterable[QWidget]) -> None:
    """Have Tab lead from each to the next."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def stops_in(widget: QWidget) -> list[QWidget]:
    """List what may take the keyboard within a widget, in the order of the Tab key."""
    window = widget.window()
    stops: list[QWidget] = []
    each = widget.nextInFocusChain()
    while each is not None and each is not widget:
        if (
            widget.isAncestorOf(each)
            and each.focusPolicy() != Qt.FocusPolicy.NoFocus
            and each.focusProxy() is None
            and each.window() is window
        ):
            stops.append(each)
        each = each.nextInFocusChain()
    return stops


class Lobby(QWidget):
    """A view that hands the keyboard on to what it is about, wherever that stands in it.

    Not by a focus proxy: Tab would come from before the view to the proxy at once, and never to
    what stands before it, such as what limits a table.
    """

    led_to: QWidget | None = None
    reading: Sequence[QWidget] = ()
    """Its stops as one reads them: the toolkit's order begins with what was made first."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        if self.led_to is not None:
            self.led_to.setFocus(event.reason())
