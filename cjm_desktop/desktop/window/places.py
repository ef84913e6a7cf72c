"""The places of the window: the bars, the rail, and the view between its panels.

The views are made when they are first shown, so that the window is there at once.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cjm_desktop.desktop.actions.desk import ZoomCommands
from cjm_desktop.desktop.actions.registry import CommandRegistry
from cjm_desktop.desktop.controls.card_drag import CardDrag
from cjm_desktop.desktop.window import rooms
from cjm_desktop.desktop.window.rail import Rail
from cjm_desktop.desktop.window.side_panels import SidePanels
from cjm_desktop.desktop.window.spring_place import SpringPlace
from cjm_desktop.desktop.window.top_bar import TopBar
from cjm_desktop.desktop.work.navigator import Navigator, View
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.journey.vocabulary import CardKind

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.view import MapView
    from cjm_desktop.desktop.chart.view import ChartView
    from cjm_desktop.desktop.insight.view import InsightView
    from cjm_desktop.desktop.people.view import PeopleView
    from cjm_desktop.desktop.start.start_page import StartPage
    from cjm_desktop.desktop.work.new_kind import Expected


class Places(QWidget):
    """Everything between the menu bar and the status bar."""

    def __init__(
        self,
        session: Session,
        navigator: Navigator,
        settings: Settings,
        start_page: Callable[[], "StartPage"],
    ) -> None:
        super().__init__()
        self._tr = session.tr_
        self._navigator = navigator
        self._given = rooms.Given(session, navigator, settings, CardDrag(self))
        self._rooms: dict[View, rooms.Room] = {}
        self._make_start_page = start_page
        self._start_page: StartPage | None = None
        self._bars: list[QWidget] = []
        self._added: list[QWidget] = []
        self.make_room_panel: Callable[[CardDrag], QWidget]
        self.make_notes_panel: Callable[[], QWidget]
        self._stack = QStackedWidget()
        self.panels = SidePanels(
            self._stack,
            settings,
            {
                "palette": self._make_palette,
                "guide": self._make_guide,
                "notes": lambda: self.make_notes_panel(),
                "room": lambda: self.make_room_panel(self._given.drag),
                "inspector": lambda: rooms.inspector(self._given),
            },
        )
        self.panels.changed.connect(navigator.view_changed)
        self.panels.keyboard_freed.connect(navigator.focus_view)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self.panels, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._body, 1)
        self._listen()

    def _listen(self) -> None:
        """Show the places where the user wants to go."""
        wanted = self._navigator
        wanted.view_wanted.connect(self._show_view)
        wanted.record_wanted.connect(self._show_record)
        wanted.cell_wanted.connect(self._show_cell)
        wanted.sight_wanted.connect(self._keep_in_sight)
        wanted.card_wanted.connect(self._add_card)
        wanted.tab_wanted.connect(self._show_tab)
        wanted.role_wanted.connect(self._show_role)
        wanted.field_wanted.connect(self.panels.show_fields)
        wanted.keyboard_wanted.connect(self._focus_view)

    def furnish(self, actions: CommandRegistry) -> TopBar:
        """Add the bars, which show actions; gives the top bar."""
        bar, rail = TopBar(actions, self._tr), Rail(actions)
        self._column.insertWidget(0, bar)
        self._body.insertWidget(0, rail)
        SpringPlace(rail.button("map"), "map", self._navigator, self._given.drag)
        self._bars = [bar, rail]
        for widget in self._bars:
            widget.hide()
        return bar

    def add_bar(self, bar: QWidget) -> None:
        """Add a bar of its own above the view, below the others."""
        self._column.insertWidget(self._column.count() - 1, bar)
        self._added.append(bar)

    def parts(self) -> Iterator[QWidget]:
        """Give the bars, the rail, and the view between its panels, as one reads them."""
        # Not by the layouts: the bindings keep what they give of its items beyond their end.
        yield from (*self._bars[:1], *self._added, *self._bars[1:])
        yield from map(self.panels.widget, range(self.panels.count()))

    @property
    def start_page(self) -> "StartPage":
        """The start page; made when it is asked for, and let go when a view takes its place."""
        if self._start_page is None:
            self._start_page = self._make_start_page()
            self._stack.addWidget(self._start_page)
        return self._start_page

    def room(self, view: View) -> "rooms.Room":
        """Give a view; made when it is first asked for."""
        if view not in self._rooms:
            made = rooms.ROOMS[view](self._given)
            self._rooms[view] = made
            self._stack.addWidget(made)
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

    @property
    def zoomed(self) -> ZoomCommands | None:
        """What is zoomed at the front: the map, or a tab of Insight."""
        match self._navigator.view:
            case "map":
                return self.map_view
            case "insight":
                return self.insight_view.zoom
            case _:
                return None

    def show_start(self) -> None:
        """Bring the start page to the front, without bars and panels."""
        self.panels.show_for(None)
        self._navigator.view = None
        for bar in self._bars:
            bar.hide()
        self._stack.setCurrentWidget(self.start_page)
        self.start_page.focus_first()
        self._navigator.view_changed.emit()

    def _show_view(self, view: View) -> None:
        """Bring a view to the front, with the panels that were open there last."""
        shown = self.room(view)
        self._navigator.view = view
        for bar in self._bars:
            bar.show()
        self.panels.show_for(view)
        self._stack.setCurrentWidget(shown)
        shown.setFocus()
        self._let_start_go()
        self._navigator.view_changed.emit()

    def _let_start_go(self) -> None:
        """Keep no start page behind a map; its pictures and rows are read anew when it returns."""
        if self._start_page is not None:
            self._stack.removeWidget(self._start_page)
            self._start_page.deleteLater()
            self._start_page = None

    def _show_record(self, key: Key) -> None:
        self._show_view("map")
        self._given.session.select([key])
        self.map_view.show_to_read(key)

    def _show_cell(self, cell: CellKey, expected: "Expected | None") -> None:
        self._show_view("map")
        self.map_view.show_cell(cell, expected)

    def _keep_in_sight(self, key: Key) -> None:
        if self._navigator.view == "map":
            self.map_view.show_record(key)

    def _add_card(self, kind: CardKind) -> None:
        self._show_view("map")
        self.map_view.add_card(kind)

    def _show_tab(self, tab: str) -> None:
        self.insight_view.show_tab(tab)
        self._show_view("insight")

    def _show_role(self, lane: str | None) -> None:
        self._show_view("people")
        self.people_view.show_role(lane)

    def _focus_view(self) -> None:
        if self._navigator.view is not None:
            self.room(self._navigator.view).setFocus()

    def _make_palette(self) -> QWidget:
        return rooms.palette(self._given)

    def _make_guide(self) -> QWidget:
        guide = rooms.guide(self._given)
        guide.closed.connect(lambda: self.panels.show_guide(False))
        return guide
