"""The menu of displays to present on; there is none where there is only one display."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from cjm_desktop.desktop.look.plain import menu_text


class DisplayMenu(QObject):
    """Fills a menu with the displays there are when the menu that it is in is shown."""

    chosen = Signal(str)
    """The name of the display to present on."""

    def __init__(self, menu: QMenu, around: QMenu) -> None:
        super().__init__(menu)
        self._menu = menu
        self._fill()
        around.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self._menu.clear()
        screens = QGuiApplication.screens()
        self._menu.menuAction().setVisible(len(screens) > 1)
        for screen in screens:
            said = " ".join(filter(None, (screen.manufacturer(), screen.model()))) or screen.name()
            size = screen.size() * screen.devicePixelRatio()
            entry = self._menu.addAction(menu_text(f"{said} — {size.width()} × {size.height()}"))
            entry.triggered.connect(partial(self._choose, screen.name()))

    def _choose(self, name: str) -> None:
        self.chosen.emit(name)
