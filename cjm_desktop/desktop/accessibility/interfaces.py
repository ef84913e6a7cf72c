"""The toolkit's interfaces for the things of a tree.

Each is a `QAccessibleWidget` without a widget of its own: of the toolkit's classes only this one
brings actions along. To override `interface_cast`, the toolkit's way to further interfaces, kills
the process, since an address that Python returns is not one to the toolkit. Who made an interface
has to keep it: the toolkit keeps its address only, until it is told to delete it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from cjm_desktop.desktop.accessibility.thing import Deed, Thing

if TYPE_CHECKING:
    from cjm_desktop.desktop.accessibility.tree import Tree

_Text = QAccessible.Text


class Handed:
    """The interfaces that were handed out for the things of a tree, kept until these are gone."""

    def __init__(self) -> None:
        self.interfaces: dict[Thing, ThingInterface] = {}
        self.turn = 0
        """Counts up when the view may show something else."""

    def drop(self, thing: Thing) -> None:
        """Forget a thing that is gone."""
        interface = self.interfaces.pop(thing)
        if shiboken6.isValid(interface):
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(interface))

    def drop_all(self) -> None:
        """Forget all: the view is gone."""
        for thing in list(self.interfaces):
            self.drop(thing)


class _Parts:
    """The parts of something, listed once for each turn."""

    def __init__(self) -> None:
        self._turn = -1
        self._listed: Sequence[Thing] = ()
        self._places: dict[Thing, int] = {}

    def is_of(self, turn: int) -> bool:
        return self._turn == turn

    def take(self, turn: int, listed: Sequence[Thing]) -> None:
        self._turn, self._listed = turn, listed
        self._places = {each: place for place, each in enumerate(listed)}

    def __len__(self) -> int:
        return len(self._listed)

    def __getitem__(self, place: int) -> Thing:
        return self._listed[place]

    def place(self, interface: QAccessibleInterface) -> int:
        thing = getattr(interface, "thing", None)
        return -1 if thing is None else self._places.get(thing, -1)


class TreeInterface(QAccessibleWidget):
    """A view with the things it shows, and after them the widgets that are in it."""

    def __init__(self, tree: "Tree") -> None:
        super().__init__(tree.view, tree.role)
        self._tree = tree
        self._parts = _Parts()

    def of(self, thing: Thing) -> "ThingInterface":
        """Give the one interface of a thing."""
        interfaces = self._tree.handed.interfaces
        found = interfaces.get(thing)
        if found is None:
            found = interfaces[thing] = ThingInterface(self._tree, thing)
        return found

    @property
    def _things(self) -> _Parts:
        turn = self._tree.handed.turn
        if not self._parts.is_of(turn):
            self._parts.take(turn, self._tree.things())
        return self._parts

    def childCount(self) -> int:
        """Count things and widgets."""
        return len(self._things) + super().childCount()

    def child(self, index: int) -> QAccessibleInterface:
        """Give a thing, or a widget after all things."""
        things = self._things
        if 0 <= index < len(things):
            return self.of(things[index])
        return super().child(index - len(things))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Give the place of a thing or a widget."""
        place = self._things.place(child)
        if place >= 0:
            return place
        among = super().indexOfChild(child)
        return among if among < 0 else among + len(self._things)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Give the smallest thing at a place, or the widget there."""
        thing = self._tree.at(QPoint(x, y))
        return super().childAt(x, y) if thing is None else self.of(thing)

    def text(self, kind: QAccessible.Text) -> str:
        """What it is called; what there is to say of it, as the view and the tree say it."""
        said = super().text(kind)
        if kind == _Text.Description and self._tree.said:
            return ". ".join(filter(None, (said.rstrip("."), self._tree.said)))
        return said

    def focusChild(self) -> QAccessibleInterface:
        """Give what has the keyboard."""
        thing = self._tree.focus() if self._tree.view.hasFocus() else None
        return super().focusChild() if thing is None else self.of(thing)


class ThingInterface(QAccessibleWidget):
    """One thing, asked for what it is only when a program wants to know."""

    def __init__(self, tree: "Tree", thing: Thing) -> None:
        super().__init__(tree.view, thing.role)
        self.thing = thing
        self._tree = tree
        self._kept = _Parts()
        self._said: str | None = None

    def is_renamed(self) -> bool:
        """Say whether a name was given that is no longer right."""
        return self._said is not None and self._said != self.thing.name

    @property
    def _parts(self) -> _Parts:
        turn = self._tree.handed.turn
        if not self._kept.is_of(turn):
            self._kept.take(turn, self.thing.parts if self.thing.there else ())
        return self._kept

    def isValid(self) -> bool:
        """Whether the view still shows it."""
        return shiboken6.isValid(self._tree.view) and self.thing.there

    def object(self) -> QObject | None:  # type: ignore[override]  # what is painted has none
        """No widget is of this thing alone."""
        return None

    def window(self) -> QWindow:
        """The view's window."""
        return self._tree.interface.window()

    def parent(self) -> QAccessibleInterface:
        """What it is part of."""
        parent = self.thing.parent
        return self._tree.interface if parent is None else self._tree.interface.of(parent)

    def childCount(self) -> int:
        """Count its parts."""
        return len(self._parts)

    def child(self, index: int) -> QAccessibleInterface:
        """Give a part."""
        parts = self._parts
        if not 0 <= index < len(parts):
            return None  # type: ignore[return-value]  # the toolkit's own way to say there is none
        return self._tree.interface.of(parts[index])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Give the place of a part."""
        return self._parts.place(child)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Give the smallest part at a place."""
        found = self._tree.at(QPoint(x, y))
        if found is None or found == self.thing:
            return None  # type: ignore[return-value]  # as above
        return self._tree.interface.of(found)

    def focusChild(self) -> QAccessibleInterface:
        """Ask the view what has the keyboard."""
        return self._tree.interface.focusChild()

    def rect(self) -> QRect:
        """Where it is on the screen."""
        return self._tree.on_screen(self.thing.area) if self.thing.there else QRect()

    def role(self) -> QAccessible.Role:
        """What it is."""
        return self.thing.role

    def state(self) -> QAccessible.State:
        """Whether it is seen, selected, and has the keyboard."""
        state = QAccessible.State()
        tree, thing = self._tree, self.thing
        if not thing.there:
            state.invalid = True
            return state
        surface = tree.surface
        state.invisible = not surface.isVisible()
        state.offscreen = not surface.rect().intersects(thing.area)
        state.focusable = state.selectable = thing.selected is not None
        state.selected = thing.selected is True
        state.focused = tree.view.hasFocus() and tree.focus() == thing
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """What it is called, and what there is to say of it."""
        if not self.thing.there:
            return ""
        if kind == _Text.Name:
            self._said = self.thing.name
            return self._said
        return self.thing.description if kind == _Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Change nothing: names are written by editing."""

    def relations(self, match: Any = None) -> list[Any]:
        """Relate to nothing beyond the tree."""
        return []

    def foregroundColor(self) -> QColor:
        """No colour says anything alone."""
        return QColor()

    def backgroundColor(self) -> QColor:
        """No colour says anything alone."""
        return QColor()

    # What can be done with it

    def _deeds(self) -> dict[str, Deed]:
        return {each.name: each for each in self.thing.deeds} if self.thing.there else {}

    def actionNames(self) -> list[str]:
        """List what can be done."""
        return list(self._deeds())

    def doAction(self, name: str) -> None:
        """Do it once the program has its answer: what opens may stay open for long."""
        QTimer.singleShot(0, self._tree, lambda: self._do(name))

    def _do(self, name: str) -> None:
        deed = self._deeds().get(name)
        if deed is not None:
            deed.do()

    def localizedActionName(self, name: str) -> str:
        """Say what is done in the user's language."""
        deed = self._deeds().get(name)
        return deed.label if deed is not None else name

    def localizedActionDescription(self, name: str) -> str:
        """Say no more than the name does."""
        return self.localizedActionName(name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        """Keys are said by the view's description."""
        return []
