"""Where the steps of the workshop are worked on, and how one gets there in one click."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from cjm_desktop.desktop.actions.desk import Desk
from cjm_desktop.desktop.work.judging_mode import JudgingMode
from cjm_desktop.desktop.work.new_kind import Expected
from cjm_desktop.desktop.work.template_map import template_map
from cjm_desktop.insight.asked_cards import ASKED, lane_for
from cjm_desktop.insight.gap import unscored
from cjm_desktop.insight.guide import next_card, next_phase, next_role
from cjm_desktop.insight.improvement import proposals
from cjm_desktop.insight.judging import PRESENCE, SCORING, Aspect, left_to_judge
from cjm_desktop.journey.document import CellKey, Key
from cjm_desktop.journey.vocabulary import WorkshopStep

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


class _OnMap(NamedTuple):
    """What a step does on the map: what it asks of cards, and which it lets be written where."""

    asks: Aspect
    written: Expected


_ON_MAP: Mapping[WorkshopStep, _OnMap] = {
    "mindsets": _OnMap("mindset", Expected("mindset")),
    "whereabouts": _OnMap("customer", Expected("touchpoint", "customer_present")),
    "offer": _OnMap("we", Expected("touchpoint", "we_present")),
}


def _card_or_cell(desk: Desk, *, step: WorkshopStep) -> None:
    """Judge the cards that leave the question open, from the next one on; or write in a cell.

    Either way the map has the keyboard: no word ends in a card's fields.
    """
    document = desk.session.document
    template, work = template_map(document), _ON_MAP[step]
    card, phase = next_card(document, step, template), next_phase(document, step, template)
    lane = lane_for(document, work.written.kind, ASKED[step].side)
    if card is not None:
        desk.navigator.show_record(Key("cards", card))
        JudgingMode.of(desk.session).begin({work.asks})
    elif phase is not None and lane is not None:
        desk.navigator.show_cell(CellKey(phase, lane), work.written)
    else:
        _say_what_is_missing(desk)
    desk.navigator.focus_view()


def _scoring(desk: Desk) -> None:
    """Score what is not scored yet, one after another."""
    desk.navigator.show_view("gap")
    if unscored(desk.session.document):
        JudgingMode.of(desk.session).begin_with_next(SCORING)


def _presence(desk: Desk) -> None:
    """Ask of one touchpoint after another whether the customer is there, and whether we are."""
    _tab(desk, tab="presence")
    if left_to_judge(desk.session.document, PRESENCE):
        JudgingMode.of(desk.session).begin_with_next(PRESENCE)


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
    "mindsets": partial(_card_or_cell, step="mindsets"),
    "whereabouts": partial(_card_or_cell, step="whereabouts"),
    "offer": partial(_card_or_cell, step="offer"),
    "presence": _presence,
    "scoring": _scoring,
    "decisions": partial(_tab, tab="actions"),
    "improved": _improved,
}


def _say_what_is_missing(desk: Desk) -> None:
    desk.navigator.show_view("map")
    desk.session.message.emit(desk.session.tr_("Add a phase and a role first: a card needs both."))
