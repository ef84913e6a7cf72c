"""What was remembered, as values that the window can use.

Another version or a hand may have written anything: here it gets a type and bounds, or it counts as
not there. Nothing else reads what is remembered and gives it to the toolkit.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

LARGEST_PIXEL: Final = 10_000_000
"""Further than any map reaches; the toolkit's own numbers end at some 2,000 million."""

_LARGEST_WIDTH: Final = 20_000
_LONGEST_ID: Final = 80
_MOST_KEYS: Final = 4
_MOST_ACTIONS: Final = 1_000


class MapSeen(NamedTuple):
    """Which part of a map was seen, and how large."""

    zoom: float
    x: int
    y: int


def decoded(text: object) -> object:
    """Give what a text says in JSON; None for anything else."""
    if not isinstance(text, str) or not text:
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError, MemoryError):
        return None


def record(value: object) -> dict[str, Any]:
    """Give the values by name; none if it is anything else."""
    return value if isinstance(value, dict) else {}


def paths(value: object) -> tuple[Path, ...]:
    """Give the paths from the root that a list names."""
    names = value if isinstance(value, list) else []
    found = (Path(name) for name in names if isinstance(name, str) and name)
    return tuple(path for path in found if path.is_absolute())


def number(value: object, allowed: range, default: int) -> int:
    """Give a whole number, if it is one of those allowed."""
    text = str(value)
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(allowed.stop))):
        return default
    return int(text) if int(text) in allowed else default


def line(value: object, longest: int) -> str:
    """Give a text that has one line and no more than so many letters."""
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return text if len(text) <= longest and text.isprintable() else ""


def words(value: object, most: int) -> tuple[str, ...]:
    """Give the first so many words of a list, as long as ids are."""
    listed = value if isinstance(value, list) else []
    fit = (each for each in listed if isinstance(each, str) and 0 < len(each) <= _LONGEST_ID)
    return tuple(dict.fromkeys(fit))[:most]


def keys(value: object) -> dict[str, tuple[str, ...]]:
    """Give the keys that a record names for actions, if they could be some."""
    return {
        action: words(listed, _MOST_KEYS)
        for action, listed in list(record(value).items())[:_MOST_ACTIONS]
        if isinstance(listed, list)
    }


def map_seen(value: object) -> MapSeen | None:
    """Give the part of a map that a record names, if it could be one."""
    state = record(value)
    numbers = [_number(state.get(name)) for name in MapSeen._fields]
    if any(number is None for number in numbers):
        return None
    zoom, x, y = (number or 0.0 for number in numbers)
    return MapSeen(zoom, round(x), round(y))


def widths(value: object, count: int) -> Sequence[int] | None:
    """Give as many widths as there are columns, if they could be some."""
    numbers = [_number(each) for each in value] if isinstance(value, list) else []
    if len(numbers) != count:
        return None
    fit = [round(number) for number in numbers if number is not None and number <= _LARGEST_WIDTH]
    return fit if len(fit) == count and min(fit) >= 0 and sum(fit) > 0 else None


def _number(value: object) -> float | None:
    """Give a number that is no larger than any the window needs."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    return value if -LARGEST_PIXEL <= value <= LARGEST_PIXEL else None
