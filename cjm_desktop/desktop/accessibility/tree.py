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

MOST_EVENTS = 100
"""So many changes are told one by one; of more, programs ask again when they come by."""


class Tree(QObject):
    """Belongs to a view; a subclass says what is shown, and calls `renew` when that is another."""

    role = QAccessible.Role.List

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self.view = view
        self.handed = Handed()
        self.interface = TreeInterface(self)
        self._focused: Thing | None = None
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

    @property
    def said(self) -> str:
        """What there is to say of the view as a whole, beyond its own description."""
        return ""

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
        told = QAccessible.isActive() and len(asked) <= MOST_EVENTS
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
            self.tell(thing, QAccessible.Event.ObjectDestroyed)
        self.handed.drop(thing)

    def _come_or_renamed(self, thing: Thing) -> None:
        known = self.handed.interfaces.get(thing)
        if known is not None:
            if known.is_renamed():
                self.tell(thing, QAccessible.Event.NameChanged)
                self.tell(thing, QAccessible.Event.DescriptionChanged)
        elif thing.parent is None or thing.parent in self.handed.interfaces:
            self.tell(thing, QAccessible.Event.ObjectCreated)

    def tell_focus(self) -> None:
        """Tell what the keyboard is at now, if it is at this view."""
        if not QAccessible.isActive() or not self.view.hasFocus():
            self._focused = None
            return
        now = self.focus()
        if now is not None and now != self._focused:
            self.tell(now, QAccessible.Event.Focus)
        self._focused = now

    def tell(self, thing: Thing, event: QAccessible.Event) -> None:
        """Tell what became of a thing."""
        QAccessible.updateAccessibility(QAccessibleEvent(self.interface.of(thing), event))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell what the keyboard is at when it comes to the view."""
        if event.type() == QEvent.Type.FocusIn:
            self._focused = None
            # After the toolkit, which tells of the view as a whole.
            QTimer.singleShot(0, self, self.tell_focus)
        return False
