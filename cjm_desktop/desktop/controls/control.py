"""What every field control of the inspector has in common, whatever it looks like."""

from enum import Enum
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cjm_desktop.desktop.look.plain import plain_tip


class Special(Enum):
    """What a control may show instead of a value."""

    MIXED = "mixed"
    INVALID = "invalid"


MIXED: Final = Special.MIXED
"""Several records are shown and they differ here."""
INVALID: Final = Special.INVALID
"""What was typed is not a value; the document has kept the last one that was."""


class Control(QWidget):
    """Shows the value of one field, and says when the user makes another of it."""

    edited = Signal(object)
    """The user made this value; within one run of them (typing) they are one undo step."""
    finished = Signal()
    """The run is over: the field was left, or the choice is made."""
    withdrawn = Signal()
    """What was typed in this run is no value after all: the records are to be as before it."""
    began = Signal()
    """A drag began: what is `edited` until `ended` is shown live and is one undo step."""
    ended = Signal(bool)
    """The drag is over; False: it was called off."""
    remark = Signal(str)
    """A sentence to show at the field; empty: there is nothing to say any longer."""

    tells_mixed = False
    """Whether the control itself says that the values differ; else its label does."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(4)

    def shown_value(self) -> Any:
        """Give the value shown, MIXED, or INVALID."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show a value, or MIXED; nothing is said to have been edited."""
        raise NotImplementedError

    def reject(self) -> bool:
        """Take note that the last value was refused; True: what was typed should stay."""
        return False

    def focus_target(self) -> QWidget:
        """Give the widget that the keyboard goes to when the label is chosen."""
        return self

    def wrong_target(self) -> QWidget:
        """Give the widget that is marked when what it holds is no value."""
        return self.focus_target()

    def set_name(self, name: str, tip: str = "") -> None:
        """Tell a screen reader, and the mouse that rests, what the field is."""
        target = self.focus_target()
        target.setAccessibleName(name)
        target.setToolTip(plain_tip(tip or name))
        self.setAccessibleName(name)
