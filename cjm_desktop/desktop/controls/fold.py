"""A part of a form that opens and closes."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.tab_order import set_tab_order, stops_in
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled

_BETWEEN = 2
_AROUND = 20
"""Pixels around the title and between it and its arrow."""


class Fold(QWidget):
    """A title to click, and what it opens; further buttons stand at the right of the title.

    What `fill` puts below each other is made when the fold is first opened, or by `make` before:
    the toolkit keeps twelve kilobytes for the style of each widget, and many folds stay closed.
    """

    def __init__(
        self, title: str, *buttons: Button, fill: Callable[[QVBoxLayout], None] | None = None
    ) -> None:
        super().__init__()
        self._fill = fill
        self._buttons = buttons
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self.head = Button("chevron-right", " ", part="fold", token="quiet")
        self.head.setCheckable(True)
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.rename(title)
        top = QHBoxLayout()
        top.setSpacing(_BETWEEN)
        top.addWidget(self.head, 1)
        for button in buttons:
            top.addWidget(button)
        self.body = QWidget()
        self.inside = QVBoxLayout(self.body)
        self.inside.setContentsMargins(0, 0, 0, 4)
        self.inside.setSpacing(8)
        box.addLayout(top)
        box.addWidget(self.body)
        self.head.toggled.connect(self._toggled)
        self._toggled(False)

    def rename(self, title: str) -> None:
        """Show another title, literally."""
        self._title = " ".join(title.split())
        self.head.setAccessibleName(title)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the title as fits now."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = sum(each.sizeHint().width() + _BETWEEN for each in self._buttons)
        room = self.width() - beside - self.head.iconSize().width() - scaled(_AROUND)
        line = self.head.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        self.head.say(line)
        self.head.setToolTip(plain_tip("" if line == self._title else self._title))

    def open(self, opened: bool = True) -> None:
        """Open or close."""
        self.head.setChecked(opened)

    def make(self) -> None:
        """Make what is inside, unless that was done."""
        fill, self._fill = self._fill, None
        if fill is not None:
            fill(self.inside)
            set_tab_order((self.head, *self._buttons, *stops_in(self.body)))

    def _toggled(self, opened: bool) -> None:
        if opened:
            self.make()
        self.head.show_icon("chevron-down" if opened else "chevron-right", "quiet")
        self.body.setVisible(opened)


def unfold(widget: QWidget) -> None:
    """Open everything that a widget is folded away in."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, Fold):
            around.open()
        around = around.parentWidget()
