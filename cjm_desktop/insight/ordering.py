"""Sorting what has a value by it, and leaving what has none at the end in both directions."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

T = TypeVar("T")


def in_order(
    items: Iterable[T], key: Callable[[T], Any], *, backwards: bool = False
) -> tuple[T, ...]:
    """Sort items by a key, which is None for those without a value; equals keep their order."""
    known: list[tuple[Any, T]] = []
    unknown: list[T] = []
    for item in items:
        value = key(item)
        if value is None:
            unknown.append(item)
        else:
            known.append((value, item))
    known.sort(key=lambda pair: pair[0], reverse=backwards)
    return (*(item for _, item in known), *unknown)
