"""How long somebody's workbook takes until it is shown what it would bring, beside reading it."""

import time
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from xlsxwriter import Workbook

from benchmarks.maps import make_map
from benchmarks.measure import EVERY_CARD, Promise, Row, timed
from cjm_desktop import collector
from cjm_desktop.desktop.dialogs.importing.outlook import Outlook, outlook
from cjm_desktop.intake.importers import importer_of
from cjm_desktop.intake.importing.arrival import new_map
from cjm_desktop.journey.document import Document
from cjm_desktop.output.options import no_progress
from cjm_desktop.words.wording import ENGLISH

_PATH = Path("client.xlsx")
_HEADS = ("Stage", "Who", "Touchpoint", "Description", "Channel", "Type", "Benefit", "Effort")


def measure(cards: int, quick: bool) -> list[Row]:
    """Read a workbook of so many touchpoints, by headings that are not ours."""
    collector.relax()
    data = _workbook(make_map(cards))

    def preview() -> Outlook:
        importer = importer_of(_PATH, data)
        assert importer is not None
        material = importer.read(data, _PATH, "en")
        return outlook(new_map("", "en"), material, None, {}, ENGLISH, no_progress)

    assert preview().cards == cards
    repetitions, clock = 1 if quick else 5, time.process_time
    return [
        Row(
            "workbook brought in, until previewed", cards,
            timed(preview, repetitions, clock=clock),
            Promise(median=2_000 if cards > 1_000 else None, growth=EVERY_CARD),
            min(timed(lambda: _plain(data), repetitions, clock=clock)),
            note="processor time; floor: the library giving the values of all cells",
        )
    ]  # fmt: skip


def _workbook(document: Document) -> bytes:
    file = BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, _HEADS)
        for number, card in enumerate(document.cards.values(), 1):
            phase = document.phases[card.phase].name if card.phase else ""
            lane = document.lanes[card.lane].name if card.lane else ""
            values = (phase, lane, card.title, card.notes, card.channel, card.kind,
                      card.potential, card.effort)  # fmt: skip
            sheet.write_row(number, 0, values)
    return file.getvalue()


def _plain(data: bytes) -> int:
    book = load_workbook(BytesIO(data), read_only=True, data_only=True)
    return sum(len(row) for row in book.worksheets[0].iter_rows(values_only=True))
