"""New ids: random, so that copies made on two laptops never collide; injectable for tests."""

import secrets
import string
from collections.abc import Callable

IdSource = Callable[[], str]

_ALPHABET = string.ascii_letters + string.digits


def random_id() -> str:
    """Make an id of 12 letters and digits (about 71 bits)."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(12))
