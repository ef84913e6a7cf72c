"""One field of a form: its label, its control, and the sentence when something is wrong."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.controls.control import Control
from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled

_BETWEEN: Final = 8


class FieldRow(QWidget):
    """A field as the user sees it. An empty label leaves the control to speak for itself."""

    def __init__(self, name: str, label: str, control: Control, *, tip: str = "") -> None:
        super().__init__()
        self.name = name
        self.control = control
        self._box = box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        self.label = ElidedLabel(label)
        self.label.setProperty("part", "label")
        self.label.setBuddy(control.focus_target())
        self._label = label
        self._remark: QLabel | None = None
        """Made when there is something to say, which is of few fields."""
        box.addWidget(self.label)
        box.addWidget(control)
        if label:
            control.set_name(label, tip)
        else:
            self.label.hide()
        control.remark.connect(self.say)
        self.setFocusProxy(control.focus_target())

    @property
    def title(self) -> str:
        """What the field is called."""
        return self._label or self.control.accessibleName()

    @property
    def said(self) -> str:
        """What is wrong with the field, as it is shown."""
        return self._remark.text() if self._remark is not None else ""

    @property
    def room_for_label(self) -> int:
        """How wide the label is with what is added to it."""
        label = self.label
        return 0 if label.isHidden() else label.fontMetrics().horizontalAdvance(label.text())

    def caption(self, text: str = "") -> None:
        """Add something to the label for as long as it holds, such as that the values differ."""
        said = f"{self._label} · {text}" if text else self._label
        if said != self.label.text():
            self.label.setText(said)
            self.label.say_tip(said if text else "")
            self.updateGeometry()

    def say(self, sentence: str) -> None:
        """Show what is wrong with the field; nothing is if the sentence is empty."""
        if self.said == sentence:
            return
        remark = self._remark = self._remark or self._make_remark()
        remark.setText(sentence)
        remark.setVisible(bool(sentence))
        target = self.control.wrong_target()
        target.setAccessibleDescription(sentence)
        target.setProperty("wrong", bool(sentence))
        target.style().unpolish(target)
        target.style().polish(target)

    def _make_remark(self) -> QLabel:
        made = form_label("", "said")
        made.setWordWrap(True)
        self._box.addWidget(made)
        return made


def form_label(text: str, part: str) -> QLabel:
    """Make a label of a form that gives way where room is short; `part` chooses its style."""
    label = plain_label(text)
    label.setProperty("part", part)
    if part == "heading":
        label.setFixedHeight(scaled(24))
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


class SideBySide(QWidget):
    """Fields beside each other, equally wide; below each other where they would be cut so."""

    def __init__(self, rows: Iterable[QWidget]) -> None:
        super().__init__()
        self._rows = list(rows)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(_BETWEEN)
        for row in self._rows:
            self._line.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
        # As narrow as the panel is: it is not they that say how wide that has to be.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the fields as there is room for them."""
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        """Do so when one of them comes, goes, or needs more room, as for a finger."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def _turn(self) -> None:
        shown = [row for row in self._rows if not row.isHidden()]
        each = max((row.minimumSizeHint().width() for row in shown), default=0)
        labels = max((row.room_for_label for row in shown if isinstance(row, FieldRow)), default=0)
        between = _BETWEEN * max(0, len(shown) - 1)
        fits = max(each, labels) * len(shown) + between <= self.width()
        ways = QBoxLayout.Direction
        turned = ways.LeftToRight if fits else ways.TopToBottom
        if turned != self._line.direction():
            self._line.setDirection(turned)
        self.setMinimumWidth(each)


def side_by_side(*rows: QWidget) -> QWidget:
    """Put fields beside each other, equally wide; a hidden one leaves its room to the others."""
    return SideBySide(rows)
