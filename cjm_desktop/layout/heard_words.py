"""Where things are, in words: for who goes about a map without seeing it."""

from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.words.wording import Wording


def spoken_place(document: Document, cell: CellKey, tr: Wording) -> str:
    """Name a lane and a phase, as far as a place has them, or the idea tray."""
    if cell == TRAY:
        return tr("Idea tray")
    parts = CellKey(None, cell.lane), CellKey(cell.phase, None)
    return ", ".join(place_words(document, part, tr) for part in parts if part != TRAY)


def cell_name(document: Document, cell: CellKey, shown: int, tr: Wording) -> str:
    """Call a cell by its place, and say how many cards it shows."""
    place = spoken_place(document, cell, tr)
    if not shown:
        return tr("Empty cell, {place}", place=place)
    return tr("{place}, {cards}", place=place, cards=tr.plural("{n} card", "{n} cards", shown))


def place_in_cell(document: Document, cell: CellKey, number: int, count: int, tr: Wording) -> str:
    """Say which of the cards of a cell one is, counted from one."""
    if cell == TRAY:
        return tr("Idea {number} of {count} in the idea tray", number=number, count=count)
    place = spoken_place(document, cell, tr)
    return tr("Card {number} of {count} in {place}", number=number, count=count, place=place)
