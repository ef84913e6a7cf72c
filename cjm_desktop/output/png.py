"""A map as pictures: the pages of its PDF rendered, so that both look the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2

from cjm_desktop.journey.document import Document
from cjm_desktop.output.options import ExportOptions, Progress, no_progress
from cjm_desktop.output.pdf import pdf_bytes
from cjm_desktop.storage import atomic
from cjm_desktop.storage.errors import SaveError
from cjm_desktop.words.wording import Wording

MOST_PIXELS = 250_000_000
"""An A0 at 400 dpi; a picture this large takes 750 MB to render."""

_POINTS_PER_INCH = 72


def export_png(
    document: Document,
    path: Path,
    options: ExportOptions,
    *,
    tr: Wording | None = None,
    progress: Progress | None = None,
    today: date | None = None,
) -> None:
    """Write a map's pages to PNG files at the options' dpi: NAME.png, NAME-2.png, NAME-3.png….

    `tr` words what stands on the pages (None: the map's language). What `progress` raises stops
    the export and nothing is written; SaveError if a file cannot be or would be too large.
    """
    report = progress or no_progress
    report(0, 1)

    def check(done: int, total: int, /) -> None:
        # Painting the pages is quick beside rendering them: it reports only to be stopped.
        report(0, 1)

    data = pdf_bytes(document, options, tr=tr, progress=check, today=today)
    with _opened(data) as pages:
        pictures: list[bytes] = []
        for index, page in enumerate(pages):
            report(index, len(pages))
            pictures.append(_rendered(page, options.dpi, path))
        report(len(pages), len(pages))
    for number, picture in enumerate(pictures, start=1):
        atomic.write(path if number == 1 else numbered(path, number), picture)


def numbered(path: Path, number: int) -> Path:
    """Give the name of the picture of a page after the first."""
    return path.with_name(f"{path.stem}-{number}{path.suffix}")


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    pdf = pypdfium2.PdfDocument(data)
    try:
        yield pdf
    finally:
        pdf.close()


def _rendered(page: Any, dpi: int, path: Path) -> bytes:
    scale = dpi / _POINTS_PER_INCH
    width, height = page.get_size()
    pixels = width * height * scale**2
    if pixels > MOST_PIXELS:
        raise SaveError("picture_too_large", path, {"millions": round(pixels / 1e6)})
    bitmap = page.render(scale=scale)
    file = BytesIO()
    bitmap.to_pil().save(file, "PNG", dpi=(dpi, dpi))
    bitmap.close()
    page.close()
    return file.getvalue()
