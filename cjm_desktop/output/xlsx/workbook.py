"""A map as one workbook, in the map's language: the cards first, for they are what is edited."""

from dataclasses import replace
from pathlib import Path

from cjm_desktop.journey.document import Document
from cjm_desktop.layout.selection import selected
from cjm_desktop.output.options import ExportOptions, Progress
from cjm_desktop.output.xlsx.book import Book
from cjm_desktop.output.xlsx.cards import cards_sheet, matrix_sheet
from cjm_desktop.output.xlsx.insight import action_sheet, gap_sheet, kpi_sheet, round_sheet
from cjm_desktop.output.xlsx.people import choice_areas, legend_sheet, persona_sheet
from cjm_desktop.output.xlsx.quotes import quote_sheet
from cjm_desktop.words.wording import Wording


def xlsx_files(
    document: Document, options: ExportOptions, path: Path, *, progress: Progress
) -> list[bytes]:
    """Make the workbook; disqualified mindsets are in it, for a column says that they are."""
    progress(0, 1)
    shown = selected(document, replace(options, disqualified=True))
    tr = Wording.of(document.map.language)
    book = Book(document.map.title, document.map.accent, options.day)
    cards_sheet(book, shown, choice_areas(shown, tr), tr, progress)
    for sheet in (
        matrix_sheet, gap_sheet, kpi_sheet, persona_sheet, action_sheet, round_sheet, quote_sheet,
        legend_sheet,
    ):  # fmt: skip
        sheet(book, shown, tr)
    return [book.data()]
