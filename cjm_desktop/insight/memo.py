"""Remembering what was found out about a thing by its identity.

Documents share the cells that an edit left alone, so what is remembered of a cell's tuple holds
from document to document, and an edit computes one cell anew.
"""

from collections.abc import Callable
from functools import lru_cache, update_wrapper
from typing import Generic, TypeVar

_caches: list[Callable[[], None]] = []
"""What empties each memory."""

T = TypeVar("T")
R = TypeVar("R")

CELLS = 8_192
"""How many cells are remembered; the least recently asked for is forgotten first."""

DOCUMENTS = 4
"""How many documents are remembered, for what is found out about a whole map."""


class _Same(Generic[T]):
    """A key that is equal only to a key of the very same (and so still living) thing."""

    __slots__ = ("thing",)

    def __init__(self, thing: T) -> None:
        self.thing = thing

    def __hash__(self) -> int:
        return id(self.thing)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.thing is self.thing


def remembered(size: int) -> Callable[[Callable[[T], R]], Callable[[T], R]]:
    """Make a function of one immutable thing remember its last `size` answers, by identity."""

    def decorate(function: Callable[[T], R]) -> Callable[[T], R]:
        @lru_cache(maxsize=size)
        def known(same: _Same[T]) -> R:
            return function(same.thing)

        def ask(thing: T) -> R:
            return known(_Same(thing))

        _caches.append(known.cache_clear)
        return update_wrapper(ask, function)

    return decorate


def forget() -> None:
    """Forget everything, so that a map that was closed does not stay in memory."""
    for clear in _caches:
        clear()
