"""New ids: random, so that copies made on two laptops never collide; injectable for tests."""

import secrets
import string
from collections.abc import Callable

IdSource = Callable[[], str]

_ALPHABET = string.ascii_letters + string.digits
_LENGTH = 12
_PAIRS = [first + second for first in _ALPHABET for second in _ALPHABET]
_THERE_ARE = len(_ALPHABET) ** _LENGTH


def random_id() -> str:
    """Make an id of 12 letters and digits (about 71 bits)."""
    # The system is asked once for all letters: a paste makes thousands of ids.
    rest, letters = secrets.randbelow(_THERE_ARE), ""
    for _ in range(_LENGTH // 2):
        rest, pair = divmod(rest, len(_PAIRS))
        letters += _PAIRS[pair]
    return letters
