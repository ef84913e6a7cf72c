"""What people in the room are shown: all that a phone can ever read of a map.

It is made of the map by whoever opens the room, who has the map; the room itself has only this.
"""

from dataclasses import dataclass
from typing import Final, Literal

from cjm_desktop.insight.facts import filled_cells
from cjm_desktop.insight.gap import unscored
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.values import MAX_TITLE
from cjm_desktop.journey.vocabulary import CARD_KINDS, CardKind

RoundForm = Literal["scores", "dots"]

MOST_ITEMS: Final = 100
"""How many cards a round may have: more nobody judges in one go."""

FEWEST_DOTS: Final = 5

DOTTED: Final[frozenset[CardKind]] = frozenset({"idea", "friction"})
"""The kinds of card that are voted on by dots."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A phase that a card can be for, or a card that is judged: its id and what it is called."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What the picture on the wall shows now, in what a phone needs of it."""

    title: str = ""
    phases: tuple[Choice, ...] = ()
    phase: str | None = None
    kinds: tuple[CardKind, ...] = CARD_KINDS


@dataclass(frozen=True, slots=True)
class Round:
    """Cards that everybody judges: by scores of potential and effort, or by so many dots."""

    id: str
    form: RoundForm
    items: tuple[Choice, ...]
    dots: int = 0


def shown_of(document: Document, phase: str | None = None) -> Shown:
    """Give what is shown of a map: its title, and the phases that are not hidden."""
    phases = tuple(
        Choice(id_, document.phases[id_].name[:MAX_TITLE])
        for id_ in document.phase_ids
        if not document.phases[id_].hidden
    )
    chosen = phase if phase in {each.id for each in phases} else None
    return Shown(document.map.title, phases, chosen or (phases[0].id if phases else None))


def round_of(document: Document, id_: str, form: RoundForm, shown: Shown) -> Round | None:
    """Make a round of cards in the phases that are shown; None if there are none to judge.

    Touchpoints are scored, those without scores if there are any; ideas and frictions get dots, in
    all a third as many as there are of them, for five at least.
    """
    phases = {each.id for each in shown.phases}
    found = [item for _, placed in filled_cells(document) for item in placed]
    if form == "scores":
        found = list(unscored(document)) or [one for one in found if one.card.kind == "touchpoint"]
    else:
        found = [one for one in found if one.card.kind in DOTTED]
    items = [Choice(one.id, one.card.title) for one in found if one.card.phase in phases]
    items = items[:MOST_ITEMS]
    dots = max(FEWEST_DOTS, len(items) // 3) if form == "dots" else 0
    return Round(id_, form, tuple(items), dots) if items else None
