"""What the tabs of insight share: what they say above, and where they lead."""

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.follower import Follower
from cjm_desktop.desktop.session import Session
from cjm_desktop.desktop.widgets import plain_label


class InsightTab(Follower):
    """A tab with a heading and a quiet line that says how it is used."""

    point_chosen = Signal(object)
    """The user wants to see a record on the map: its Key."""
    cell_chosen = Signal(object)
    """The user wants to see a cell on the map: its CellKey."""
    fields_wanted = Signal()
    """The user wants to write in the fields of what is selected."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.said = plain_label("", "heading")
        self.how = plain_label("", "quiet")

    @abstractmethod
    def set_dark(self, dark: bool) -> None:
        """Show the dark look, or the light one."""
