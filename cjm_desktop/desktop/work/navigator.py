"""Where the user is in a window, and where they want to go.

Whoever wants to go somewhere calls; whoever shows the place listens. So a click deep in a view
needs no relay through what holds the view, and the one who leads knows no widget.
"""

from typing import TYPE_CHECKING, Literal, get_args

from PySide6.QtCore import QObject, Signal

from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.journey.vocabulary import CardKind, WorkshopStep

if TYPE_CHECKING:
    from cjm_desktop.desktop.work.new_kind import Expected

View = Literal["map", "gap", "insight", "people", "table"]
VIEWS: tuple[View, ...] = get_args(View)
Side = Literal["left", "right"]
Handout = Literal["map", "form", "preparation", "print"]
"""What pages are for: to show the map, to be filled in, to prepare a workshop, to be printed."""


class Navigator(QObject):
    """The ways of one window. All is shown before a call returns."""

    view_wanted = Signal(str)
    record_wanted = Signal(object)
    cell_wanted = Signal(object, object)
    sight_wanted = Signal(object)
    card_wanted = Signal(str)
    tab_wanted = Signal(str)
    role_wanted = Signal(object)
    field_wanted = Signal(str)
    step_wanted = Signal(str)
    keyboard_wanted = Signal()
    view_changed = Signal()
    """Another view or tab is at the front, or a panel was opened or closed."""
    zoom_changed = Signal(float)
    """A tab is shown at another zoom."""

    def __init__(self) -> None:
        super().__init__()
        self.view: View | None = None
        """The view at the front, kept by who shows it; None is the start page."""

    def show_view(self, view: View) -> None:
        """Bring a view to the front."""
        self.view_wanted.emit(view)

    def show_record(self, key: Key) -> None:
        """Select a record and bring it into view on the map, at the zoom the user works at."""
        self.record_wanted.emit(key)

    def show_cell(self, cell: CellKey, expected: "Expected | None" = None) -> None:
        """Bring a cell into view on the map, and give it the keyboard for what is expected."""
        self.cell_wanted.emit(cell, expected)

    def keep_in_sight(self, key: Key) -> None:
        """Scroll the map, if it is at the front, as little as needed for a record to be seen."""
        self.sight_wanted.emit(key)

    def add_card(self, kind: CardKind) -> None:
        """Begin a card of a kind where the keyboard is on the map."""
        self.card_wanted.emit(kind)

    def show_tab(self, tab: str) -> None:
        """Bring a tab of insight to the front."""
        self.tab_wanted.emit(tab)

    def show_role(self, lane: str | None) -> None:
        """Bring a role to the front among the people; None is the people."""
        self.role_wanted.emit(lane)

    def edit_field(self, field: str = "") -> None:
        """Give a field of what is selected the keyboard; without a name, the first."""
        self.field_wanted.emit(field)

    def show_step(self, step: WorkshopStep) -> None:
        """Go where a step of the workshop is worked on."""
        self.step_wanted.emit(step)

    def focus_view(self) -> None:
        """Give the view at the front the keyboard."""
        self.keyboard_wanted.emit()
