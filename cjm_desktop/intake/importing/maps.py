"""Maps of our own: a map's file, and the PDF that has its map within.

The PDF that we wrote is read as it stands. One that another program wrote anew since keeps the map
as an attachment, which pypdf finds, but only if it says that it holds one.
"""

import logging
from pathlib import Path
from typing import Final

from cjm_desktop.intake.importing.material import Material, Progress, Refused
from cjm_desktop.journey.document import Document
from cjm_desktop.storage import codec
from cjm_desktop.storage.envelope import MEDIA_TYPE
from cjm_desktop.storage.errors import StorageError
from cjm_desktop.storage.file_names import SUFFIX
from cjm_desktop.storage.held_map import held_map

_PDF: Final = b"%PDF-"
_NAMED: Final = MEDIA_TYPE.rpartition("/")[2].partition("+")[0].encode()
_MOST_PARSED: Final = 30_000_000
_MOST_ATTACHED: Final = 40


def read_map(data: bytes, path: Path, language: str, *, progress: Progress) -> Material:
    """Read a map's own file; LoadError says what is wrong with it."""
    return _material(codec.loads(data, path))


def read_pdf(data: bytes, path: Path, language: str, *, progress: Progress) -> Material:
    """Read the map in a PDF of ours."""
    if _PDF not in data[:1024]:
        raise Refused("not_pdf")
    held = held_map(data, path)
    progress(1, 2)
    if held is None:
        held = _attached(data)
    try:
        return _material(codec.loads(held, path))
    except StorageError as error:
        raise Refused("map", reason=str(error)) from error


def _material(document: Document) -> Material:
    return Material(document=document, title=document.map.title)


def _attached(data: bytes) -> bytes:
    """Find the map among what is attached to a PDF."""
    if b"/Encrypt" in data:
        raise Refused("encrypted")
    if _NAMED not in data or len(data) > _MOST_PARSED:
        raise Refused("no_map")
    from io import BytesIO

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    # What it notes of damage would stand among what the command line says.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(data))
        for number, each in enumerate(reader.attachment_list):
            if number < _MOST_ATTACHED and each.name.endswith(SUFFIX):
                return bytes(each.content)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError,
            RecursionError, NotImplementedError) as error:  # fmt: skip
        raise Refused("not_pdf", reason=type(error).__name__) from error
    raise Refused("no_map")
