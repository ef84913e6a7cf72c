"""Keeping what a layout made, so that an edit makes anew only what it touched.

What is the same object as before stays the same object, which spares every painter its preparation.
"""

from collections.abc import Callable
from typing import Any, TypeVar, TypeVarTuple

R = TypeVar("R")
Ts = TypeVarTuple("Ts")


class Kept:
    """The last answer of a function for each name, good while it is asked with the same inputs."""

    def __init__(self) -> None:
        self._known: dict[tuple[Callable[..., object], str], tuple[tuple[object, ...], Any]] = {}

    def __call__(self, make: Callable[[*Ts], R], name: str, *inputs: *Ts) -> R:
        """Give what `make` makes of the inputs, which must be immutable.

        It is no method of whoever has this: the two would keep each other alive.
        """
        known = self._known.get((make, name))
        # Tuples look at identity before equality, so unchanged records cost nothing to compare.
        if known is not None and known[0] == inputs:
            made: R = known[1]
            return made
        made = make(*inputs)
        self._known[make, name] = (inputs, made)
        return made
