"""What a painted view shows as a tree of things, and what assistive programs are told of changes.

A tree is made when a program first asks for its view (`factory.py`), so without one it costs
nothing. It keeps no copy of what is shown: only the interfaces that were handed out, and only of
those is told when something comes, goes, or is called otherwise.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from cjm_desktop.desktop.accessibility.interfaces import Handed, TreeInterface
from cjm_desktop.desktop.accessibility.thing import Thing
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator
from cjm_desktop.journey.document import Key

_MOST_EVENTS = 100
"""So many changes are told one by one; of more, programs ask again when they come by."""


class Tree(QObject):
    """Follows a view and its session; a subclass says what is shown."""

    role = QAccessible.Role.List
    is_late = False
    """Whether the view shows a change only when it is next painted."""

    def __init__(self, view: QWidget, session: Session) -> None:
        super().__init__(view)
        self.view = view
        self._due: list[Thing] | None = []
        self.session = session
        self.handed = Handed()
        self.interface = TreeInterface(self)
        self._selected: frozenset[Key] = frozenset(session.selection)
        self._focused: Thing | None = None
        session.changed.connect(self._changed)
        session.replaced.connect(self._replaced)
        session.selection_changed.connect(self._select)
        view.installEventFilter(self)
        handed = self.handed
        view.destroyed.connect(lambda: handed.drop_all())

    # What a subclass says

    def things(self) -> Sequence[Thing]:
        """What the view shows, in reading order; the rest is parts of it."""
        raise NotImplementedError

    def focus(self) -> Thing | None:
        """What the keyboard is at; None if it is at the view itself."""
        return None

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

    # Where things are

    @property
    def surface(self) -> QWidget:
        """What areas are measured on."""
        view = self.view
        return view.viewport() if isinstance(view, QAbstractScrollArea) else view

    def on_screen(self, area: QRect) -> QRect:
        """Give where an area of the view is on the screen."""
        return QRect(self.surface.mapToGlobal(area.topLeft()), area.size())

    def at(self, place: QPoint) -> Thing | None:
        """Find the smallest thing at a place of the screen."""
        inside = self.surface.mapFromGlobal(place)
        found: Thing | None = None
        among = self.things()
        while among:
            deeper = next((each for each in among if each.area.contains(inside)), None)
            if deeper is None:
                break
            found, among = deeper, deeper.parts
        return found

    # What is told

    def renew(self, things: Iterable[Thing] | None = None) -> None:
        """Tell what came, went or is called otherwise among some things, or all handed out."""
        self.handed.turn += 1
        asked = list(self.handed.interfaces if things is None else dict.fromkeys(things))
        told = QAccessible.isActive() and len(asked) <= _MOST_EVENTS
        for thing in asked:
            if not thing.there:
                self._gone(thing, told=told)
            elif told:
                self._come_or_renamed(thing)
        self.tell_focus()  # a card that moved is another thing now

    def _gone(self, thing: Thing, *, told: bool) -> None:
        interface = self.handed.interfaces.get(thing)
        if interface is None:
            return
        if told:
            self._tell(thing, QAccessible.Event.ObjectDestroyed)
        self.handed.drop(thing)

    def _come_or_renamed(self, thing: Thing) -> None:
        known = self.handed.interfaces.get(thing)
        if known is not None:
            if known.is_renamed():
                self._tell(thing, QAccessible.Event.NameChanged)
                self._tell(thing, QAccessible.Event.DescriptionChanged)
        elif thing.parent is None or thing.parent in self.handed.interfaces:
            self._tell(thing, QAccessible.Event.ObjectCreated)

    def tell_focus(self) -> None:
        """Tell what the keyboard is at now, if it is at this view."""
        if not QAccessible.isActive() or not self.view.hasFocus():
            self._focused = None
            return
        now = self.focus()
        if now is not None and now != self._focused:
            self._tell(now, QAccessible.Event.Focus)
        self._focused = now

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
        if len(keys) > _MOST_EVENTS:
            return
        for key in keys:
            thing = self.of_record(key)
            if thing is not None and thing in self.handed.interfaces:
                self._tell(thing, event)

    def _tell(self, thing: Thing, event: QAccessible.Event) -> None:
        QAccessible.updateAccessibility(QAccessibleEvent(self.interface.of(thing), event))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell what the keyboard is at when it comes to the view, and what is shown late."""
        if event.type() == QEvent.Type.FocusIn:
            self._focused = None
            # After the toolkit, which tells of the view as a whole.
            QTimer.singleShot(0, self, self.tell_focus)
        elif event.type() == QEvent.Type.Paint and self._due != [] and self.is_current:
            self._catch_up()
        return False
