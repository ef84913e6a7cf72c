"""Files to import, made where they are needed, and read by the table of importers."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import openpyxl

from cjm_desktop.intake.importers import importer_of
from cjm_desktop.intake.importing.arrival import arrival, new_map
from cjm_desktop.intake.importing.material import Material
from cjm_desktop.intake.importing.tables import Read, read_material
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.ids import random_id


def workbook(*sheets: Sequence[Sequence[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(list(row))
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def material(data: bytes, name: str, language: str = "en") -> Material:
    path = Path(name)
    importer = importer_of(path, data)
    assert importer is not None
    return importer.read(data, path, language)


def read(data: bytes | str, name: str = "a.csv", language: str = "en") -> Read:
    given = data.encode() if isinstance(data, str) else data
    return read_material(material(given, name, language), None, language)


def made(data: bytes | str, name: str = "a.csv", language: str = "en") -> Document:
    document = new_map("A map", language)
    return arrival(document, read(data, name, language), random_id).apply(document)


def places(document: Document) -> dict[str, tuple[str, str]]:
    """Give for each title the names of its phase and lane."""
    return {
        card.title: (
            document.phases[card.phase].name if card.phase else "",
            document.lanes[card.lane].name if card.lane else "",
        )
        for card in document.cards.values()
    }
