"""Where the steps of the workshop are worked on, and how one gets there in one click."""

from collections.abc import Callable, Mapping
from functools import partial

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.work.template_map import template_map
from cjm_desktop.insight.guide import next_card, next_phase, next_role
from cjm_desktop.insight.improvement import proposals
from cjm_desktop.insight.lane_kind import lane_kind
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CARD_LANES, CardKind, LaneSide, WorkshopStep

Way = Callable[[Desk], None]


def lead(desk: Desk, step: WorkshopStep) -> None:
    """Bring the place of a step to the front, with the keyboard where the work goes on."""
    _WAYS[step](desk)


def _purpose(desk: Desk) -> None:
    desk.navigator.show_view("map")
    desk.session.select(())
    desk.navigator.edit_field("purpose")


def _role(desk: Desk) -> None:
    desk.navigator.show_role(next_role(desk.session.document))


def _phase(desk: Desk) -> None:
    document = desk.session.document
    phase = next_phase(document, "phases", template_map(document))
    if phase is None:
        _say_what_is_missing(desk)
        return
    desk.navigator.show_record(Key("phases", phase))
    desk.navigator.edit_field("goal" if document.phases[phase].name.strip() else "name")


def _mindset(desk: Desk) -> None:
    _card_or_cell(desk, "mindsets", "customer", lambda card: "qualification")


def _whereabouts(desk: Desk) -> None:
    _card_or_cell(desk, "whereabouts", "customer", lambda card: "customer_present")


def _offer(desk: Desk) -> None:
    """Ask first whether we are there, and then what it takes."""

    def missing(card: Card) -> str:
        return "we_present" if card.we_present is None else "resources"

    _card_or_cell(desk, "offer", "company", missing)


def _card_or_cell(
    desk: Desk, step: WorkshopStep, side: LaneSide, field: Callable[[Card], str]
) -> None:
    """Show the next card that leaves the question open, or the cell to put the first one in."""
    document = desk.session.document
    template = template_map(document)
    card, phase = next_card(document, step, template), next_phase(document, step, template)
    kind: CardKind = "mindset" if step == "mindsets" else "touchpoint"
    lane = _lane_of(document, side, kind)
    if card is not None:
        desk.navigator.show_record(Key("cards", card))
        desk.navigator.edit_field(field(document.cards[card]))
    elif phase is not None and lane is not None:
        desk.navigator.show_cell(CellKey(phase, lane), kind)
        desk.navigator.focus_view()
    else:
        _say_what_is_missing(desk)


def _tab(desk: Desk, *, tab: str) -> None:
    desk.navigator.show_tab(tab)


def _improved(desk: Desk) -> None:
    """Begin the improved journey; in one that is begun, go to what may still be taken out."""
    document = desk.session.document
    if document.map.state == "as_is":
        desk.start_improved()
        return
    desk.navigator.show_view("map")
    for found in proposals(document).going[:1]:
        desk.navigator.show_record(Key("cards", found.id))


_WAYS: Mapping[WorkshopStep, Way] = {
    "why": _purpose,
    "preparation": lambda desk: desk.export("preparation"),
    "people": _role,
    "phases": _phase,
    "mindsets": _mindset,
    "whereabouts": _whereabouts,
    "offer": _offer,
    "presence": partial(_tab, tab="presence"),
    "scoring": lambda desk: desk.navigator.show_view("gap"),
    "decisions": partial(_tab, tab="actions"),
    "improved": _improved,
}


def _lane_of(document: Document, side: LaneSide, kind: CardKind) -> str | None:
    """Give the lane for a kind of card that speaks for a side; else the first role, or any lane.

    What the customer thinks is asked before where they go, and so stands in a lane above it. A lane
    that is for another kind of card comes after the roles.
    """
    holding = [each for each in document.lane_ids if document.lanes[each].kind in CARD_LANES]
    spoken = [each for each in holding if document.lanes[each].side == side]
    kinds = {each: lane_kind(document, each) for each in spoken}
    meant = [each for each in spoken if kinds[each] == kind]
    spoken = spoken if kind == "mindset" else spoken[::-1]
    free = [each for each in spoken if kinds[each] is None]
    return next(iter((*meant, *free, *document.role_lane_ids, *spoken, *holding)), None)


def _say_what_is_missing(desk: Desk) -> None:
    desk.navigator.show_view("map")
    desk.session.message.emit(desk.session.tr_("Add a phase and a role first: a card needs both."))
