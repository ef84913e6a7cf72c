"""Opens the bar for finding text, leads to what was found, and puts all back at the end."""

from collections.abc import Callable, Mapping

from pydantic_core import ValidationError, to_json
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.actions.registry import CommandRegistry
from cjm_desktop.desktop.find.bar import FindBar
from cjm_desktop.desktop.find.finding import Finding
from cjm_desktop.desktop.work.navigator import Navigator, View
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.card_filter import limits
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import CardFilter


class Finder(QObject):
    """The finding of one window; the bar is made when it is first wanted."""

    def __init__(
        self,
        window: QWidget,
        session: Session,
        navigator: Navigator,
        actions: CommandRegistry,
        add_bar: Callable[[QWidget], None],
    ) -> None:
        super().__init__(actions)
        self._window = window
        self._session = session
        self._navigator = navigator
        self._actions = actions
        self._add_bar = add_bar
        self._bar: FindBar | None = None
        self._origin: View | None = None
        self._leading = False
        self.finding = Finding(session, self)
        window.installEventFilter(self)
        session.replaced.connect(self.close)
        navigator.view_changed.connect(self._note_view)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End by Esc, once it comes to the window: nothing else on its way had a use for it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        ends = self.shown and event.key() == Qt.Key.Key_Escape and not event.modifiers()
        if ends:
            self.close()
        return ends

    @property
    def bar(self) -> FindBar:
        """The bar; made when it is first asked for."""
        if self._bar is None:
            self._bar = FindBar(self._session, self.finding, self._actions)
            self._bar.wanted.connect(self.step)
            self._bar.hide()
            self._add_bar(self._bar)
        return self._bar

    @property
    def shown(self) -> bool:
        """Whether the bar is open."""
        return self._bar is not None and not self._bar.isHidden()

    def open(self) -> None:
        """Open the bar, and have the user write in it."""
        self._origin = self._navigator.view
        self.bar.begin()
        self._actions.refresh()

    def step(self, by: int) -> None:
        """Select the next record found (1) or the one before (−1), and show it."""
        key = self.finding.step(by)
        if key is not None:
            self._show(key)

    @property
    def hides(self) -> bool:
        """Whether the map leaves out what is not found."""
        return self.finding.hides

    def hide(self, hides: bool) -> None:
        """Leave out what is not found, or dim it."""
        self.finding.hide(hides)
        self._actions.refresh()

    def filter(self) -> None:
        """Have the user choose which cards are wanted; opens the bar, too."""
        if not self.shown:
            self.open()
        self.bar.filter()

    def filter_seen(self) -> Mapping[str, object]:
        """Give the filter that is on, to be remembered with the map; empty if none is."""
        wanted = self.bar.panel.wanted
        if not (self.shown and limits(wanted)):
            return {}
        return {"filter": to_json(wanted).decode(), "hides": self.hides}

    def filter_as_before(self, seen: Mapping[str, object]) -> None:
        """Take the filter that was on when the map was last seen, if it can be understood."""
        try:
            wanted = CardFilter.read(str(seen.get("filter")).encode("utf-8", "replace"))
        except ValidationError:
            return
        self._origin = self._navigator.view
        self.bar.resume(wanted)
        self.hide(seen.get("hides") is True)

    def replace(self) -> None:
        """Ask what to put in place of what is looked for, in the cards that the bar shows."""
        from cjm_desktop.desktop.find.replace_dialog import ReplaceDialog

        dialog = ReplaceDialog(self._window, self._session, self.finding.query)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def close(self) -> None:
        """Close the bar and light all cards; the keyboard goes back to the view."""
        if not self.shown:
            return
        self.bar.end()
        self._navigator.focus_view()
        self._actions.refresh()

    def _show(self, key: Key) -> None:
        """Select a record where it can be seen; a user who writes in the field goes on there."""
        writing = self.bar.field.hasFocus()
        self._leading = True
        self._lead_to(key)
        self._leading = False
        self._session.select([key])
        self._navigator.keep_in_sight(key)
        if writing:
            self.bar.field.setFocus()

    def _lead_to(self, key: Key) -> None:
        """People and KPIs have views of their own; all else is shown where the user came from."""
        wanted = self._origin
        if key.kind == "personas":
            wanted = "people"
        elif key.kind == "kpis":
            wanted = "insight"
            self._navigator.show_tab("kpis")
        elif wanted == "people":
            wanted = "map"
        if wanted is not None and wanted != self._navigator.view:
            self._navigator.show_view(wanted)

    def _note_view(self) -> None:
        if not self._leading:
            self._origin = self._navigator.view
