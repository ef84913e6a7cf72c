"""A list of one column to tick in, whose boxes are seen in every look, on the chosen row too."""

from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.controls.cell_copy import CellList
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.theming import ticks_palette


class TickList(Dressed, CellList):
    """A list whose items can have a tick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wear_look()

    def dress(self, colours: Colours) -> None:
        """Frame the boxes in the colours of a look."""
        self.setPalette(ticks_palette(self.palette(), colours))
