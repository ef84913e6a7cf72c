"""What a marked passage becomes, and where it lands; without the toolkit."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

from cjm_desktop.journey.document import TRAY, CellKey, Document, Key
from cjm_desktop.journey.text import fitted
from cjm_desktop.journey.vocabulary import CARD_LANES, CardKind
from cjm_desktop.layout.place_words import numbered_phase, place_words
from cjm_desktop.words.wording import N_, Wording

TAKEN: Final[tuple[CardKind, ...]] = ("mindset", "friction", "need", "touchpoint")
"""What can be made of what somebody said."""
LETTERS: Final[Mapping[CardKind, str]] = {
    "mindset": N_("M"),
    "friction": N_("F"),
    "need": N_("N"),
    "touchpoint": N_("T"),
}
"""The letters in English; `letter` gives those of another language."""


def letter(tr: Wording, kind: CardKind) -> str:
    """Give the letter for a kind in the window's language."""
    return tr(LETTERS[kind])


def kind_of(tr: Wording, sign: str) -> CardKind | None:
    """Give the kind that a letter makes; that of the window's language, else the English one."""
    capital = sign.upper()
    own = (each for each in TAKEN if letter(tr, each) == capital)
    english = (each for each in TAKEN if LETTERS[each] == capital)
    return next(own, None) or next(english, None)


class Landing(NamedTuple):
    """A place for new cards; in the tray, the phase that is proposed for them."""

    cell: CellKey
    proposed: str | None = None

    @property
    def fields(self) -> Mapping[str, Any]:
        """What a card says by landing here."""
        return {"proposed_phase": self.proposed} if self.proposed is not None else {}


def landing(document: Document, selection: Sequence[Key], cell: CellKey | None) -> Landing:
    """Give the place that is chosen: that of the selected card, or the cell with the keyboard.

    Where only a phase is chosen, what lands waits in the tray with the phase proposed for it.
    """
    for key in reversed(selection):
        card = document.cards.get(key.id) if key.kind == "cards" else None
        if card is not None:
            return Landing(CellKey(card.phase, card.lane), card.proposed_phase)
    lane = document.lanes.get(cell.lane) if cell is not None and cell.lane is not None else None
    if cell is not None and cell.phase in document.phases and lane is not None:
        if lane.kind in CARD_LANES:
            return Landing(cell)
        return Landing(TRAY, cell.phase)
    phases = [key.id for key in selection if key.kind == "phases"]
    return Landing(TRAY, phases[0] if phases else None)


def landing_words(document: Document, place: Landing, tr: Wording) -> str:
    """Say where a card lands."""
    if place.cell != TRAY:
        return place_words(document, place.cell, tr)
    if place.proposed is None:
        return tr("Idea tray")
    phase = numbered_phase(document, place.proposed, tr)
    return tr("Idea tray, for {phase}", phase=phase)


def card_fields(kind: CardKind, said: str, place: Landing) -> Mapping[str, Any]:
    """Give the fields of the card that is made of what was said."""
    title, notes = next(iter(fitted(" ".join(said.split()))))
    return {"kind": kind, "title": title, "notes": notes, **place.fields}
