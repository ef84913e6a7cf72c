"""How the fields of a form stand: a line each, beside or below each other."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.look.scale import scaled

LINE: Final = 26
"""The height of a line."""


def combo(name: str) -> Combo:
    """Make a choice that is as wide as its column."""
    made = Combo()
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    made.setAccessibleName(name)
    return made


def below(*widgets: QWidget) -> QWidget:
    """Set fields below each other."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    for widget in widgets:
        widget.setMinimumHeight(scaled(LINE))
        layout.addWidget(widget)
    return column


def beside(*widgets: QWidget) -> QWidget:
    """Set fields beside each other."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(12)
    for widget in widgets:
        widget.setMinimumHeight(scaled(LINE))
        layout.addWidget(widget, 1)
    return row
