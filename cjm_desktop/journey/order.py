"""Ordering keys: base-62 fractional indices, so that a move changes one record.

The scheme is that of the `fractional-indexing` packages on npm and PyPI. Keys that are equal
(two copies merged) are told apart by id; placing something between equal keys respaces them.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from fractional_indexing import FIError, generate_n_keys_between, validate_order_key

LONGEST = 100
"""Keys grow when newcomers always go to the same place; past this the siblings are respaced."""

_BASE_62 = re.compile(r"[0-9A-Za-z]+")


@lru_cache(maxsize=65_536)
def validated(key: str) -> str:
    """Give the key back if it is a well-formed ordering key; ValueError otherwise."""
    if not _BASE_62.fullmatch(key):
        raise ValueError("not an ordering key")
    try:
        validate_order_key(key)
    except FIError as error:
        raise ValueError("not an ordering key") from error
    return key


def keys(count: int, after: str | None = None, before: str | None = None) -> tuple[str, ...]:
    """Make `count` ascending keys between two keys (None: no bound)."""
    return tuple(generate_n_keys_between(after, before, count))


def arranged_keys(items: Sequence[str | None]) -> tuple[str, ...]:
    """Fill in the keys that are None, so that those of `items` ascend.

    The keys given must not descend. Each is left alone unless newcomers stand between equal
    ones, or the room between two is used up; then those behind, or all, get new keys.
    """
    found: list[str] = []
    start = 0
    while start < len(items):
        present = items[start]
        if present is not None:
            found.append(present)
            start += 1
            continue
        left = found[-1] if found else None
        end = start
        while end < len(items) and _in_the_way(items[end], left):
            end += 1
        right = items[end] if end < len(items) else None
        made = _made(end - start, left, right)
        if made is None:
            return keys(len(items))
        found += made
        start = end
    return tuple(found)


def _in_the_way(key: str | None, left: str | None) -> bool:
    return key is None or (left is not None and key <= left)


def _made(count: int, left: str | None, right: str | None) -> tuple[str, ...] | None:
    """Make keys between two, or None where no room of a sensible length is left."""
    try:
        made = tuple(validated(key) for key in keys(count, left, right))
    except (FIError, ValueError):
        return None
    return made if all(len(key) <= LONGEST for key in made) else None
