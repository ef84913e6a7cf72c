"""A program that listens to a window, as a screen reader does, by what the toolkit hands out."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
Text = QAccessible.Text
Event = QAccessible.Event


class Heard(NamedTuple):
    """An interface as it was asked once."""

    role: QAccessible.Role
    name: str
    description: str
    within: tuple[str, ...]
    interface: QAccessibleInterface


class Listener:
    """Hears what is told while an assistive program is at work."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.told: list[tuple[QAccessible.Event, str]] = []
        monkeypatch.setattr(QAccessible, "isActive", lambda: True)
        monkeypatch.setattr(QAccessible, "updateAccessibility", self._hear)

    def _hear(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.told.append((event.type(), event.message()))
        else:
            self.told.append((event.type(), event.accessibleInterface().text(Text.Name)))

    def of(self, event: QAccessible.Event) -> list[str]:
        """What was told by events of one type."""
        return [said for kind, said in self.told if kind == event]

    @property
    def announced(self) -> list[str]:
        return self.of(Event.Announcement)

    @property
    def focused(self) -> list[str]:
        return self.of(Event.Focus)


def interface(widget: QWidget) -> QAccessibleInterface:
    """Ask for the interface of a widget."""
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def walk(top: QAccessibleInterface, within: tuple[str, ...] = ()) -> Iterator[Heard]:
    """Go through an interface and all that is in it; each knows its place in its parent."""
    name = top.text(Text.Name)
    yield Heard(top.role(), name, top.text(Text.Description), within, top)
    for index in range(top.childCount()):
        child = top.child(index)
        assert top.indexOfChild(child) == index
        yield from walk(child, (*within, name))


def find(widget: QWidget, name: str) -> QAccessibleInterface:
    """Find what is called so within a widget."""
    found = [each.interface for each in walk(interface(widget)) if each.name == name]
    assert len(found) == 1, f"{len(found)} are called {name!r}"
    return found[0]


def act(thing: QAccessibleInterface, name: str) -> None:
    """Do something with a thing."""
    actions = thing.actionInterface()
    assert name in actions.actionNames()
    actions.doAction(name)
