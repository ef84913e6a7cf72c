"""The small buttons of the inspector, which keep their icons in the colours of the look."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton

from cjm_desktop.desktop.controls.widgets import press_by_enter
from cjm_desktop.desktop.look.control_sheet import ICON, is_dark, small_icon
from cjm_desktop.desktop.look.plain import menu_text, plain_tip


class Button(QToolButton):
    """A button with an icon, a text, or both; its text is never read as a shortcut."""

    def __init__(
        self, icon: str = "", text: str = "", *, tip: str = "", part: str = "", token: str = "ink"
    ) -> None:
        super().__init__()
        self._icon = icon
        self._token = token
        self._painted: tuple[str, str, bool] | None = None
        self.setIconSize(QSize(ICON, ICON))
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
        self.repaint_icon()

    def say(self, text: str) -> None:
        """Show a text literally."""
        self.setText(menu_text(text))

    def show_icon(self, icon: str, token: str = "ink") -> None:
        """Show another icon."""
        self._icon, self._token = icon, token
        self.repaint_icon()

    def sizeHint(self) -> QSize:
        """As wide as its icon and text are; the toolkit adds two spaces to a text."""
        hint = super().sizeHint()
        if self.text() and self._icon:
            hint.setWidth(hint.width() - self.fontMetrics().horizontalAdvance("  "))
        return hint

    def repaint_icon(self) -> None:
        """Draw the icon in the colours of the present look."""
        if not self._icon:
            return
        wanted = (self._icon, self._token, is_dark())
        if wanted != self._painted:
            self._painted = wanted
            self.setIcon(small_icon(self._icon, self._token))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Space and by Enter."""
        if not press_by_enter(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change between light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.repaint_icon()


def keep_place(button: QToolButton) -> None:
    """Leave the button's place empty while it is hidden, so that nothing moves under the mouse."""
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
