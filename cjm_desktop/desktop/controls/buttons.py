"""Buttons that keep their icons in the colours of the look, and the small ones of fields."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStyleOptionToolButton, QToolButton, QWidget

from cjm_desktop.desktop.controls.widgets import press_by_enter
from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.plain import menu_text, plain_tip
from cjm_desktop.desktop.look.scale import scaled


class WordedButton(QToolButton):
    """A tool button that keeps its text apart from an icon beside it, at any size of text."""

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        """Draw the text after one of the two spaces that the toolkit has room for beside it."""
        super().initStyleOption(option)
        beside = self.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        if beside and not self.icon().isNull() and self.text():
            option.text = f" {option.text}"


class IconButton(Dressed, WordedButton):
    """A tool button whose icon is in a colour of the look."""

    def __init__(self, icon: str = "", token: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._token = icon, token
        self.wear_look()

    def show_icon(self, icon: str, token: str = "ink") -> None:
        """Show another icon."""
        if (icon, token) != (self._icon, self._token):
            self._icon, self._token = icon, token
            self._draw()

    def dress(self, colours: Colours) -> None:
        """Draw the icon in the colours of a look."""
        self._draw()

    def _draw(self) -> None:
        if self._icon:
            self.setIcon(icons.in_look(self._icon, self._token))


class Button(IconButton):
    """A button with an icon, a text, or both; its text is never read as a shortcut."""

    def __init__(
        self, icon: str = "", text: str = "", *, tip: str = "", part: str = "", token: str = "ink"
    ) -> None:
        super().__init__(icon, token)
        self.setIconSize(QSize(scaled(icons.SMALL), scaled(icons.SMALL)))
        self.setProperty("part", part)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if text:
            self.say(text)
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if icon and text
            else style.ToolButtonIconOnly if icon else style.ToolButtonTextOnly
        )  # fmt: skip
        self.setToolTip(plain_tip(tip or text))
        self.setAccessibleName(tip or text)

    def say(self, text: str) -> None:
        """Show a text literally."""
        self.setText(menu_text(text))

    def sizeHint(self) -> QSize:
        """As wide as its icon and text are; of the toolkit's two spaces one is between them."""
        hint = super().sizeHint()
        if self.text() and self._icon:
            hint.setWidth(hint.width() - self.fontMetrics().horizontalAdvance(" "))
        return hint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Space and by Enter."""
        if not press_by_enter(self, event):
            super().keyPressEvent(event)


def keep_place(button: QToolButton) -> None:
    """Leave the button's place empty while it is hidden, so that nothing moves under the mouse."""
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
