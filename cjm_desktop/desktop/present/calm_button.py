"""A button that is clicked without taking the keyboard, which goes on turning the pages."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStyleOptionToolButton

from cjm_desktop.desktop.controls.buttons import Button

_BESIDE_ICON: Final = 4
"""What the toolkit leaves between an icon and words."""


class CalmButton(Button):
    """A button of the facilitator; Tab goes there, a click does not."""

    def __init__(self, icon: str = "", text: str = "", *, tip: str = "") -> None:
        super().__init__(icon, text, tip=tip)
        self.has_both = bool(icon and text)
        """Whether it has an icon to be known by without its words."""
        self.spares = False
        """Whether its words are left out."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def setEnabled(self, enabled: bool) -> None:
        """Be of use or not; the keyboard then goes to the picture, and not to the next button."""
        home = self.window().focusProxy()
        if not enabled and self.hasFocus() and home is not None:
            home.setFocus()
        super().setEnabled(enabled)

    # With its words or without

    def spare_words(self, spare: bool) -> None:
        """Leave its words out: its tip says what it does."""
        if spare != self.spares:
            self.spares = spare
            self.updateGeometry()
            self.update()

    @property
    def words_width(self) -> int:
        """How much narrower it is without its words."""
        return self.fontMetrics().horizontalAdvance(f"{self.text()} ") + _BESIDE_ICON

    @property
    def worded_width(self) -> int:
        """How wide it is with its words."""
        return super().sizeHint().width()

    def sizeHint(self) -> QSize:
        """As wide as what is shown of it."""
        hint = super().sizeHint()
        return QSize(hint.width() - self.words_width, hint.height()) if self.spares else hint

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        """Draw the icon alone, or the words beside it."""
        super().initStyleOption(option)
        if self.spares:
            option.toolButtonStyle = Qt.ToolButtonStyle.ToolButtonIconOnly
