"""How long a map takes to become slides and a workbook, beside their libraries writing as much."""

import time
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt
from xlsxwriter import Workbook

from benchmarks.maps import make_map
from benchmarks.measure import EVERY_CARD, Promise, Row, timed
from cjm_desktop import collector
from cjm_desktop.output.deck.deck import deck_slides
from cjm_desktop.output.deck.frame import own_frame
from cjm_desktop.output.deck.slide import Grid, Shape, Slide
from cjm_desktop.output.exporters import SLIDE_SECTIONS
from cjm_desktop.output.options import ExportOptions, no_progress
from cjm_desktop.output.powerpoint import powerpoint_files
from cjm_desktop.output.xlsx.workbook import xlsx_files
from cjm_desktop.words.wording import ENGLISH

_PATH = Path("map")
_DAY = date(2026, 1, 1)
_MOST = 1_000
"""Of more cards nothing is promised, and nobody shows them on slides."""

Cells = dict[str, list[tuple[int, int, Any]]]


def measure(cards: int, quick: bool) -> list[Row]:
    """Make both of one map."""
    if cards > _MOST:
        return []
    collector.relax()
    document = make_map(cards)
    slides = ExportOptions(sections=SLIDE_SECTIONS, day=_DAY)
    tables = ExportOptions(day=_DAY)
    repetitions = 1 if quick else 5

    def deck() -> list[bytes]:
        return powerpoint_files(document, slides, _PATH, progress=no_progress)

    def workbook() -> list[bytes]:
        return list(xlsx_files(document, tables, _PATH, progress=no_progress))

    laid = list(deck_slides(document, slides, own_frame("16:9"), ENGLISH))
    (made,) = workbook()
    cells, charts = _cells(made), _charts(made)
    return [
        Row(
            "PowerPoint", cards, _timed(deck, repetitions),
            Promise(ratio=2, growth=EVERY_CARD, since=100),
            min(_timed(lambda: _plain_deck(laid), repetitions)),
            note="processor time; floor: the library adding the same shapes and tables with the "
            "same text, colours and type, on as many slides",
        ),
        Row(
            "Excel", cards, _timed(workbook, repetitions),
            Promise(ratio=2, growth=EVERY_CARD, since=100),
            min(_timed(lambda: _plain_workbook(cells, charts), repetitions)),
            note="processor time; floor: the library writing the same values, in one format, into "
            "as many sheets, with as many charts of one line",
        ),
    ]  # fmt: skip


def _timed(work: Callable[[], object], repetitions: int) -> list[float]:
    return timed(work, repetitions, clock=time.process_time)


def _plain_deck(slides: list[Slide]) -> None:
    presentation = Presentation()
    layout = presentation.slide_layouts[6]
    for slide in slides:
        shapes = presentation.slides.add_slide(layout).shapes
        shapes.turbo_add_enabled = True
        for part in slide.parts:
            if isinstance(part, Shape):
                _plain_shape(shapes, part)
            elif isinstance(part, Grid):
                _plain_table(shapes, part)
    presentation.save(BytesIO())


def _plain_shape(shapes: Any, part: Shape) -> None:
    made = shapes.add_shape(MSO_SHAPE.RECTANGLE, *(Pt(each) for each in part.area))
    if part.fill:
        made.fill.solid()
        made.fill.fore_color.rgb = RGBColor.from_string(part.fill.lstrip("#"))
    if part.line:
        made.line.color.rgb = RGBColor.from_string(part.line.lstrip("#"))
    frame = made.text_frame
    for place, each in enumerate(part.paragraphs):
        run = (frame.paragraphs[0] if place == 0 else frame.add_paragraph()).add_run()
        run.text, run.font.size, run.font.bold = each.text, Pt(each.size), each.bold
        run.font.color.rgb = RGBColor.from_string(each.colour.lstrip("#"))


def _plain_table(shapes: Any, part: Grid) -> None:
    made = shapes.add_table(len(part.rows), len(part.widths), *(Pt(each) for each in part.area))
    for number, row in enumerate(part.rows):
        for column, text in enumerate(row):
            cell = made.table.cell(number, column)
            cell.text = text
            for paragraph in cell.text_frame.paragraphs:
                paragraph.font.size = Pt(part.size)


def _cells(data: bytes) -> Cells:
    book = load_workbook(BytesIO(data))
    return {
        sheet.title: [
            (cell.row - 1, cell.column - 1, cell.value)
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        ]
        for sheet in book.worksheets
    }


def _plain_workbook(cells: Cells, charts: int) -> None:
    book = Workbook(BytesIO(), {"in_memory": True})
    look = book.add_format({"text_wrap": True, "valign": "top"})
    for name, values in cells.items():
        sheet = book.add_worksheet(name)
        for row, column, value in values:
            sheet.write(row, column, value, look)
    for number in range(charts):
        chart = book.add_chart({"type": "scatter"})
        chart.add_series(
            {"categories": [sheet.name, 1, 0, 9, 0], "values": [sheet.name, 1, 1, 9, 1]}
        )
        sheet.insert_chart(number, 0, chart)
    book.close()


def _charts(data: bytes) -> int:
    with ZipFile(BytesIO(data)) as archive:
        return sum(name.startswith("xl/charts/chart") for name in archive.namelist())
