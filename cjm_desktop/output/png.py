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
from cjm_desktop.output.picture_size import largest_side, picture_size
from cjm_desktop.storage.errors import SaveError

_NO_GROUND = (255, 255, 255, 0)
_WHITE = (255, 255, 255, 255)


def png_files(
    document: Document,
    options: ExportOptions,
    path: Path,
    *,
    progress: Progress,
) -> list[bytes]:
    """Render a map's pages as large as is asked, a file for each; SaveError for one too large."""
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
    width, height = page.get_size()
    size = picture_size(width, height, options)
    if size.is_too_large:
        millions = round(size.width * size.height / 1e6)
        facts = {"millions": millions, "most": largest_side(width, height)}
        raise SaveError("picture_too_large", path, facts)
    ground = _NO_GROUND if options.transparent else _WHITE
    grey = options.grey and not options.transparent
    bitmap = page.render(scale=size.scale, grayscale=grey, fill_color=ground)
    picture = bitmap.to_pil()
    if options.grey and options.transparent:
        picture = picture.convert("LA")
    file = BytesIO()
    picture.save(file, "PNG", dpi=(size.dpi, size.dpi))
    bitmap.close()
    page.close()
    return file.getvalue()
