"""Presentations that others made, read as strangers: by size, and by what they would unpack to."""

from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from cjm_desktop.storage import reading
from cjm_desktop.storage.errors import BadFile

MAX_BYTES: Final = 200_000_000
MAX_UNPACKED: Final = 1_000_000_000
MAX_XML: Final = 50_000_000
"""One part of XML, which is read into memory whole and takes several times its size there."""
_PRESENTATION: Final = "ppt/presentation.xml"


def load_presentation(path: Path) -> bytes:
    """Read a presentation (.pptx); LoadError if it is too large, or none."""
    data = reading.read_file(path, MAX_BYTES)
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (BadZipFile, NotImplementedError, OSError, ValueError) as error:
        raise BadFile("no_presentation", path) from error
    if not any(entry.filename == _PRESENTATION for entry in entries):
        raise BadFile("no_presentation", path)
    largest = max(
        entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels"))
    )
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED or largest > MAX_XML:
        raise BadFile("too_large", path, {"megabytes": MAX_BYTES // 1_000_000})
    return data
