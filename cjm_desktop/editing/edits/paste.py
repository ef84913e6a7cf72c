"""Text from other programs pasted as cards: lines of a document, cells of a spreadsheet."""

from collections.abc import Callable, Sequence

from cjm_desktop.editing.edits.arranging import FIRST, arrange
from cjm_desktop.editing.edits.cards import new_card, put_cards
from cjm_desktop.editing.edits.fragment import MEDIA_TYPE, fragment, paste_fragment, plain_text
from cjm_desktop.editing.edits.paste_limits import PasteCode, PasteError, hold_cards
from cjm_desktop.editing.edits.pasted_block import (
    Block,
    Destination,
    Spread,
    destinations,
    read_block,
)
from cjm_desktop.editing.edits.targets import Targets
from cjm_desktop.editing.patch import Draft, Patch
from cjm_desktop.journey.cells import text_of_cell
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.records import Kpi
from cjm_desktop.journey.text import Fitted, clean_text, fitted
from cjm_desktop.journey.vocabulary import CARD_LANES, CardKind

__all__ = [
    "MEDIA_TYPE", "PasteCode", "PasteError", "fragment", "one_card", "paste_block",
    "paste_fragment", "paste_lines", "plain_text",
]  # fmt: skip

KindOf = Callable[[CellKey], CardKind]
"""What a card becomes that is pasted into a cell."""


def paste_lines(
    document: Document,
    text: str,
    at: CellKey,
    index: int | None,
    kind_of: KindOf,
    new_id: IdSource,
) -> Patch:
    """Make a card of each line; what follows a tab goes to the next phases, as in a sheet.

    A text too long for a title goes on in the notes. PasteError if `at` holds no cards, TooMuch if
    there are too many new ones.
    """
    return paste_block(document, read_block(text), at, index, kind_of, new_id)


def paste_block(
    document: Document,
    block: Block,
    at: CellKey,
    index: int | None,
    kind_of: KindOf,
    new_id: IdSource,
    spread: Spread = "one_lane",
) -> Patch:
    """Make a card of each cell of a block, in the phases and lanes that are meant for it.

    What is meant for a lane of KPIs becomes a KPI of its phase. PasteError and TooMuch as above.
    """
    cells: dict[CellKey, list[Fitted]] = {}
    measures: list[Destination] = []
    for each in destinations(document, block, at, spread):
        lane = document.lanes.get(each.cell.lane or "")
        if lane is not None and lane.kind not in CARD_LANES:
            measures.append(each)
        else:
            cells.setdefault(each.cell, []).extend(fitted(each.text))
    draft = Draft(document)
    _put(draft, cells, at, index, kind_of, new_id)
    _put_measures(draft, measures, new_id)
    return draft.patch


def one_card(
    document: Document,
    text: str,
    at: CellKey,
    index: int | None,
    kind_of: KindOf,
    new_id: IdSource,
) -> Patch:
    """Make one card of a whole text: its first line the title, the rest the notes.

    Only a text longer than the notes of a card can hold goes on in another card.
    """
    Targets(document, at)
    said = list(fitted(text_of_cell(clean_text(text)), first_line=True))
    draft = Draft(document)
    _put(draft, {at: said}, at, index, kind_of, new_id)
    return draft.patch


def _put(
    draft: Draft,
    cells: dict[CellKey, list[Fitted]],
    at: CellKey,
    index: int | None,
    kind_of: KindOf,
    new_id: IdSource,
) -> None:
    document = draft.document
    hold_cards(document, sum(map(len, cells.values())))
    for cell, said in cells.items():
        kind = kind_of(cell)
        cards = {
            new_id(): new_card(document, cell, kind=kind, title=each.title, notes=each.notes)
            for each in said
        }
        put_cards(draft, cell, cards, index if cell == at else None)


def _put_measures(draft: Draft, measures: Sequence[Destination], new_id: IdSource) -> None:
    """Add a KPI for each, after those that its phase has."""
    by_phase: dict[str, dict[str, Kpi]] = {}
    for each in measures:
        phase = str(each.cell.phase)
        for said in fitted(each.text):
            kpi = Kpi(order=FIRST, phase=phase, name=said.title)
            by_phase.setdefault(phase, {})[new_id()] = kpi
    for phase, coming in by_phase.items():
        present = [each for each, _ in draft.document.kpis_of(phase)]
        arrange(draft, "kpis", [*present, *coming], coming)
