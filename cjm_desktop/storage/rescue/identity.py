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


def free(record_id: str, is_taken: Callable[[str], bool]) -> str:
    """Make an id that nothing has from one that something has."""
    start = record_id[:_LONGEST_START]
    return next(made for n in count(2) if not is_taken(made := f"{start}-{n}"))
