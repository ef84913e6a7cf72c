"""Opens the bar for finding text, leads to what was found, and puts all back at the end."""

from PySide6.QtCore import QObject

from cjm_desktop.desktop.actions.registry import Actions
from cjm_desktop.desktop.find.bar import FindBar
from cjm_desktop.desktop.find.finding import Finding
from cjm_desktop.desktop.window.places import Places
from cjm_desktop.desktop.work.navigator import View
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.document import Key


class Finder(QObject):
    """The finding of one window; the bar is made when it is first wanted."""

    def __init__(self, session: Session, places: Places, actions: Actions) -> None:
        super().__init__(places)
        self._session = session
        self._places = places
        self._actions = actions
        self._bar: FindBar | None = None
        self._origin: View | None = None
        self._leading = False
        self.finding = Finding(session, self)
        session.replaced.connect(self.close)
        places.view_changed.connect(self._note_view)

    @property
    def bar(self) -> FindBar:
        """The bar; made when it is first asked for."""
        if self._bar is None:
            self._bar = FindBar(self._session, self.finding, self._actions)
            self._bar.closed.connect(self.close)
            self._bar.wanted.connect(self.step)
            self._bar.hide()
            self._places.add_bar(self._bar)
        return self._bar

    @property
    def shown(self) -> bool:
        """Whether the bar is open."""
        return self._bar is not None and not self._bar.isHidden()

    def open(self) -> None:
        """Open the bar, and have the user write in it."""
        self._origin = self._places.view
        self.bar.begin()
        self._actions.refresh()

    def step(self, by: int) -> None:
        """Select the next record found (1) or the one before (−1), and show it."""
        key = self.finding.step(by)
        if key is not None:
            self._show(key)

    def close(self) -> None:
        """Close the bar and light all cards; the keyboard goes back to the view."""
        if not self.shown:
            return
        self.bar.end()
        if self._places.view is not None:
            self._places.room(self._places.view).setFocus()
        self._actions.refresh()

    def _show(self, key: Key) -> None:
        """Select a record where it can be seen; a user who writes in the field goes on there."""
        writing = self.bar.field.hasFocus()
        self._leading = True
        self._lead_to(key)
        self._leading = False
        self._session.select([key])
        if self._places.view == "map":
            self._places.map_view.show_record(key)
        if writing:
            self.bar.field.setFocus()

    def _lead_to(self, key: Key) -> None:
        """People and KPIs have views of their own; all else is shown where the user came from."""
        wanted = self._origin
        if key.kind == "personas":
            wanted = "people"
        elif key.kind == "kpis":
            wanted = "insight"
            self._places.insight_view.show_tab("kpis")
        elif wanted == "people":
            wanted = "map"
        if wanted is not None and wanted != self._places.view:
            self._places.show_view(wanted)

    def _note_view(self) -> None:
        if not self._leading:
            self._origin = self._places.view
