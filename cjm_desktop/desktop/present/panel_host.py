"""Where the list of steps opens: over the window in which it is asked for, naming what it may."""

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.present.presentation import Presentation
from cjm_desktop.desktop.present.sight import Sight
from cjm_desktop.desktop.present.step_panel import StepPanel


class PanelHost:
    """Opens and closes the list over a window; the keyboard goes back to `home`.

    The names are those that the room sees; only the facilitator's window sees its own.
    """

    def __init__(
        self, window: QWidget, presentation: Presentation, home: QWidget, *, own: bool = False
    ) -> None:
        self._window, self._presentation, self._home = window, presentation, home
        self._own = own
        self.panel: StepPanel | None = None

    def toggle(self) -> None:
        """Show the steps and the keys, or the presentation alone."""
        if self.close():
            return
        sight, tr = self._sight, self._presentation.session.tr_
        walk = sight.walk
        self.panel = StepPanel(walk.names(), walk.place.step, tr, self._window, own=self._own)
        self.panel.chosen.connect(self._choose)
        self.fit()

    @property
    def _sight(self) -> Sight:
        showing = self._presentation.showing
        return showing.own if self._own else showing.room

    def fit(self) -> None:
        """Take the middle of the window as it is now."""
        if self.panel is not None:
            self.panel.stand_in(self._window.width(), self._window.height())

    def close(self) -> bool:
        """Close the list; gives whether it was open."""
        if self.panel is None:
            return False
        self.panel.hide()
        self.panel.deleteLater()
        self.panel = None
        self._home.setFocus()
        return True

    def back(self) -> bool:
        """Close the list, or give the keyboard back from a button; gives whether there was any."""
        if self.close():
            return True
        away = not self._home.hasFocus()
        self._home.setFocus()
        return away

    def _choose(self, number: int) -> None:
        step = self._sight.walk.steps[number]
        self.close()
        place = self._presentation.walk.of_step(step)
        if place is not None:
            self._presentation.go_to(place)
