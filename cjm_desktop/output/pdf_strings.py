"""Text as a string of a PDF, outside of what is drawn: titles, descriptions, meanings of signs."""

import re
from typing import Final

_ODD: Final = re.compile(rb"[^\x20-\x7e\xa1-\xac\xae-\xff]")
"""What Latin-1 and the encoding of PDF strings (ISO 32000-1, D.2) do not share."""
_SPECIAL: Final = re.compile(rb"[()\\\r\n]")
_ESCAPES: Final = {b"\r": b"\\r", b"\n": b"\\n"}


def text_string(text: str) -> bytes:
    """Write a text as a string of an object."""
    return b"(%b)" % _SPECIAL.sub(_escaped, text_bytes(text))


def text_bytes(text: str) -> bytes:
    """Give a text's bytes within a string, one for each letter where that is possible."""
    try:
        raw = text.encode("latin-1")
    except UnicodeEncodeError:
        raw = b"\0"
    return b"\xfe\xff" + text.encode("utf-16-be") if _ODD.search(raw) else raw


def _escaped(found: re.Match[bytes]) -> bytes:
    char = found.group()
    return _ESCAPES.get(char, b"\\" + char)
