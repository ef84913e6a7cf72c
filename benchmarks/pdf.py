"""How long a PDF of the map and the gap chart takes once they are laid out, and how large it is.

And how long one of the map as a story or as a poster's tiles takes with its layout, and how much
memory.
"""

import subprocess
import sys
from datetime import date

from benchmarks.maps import make_map
from benchmarks.measure import EVERY_CARD, Promise, Row, at, peak, timed
from benchmarks.plain_pdf import prepared, written
from cjm_desktop import collector
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.print_request import MapPages, PrintRequest
from cjm_desktop.output.options import no_progress
from cjm_desktop.output.pdf import pdf_content
from cjm_desktop.words.wording import ENGLISH

_DAY = date(2026, 1, 1)
_WAYS: tuple[MapPages, ...] = ("spreads", "tiles")


def measure(cards: int, quick: bool) -> list[Row]:
    """Paint the pages of one map, and write the same marks and elements by raw operators."""
    collector.relax()
    document = make_map(cards)
    laid = pages(document, ENGLISH, PrintRequest(page="fit", sections=("map", "gap"), day=_DAY))
    repetitions = 2 if quick else 8
    size = len(pdf_content(laid, document, _DAY, no_progress)) / 1_000
    times = timed(lambda: pdf_content(laid, document, _DAY, no_progress), repetitions)
    plain = prepared(laid, document)
    floor = timed(lambda: written(plain), repetitions)
    return [
        Row(
            "PDF, layout done", cards, times,
            Promise(median=at(cards, 200, 1_500), ratio=2, growth=EVERY_CARD),
            sorted(floor)[len(floor) // 2],
            note="map and gap chart on pages that fit; floor: reportlab writing the same marks and "
            "runs by raw operators, boxes without corners, and the same elements of structure with "
            "their words, all of it found out before; no links, bookmarks or metadata",
        ),
        Row(
            "PDF, size", cards, [size],
            Promise(median=at(cards, 250, 1_500), growth=EVERY_CARD), unit="KB",
        ),
        *(row for way in _WAYS for row in _with_layout(document, cards, way, quick=quick)),
    ]  # fmt: skip


def _with_layout(document: Document, cards: int, way: MapPages, *, quick: bool) -> list[Row]:
    code = f"from benchmarks.pdf import peak_of; print(peak_of({cards}, {way!r}))"
    most = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=True)
    return [
        Row(
            f"PDF as {way}, with layout", cards,
            timed(lambda: _made(document, way), 1 if quick else 3), Promise(growth=EVERY_CARD),
            note="the map alone, on A4",
        ),
        Row(
            f"PDF as {way}, memory", cards, [float(most.stdout)], Promise(median=400), unit="MB",
            note="the most a process has that does nothing else",
        ),
    ]  # fmt: skip


def peak_of(cards: int, way: MapPages) -> float:
    """Make the file of a map, and give the most memory that this process ever had."""
    collector.relax()
    _made(make_map(cards), way)
    return peak()


def _made(document: Document, way: MapPages) -> bytes:
    request = PrintRequest(sections=("map",), map_pages=way, day=_DAY)
    return pdf_content(pages(document, ENGLISH, request), document, _DAY, no_progress)
