"""Remembering what was found out about a thing by its identity.

Documents share the cells that an edit left alone, so what is remembered of a cell's tuple holds
from document to document, and an edit computes one cell anew.

What no document has any more is to go, but a tuple cannot say when it does. So what was asked for
lately is remembered, about as much as the map has: each memory is two halves, and when the younger
is full, the elder is forgotten with all that nobody asked for since.
"""

from collections.abc import Callable
from functools import update_wrapper
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

CELLS = 8_192
"""How many cells are remembered at most; fewer, where a map is smaller."""

DOCUMENTS = 4
"""How many documents are remembered, for what is found out about a whole map."""

_SPARE = 256
"""So many cells more than there are, since an edit makes some anew."""


class _Memory(Generic[T, R]):
    """The last answers of a function of one immutable thing."""

    def __init__(self, function: Callable[[T], R], most: int) -> None:
        self._function = function
        self._most = self.room = most // 2
        # By what `id` gives: that is nobody else's, as long as the thing is kept beside it.
        self.young: dict[int, tuple[T, R]] = {}
        """What was asked for lately; who asks looks here first, hundreds of times in an edit."""
        self._old: dict[int, tuple[T, R]] = {}

    def ask(self, thing: T) -> R:
        """Give the answer to what is not among the young, from memory if it is there."""
        known = self._old.get(id(thing)) or (thing, self._function(thing))
        if len(self.young) >= self.room:
            self._old, self.young = self.young, {}
        self.young[id(thing)] = known
        return known[1]

    def make_room(self, cells: int) -> None:
        """Take room for so many cells, unless there is as much already."""
        self.room = max(self.room, min(self._most, cells + _SPARE))

    def forget(self) -> None:
        """Forget everything, and give back the room."""
        self.young, self._old = {}, {}
        self.room = min(self._most, _SPARE)


_memories: list[_Memory[Any, Any]] = []


def remembered(most: int) -> Callable[[Callable[[T], R]], Callable[[T], R]]:
    """Make a function of one immutable thing remember its last answers, by identity."""

    def decorate(function: Callable[[T], R]) -> Callable[[T], R]:
        memory = _Memory(function, most)
        _memories.append(memory)

        def ask(thing: T) -> R:
            known = memory.young.get(id(thing))
            return memory.ask(thing) if known is None else known[1]

        return update_wrapper(ask, function)

    return decorate


def make_room(cells: int) -> None:
    """Remember as much as a map with so many cells needs, if it is more than before."""
    for memory in _memories:
        memory.make_room(cells)


def forget() -> None:
    """Forget everything, so that a map that was closed does not stay in memory."""
    for memory in _memories:
        memory.forget()
