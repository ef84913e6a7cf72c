"""How soon the preview of an export has its first page, and how soon it hears that it may stop.

Measured with the thread that lays pages out beside a window's loop of events, as in the dialog,
and each time with a map of which nothing has been found out yet.
"""

from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.maps import make_map
from benchmarks.measure import Promise, Row, at
from cjm_desktop import collector
from cjm_desktop.desktop.dialogs.page_maker import PageMaker
from cjm_desktop.desktop.work.background import Job
from cjm_desktop.layout.pages import pages
from cjm_desktop.layout.print_request import PrintRequest, SectionId
from cjm_desktop.output.options import ExportOptions
from cjm_desktop.words.wording import ENGLISH

_STEPS = 12
"""At so many moments of a layout, shared out evenly, it is asked to stop."""
_STORY: tuple[SectionId, ...] = ("map", "gap")


def measure(cards: int, quick: bool) -> list[Row]:
    """Lay the pages of a map out as the dialog does, and stop it again and again."""
    collector.relax()
    app = QApplication.instance() or QApplication([])
    first = [_first_page(cards) for _ in range(2 if quick else 6)]
    asked = (
        ("one page", PrintRequest("fit", sections=("map",), map_pages="one")),
        ("pages", PrintRequest(sections=_STORY)),
        ("tiles", PrintRequest(sections=("map",), map_pages="tiles")),
    )
    rows = [
        Row(
            "preview, first page", cards, first, Promise(median=at(cards, 300, 1_500)),
            note="from the choice to the page, before it is painted",
        ),
    ]  # fmt: skip
    for name, request in asked:
        rows.append(
            Row(
                f"cancel heard, {name}", cards, _stops(cards, request, 4 if quick else _STEPS),
                Promise(worst=200), note="from the click to the end of the other thread",
            )
        )  # fmt: skip
    del app
    return rows


def _first_page(cards: int) -> float:
    maker = PageMaker(make_map(cards))
    seen: list[float] = []
    maker.first_page.connect(lambda _: seen.append(perf_counter()))
    begun = perf_counter()
    maker.want(ExportOptions())
    while not seen:
        QTest.qWait(1)
    maker.finish()
    return (seen[0] - begun) * 1_000


def _stops(cards: int, request: PrintRequest, steps: int) -> list[float]:
    document = make_map(cards)
    begun = perf_counter()
    pages(document, ENGLISH, request)
    whole = perf_counter() - begun
    return [_stop(cards, request, whole * step / steps) for step in range(steps)]


def _stop(cards: int, request: PrintRequest, after: float) -> float:
    """Stop a layout after so many seconds, and give the milliseconds until it has ended."""
    document = make_map(cards)
    job = Job(lambda progress: pages(document, ENGLISH, request, lambda _: progress(0, 1)))
    asked: list[float] = []

    def ask() -> None:
        asked.append(perf_counter())
        job.stop()

    QTimer.singleShot(round(after * 1_000), ask)
    job.start()
    while not asked:
        QTest.qWait(1)
    job.wait()
    ended = perf_counter()
    job.deleteLater()
    return (ended - asked[0]) * 1_000
