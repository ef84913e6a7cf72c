"""Gives the toolkit the trees of views that paint themselves, when a program first asks for one."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from cjm_desktop.desktop.accessibility.tree import Tree

MakeTree = Callable[[QWidget], "Tree"]
"""Makes the tree of a view."""


def hear(trees: Mapping[str, MakeTree]) -> None:
    """Answer for the views of these classes from now on."""

    def made(name: str, shown: QObject) -> QAccessibleInterface | None:
        make = trees.get(name)
        if make is None or not isinstance(shown, QWidget):
            return None
        return make(shown).interface

    QAccessible.installFactory(made)
