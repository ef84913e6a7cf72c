"""One finger scrolls a list that it is dragged over; a tap is a click, as ever.

The toolkit makes mouse presses of it, which select one row after another. So a press waits until
the finger says whether it taps; on a row that is selected it may lift it, and is left to the list.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from cjm_desktop.desktop.controls.long_press import SLACK
from cjm_desktop.desktop.look.second_finger import by_finger


class FingerScroll(QObject):
    """Follows the clicks that the toolkit makes of touches of a list."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._waits: QMouseEvent | None = None
        """The press that the list does not know of yet."""
        self._last = QPoint()
        self._pulls = False
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep from the list what pulls it."""
        if event.type() == QEvent.Type.UngrabMouse:
            self._waits = None  # there are two fingers
        if not isinstance(event, QMouseEvent):
            return False
        place = event.position().toPoint()
        match event.type():
            case QEvent.Type.MouseButtonPress if by_finger(event):
                return self._begin(place, event)
            case QEvent.Type.MouseMove if self._waits is not None:
                self._pull(place)
                return True
            case QEvent.Type.MouseButtonRelease if self._waits is not None:
                return self._end()
            case _:
                return False

    def _begin(self, place: QPoint, event: QMouseEvent) -> bool:
        left = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        selection = self._view.selectionModel()
        lifts = selection.isSelected(self._view.indexAt(place))
        writes = self._view.state() == QAbstractItemView.State.EditingState
        self._pulls, self._last = False, place
        self._waits = event.clone() if left and not lifts and not writes else None
        return self._waits is not None

    def _pull(self, place: QPoint) -> None:
        moved = place - self._last
        self._pulls = self._pulls or moved.manhattanLength() > SLACK
        if self._pulls:
            across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
            across.setValue(across.value() - moved.x())
            down.setValue(down.value() - moved.y())
            self._last = place

    def _end(self) -> bool:
        """Let a tap press now what it was on; its release follows."""
        press, self._waits = self._waits, None
        if press is not None and not self._pulls:
            # Not by the viewport: whoever watches it has heard of the press.
            self._view.viewportEvent(press)
        return self._pulls
