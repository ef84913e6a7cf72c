"""What was decided to be done: the cards that somebody has to act on, the best worth first.

A card is an action once it was decided to start, do more, do less or stop it, or once it is
followed up by a due date or by progress. An owner makes it one as well, unless it is to be kept as
it is: then the owner only looks after it. What is removed in the improved journey stays an action,
for it is somebody's work to make it go.
"""

from collections.abc import Iterable
from datetime import date
from math import inf
from typing import Literal, NamedTuple, get_args

from cjm_desktop.insight.card import gap, worth
from cjm_desktop.insight.facts import filled_cells
from cjm_desktop.insight.memo import CELLS, DOCUMENTS, remembered
from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CardKind, Progress
from cjm_desktop.words.alphabet import alphabetical

ACTION_KINDS: frozenset[CardKind] = frozenset({"touchpoint", "content", "idea", "friction"})
"""The kinds of card that a decision is about."""

Standing = Literal["not_started", "under_way", "done", "overdue"]
STANDINGS: tuple[Standing, ...] = get_args(Standing)


class Action(NamedTuple):
    """A card to act on; `gap` is None unless both its scores are known."""

    id: str
    card: Card
    gap: float | None


class Tally(NamedTuple):
    """How many actions there are, how many of them are done, and how many overdue."""

    actions: int
    done: int
    overdue: int


@remembered(DOCUMENTS)
def actions(document: Document) -> tuple[Action, ...]:
    """List the actions: by gap, potential, less effort, then place on the map."""
    found: list[Action] = []
    for _, placed in filled_cells(document):
        found += _in_cell(placed)
    # Stable, so that equals, and what is not scored at the end, keep their place on the map.
    found.sort(key=_worth, reverse=True)
    return tuple(found)


def _worth(action: Action) -> float:
    known = worth(action.card)
    return -inf if known is None else known


@remembered(CELLS)
def _in_cell(placed: tuple[Placed, ...]) -> tuple[Action, ...]:
    return tuple(Action(each, card, gap(card)) for each, card in placed if is_action(card))


def is_action(card: Card) -> bool:
    """Say whether somebody has to act on a card."""
    if card.kind not in ACTION_KINDS:
        return False
    followed = card.due is not None or card.progress != "not_started"
    if card.decision == "keep":
        return followed
    return followed or card.decision is not None or bool(card.owner.strip())


def is_overdue(card: Card, today: date) -> bool:
    """Say whether a card should have been done before today."""
    return card.due is not None and card.due < today and card.progress != "done"


def tally(found: Iterable[Action], today: date) -> Tally:
    """Count actions."""
    total = done = overdue = 0
    for action in found:
        total += 1
        done += action.card.progress == "done"
        overdue += is_overdue(action.card, today)
    return Tally(total, done, overdue)


def matching_actions(
    found: Iterable[Action], today: date, owner: str | None, standing: Standing | None
) -> tuple[Action, ...]:
    """Keep the actions of an owner (empty: of nobody) and in a state; None keeps all."""

    def fits(card: Card) -> bool:
        if owner is not None and card.owner.strip() != owner:
            return False
        match standing:
            case None:
                return True
            case "overdue":
                return is_overdue(card, today)
            case _:
                return card.progress == standing

    return tuple(action for action in found if fits(action.card))


def owners(found: Iterable[Action], language: str) -> tuple[str, ...]:
    """List who is named, by the alphabet of a language."""
    named = {action.card.owner.strip() for action in found}
    return tuple(sorted(named - {""}, key=alphabetical(language)))


def next_progress(progress: Progress) -> Progress:
    """Give the progress after one, from the last back to the first."""
    match progress:
        case "not_started":
            return "under_way"
        case "under_way":
            return "done"
        case "done":
            return "not_started"
