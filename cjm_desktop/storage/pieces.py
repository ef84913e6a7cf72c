"""Cuts the text of a map into pieces that are the same again where the text is the same again.

Two versions of a map differ in a few lines. A piece ends where the lines themselves say so, never
after so many bytes, so that what stands before and after an edit is cut as before, and is kept
only once. Nothing here knows JSON: put together, the pieces are the text, byte for byte.
"""

import zlib
from collections.abc import Iterator
from typing import Final

LEAST: Final = 4_096
"""A shorter piece would cost more to list than to keep."""
MOST: Final = 65_536
_ONE_IN: Final = 256
"""Of so many lines one ends a piece, as far as the pieces may be that short or long."""


def split(data: bytes) -> Iterator[bytes]:
    """Cut a text at ends of lines; a line that is long enough, as a picture is, stands alone."""
    begin = start = before = 0
    while start < len(data):
        end = data.find(b"\n", start) + 1 or len(data)
        if end - start >= LEAST:
            if begin < start:
                yield data[begin:start]
            yield data[start:end]
            begin = end
        else:
            # Of two lines, since one alone may come again in every record.
            line = zlib.crc32(data[start:end])
            size = end - begin
            if size >= MOST or (size >= LEAST and (line ^ 31 * before) % _ONE_IN == 0):
                yield data[begin:end]
                begin = end
            before = line
        start = end
    if begin < len(data):
        yield data[begin:]
