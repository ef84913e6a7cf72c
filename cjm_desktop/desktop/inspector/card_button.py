"""A button that leads to another record: what it is called, as much as there is room for."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.look.plain import plain_tip


class CardButton(Button):
    """Says the whole title in its tip, too."""

    def __init__(self, tip: str) -> None:
        super().__init__(text=" ", tip=tip, part="push")
        self._tip = tip
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def lead_to(self, title: str, more: str = "") -> None:
        """Show the title of another record; its tip says more of it."""
        self.say(title)
        self.setToolTip(plain_tip("\n".join(filter(None, (title, more, self._tip)))))


class LeadingRow(QWidget):
    """A button that leads to a record, and one beside it that takes the record off a list."""

    def __init__(self, go: str, remove: str) -> None:
        super().__init__()
        self.other = ""
        """The record that it leads to."""
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(2)
        self.card = CardButton(go)
        self.remove = Button("x", tip=remove, token="quiet")
        self.line.addWidget(self.card, 1)
        self.line.addWidget(self.remove)
