"""A tree of a view that shows the session's map: it follows what changes and what is selected."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.accessibility.thing import Thing
from cjm_desktop.desktop.accessibility.tree import MOST_EVENTS, Tree
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator
from cjm_desktop.journey.document import Key


class SessionTree(Tree):
    """Follows a session; a subclass says what of the view a patch may have changed."""

    is_late = False
    """Whether the view shows a change only when it is next painted."""

    def __init__(self, view: QWidget, session: Session) -> None:
        super().__init__(view)
        self.session = session
        self._due: list[Thing] | None = []
        self._selected: frozenset[Key] = frozenset(session.selection)
        session.changed.connect(self._changed)
        session.replaced.connect(self._replaced)
        session.selection_changed.connect(self._select)

    # What a subclass says

    def of_record(self, key: Key) -> Thing | None:
        """Find what shows a record."""
        return None

    def touched(self, patch: Patch) -> Iterable[Thing] | None:
        """Give what may have come, gone or changed by a patch; None: anything."""
        return None

    @property
    def is_current(self) -> bool:
        """Whether the view shows the document as it is; until then nothing is there."""
        return True

    # What is told

    def _changed(self, patch: Patch, initiator: Initiator) -> None:
        self._renew_in_time(self.touched(patch))

    def _replaced(self) -> None:
        self._renew_in_time(None)

    def _renew_in_time(self, things: Iterable[Thing] | None) -> None:
        """Renew at once, or when the view is painted."""
        if not self.is_late:
            self.renew(things)
        elif things is None or self._due is None:
            self._due = None
        else:
            self._due += things

    def _catch_up(self) -> None:
        due, self._due = self._due, []
        self.renew(due)

    def _select(self) -> None:
        before, now = self._selected, frozenset(self.session.selection)
        self._selected = now
        if not QAccessible.isActive() or not self.view.isVisible():
            return
        self._tell_selected(before - now, QAccessible.Event.SelectionRemove)
        self._tell_selected(now - before, QAccessible.Event.SelectionAdd)
        self.tell_focus()

    def _tell_selected(self, keys: frozenset[Key], event: QAccessible.Event) -> None:
        if len(keys) > MOST_EVENTS:
            return
        for key in keys:
            thing = self.of_record(key)
            if thing is not None and thing in self.handed.interfaces:
                self.tell(thing, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell, too, what is shown late."""
        if event.type() == QEvent.Type.Paint and self._due != [] and self.is_current:
            self._catch_up()
        return super().eventFilter(watched, event)
