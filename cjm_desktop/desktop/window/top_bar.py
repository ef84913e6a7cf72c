"""The bar above the view: what map this is, undo and redo, zoom, and the way out as a file."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton

from cjm_desktop.desktop.actions.registry import CommandRegistry
from cjm_desktop.desktop.controls.buttons import WordedButton
from cjm_desktop.desktop.controls.widgets import ElidedLabel, separator
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.words.wording import Wording

_HEIGHT = 46


class TopBar(QFrame):
    """Buttons for a few of the window's actions, beside the title of the map."""

    def __init__(self, actions: CommandRegistry, tr: Wording) -> None:
        super().__init__()
        self.setObjectName("TopBar")
        self.setFixedHeight(scaled(_HEIGHT))
        self._tr = tr
        self._actions = actions
        self.title = ElidedLabel()
        self.title.setObjectName("MapTitle")
        self.zoom = self._zoom_button()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 12, 0)
        layout.setSpacing(4)
        layout.addWidget(self.title, 1)
        for name in ("undo", "redo"):
            layout.addWidget(self._button(name))
        layout.addSpacing(6)
        layout.addWidget(separator())
        layout.addSpacing(6)
        layout.addWidget(self._button("zoom_out"))
        layout.addWidget(self.zoom)
        layout.addWidget(self._button("zoom_in"))
        layout.addWidget(self._button("fit_all"))
        layout.addSpacing(6)
        layout.addWidget(separator())
        layout.addSpacing(6)
        layout.addWidget(self._button("find"))
        layout.addWidget(self._button("present"))
        layout.addSpacing(6)
        layout.addWidget(self._export_button())

    def show_title(self, title: str, modified: bool) -> None:
        """Show the map's title, with a mark if it has changes that are not saved."""
        self.title.setText(f"{title} •" if modified else title)
        self.title.say_tip(title)
        name = self._tr("{title}, modified", title=title) if modified else title
        self.title.setAccessibleName(name)

    def show_zoom(self, zoom: float) -> None:
        """Show how large the map is drawn (1.0 is its own size)."""
        self.zoom.setText(f"{round(zoom * 100)} %")

    def _button(self, name: str) -> QToolButton:
        made = WordedButton()
        made.setDefaultAction(self._actions.drawn(name))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _zoom_button(self) -> QToolButton:
        menu = QMenu(self)
        for name in ("zoom_normal", "fit_width", "all_phases", "fit_all", "fit_selection"):
            menu.addAction(self._actions[name])
        made = QToolButton()
        made.setProperty("role", "zoom")
        made.setText("100 %")
        made.setMenu(menu)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setToolTip(plain_tip(self._tr("How large the map is shown")))
        made.setAccessibleName(self._tr("Zoom"))
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made

    def _export_button(self) -> QToolButton:
        made = self._button("export")
        made.setProperty("role", "main")
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return made
