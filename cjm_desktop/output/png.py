"""A map as pictures: the pages of its PDF rendered, so that both look the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2

from cjm_desktop.journey.document import Document
from cjm_desktop.output.options import ExportOptions, Progress
from cjm_desktop.output.pdf import pdf_bytes
from cjm_desktop.storage.errors import SaveError

MOST_PIXELS = 250_000_000
"""An A0 at 400 dpi; a picture this large takes 750 MB to render."""

_POINTS_PER_INCH = 72


def png_files(
    document: Document,
    options: ExportOptions,
    path: Path,
    *,
    progress: Progress,
) -> list[bytes]:
    """Render a map's pages at the options' dpi, a file for each; SaveError for one too large."""
    progress(0, 1)

    def check(done: int, total: int, /) -> None:
        # Painting the pages is quick beside rendering them: it reports only to be stopped.
        progress(0, 1)

    data = pdf_bytes(document, options, progress=check)
    with _opened(data) as pages:
        pictures: list[bytes] = []
        for index, page in enumerate(pages):
            progress(index, len(pages))
            pictures.append(_rendered(page, options, path))
        progress(len(pages), len(pages))
    return pictures


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    pdf = pypdfium2.PdfDocument(data)
    try:
        yield pdf
    finally:
        pdf.close()


def _rendered(page: Any, options: ExportOptions, path: Path) -> bytes:
    dpi = options.dpi
    scale = dpi / _POINTS_PER_INCH
    width, height = page.get_size()
    pixels = width * height * scale**2
    if pixels > MOST_PIXELS:
        raise SaveError("picture_too_large", path, {"millions": round(pixels / 1e6)})
    bitmap = page.render(scale=scale, grayscale=options.grey)
    file = BytesIO()
    bitmap.to_pil().save(file, "PNG", dpi=(dpi, dpi))
    bitmap.close()
    page.close()
    return file.getvalue()
