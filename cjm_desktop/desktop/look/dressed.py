"""What widgets share that have colours of their own beside the palette and the style sheet.

Qt tells every widget of another palette, hidden ones too; but more often than the look is another,
and never a widget that is made after the change. So each puts the look on when it is made, and a
look that is worn is not put on again.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from cjm_desktop.desktop.look.colours import Colours, look

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
else:
    # At run time it stands before a class of the toolkit, which a class can have only one of.
    QWidget = object


class Dressed(QWidget):
    """A widget that `dress` gives its colours; it is named before the widget's own class."""

    _worn: Colours | None = None

    def dress(self, colours: Colours) -> None:
        """Take the colours of a look."""
        raise NotImplementedError

    def wear_look(self) -> None:
        """Put on the application's look: to be called where the widget is made, with all parts."""
        present = look()
        if present is not self._worn:
            self._worn = present
            self.dress(present)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the application to another look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._worn is not None:
            self.wear_look()
