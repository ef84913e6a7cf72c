"""A button that leads to another card: its title, as much as there is room for."""

from PySide6.QtWidgets import QSizePolicy

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.look.plain import plain_tip


class CardButton(Button):
    """Says the whole title in its tip, too."""

    def __init__(self, tip: str) -> None:
        super().__init__(text=" ", tip=tip, part="push")
        self._tip = tip
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def lead_to(self, title: str) -> None:
        """Show the title of another card."""
        self.say(title)
        self.setToolTip(plain_tip(f"{title}\n{self._tip}"))
