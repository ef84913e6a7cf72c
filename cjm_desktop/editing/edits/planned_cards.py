"""Cards that are to be made of what was pasted, each with its place, put on the map as one edit."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cjm_desktop.editing.edits.arranging import FIRST, arrange
from cjm_desktop.editing.edits.cards import new_card, put_cards
from cjm_desktop.editing.edits.lanes import add_lane
from cjm_desktop.editing.edits.paste_limits import hold_cards
from cjm_desktop.editing.edits.phases import add_phase
from cjm_desktop.editing.edits.targets import Stray
from cjm_desktop.editing.patch import Draft, Patch, squash
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.ids import IdSource
from cjm_desktop.journey.records import Card, Kpi
from cjm_desktop.journey.text import Fitted, fitted, fitted_apart
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.journey.vocabulary import CARD_LANES, CardKind

KindOf = Callable[[CellKey], CardKind]
"""What a card becomes that is pasted into a cell."""


@dataclass(frozen=True, slots=True)
class PlannedCard:
    """A card to be made in a cell; `stray` says why that is the idea tray instead of the map.

    `id` is what it should have, if no card has it.
    """

    cell: CellKey
    title: str
    notes: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    stray: Stray | None = None
    id: str = ""

    def pieces(self) -> Iterator[Fitted]:
        """Give the card as it fits, and what goes on in further cards."""
        return fitted_apart(self.title, self.notes) if self.notes else fitted(self.title)


@dataclass(frozen=True, slots=True)
class Plan:
    """All that comes of a paste: cards, and by id the names of new phases and roles for them.

    `fields` are what else is known of some of those.
    """

    cards: Sequence[PlannedCard]
    phases: Mapping[str, str] = field(default_factory=dict)
    lanes: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def strays(self) -> list[Stray]:
        """Why cards are in the idea tray that were meant for the map."""
        return [each.stray for each in self.cards if each.stray is not None]


def put_plan(
    document: Document,
    plan: Plan,
    at: CellKey,
    index: int | None,
    kind_of: KindOf,
    new_id: IdSource,
    most: int | None = None,
) -> Patch:
    """Make what is planned; what comes into the cell `at` goes before its place `index`.

    What is meant for a lane of KPIs becomes a KPI of its phase. TooMuch if there are more than
    `most`, or than a map holds.
    """
    pieces = [(planned, list(planned.pieces())) for planned in plan.cards]
    hold_cards(document, sum(len(said) for _, said in pieces), most)
    patches = []
    for patch_of, named in ((add_phase, plan.phases), (add_lane, plan.lanes)):
        for new, name in named.items():
            known = plan.fields.get(new, {})
            patch = patch_of(document, new, name=" ".join(name.split())[:MAX_TITLE], **known)
            patches.append(patch)
            document = patch.apply(document)
    draft = Draft(document)
    cells: dict[CellKey, list[tuple[str, Card]]] = {}
    taken = {key.id for key in document.keys()}
    measures: dict[str, list[Kpi]] = {}
    for planned, said in pieces:
        for each in said:
            if _holds_cards(document, planned.cell):
                card = _card(document, planned, each, kind_of)
                own = "" if planned.id in taken else planned.id
                taken.add(own)
                cells.setdefault(planned.cell, []).append((own, card))
            else:
                phase = str(planned.cell.phase)
                kpi = Kpi(order=FIRST, phase=phase, name=each.title)
                measures.setdefault(phase, []).append(kpi)
    for cell, cards in cells.items():
        coming = {own or new_id(): card for own, card in cards}
        put_cards(draft, cell, coming, index if cell == at else None)
    for phase, kpis in measures.items():
        counted = {new_id(): kpi for kpi in kpis}
        present = [kpi_id for kpi_id, _ in document.kpis_of(phase)]
        arrange(draft, "kpis", [*present, *counted], counted)
    return squash((*patches, draft.patch))


def _holds_cards(document: Document, cell: CellKey) -> bool:
    return cell.lane is None or document.lanes[cell.lane].kind in CARD_LANES


def _card(document: Document, planned: PlannedCard, said: Fitted, kind_of: KindOf) -> Card:
    fields = {"kind": kind_of(planned.cell), **planned.fields}
    return new_card(document, planned.cell, title=said.title, notes=said.notes, **fields)
