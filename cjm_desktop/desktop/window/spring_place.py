"""A view that opens by itself while cards are held over its place in the rail.

So what is lifted in one view can be put down in another, as files are in folders that open.
"""

from typing import Final

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtWidgets import QToolButton

from cjm_desktop.desktop.controls.card_drag import CardDrag, Cargo
from cjm_desktop.desktop.work.navigator import Navigator, View

_PATIENCE_MS: Final = 600
"""Who only passes by on the way to a panel opens nothing."""


class SpringPlace(QObject):
    """The place of one view in the rail; it takes nothing itself."""

    def __init__(
        self, button: QToolButton, view: View, navigator: Navigator, drag: CardDrag
    ) -> None:
        super().__init__(button)
        self._button = button
        self._view = view
        self._navigator = navigator
        self._held = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._held.timeout.connect(self._open)
        drag.add_target(self)

    def drag_over(self, place: QPoint, cargo: Cargo) -> bool:
        """Wait whether the cargo stays here, if the view is not at the front already."""
        button = self._button
        here = button.isVisible() and button.rect().contains(button.mapFromGlobal(place))
        if not here or self._navigator.view == self._view:
            return False
        if not self._held.isActive():
            self._held.start()
        button.setDown(True)
        return True

    def drag_past(self, place: QPoint) -> bool:
        """Be left."""
        return False

    def drag_leave(self) -> None:
        """Wait no more."""
        self._held.stop()
        self._button.setDown(False)

    def drop(self, place: QPoint, cargo: Cargo) -> None:
        """Take nothing: where on the map it would land has not been said."""

    def _open(self) -> None:
        self._button.setDown(False)
        self._navigator.show_view(self._view)
