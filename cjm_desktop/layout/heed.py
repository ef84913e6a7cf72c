"""Lets work that takes long be ended from outside, also within the layout of one page.

Who lays out says so with `heeding`; whatever is called a thousand times on the way asks by `heed`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Ask = Callable[[], object]
"""Asked now and then whether the work is still wanted; what it raises ends it."""

_asked: ContextVar[Ask | None] = ContextVar("asked", default=None)


@contextmanager
def heeding(ask: Ask) -> Iterator[None]:
    """Have the work within ask now and then."""
    before = _asked.set(ask)
    try:
        yield
    finally:
        _asked.reset(before)


def heed() -> None:
    """Ask whether the work is still wanted."""
    ask = _asked.get()
    if ask is not None:
        ask()
