"""The places of the window: rail, left panel, the view, right panel; what is open is remembered.

The views are made when they are first shown, so that the window is there at once.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop import rooms
from cjm_desktop.desktop.actions.registry import Actions
from cjm_desktop.desktop.actions.spec import Side, View
from cjm_desktop.desktop.canvas.card_drag import CardDrag
from cjm_desktop.desktop.panel_frame import PanelFrame
from cjm_desktop.desktop.rail import Rail
from cjm_desktop.desktop.session import Session
from cjm_desktop.desktop.settings import Settings
from cjm_desktop.desktop.start_page import StartPage
from cjm_desktop.desktop.theming import Theming
from cjm_desktop.desktop.top_bar import TopBar
from cjm_desktop.journey.vocabulary import CardKind

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.view import MapView
    from cjm_desktop.desktop.chart.view import ChartView
    from cjm_desktop.desktop.insight.view import InsightView
    from cjm_desktop.desktop.panels.inspector import Inspector
    from cjm_desktop.desktop.panels.palette import PalettePanel
    from cjm_desktop.desktop.people.view import PeopleView

_WIDTHS = {"palette": 196, "guide": 264, "inspector": 296}
_NARROWEST: dict[Side, int] = {"left": 160, "right": 280}
_SIDES: tuple[Side, ...] = ("left", "right")
# The gap chart lists what it needs by itself, and its table wants the width; people have no use
# for cards, but their fields are in the inspector.
_OPEN_AT_FIRST: dict[View, tuple[Side, ...]] = {
    "map": _SIDES,
    "gap": (),
    "insight": (),
    "people": ("right",),
}


class Places(QWidget):
    """Everything between the menu bar and the status bar."""

    view_changed = Signal()
    """Another view is at the front, or a panel was opened or closed."""
    point_chosen = Signal(object)
    """The user wants to see a record on the map: its Key."""
    cell_chosen = Signal(object)
    """The user wants to see a cell on the map: its CellKey."""
    step_chosen = Signal(str)
    """The user wants to go where a step of the workshop is worked on."""

    def __init__(
        self,
        session: Session,
        settings: Settings,
        theming: Theming,
        start_page: Callable[[], StartPage],
    ) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self._theming = theming
        self.view: View | None = None
        self._rooms: dict[View, rooms.Room] = {}
        self._palette: PalettePanel | None = None
        self._drag = CardDrag(self)
        self._make_start_page = start_page
        self._start_page: StartPage | None = None
        self._bars: list[QWidget] = []
        self._panels: dict[Side, PanelFrame] = {}
        self._stack = QStackedWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._stack)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self._splitter, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._body, 1)
        theming.changed.connect(self._darken)

    def furnish(self, actions: Actions) -> TopBar:
        """Add the bars, which show actions; gives the top bar."""
        bar, rail = TopBar(actions, self._session.tr_), Rail(actions)
        self._column.insertWidget(0, bar)
        self._body.insertWidget(0, rail)
        self._bars = [bar, rail]
        for widget in self._bars:
            widget.hide()
        return bar

    def add_bar(self, bar: QWidget) -> None:
        """Add a bar of its own above the view, below the others."""
        self._column.insertWidget(self._column.count() - 1, bar)

    @property
    def start_page(self) -> StartPage:
        """The start page; made when it is first asked for."""
        if self._start_page is None:
            self._start_page = self._make_start_page()
            self._stack.addWidget(self._start_page)
        return self._start_page

    def room(self, view: View) -> "rooms.Room":
        """Give a view; made when it is first asked for."""
        if view not in self._rooms:
            made = rooms.ROOMS[view](rooms.Given(self._session, self._settings, self._drag))
            self._rooms[view] = made
            self._stack.addWidget(made)
            made.set_dark(self._theming.dark)
            for name in ("point_chosen", "cell_chosen"):
                if hasattr(made, name):
                    getattr(made, name).connect(getattr(self, name))
            if hasattr(made, "fields_wanted"):
                made.fields_wanted.connect(self.show_fields)
        return self._rooms[view]

    @property
    def map_view(self) -> "MapView":
        """The view of the map."""
        return cast("MapView", self.room("map"))

    @property
    def chart_view(self) -> "ChartView":
        """The gap chart."""
        return cast("ChartView", self.room("gap"))

    @property
    def insight_view(self) -> "InsightView":
        """What the map says."""
        return cast("InsightView", self.room("insight"))

    @property
    def people_view(self) -> "PeopleView":
        """Roles and personas."""
        return cast("PeopleView", self.room("people"))

    def show_start(self) -> None:
        """Bring the start page to the front, without bars and panels."""
        self.keep_widths()
        self.view = None
        for widget in (*self._bars, *self._panels.values()):
            widget.hide()
        self._stack.setCurrentWidget(self.start_page)
        self.start_page.focus_first()
        self.view_changed.emit()

    def show_view(self, view: View) -> None:
        """Bring a view to the front, with the panels that were open there last."""
        self.keep_widths()
        self._make_panels()
        shown = self.room(view)
        self.view = view
        for bar in self._bars:
            bar.show()
        for side in _SIDES:
            self._panels[side].setVisible(self.panel_shown(side))
        self._stack.setCurrentWidget(shown)
        shown.setFocus()
        self.view_changed.emit()

    def panel_shown(self, side: Side) -> bool:
        """Whether a panel is open in the present view; none is on the start page.

        The guide leads from view to view, so it is open wherever it was not closed.
        """
        if self.view is None:
            return False
        open_at_first = side in _OPEN_AT_FIRST[self.view] or self._chosen(side) == "guide"
        return self._settings.flag(self._panel_key(self.view, side), open_at_first)

    @property
    def guide_shown(self) -> bool:
        """Whether the workshop guide is open in the present view."""
        return self._chosen("left") == "guide" and self.panel_shown("left")

    def show_guide(self, shown: bool) -> None:
        """Put the workshop guide in the left panel, with the keyboard in it; or the palette."""
        if self.view is None:
            return
        panel = self._panels["left"]
        self.keep_widths()
        self._free_focus(panel)
        self._settings.set_flag("guide", shown)
        panel.choose(self._chosen("left"))
        self._restore_widths()
        if shown:
            self.show_panel("left", True)
            cast("QWidget", panel.content).setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            panel.setVisible(self.panel_shown("left"))
            self.view_changed.emit()

    def show_panel(self, side: Side, shown: bool) -> None:
        """Open or close a panel of the present view; the focus does not stay in a closed one."""
        if self.view is None:
            return
        panel = self._panels[side]
        if not shown:
            self.keep_widths()
            self._free_focus(panel)
        else:
            panel.furnish()
        self._settings.set_flag(self._panel_key(self.view, side), shown)
        panel.setVisible(shown)
        self.view_changed.emit()

    def show_fields(self, field: str = "") -> None:
        """Open the inspector, with the keyboard in a field of what is selected, or the first."""
        self.show_panel("right", True)
        content = self._panels["right"].content
        if content is not None:
            cast("Inspector", content).focus_field(field)

    def keep_widths(self) -> None:
        """Remember how wide the panels are; only both together say it."""
        if self._panels and all(not panel.isHidden() for panel in self._panels.values()):
            self._settings.set_blob(self._widths_key(), self._splitter.saveState())

    def _restore_widths(self) -> None:
        if not self._splitter.restoreState(self._settings.blob(self._widths_key())):
            left, right = (_WIDTHS[self._chosen(side)] for side in _SIDES)
            self._splitter.setSizes([left, max(self.width() - left - right, 200), right])

    def _widths_key(self) -> str:
        """Give the name under which the widths are remembered; the guide has its own."""
        return "panels_guide" if self._chosen("left") == "guide" else "panels"

    def _panel_key(self, view: View, side: Side) -> str:
        """Give the name under which it is remembered whether a panel is open in a view."""
        return f"{view}_guide" if self._chosen(side) == "guide" else f"{view}_panel_{side}"

    def _chosen(self, side: Side) -> str:
        """Give the name of what a side shows."""
        if side == "right":
            return "inspector"
        return "guide" if self._settings.flag("guide", False) else "palette"

    def _free_focus(self, panel: PanelFrame) -> None:
        """Give the keyboard to the view if a panel that goes away has it."""
        held = QApplication.focusWidget()
        if self.view is not None and held is not None and panel.isAncestorOf(held):
            self.room(self.view).setFocus()

    def _make_panels(self) -> None:
        if self._panels:
            return
        makers: dict[str, Callable[[], QWidget]] = {
            "palette": self._make_palette,
            "guide": self._make_guide,
            "inspector": lambda: rooms.inspector(self._session),
        }
        for side in _SIDES:
            name = f"{side.capitalize()}Panel"
            chosen = self._chosen(side)
            self._panels[side] = PanelFrame(name, _NARROWEST[side], makers, chosen)
        self._splitter.insertWidget(0, self._panels["left"])
        self._splitter.addWidget(self._panels["right"])
        for place, stretch in enumerate((0, 1, 0)):
            self._splitter.setStretchFactor(place, stretch)
        self._restore_widths()

    def _make_palette(self) -> QWidget:
        self._palette = rooms.palette(self._session, self._drag)
        self._palette.set_dark(self._theming.dark)
        self._palette.kind_chosen.connect(self._add_card)
        return self._palette

    def _make_guide(self) -> QWidget:
        guide = rooms.guide(self._session, self._settings)
        guide.closed.connect(lambda: self.show_guide(False))
        guide.step_chosen.connect(self.step_chosen)
        return guide

    def _add_card(self, kind: CardKind) -> None:
        self.show_view("map")
        self.map_view.add_card(kind)

    def _darken(self, dark: bool) -> None:
        for room in self._rooms.values():
            room.set_dark(dark)
        if self._palette is not None:
            self._palette.set_dark(dark)
