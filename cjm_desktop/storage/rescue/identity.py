"""Ids for what has none that may be kept: made from the old one, so that references follow."""

import hashlib
import re
from collections.abc import Callable
from itertools import count
from typing import Final

_VALID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_NOT_IN_IDS: Final = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST_START: Final = 40


def valid(record_id: str) -> str:
    """Give an id as it is, or one made from it if it is none; the same for each place it is at."""
    if _VALID.fullmatch(record_id):
        return record_id
    digest = hashlib.sha256(record_id.encode()).hexdigest()[:12]
    return f"{_NOT_IN_IDS.sub('-', record_id)[:_LONGEST_START]}-{digest}"


class FreeIds:
    """Makes ids that nothing has from those that something has."""

    def __init__(self, is_taken: Callable[[str], bool]) -> None:
        self._is_taken = is_taken
        self._last: dict[str, int] = {}
        """The number last given to each beginning: what was tried is not tried again."""

    def like(self, record_id: str) -> str:
        """Make one that no other call gives."""
        start = record_id[:_LONGEST_START]
        numbers = count(self._last.get(start, 1) + 1)
        number = next(n for n in numbers if not self._is_taken(f"{start}-{n}"))
        self._last[start] = number
        return f"{start}-{number}"
