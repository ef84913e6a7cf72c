"""Which of several things are taken: a button that says it, and a list to tick behind it."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QSizePolicy

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.choice import Option
from cjm_desktop.desktop.look.plain import menu_text, plain_tip


class PartChoice(Button):
    """Nothing ticked is everything: that is how it begins, and how it is left alone."""

    changed = Signal()

    def __init__(self, name: str, everything: str, options: Sequence[Option]) -> None:
        super().__init__("funnel", everything, tip=name)
        self._name = name
        self._everything = everything
        self._options = options
        self.setProperty("role", "act")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.menu_of_parts = _StayingMenu(self)
        for option in options:
            action = self.menu_of_parts.addAction(menu_text(option.text))
            action.setCheckable(True)
            action.toggled.connect(self._changed)
        self.clicked.connect(self._open)
        self._say()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The values that are ticked, in their order; none if all or none are."""
        ticked = tuple(
            str(option.value)
            for option, action in zip(self._options, self.menu_of_parts.actions(), strict=True)
            if action.isChecked()
        )
        return () if len(ticked) == len(self._options) else ticked

    def choose(self, values: Collection[str]) -> None:
        """Tick these values and no others."""
        for option, action in zip(self._options, self.menu_of_parts.actions(), strict=True):
            action.setChecked(option.value in values)

    def _open(self) -> None:
        self.menu_of_parts.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _changed(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        names = [option.text for option in self._options if option.value in self.chosen]
        said = ", ".join(names) or self._everything
        room = 230
        self.say(self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room))
        self.setToolTip(plain_tip(f"{self._name}: {said}"))
        self.setAccessibleName(f"{self._name}: {said}")


class _StayingMenu(QMenu):
    """Stays open while its entries are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick an entry."""
        for action in self.actions():
            if self.actionGeometry(action).contains(event.position().toPoint()):
                action.trigger()
                return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the entry that has the keyboard by Space or Enter; Escape closes."""
        ticks = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        action = self.activeAction()
        if event.key() in ticks and action is not None:
            action.trigger()
        else:
            super().keyPressEvent(event)
