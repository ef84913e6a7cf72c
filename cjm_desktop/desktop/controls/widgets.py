"""Small widgets that several places share; each shows user text as it is."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QPushButton, QSizePolicy, QWidget

from cjm_desktop.desktop.look.plain import PlainLabel, plain_tip


def press_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button that has the keyboard by Enter too; say whether that was it.

    The toolkit leaves Enter to the main button of a dialog, even with the keyboard on Cancel.
    """
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    button.click()
    return True


class PushButton(QPushButton):
    """A push button that is pressed by Space and by Enter.

    Of a double click the second press counts only where the first one was: it is no press of what
    has come into the place of the button that was clicked.
    """

    _pressed_last: ClassVar["PushButton | None"] = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be pressed."""
        PushButton._pressed_last = self
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Be pressed again, if it was this that was pressed before."""
        if PushButton._pressed_last is self:
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed."""
        if not press_by_enter(self, event):
            super().keyPressEvent(event)


def button(text: str, role: str = "plain", parent: QWidget | None = None) -> QPushButton:
    """Make a push button in one of the sheet's styles."""
    made = PushButton(text, parent)
    made.setProperty("role", role)
    made.setAutoDefault(role == "main")
    return made


def separator(*, across: bool = False) -> QFrame:
    """Make a quiet line: upright between the groups of a bar, or across a form."""
    line = QFrame()
    line.setObjectName("Separator")
    if across:
        line.setFixedHeight(1)
    else:
        line.setFixedSize(1, 22)
    return line


class ElidedLabel(PlainLabel):
    """One line of plain text that gives way in the middle or at the end where room is short."""

    def __init__(
        self,
        text: str = "",
        role: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self._text = ""
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setText(text)

    def text(self) -> str:
        """Give the whole text, however much of it is seen."""
        return self._text

    def setText(self, text: str) -> None:
        """Show another text, as much of it as fits."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self._elide()

    def say_tip(self, text: str) -> None:
        """Say something of it; the toolkit tells everybody even of what it said before."""
        if plain_tip(text) != self.toolTip():
            self.setToolTip(plain_tip(text))

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than a few letters' width."""
        return QSize(48, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what fits now."""
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._elide()

    @property
    def is_cut(self) -> bool:
        """Whether there is no room for all of the text."""
        return super().text() != self._text.replace("\n", " ")

    def event(self, event: QEvent) -> bool:
        """Say the whole of what there is no room for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.is_cut:
            from PySide6.QtWidgets import QToolTip

            said = "\n".join(filter(None, (self._text, self.toolTip())))
            QToolTip.showText(event.globalPos(), plain_tip(said), self)
            return True
        return super().event(event)

    def _elide(self) -> None:
        line = self._text.replace("\n", " ")
        shown = self.fontMetrics().elidedText(line, self._mode, self.contentsRect().width())
        if shown != super().text():
            super().setText(shown)
