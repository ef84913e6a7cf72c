"""Makes the bytes of a damaged file into UTF-8 without what other programs put around a map.

An editor may have saved it in UTF-16, and git may have left the marks of a conflict between lines:
both sides are read then, and what stands on both is settled record by record. No line is added or
taken away, so that places are those of the file.
"""

import codecs
import re
from typing import Final

from cjm_desktop.storage.rescue.repairs import Log

_BOM: Final = codecs.BOM_UTF8
_BY_MARK: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE: Final = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_BEGINNING: Final = 32
_CONFLICT: Final = re.compile(rb"^(?:<{7}|>{7})(?= |\r?$)", re.MULTILINE)
_MARKS: Final = re.compile(rb"^(?:<{7}|={7}|>{7}|\|{7})(?: [^\r\n]*+)?+(?=\r?$)", re.MULTILINE)
_BASE: Final = re.compile(rb"^\|{7}(?= |\r?$)", re.MULTILINE)
_MIDDLE: Final = re.compile(rb"^={7}\r?$", re.MULTILINE)


def readable(data: bytes, log: Log) -> bytes:
    """Give the text of a file in UTF-8."""
    name = _wide_encoding(data)
    if name is not None:
        data = data.decode(name, "replace").encode()
        shown = name.upper().removesuffix("-LE").removesuffix("-BE")
        log.note("encoding_changed", values={"encoding": shown})
    while data.startswith(_BOM):
        data = data.removeprefix(_BOM)
    if _CONFLICT.search(data) is not None:
        data, marks = _MARKS.subn(b"", _without_bases(data))
        log.note("marks_removed", values={"n": marks})
    return data


def _wide_encoding(data: bytes) -> str | None:
    """Name the encoding of a text whose letters are of two or four bytes."""
    for mark, name in _BY_MARK:
        if data.startswith(mark):
            return name
    return next((name for name in _WIDE if _begins_in(data[:_BEGINNING], name)), None)


def _begins_in(beginning: bytes, name: str) -> bool:
    """Whether the beginning of a map can be read in an encoding; nulls alone prove none."""
    text = beginning.decode(name, "replace")
    return text.startswith("{") and all(c.isprintable() or c.isspace() for c in text)


def _without_bases(data: bytes) -> bytes:
    """Empty the lines in which a conflict shows what both sides began with."""
    parts, start = [], 0
    while (base := _BASE.search(data, start)) is not None:
        middle = _MIDDLE.search(data, base.end())
        if middle is None:
            break
        parts += [
            data[start : base.start()],
            b"\n" * data.count(b"\n", base.start(), middle.start()),
        ]
        start = middle.start()
    return b"".join([*parts, data[start:]])
