"""The actions as a table."""

from collections.abc import Iterator
from datetime import date

from cjm_desktop.insight.action_list import actions, tally
from cjm_desktop.insight.action_order import FIELDS
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.sheets.action_words import action_words, field_name, headline
from cjm_desktop.output.deck.frame import Frame
from cjm_desktop.output.deck.slide import Slide
from cjm_desktop.output.deck.table_slides import Column, table_slides
from cjm_desktop.words.wording import Wording

_SHARES = {
    "title": 3.0, "decision": 1.0, "phase": 1.7, "lane": 1.4, "gap": 0.6, "owner": 1.5, "due": 1.2,
    "progress": 1.1,
}  # fmt: skip


def action_slides(document: Document, day: date, frame: Frame, tr: Wording) -> Iterator[Slide]:
    """Lay the table out as the actions stand on the day."""
    found = actions(document)
    if not found:
        return
    columns = [Column(field_name(field, tr), _SHARES[field]) for field in FIELDS]
    rows = [
        tuple(action_words(document, action, field, day, tr) for field in FIELDS)
        for action in found
    ]
    title = f"{tr('Actions')}: {headline(tally(found, day), tr)}"
    yield from table_slides("actions", title, columns, rows, frame)
