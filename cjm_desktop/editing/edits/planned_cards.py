"""Cards that are to be made of what was pasted, each with its place, put on the map as one edit."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

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

R = TypeVar("R", Card, Kpi)
KindOf = Callable[[CellKey], CardKind]
"""What a card becomes that is pasted into a cell."""


@dataclass(frozen=True, slots=True)
class PlannedCard:
    """A card to be made in a cell; `stray` says why that is the idea tray instead of the map."""

    cell: CellKey
    title: str
    notes: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    stray: Stray | None = None

    def pieces(self) -> Iterator[Fitted]:
        """Give the card as it fits, and what goes on in further cards."""
        return fitted_apart(self.title, self.notes) if self.notes else fitted(self.title)


@dataclass(frozen=True, slots=True)
class Plan:
    """All that comes of a paste: cards, and by id the names of new phases and roles for them."""

    cards: Sequence[PlannedCard]
    phases: Mapping[str, str] = field(default_factory=dict)
    lanes: Mapping[str, str] = field(default_factory=dict)

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
) -> Patch:
    """Make what is planned; what comes into the cell `at` goes before its place `index`.

    What is meant for a lane of KPIs becomes a KPI of its phase. TooMuch if there are too many.
    """
    pieces = [(planned, list(planned.pieces())) for planned in plan.cards]
    hold_cards(document, sum(len(said) for _, said in pieces))
    patches = []
    for patch_of, named in ((add_phase, plan.phases), (add_lane, plan.lanes)):
        for new, name in named.items():
            patch = patch_of(document, new, name=" ".join(name.split())[:MAX_TITLE])
            patches.append(patch)
            document = patch.apply(document)
    draft = Draft(document)
    cells: dict[CellKey, list[Card]] = {}
    measures: dict[str, list[Kpi]] = {}
    for planned, said in pieces:
        for each in said:
            if _holds_cards(document, planned.cell):
                card = _card(document, planned, each, kind_of)
                cells.setdefault(planned.cell, []).append(card)
            else:
                phase = str(planned.cell.phase)
                kpi = Kpi(order=FIRST, phase=phase, name=each.title)
                measures.setdefault(phase, []).append(kpi)
    for cell, cards in cells.items():
        put_cards(draft, cell, _with_ids(cards, new_id), index if cell == at else None)
    for phase, kpis in measures.items():
        coming = _with_ids(kpis, new_id)
        present = [kpi_id for kpi_id, _ in document.kpis_of(phase)]
        arrange(draft, "kpis", [*present, *coming], coming)
    return squash((*patches, draft.patch))


def _with_ids(records: Iterable[R], new_id: IdSource) -> dict[str, R]:
    return {new_id(): record for record in records}


def _holds_cards(document: Document, cell: CellKey) -> bool:
    return cell.lane is None or document.lanes[cell.lane].kind in CARD_LANES


def _card(document: Document, planned: PlannedCard, said: Fitted, kind_of: KindOf) -> Card:
    fields = {"kind": kind_of(planned.cell), **planned.fields}
    return new_card(document, planned.cell, title=said.title, notes=said.notes, **fields)
