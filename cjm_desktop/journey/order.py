"""Ordering keys: base-62 fractional indices, so that a move changes one record.

The scheme is that of the `fractional-indexing` packages on npm and PyPI. Keys that are equal
(two copies merged) are told apart by id; placing something between equal keys respaces them.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from fractional_indexing import FIError, generate_n_keys_between, validate_order_key  # type: ignore[import-untyped]


class Insertion(NamedTuple):
    """The keys for what is inserted, and new keys for siblings that had to be respaced."""

    keys: tuple[str, ...]
    respaced: dict[str, str]


@lru_cache(maxsize=65_536)
def validated(key: str) -> str:
    """Give the key back if it is a well-formed ordering key; ValueError otherwise."""
    try:
        validate_order_key(key)
    except (FIError, IndexError) as error:
        raise ValueError("not an ordering key") from error
    return key


def keys(
    count: int, after: str | None = None, before: str | None = None
) -> tuple[str, ...]:
    """Make `count` ascending keys between two keys (None: no bound)."""
    return tuple(generate_n_keys_between(after, before, count))


def insertion(
    siblings: Sequence[tuple[str, str]], index: int, count: int = 1
) -> Insertion:
    """Make keys for `count` newcomers before `siblings[index]`.

    `siblings` are (id, key) in their present order; `index` may be len(siblings).
    Siblings with the key of the left neighbour are respaced, others are left alone.
    """
    left = siblings[index - 1][1] if index > 0 else None
    end = index
    while end < len(siblings) and left is not None and siblings[end][1] <= left:
        end += 1
    right = siblings[end][1] if end < len(siblings) else None
    made = keys(count + end - index, left, right)
    moved = siblings[index:end]
    respaced = {
        sibling: key for (sibling, _), key in zip(moved, made[count:], strict=True)
    }
    return Insertion(made[:count], respaced)
