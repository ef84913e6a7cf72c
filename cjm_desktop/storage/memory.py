"""Asks whether memory can be had before it is needed by a library that cannot be told "no".

The parser and the writer of JSON are not written in Python: where they get no memory they end the
program or halt it, and whatever was not saved goes with it.
"""

from typing import Final

_BYTES_A_VALUE: Final = 150
_BYTES_AN_OBJECT: Final = 1_500
"""What they take at most in the parser and as records, apart from their text."""
_BYTES_WRITTEN: Final = 1_000
"""What a record takes as text, mostly."""
_TIMES_GROWN: Final = 3
"""A text that grows while it is written is for a moment there twice, and has room for more."""


def ask_for_reading(data: bytes) -> None:
    """Raise MemoryError if a text of JSON cannot be read."""
    values, objects = data.count(b","), data.count(b"{")
    _ask_for(len(data) + _BYTES_A_VALUE * values + _BYTES_AN_OBJECT * objects)


def ask_for_writing(size: int, records: int) -> None:
    """Raise MemoryError if so many records cannot be written, with `size` bytes of pictures."""
    _ask_for(_TIMES_GROWN * (size + _BYTES_WRITTEN * records))


def _ask_for(size: int) -> None:
    # Bytes of zero are promised by the system, not filled in.
    bytes(size)
