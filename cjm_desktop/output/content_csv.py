"""The content of a map as rows for a calendar: what is said where, by whom and until when.

The map keeps what content there is and whom it serves; titles of single posts belong in a content
calendar, which begins with this list. UTF-8 with its mark, since spreadsheets take a file without
one for something else; a text that could be a formula is marked.
"""

import csv
from collections.abc import Callable, Mapping
from io import StringIO
from pathlib import Path
from typing import Final

from cjm_desktop.insight.facts import facts, filled_cells
from cjm_desktop.journey.cells import cell_text
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.layout.selection import selected
from cjm_desktop.output.options import ExportOptions, Progress
from cjm_desktop.words.wording import N_, Wording

_Write = Callable[[Document, Placed, Wording], str]

_COLUMNS: Final[Mapping[str, _Write]] = {
    N_("Phase"): lambda document, item, tr: place_words(
        document, CellKey(item.card.phase, None), tr
    ),
    N_("Lane"): lambda document, item, tr: place_words(document, CellKey(None, item.card.lane), tr),
    N_("Title"): lambda _, item, tr: item.card.title,
    N_("Message"): lambda _, item, tr: item.card.message,
    N_("Channel"): lambda _, item, tr: item.card.channel,
    N_("Owner"): lambda _, item, tr: item.card.owner,
    N_("Due"): lambda _, item, tr: "" if item.card.due is None else item.card.due.isoformat(),
    N_("Notes"): lambda _, item, tr: item.card.notes,
}
"""What stands in each column after the id, by the column's name."""


def content_csv_files(
    document: Document, options: ExportOptions, path: Path, *, progress: Progress
) -> list[bytes]:
    """List the content that has a place on the map, in its order, in the map's language."""
    progress(0, 1)
    shown, tr = selected(document, options), Wording.of(document.map.language)
    text = StringIO(newline="")
    rows = csv.writer(text)
    rows.writerow(["id", *map(tr, _COLUMNS)])
    for _, placed in filled_cells(shown):
        for item in facts(placed).standing:
            if item.card.kind == "content":
                cells = (write(shown, item, tr) for write in _COLUMNS.values())
                rows.writerow([cell_text(cell) for cell in (item.id, *cells)])
    return [text.getvalue().encode("utf-8-sig")]
