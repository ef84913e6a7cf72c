"""The rail at the left: the views of a map, each an icon with its word."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout

from cjm_desktop.desktop.actions.registry import CommandRegistry
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.navigator import VIEWS, View

_WIDTH = 88


class Rail(QFrame):
    """One button for each view."""

    def __init__(self, actions: CommandRegistry) -> None:
        super().__init__()
        self.setObjectName("Rail")
        self.setFixedWidth(scaled(_WIDTH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 8, 6, 8)
        layout.setSpacing(4)
        self._buttons: dict[View, QToolButton] = {}
        for view in VIEWS:
            made = self._buttons[view] = QToolButton()
            made.setDefaultAction(actions.drawn(f"view_{view}"))
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            made.setProperty("role", "rail")
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            layout.addWidget(made)
        layout.addStretch(1)

    def button(self, view: View) -> QToolButton:
        """Give the button of a view."""
        return self._buttons[view]
