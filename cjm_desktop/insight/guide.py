"""How far a map has come in each step of the workshop, and with which phase a step goes on.

A measure counts what its step is there to leave on the map, so that it can be followed by eye and
nothing is ticked off by hand. What is removed in the improved journey does not count, nor does what
waits in the idea tray, nor what the template brought and nobody has touched since.
"""

from collections.abc import Callable, Iterable, Mapping
from operator import add, sub
from typing import NamedTuple

from cjm_desktop.insight.card import presence
from cjm_desktop.insight.facts import facts, filled_cells
from cjm_desktop.insight.feasibility import asks_for_needs
from cjm_desktop.insight.improvement import changes
from cjm_desktop.insight.memo import CELLS, DOCUMENTS, remembered
from cjm_desktop.journey import vocabulary
from cjm_desktop.journey.document import CellKey, Document, Placed
from cjm_desktop.journey.records import Card, Phase
from cjm_desktop.journey.vocabulary import LaneSide, WorkshopStep


class Progress(NamedTuple):
    """How much of a step is done, out of how much there is; of nothing, nothing is done."""

    done: int
    of: int

    @property
    def state(self) -> vocabulary.Progress:
        """Say in one word how far the step has come."""
        if not self.done:
            return "not_started"
        return "done" if self.done == self.of else "under_way"


class _Tally(NamedTuple):
    """What the steps count among the cards of a cell, or of several added up.

    `cards` are all of them; `judged` are mindsets that hold or do not; the others are touchpoints:
    `visited` where the customer is, `answered`, of those `asked` about our part, where it is said
    whether we are there, `settled` where both presences are known; the `decided` are among the
    `scored`.
    """

    cards: int = 0
    judged: int = 0
    touchpoints: int = 0
    visited: int = 0
    asked: int = 0
    answered: int = 0
    settled: int = 0
    scored: int = 0
    decided: int = 0


_NONE = _Tally()

_PHASES: Mapping[WorkshopStep, Callable[[Phase, _Tally], bool]] = {
    # The phase is named, and says what the customer wants to reach there.
    "phases": lambda phase, tally: bool(phase.name.strip() and phase.goal.strip()),
    # At least one mindset was qualified or disqualified: it was talked about.
    "mindsets": lambda phase, tally: tally.judged > 0,
    # At least one touchpoint says that the customer is there.
    "whereabouts": lambda phase, tally: tally.visited > 0,
    # Every touchpoint says whether we are there. To have nothing in a phase is an answer too.
    "offer": lambda phase, tally: 0 < tally.asked == tally.answered,
}
"""When a phase counts, in the steps that go through the phases."""

_SIDES: Mapping[WorkshopStep, tuple[LaneSide | None, ...]] = {
    "mindsets": ("customer", None, "company"),
    "whereabouts": ("customer", None, "company"),
    "offer": ("company", None),
}
"""On whose side a step's questions are asked, first to last; None is a role's lane, or nobody's."""

_QUESTIONS: Mapping[WorkshopStep, Callable[[Card], bool]] = {
    "mindsets": lambda card: card.kind == "mindset" and card.qualification == "open",
    "whereabouts": lambda card: card.kind == "touchpoint" and card.customer_present is None,
    "offer": lambda card: card.kind == "touchpoint" and card.we_present is None,
}
"""Whether a card leaves open what a step asks of the cards in a phase."""


def progress(
    document: Document, template: Document | None = None
) -> Mapping[WorkshopStep, Progress]:
    """Measure every step, in their order. `template` is the map that this one was begun from."""
    tallies = _tallies_since(document, template)
    total = _added(tallies.values())
    found: dict[WorkshopStep, Progress] = {
        "why": _why(document),
        "preparation": _preparation(document),
        "people": _people(document),
        **{step: _phases(document, step, tallies, template) for step in _PHASES},
        "presence": Progress(total.settled, total.touchpoints),
        "scoring": Progress(total.scored, total.touchpoints),
        "decisions": Progress(total.decided, total.scored),
        "improved": _improved(document),
    }
    return found


def next_phase(
    document: Document, step: WorkshopStep, template: Document | None = None
) -> str | None:
    """Give the first phase that a step has not come to; the first of all if it came to all."""
    tallies = _tallies_since(document, template)
    open_phases = (
        phase
        for phase in document.phase_ids
        if not _counts(document, step, phase, tallies, template)
    )
    return next(open_phases, next(iter(document.phase_ids), None))


def next_card(
    document: Document, step: WorkshopStep, template: Document | None = None
) -> str | None:
    """Give the first card that leaves a step's question open in its next phase, if there is one.

    Only on the side where the question is asked: what we have is not asked of a customer's card.
    """
    phase, leaves_open = next_phase(document, step, template), _QUESTIONS[step]
    for side in _SIDES[step]:
        for lane in document.lane_ids:
            if document.lanes[lane].side == side:
                placed = document.cells.get(CellKey(phase, lane), ())
                for card_id, card in facts(placed).standing:
                    if leaves_open(card):
                        return card_id
    return None


def commitments(document: Document) -> tuple[str, ...]:
    """List what was decided to be started or done more, without a word on whether it can be."""
    cells = (facts(placed).standing for _, placed in filled_cells(document))
    return tuple(item.id for cell in cells for item in cell if asks_for_needs(item.card))


def without_cost(document: Document) -> tuple[str, ...]:
    """List what we have, outside the customer's own lanes, without a word on what it takes."""
    return tuple(
        item.id
        for cell, placed in filled_cells(document)
        if document.lanes[str(cell.lane)].side != "customer"
        for item in facts(placed).standing
        if item.card.kind == "touchpoint" and item.card.we_present is True
        and not item.card.resources.strip() and item.card.effort_now is None
    )  # fmt: skip


def next_role(document: Document) -> str | None:
    """Give the first role without a persona; the first of all if each has one."""
    peopled = {persona.lane for persona in document.personas.values()}
    roles = document.role_lane_ids
    return next((role for role in roles if role not in peopled), next(iter(roles), None))


def _why(document: Document) -> Progress:
    """Of four: why the map is made, who will use it, whose customer it shows, what it covers."""
    about = document.map
    return _filled(about.purpose, about.audience, about.client, about.scope)


def _preparation(document: Document) -> Progress:
    """Of one: the step's own note, of what was sent out and who was asked."""
    return _filled(document.map.step_notes.get("preparation", ""))


def _people(document: Document) -> Progress:
    """Of the roles: those with at least one persona."""
    peopled = {persona.lane for persona in document.personas.values()}
    roles = document.role_lane_ids
    return Progress(sum(role in peopled for role in roles), len(roles))


def _improved(document: Document) -> Progress:
    """Of two: the map is that of the improved journey, and a card on it says what changes."""
    return Progress((document.map.state == "to_be") + bool(changes(document)), 2)


def _filled(*texts: str) -> Progress:
    return Progress(sum(bool(text.strip()) for text in texts), len(texts))


def _phases(
    document: Document,
    step: WorkshopStep,
    tallies: Mapping[str, _Tally],
    template: Document | None,
) -> Progress:
    done = sum(_counts(document, step, phase, tallies, template) for phase in document.phases)
    return Progress(done, len(document.phases))


def _counts(
    document: Document,
    step: WorkshopStep,
    phase: str,
    tallies: Mapping[str, _Tally],
    template: Document | None,
) -> bool:
    """Say whether a step has come to a phase.

    A phase that stands as the template had it was talked about once something was put into it.
    """
    tally, now = tallies.get(phase, _NONE), document.phases[phase]
    if step == "phases" and template is not None and not tally.cards:
        before = template.phases.get(phase)
        if before is not None and (before.name, before.goal) == (now.name, now.goal):
            return False
    return _PHASES[step](now, tally)


@remembered(DOCUMENTS)
def _tallies(document: Document) -> Mapping[str, _Tally]:
    """Count what is in each phase that holds cards, over all lanes."""
    by_phase: dict[str, list[_Tally]] = {}
    for cell, placed in document.cells.items():
        if cell.phase is not None:
            tally = _on_side(_tally(placed), document, cell.lane)
            by_phase.setdefault(cell.phase, []).append(tally)
    return {phase: _added(tallies) for phase, tallies in by_phase.items()}


def _tallies_since(document: Document, template: Document | None) -> Mapping[str, _Tally]:
    """Count the same without what the template said already; its touchpoints are there to be done.

    A card that was changed in any way is the team's own.
    """
    tallies = dict(_tallies(document))
    for card_id, before in template.cards.items() if template is not None else ():
        card = document.cards.get(card_id)
        # Its place among others changes with them.
        if card is not None and card.phase in tallies and card == before.replaced(order=card.order):
            said = _on_side(_tally_of((Placed(card_id, card),)), document, card.lane)
            said = said._replace(touchpoints=0, asked=0)
            tallies[card.phase] = _Tally._make(map(sub, tallies[card.phase], said))
    return tallies


def _on_side(tally: _Tally, document: Document, lane: str | None) -> _Tally:
    """Ask of the customer's own lanes nothing of what we have; it may be told there, though."""
    if document.lanes[str(lane)].side != "customer":
        return tally
    return tally._replace(asked=tally.answered)


def _added(tallies: Iterable[_Tally]) -> _Tally:
    total = _NONE
    for one in tallies:
        total = _Tally._make(map(add, total, one))
    return total


@remembered(CELLS)
def _tally(placed: tuple[Placed, ...]) -> _Tally:
    return _tally_of(placed)


def _tally_of(placed: tuple[Placed, ...]) -> _Tally:
    known = facts(placed)
    touchpoints = [item.card for item in known.standing if item.card.kind == "touchpoint"]
    return _Tally(
        cards=len(known.standing),
        judged=known.counts.qualified + known.counts.disqualified,
        touchpoints=len(touchpoints),
        visited=sum(card.customer_present is True for card in touchpoints),
        asked=len(touchpoints),
        answered=sum(card.we_present is not None for card in touchpoints),
        settled=sum(presence(card) is not None for card in touchpoints),
        scored=len(known.scored),
        decided=sum(item.card.decision is not None for item in known.scored),
    )
