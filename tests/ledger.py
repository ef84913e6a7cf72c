"""A map's numbers counted plainly, card by card, so that views can be held to something.

Nothing of `insight` is used: what is here is what the method says, as simply as it can be said.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card, Lane

Who = str | None


@dataclass
class Line:
    """What is about a role, or about nobody in particular, in a phase."""

    cards: int = 0
    touchpoints: int = 0
    frictions: int = 0
    theirs: int = 0
    ours: int = 0
    scored: int = 0
    total: float = 0.0
    unused: int = 0
    unmet: float = 0.0
    unvalued: int = 0
    unscored: int = 0
    felt: list[int] = field(default_factory=list)
    drawn: int | None = None

    def count(self, card: Card) -> None:
        """Count one card more."""
        self.cards += 1
        denied = card.kind == "mindset" and card.qualification == "disqualified"
        if card.experience is not None and not denied:
            self.felt.append(card.experience)
        self.frictions += card.kind == "friction"
        if card.kind != "touchpoint":
            return
        self.touchpoints += 1
        self.theirs += card.customer_present is True
        self.ours += card.we_present is True
        # Of what it would take nothing may be known but what it takes today.
        effort = card.effort_now if card.effort is None else card.effort
        if card.potential is None or effort is None:
            self.unscored += 1
        else:
            self.scored += 1
            self.total += card.potential - effort
        if card.customer_present is True and card.we_present is False:
            self.unused += 1
            self.unmet += card.potential or 0
            self.unvalued += card.potential is None

    @property
    def mean(self) -> float | None:
        """The mean of what cards say is felt; of none, what was drawn."""
        return sum(self.felt) / len(self.felt) if self.felt else self.drawn


@dataclass
class Ledger:
    """The lines of all parties by phase, in the order of the map, and those of whole phases."""

    parties: list[Who]
    lines: dict[tuple[str, Who], Line]
    phases: dict[str, Line]

    def largest(self) -> list[tuple[str, Who]]:
        """The places with the largest unmet potential, if there is any."""
        most = max((line.unmet for line in self.lines.values()), default=0)
        return [place for place, line in self.lines.items() if most and line.unmet == most]


def ledger(document: Document) -> Ledger:
    """Count a map."""
    roles = [lane for lane in document.lane_ids if document.lanes[lane].kind == "role"]
    lines: dict[tuple[str, Who], Line] = {
        (phase, who): Line() for phase in document.phase_ids for who in (*roles, None)
    }
    for phase in document.phase_ids:
        for role in roles:
            lines[phase, role].drawn = document.lanes[role].experience.get(phase)
    phases = {phase: Line() for phase in document.phase_ids}
    for card in document.cards.values():
        if card.phase is not None and card.change != "removed":
            phases[card.phase].count(card)
            for who in _whom(roles, str(card.lane), document.lanes[str(card.lane)]):
                lines[card.phase, who].count(card)
    shared = [line for (_, who), line in lines.items() if who is None]
    if not any(line.touchpoints or line.frictions or line.felt for line in shared):
        lines = {place: line for place, line in lines.items() if place[1] is not None}
        return Ledger([*roles], lines, phases)
    return Ledger([*roles, None], lines, phases)


def _whom(roles: list[str], lane_id: str, lane: Lane) -> Iterator[Who]:
    if lane.kind == "role":
        yield lane_id
        return
    named = [role for role in roles if role in lane.about]
    if named or len(roles) == 1:
        yield from named or roles
    else:
        yield None


def legible(document: Document, **lanes: Any) -> Document:
    """The document with names that can be found again, in English, and with these lanes."""
    return Document(
        map=document.map.replaced(title="Map", language="en", logo=None),
        phases={
            each: phase.replaced(name=f"Phase-{each}") for each, phase in document.phases.items()
        },
        lanes={
            **{each: lane.replaced(name=f"Lane-{each}") for each, lane in document.lanes.items()},
            **{each: Lane(order="a9", name=each, kind=kind) for each, kind in lanes.items()},
        },
        personas={},
        cards={
            each: card.replaced(title=f"Card-{each}", image=None)
            for each, card in document.cards.items()
        },
        kpis={},
    )
