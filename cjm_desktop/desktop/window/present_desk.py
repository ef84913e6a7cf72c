"""Shows the map to a room: on which display, and from which step on."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings

if TYPE_CHECKING:
    from cjm_desktop.desktop.present.present_window import PresentWindow
    from cjm_desktop.layout.present.steps import Step


class PresentDesk:
    """Begins presentations; there is one at a time."""

    def __init__(self, window: QWidget, session: Session, settings: Settings) -> None:
        self._window = window
        self._session = session
        self._settings = settings
        self.shown: PresentWindow | None = None

    def begin(self, *, here: bool) -> None:
        """Show the map from the first step, or from what is selected."""
        from cjm_desktop.desktop.present.present_window import PresentWindow

        if self.shown is not None:
            self.shown.activateWindow()
            return
        self._session.seal()
        start = self._selected_step() if here else None
        self.shown = made = PresentWindow(self._window, self._session, self._settings, start)
        made.left.connect(self._end)
        screen = self.display()
        made.setScreen(screen)
        made.setGeometry(screen.geometry())
        made.showFullScreen()
        made.activateWindow()
        made.view.setFocus()

    def _end(self) -> None:
        self.shown = None
        self._window.activateWindow()

    def display(self) -> QScreen:
        """Give the display that was chosen; else one that the map is not worked on, if any."""
        screens = QGuiApplication.screens()
        named = self._settings.choices("present").get("display")
        chosen = [screen for screen in screens if screen.name() == named]
        own = self._window.screen()
        others = [screen for screen in screens if screen is not own]
        return (chosen or others or [own])[0]

    def choose_display(self, name: str) -> None:
        """Present on a display from now on."""
        chosen = self._settings.choices("present")
        self._settings.set_choices("present", {**chosen, "display": name})

    def _selected_step(self) -> "Step | None":
        """Give the step of the selected phase or lane, or of the phase of a selected card."""
        from cjm_desktop.layout.present.steps import Step

        document = self._session.document
        for key in self._session.selection:
            if key.kind == "phases":
                return Step("phase", key.id)
            if key.kind == "lanes":
                return Step("role", key.id)
            card = document.cards.get(key.id) if key.kind == "cards" else None
            if card is not None and card.phase is not None:
                return Step("phase", card.phase)
        return None
