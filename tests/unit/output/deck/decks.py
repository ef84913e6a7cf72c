"""Decks made of maps, and what stands on them as another program reads it."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation
from reportlab.pdfbase.pdfmetrics import stringWidth

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.print_request import SectionId
from cjm_desktop.output.options import ExportOptions, no_progress
from cjm_desktop.output.powerpoint import powerpoint_files
from tests.unit.output.maps import DAY

ALL: tuple[SectionId, ...] = (
    "cover", "map", "gap", "personas", "presence", "kpis", "actions", "legend",
)  # fmt: skip
EMU = 12_700


def deck_bytes(document: Document, path: Path = Path("deck.pptx"), **asked: Any) -> bytes:
    options = ExportOptions(**{"sections": ALL, "day": DAY, **asked})
    (data,) = powerpoint_files(document, options, path, progress=no_progress)
    return data


def deck(document: Document, **asked: Any) -> Any:
    return Presentation(BytesIO(deck_bytes(document, **asked)))


def slide(presentation: Any, name: str) -> Any:
    return next(each for each in presentation.slides if each.name == name)


def shape(on: Any, of: str) -> Any:
    return next(each for each in on.shapes if each.name.startswith(f"{of} ~"))


def texts(presentation: Any) -> Iterator[str]:
    """Go through all that is written on the slides, and in their notes."""
    for each in presentation.slides:
        for one in each.shapes:
            if one.has_text_frame:
                yield one.text_frame.text
            elif getattr(one, "has_table", False):
                yield from (cell.text_frame.text for row in one.table.rows for cell in row.cells)
        if each.has_notes_slide:
            yield each.notes_slide.notes_text_frame.text


def arial_height(one: Any) -> float:
    """Give the height that a shape's text has in Arial, as PowerPoint breaks it, in points."""
    frame = one.text_frame
    room = (one.width - frame.margin_left - frame.margin_right) / EMU
    height = float(frame.margin_top + frame.margin_bottom) / EMU
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            size, bold = run.font.size.pt, run.font.bold
            font = "Helvetica-Bold" if bold else "Helvetica"
            indent = 11.0 if paragraph._p.pPr is not None and paragraph._p.pPr.get("marL") else 0.0
            height += size * 1.2 * _lines(run.text, font, size, room - indent)
    return height


def _lines(text: str, font: str, size: float, room: float) -> int:
    count = 0
    for line in text.split("\v"):
        used = 0.0
        count += 1
        for word in line.split(" "):
            wide = stringWidth(word, font, size)
            space = stringWidth(" ", font, size) if used else 0.0
            if used and used + space + wide > room:
                count, used, space = count + 1, 0.0, 0.0
            while wide > room:
                count, wide = count + 1, wide - room
            used += space + wide
    return count
