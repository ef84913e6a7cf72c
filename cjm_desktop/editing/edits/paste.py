"""Text from other programs pasted as cards: cells of a spreadsheet, or all of it as one card."""

from cjm_desktop.editing.edits.fragment import MEDIA_TYPE, fragment, paste_fragment
from cjm_desktop.editing.edits.paste_limits import PasteCode, PasteError
from cjm_desktop.editing.edits.pasted_block import Block, Spread, destinations, read_block
from cjm_desktop.editing.edits.planned_cards import KindOf, Plan, PlannedCard, put_plan
from cjm_desktop.editing.edits.targets import Targets
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.cells import text_of_cell
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.text import clean_text, fitted

__all__ = [
    "MEDIA_TYPE", "KindOf", "PasteCode", "PasteError", "block_plan", "fragment", "one_card",
    "paste_block", "paste_fragment", "paste_lines",
]  # fmt: skip


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

    PasteError and TooMuch as above.
    """
    return put_plan(document, block_plan(document, block, at, spread), at, index, kind_of, new_id)


def block_plan(document: Document, block: Block, at: CellKey, spread: Spread) -> Plan:
    """Plan a card for each cell of a block; PasteError if `at` holds no cards."""
    found = destinations(document, block, at, spread)
    return Plan([PlannedCard(each.cell, each.text, stray=each.stray) for each in found])


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
    said = fitted(text_of_cell(clean_text(text)), first_line=True)
    cards = [PlannedCard(at, each.title, each.notes) for each in said]
    return put_plan(document, Plan(cards), at, index, kind_of, new_id)
