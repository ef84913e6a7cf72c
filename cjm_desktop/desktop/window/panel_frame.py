"""A panel beside the view: its place is there at once, its contents after the view is painted."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.after_the_frame import after_the_frame


class PanelFrame(QFrame):
    """Shows one of several panels, each made when the frame was first painted or is asked for it.

    `makers` makes them by name; `first` is shown to begin with.
    """

    left = Signal()
    """Esc was pressed and meant nothing else: the user wants to be back in the view."""

    def __init__(
        self, name: str, narrowest: int, makers: Mapping[str, Callable[[], QWidget]], first: str
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMinimumWidth(narrowest)
        self._narrowest = narrowest
        self._makers = makers
        self._chosen = first
        self._made: dict[str, QWidget] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def content(self) -> QWidget | None:
        """The panel that is shown, if it was made."""
        return self._made.get(self._chosen)

    def choose(self, panel: str) -> None:
        """Show another of the panels; it is made when the frame is next painted or asked for it."""
        if self.content is not None:
            self.content.hide()
        self._chosen = panel
        self.setMinimumWidth(self._narrowest)
        if self.content is not None:
            self._show(self.content)
        self.update()

    def furnish(self) -> None:
        """Make the panel, if it is not there yet."""
        if self.content is None:
            made = self._made[self._chosen] = self._makers[self._chosen]()
            self._layout.addWidget(made)
            self._show(made)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the empty frame, and then see to its contents."""
        super().paintEvent(event)
        if self.content is None:
            after_the_frame(self, self.furnish)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc from whichever field has no use for it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, panel: QWidget) -> None:
        self.setMinimumWidth(max(panel.minimumWidth(), self._narrowest))
        panel.show()
