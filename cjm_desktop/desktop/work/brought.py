"""Text that comes from other programs as ideas: pasted, dropped, or the lines of a text file.

It is text and nothing else. What looks like a path, an address or markup is what somebody wrote.
"""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

from PySide6.QtCore import QMimeData

from cjm_desktop.storage import outside
from cjm_desktop.storage.outside import Look

LARGEST = 2_000_000
"""Bytes of a text file that is taken for a list of ideas."""
_SUFFIX = ".txt"


def brings_ideas(data: QMimeData) -> bool:
    """Say whether there is text in what is dragged; a file is only looked into when dropped."""
    files = _files(data)
    if files:
        return all(path.suffix.lower() == _SUFFIX for path in files)
    return data.hasText()


def brought_text(data: QMimeData) -> str:
    """Give the text that was brought; OSError if a file cannot be read, or is far too large."""
    files = _files(data)
    return "\n".join(map(_text_of, files)) if files else data.text()


def brings_list(data: QMimeData) -> bool:
    """Say whether it is a file, several lines, or cells of a spreadsheet."""
    text = data.text().strip()
    return bool(_files(data)) or "\t" in text or len(text.splitlines()) > 1


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _text_of(path: Path) -> str:
    seen = outside.look(path)
    if not isinstance(seen, Look) or seen.kind != "file" or seen.size > LARGEST:
        raise OSError(f"{path.name} is no list of ideas")
    return _decoded(path.read_bytes())


def _decoded(raw: bytes) -> str:
    if raw.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")
