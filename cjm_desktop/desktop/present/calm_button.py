"""A button that is clicked without taking the keyboard, which goes on turning the pages."""

from PySide6.QtCore import Qt

from cjm_desktop.desktop.controls.buttons import Button


class CalmButton(Button):
    """A button of the facilitator; Tab goes there, a click does not."""

    def __init__(self, icon: str = "", text: str = "", *, tip: str = "") -> None:
        super().__init__(icon, text, tip=tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def setEnabled(self, enabled: bool) -> None:
        """Be of use or not; the keyboard then goes to the picture, and not to the next button."""
        home = self.window().focusProxy()
        if not enabled and self.hasFocus() and home is not None:
            home.setFocus()
        super().setEnabled(enabled)
