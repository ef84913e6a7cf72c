"""Which fonts text is set in: ours, or a company's own while its pages are laid out.

The typeface goes with a whole layout and not with each text, as the language does that words are
broken in. What a layout makes says by name which font each run is drawn in, so that whoever paints
it need not know.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache, update_wrapper
from typing import Generic, NamedTuple, ParamSpec, TypeVar

from cjm_desktop.layout.drawing import Face, Font

P = ParamSpec("P")
R = TypeVar("R")


class Typeface(NamedTuple):
    """The names of the fonts that stand in place of ours."""

    regular: Face
    italic: Face
    semibold: Face
    bold: Face


_chosen: ContextVar[Typeface | None] = ContextVar("typeface", default=None)


@contextmanager
def set_in(typeface: Typeface | None) -> Iterator[None]:
    """Set the text that is laid out within in a typeface; None: in ours."""
    before = _chosen.set(typeface)
    try:
        yield
    finally:
        _chosen.reset(before)


def face(font: Font) -> Face:
    """Give the font that text in one of ours is set in."""
    chosen = _chosen.get()
    return font if chosen is None else getattr(chosen, font, font)


class KeptByTypeface(Generic[P, R]):
    """A function that keeps what it made of its arguments, apart for each typeface."""

    def __init__(self, make: Callable[P, R], maxsize: int) -> None:
        self._make, self._maxsize = make, maxsize
        update_wrapper(self, make)
        self.forget()

    def forget(self) -> None:
        """Keep nothing of what was made so far."""
        make, kept = self._make, lru_cache(maxsize=self._maxsize)
        self._ours: Callable[P, R] = kept(make)
        self._theirs: Callable[..., R] = kept(lambda _, *args, **kwargs: make(*args, **kwargs))

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Give what is made of the arguments in the typeface that text is set in."""
        chosen = _chosen.get()
        if chosen is None:
            return self._ours(*args, **kwargs)
        return self._theirs(chosen, *args, **kwargs)


def kept_by_typeface(maxsize: int) -> Callable[[Callable[P, R]], KeptByTypeface[P, R]]:
    """Keep what a function makes, as `lru_cache` does, but apart for each typeface."""
    return lambda make: KeptByTypeface(make, maxsize)
