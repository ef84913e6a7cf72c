"""Text that comes from other programs as ideas: pasted, dropped, or the lines of a text file.

It is text and nothing else. What looks like a path, an address or markup is what somebody wrote.
"""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QMimeData

from cjm_desktop.desktop.work.incoming_text import REFUSALS, incoming_text
from cjm_desktop.editing.edits.paste_limits import MAX_TEXT_BYTES, hold_bytes, hold_text
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.storage import outside
from cjm_desktop.storage.outside import Look
from cjm_desktop.storage.reading import read_file

_SUFFIX = ".txt"


def brings_ideas(data: QMimeData) -> bool:
    """Say whether there is text in what is dragged; a file is only looked into when dropped."""
    files = _files(data)
    if files:
        return all(path.suffix.lower() == _SUFFIX for path in files)
    return data.hasText()


def brought_text(data: QMimeData) -> str:
    """Give the text that was brought; OSError or BadFile if a file cannot be read, or a refusal."""
    files = _files(data)
    if not files:
        return incoming_text(data)
    text = "\n".join(_texts_of(files))
    hold_text(text)
    return text


def brings_files(data: QMimeData) -> bool:
    """Say whether files are dragged, or were copied."""
    return bool(_files(data))


def brings_line(data: QMimeData) -> bool:
    """Say whether it is no more than one line that can be a title."""
    try:
        text = incoming_text(data).strip()
    except REFUSALS:
        return False
    one = "\t" not in text and len(text.splitlines()) <= 1 and len(text) <= MAX_TITLE
    return one and not brings_files(data)


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _texts_of(files: Iterable[Path]) -> Iterator[str]:
    total = 0
    for path in files:
        seen = outside.look(path)
        if not isinstance(seen, Look) or seen.kind != "file":
            raise OSError(f"{path.name} is no list of ideas")
        total += seen.size
        hold_bytes(total, MAX_TEXT_BYTES)
        yield _decoded(read_file(path, MAX_TEXT_BYTES))


def _decoded(raw: bytes) -> str:
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
