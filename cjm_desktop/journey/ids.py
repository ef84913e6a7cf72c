"""New ids: random, so that copies made on two laptops never collide; injectable for tests."""

import random
import string
from collections.abc import Callable
from functools import cache

IdSource = Callable[[], str]

_ALPHABET = string.ascii_letters + string.digits
_LENGTH = 12
_SYSTEM = random.SystemRandom()
_THERE_ARE = len(_ALPHABET) ** _LENGTH


def random_id() -> str:
    """Make an id of 12 letters and digits (about 71 bits)."""
    # The system is asked once for all letters: a paste makes thousands of ids.
    rest, letters, pairs = _SYSTEM.randrange(_THERE_ARE), "", _pairs()
    for _ in range(_LENGTH // 2):
        rest, pair = divmod(rest, len(pairs))
        letters += pairs[pair]
    return letters


@cache
def _pairs() -> list[str]:
    return [first + second for first in _ALPHABET for second in _ALPHABET]
