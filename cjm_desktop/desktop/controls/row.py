"""One field of a form: its label, its control, and the sentence when something is wrong."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.control import Control
from cjm_desktop.desktop.look.plain import plain_label, plain_tip
from cjm_desktop.desktop.look.scale import scaled


class FieldRow(QWidget):
    """A field as the user sees it. An empty label leaves the control to speak for itself."""

    def __init__(self, name: str, label: str, control: Control, *, tip: str = "") -> None:
        super().__init__()
        self.name = name
        self.control = control
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(3)
        self.label = form_label(label, "label")
        self.label.setBuddy(control.focus_target())
        self._label = label
        self.remark = form_label("", "said")
        self.remark.setWordWrap(True)
        self.remark.hide()
        box.addWidget(self.label)
        box.addWidget(control)
        box.addWidget(self.remark)
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

    def caption(self, text: str = "") -> None:
        """Add something to the label for as long as it holds, such as that the values differ."""
        self.label.setText(f"{self._label} · {text}" if text else self._label)
        self.label.setToolTip(plain_tip(self.label.text()) if text else "")

    def say(self, sentence: str) -> None:
        """Show what is wrong with the field; nothing is if the sentence is empty."""
        if self.remark.text() == sentence:
            return
        self.remark.setText(sentence)
        self.remark.setVisible(bool(sentence))
        target = self.control.wrong_target()
        target.setAccessibleDescription(sentence)
        target.setProperty("wrong", bool(sentence))
        target.style().unpolish(target)
        target.style().polish(target)


def form_label(text: str, part: str) -> QLabel:
    """Make a label of a form that gives way where room is short; `part` chooses its style."""
    label = plain_label(text)
    label.setProperty("part", part)
    if part == "heading":
        label.setFixedHeight(scaled(24))
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def side_by_side(*rows: QWidget) -> QWidget:
    """Put fields beside each other, equally wide; a hidden one leaves its room to the others."""
    pair = QWidget()
    line = QHBoxLayout(pair)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for row in rows:
        line.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
    return pair
