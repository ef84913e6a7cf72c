"""Where the steps of the workshop are worked on, and how the window gets there in one click."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from cjm_desktop.insight.guide import next_card, next_phase, next_role
from cjm_desktop.insight.improvement import proposals
from cjm_desktop.insight.lane_kind import lane_kind
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CARD_LANES, CardKind, Side, WorkshopStep

if TYPE_CHECKING:
    from cjm_desktop.desktop.window.main_window import MainWindow

Way = Callable[["MainWindow"], None]


def lead(window: "MainWindow", step: WorkshopStep) -> None:
    """Bring the place of a step to the front, with the keyboard where the work goes on."""
    _WAYS[step](window)


def _purpose(window: "MainWindow") -> None:
    window.show_view("map")
    window.session.select(())
    window.places.panels.show_fields("purpose")


def _role(window: "MainWindow") -> None:
    window.show_view("people")
    window.places.people_view.show_role(next_role(window.session.document))


def _phase(window: "MainWindow") -> None:
    document = window.session.document
    phase = next_phase(document, "phases")
    if phase is None:
        _say_what_is_missing(window)
        return
    window.go_to(Key("phases", phase))
    window.places.panels.show_fields("goal" if document.phases[phase].name.strip() else "name")


def _mindset(window: "MainWindow") -> None:
    _card_or_cell(window, "mindsets", "customer", lambda card: "qualification")


def _whereabouts(window: "MainWindow") -> None:
    _card_or_cell(window, "whereabouts", "customer", lambda card: "customer_present")


def _offer(window: "MainWindow") -> None:
    """Ask first whether we are there, and then what it takes."""

    def missing(card: Card) -> str:
        return "we_present" if card.we_present is None else "resources"

    _card_or_cell(window, "offer", "company", missing)


def _card_or_cell(
    window: "MainWindow", step: WorkshopStep, side: Side, field: Callable[[Card], str]
) -> None:
    """Show the next card that leaves the question open, or the cell to put the first one in."""
    document = window.session.document
    card, phase = next_card(document, step), next_phase(document, step)
    kind: CardKind = "mindset" if step == "mindsets" else "touchpoint"
    lane = _lane_of(document, side, kind)
    if card is not None:
        window.go_to(Key("cards", card))
        window.places.panels.show_fields(field(document.cards[card]))
    elif phase is not None and lane is not None:
        window.go_to_cell(CellKey(phase, lane), kind)
        window.map_view.setFocus()
    else:
        _say_what_is_missing(window)


def _tab(window: "MainWindow", *, tab: str) -> None:
    window.places.insight_view.show_tab(tab)
    window.show_view("insight")


def _improved(window: "MainWindow") -> None:
    """Begin the improved journey; in one that is begun, go to what may still be taken out."""
    document = window.session.document
    if document.map.state == "as_is":
        window.start_improved()
        return
    window.show_view("map")
    for found in proposals(document).going[:1]:
        window.go_to(Key("cards", found.id))


_WAYS: Mapping[WorkshopStep, Way] = {
    "why": _purpose,
    "preparation": lambda window: window.export("preparation"),
    "people": _role,
    "phases": _phase,
    "mindsets": _mindset,
    "whereabouts": _whereabouts,
    "offer": _offer,
    "presence": partial(_tab, tab="presence"),
    "scoring": lambda window: window.show_view("gap"),
    "decisions": partial(_tab, tab="actions"),
    "improved": _improved,
}


def _lane_of(document: Document, side: Side, kind: CardKind) -> str | None:
    """Give the lane for a kind of card that speaks for a side; else the first role, or any lane.

    What the customer thinks is asked before where they go, and so stands in a lane above it.
    """
    holding = [each for each in document.lane_ids if document.lanes[each].kind in CARD_LANES]
    spoken = [each for each in holding if document.lanes[each].side == side]
    meant = [each for each in spoken if lane_kind(document, each) == kind]
    spoken = spoken if kind == "mindset" else spoken[::-1]
    return next(iter((*meant, *spoken, *document.role_lane_ids, *holding)), None)


def _say_what_is_missing(window: "MainWindow") -> None:
    window.show_view("map")
    window.session.message.emit(
        window.session.tr_("Add a phase and a role first: a card needs both.")
    )
