"""The places of the window: the bars, the rail, and the view between its panels.

The views are made when they are first shown, so that the window is there at once.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cjm_desktop.desktop.actions.registry import Actions
from cjm_desktop.desktop.controls.card_drag import CardDrag
from cjm_desktop.desktop.look.theming import Theming
from cjm_desktop.desktop.start.start_page import StartPage
from cjm_desktop.desktop.window import rooms
from cjm_desktop.desktop.window.rail import Rail
from cjm_desktop.desktop.window.side_panels import SidePanels
from cjm_desktop.desktop.window.top_bar import TopBar
from cjm_desktop.desktop.work.navigator import View
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings
from cjm_desktop.journey.vocabulary import CardKind

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.view import MapView
    from cjm_desktop.desktop.chart.view import ChartView
    from cjm_desktop.desktop.insight.view import InsightView
    from cjm_desktop.desktop.people.view import PeopleView
    from cjm_desktop.desktop.tray.palette import PalettePanel


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
        self._stack = QStackedWidget()
        self.panels = SidePanels(
            self._stack,
            settings,
            {
                "palette": self._make_palette,
                "guide": self._make_guide,
                "inspector": lambda: rooms.inspector(session),
            },
        )
        self.panels.changed.connect(self.view_changed)
        self.panels.keyboard_freed.connect(self._focus_view)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(self.panels, 1)
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
                made.fields_wanted.connect(lambda: self.panels.show_fields())
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
        self.panels.show_for(None)
        self.view = None
        for bar in self._bars:
            bar.hide()
        self._stack.setCurrentWidget(self.start_page)
        self.start_page.focus_first()
        self.view_changed.emit()

    def show_view(self, view: View) -> None:
        """Bring a view to the front, with the panels that were open there last."""
        shown = self.room(view)
        self.view = view
        for bar in self._bars:
            bar.show()
        self.panels.show_for(view)
        self._stack.setCurrentWidget(shown)
        shown.setFocus()
        self.view_changed.emit()

    def _focus_view(self) -> None:
        if self.view is not None:
            self.room(self.view).setFocus()

    def _make_palette(self) -> QWidget:
        self._palette = rooms.palette(self._session, self._drag)
        self._palette.set_dark(self._theming.dark)
        self._palette.kind_chosen.connect(self._add_card)
        self._palette.judging_wanted.connect(self._judge_ideas)
        return self._palette

    def _make_guide(self) -> QWidget:
        guide = rooms.guide(self._session, self._settings)
        guide.closed.connect(lambda: self.panels.show_guide(False))
        guide.step_chosen.connect(self.step_chosen)
        return guide

    def _judge_ideas(self) -> None:
        self.insight_view.show_tab("ideas")
        self.show_view("insight")

    def _add_card(self, kind: CardKind) -> None:
        self.show_view("map")
        self.map_view.add_card(kind)

    def _darken(self, dark: bool) -> None:
        for room in self._rooms.values():
            room.set_dark(dark)
        if self._palette is not None:
            self._palette.set_dark(dark)
