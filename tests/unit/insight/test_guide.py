"""How far each step of the workshop has come, worked out by hand."""

import pytest

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.insight.guide import (
    Progress,
    next_card,
    next_phase,
    next_role,
    progress,
    without_cost,
)
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Lane, Map, Persona, Phase
from cjm_desktop.journey.vocabulary import WORKSHOP_STEPS, WorkshopStep
from tests.unit.insight.maps import a_map, touchpoint


def measured(document: Document, step: WorkshopStep) -> tuple[int, int]:
    found = progress(document)[step]
    return found.done, found.of


def mindset(phase: str | None, lane: str | None, order: str = "a0", **fields: object) -> Card:
    return touchpoint(phase, lane, order, kind="mindset", **fields)


def test_every_step_is_measured_in_the_order_of_the_workshop() -> None:
    assert tuple(progress(Document())) == WORKSHOP_STEPS


def test_on_an_empty_map_nothing_is_done() -> None:
    assert dict(progress(Document())) == {
        "why": (0, 4), "preparation": (0, 1), "people": (0, 0), "phases": (0, 0),
        "mindsets": (0, 0), "whereabouts": (0, 0), "offer": (0, 0), "presence": (0, 0),
        "scoring": (0, 0), "decisions": (0, 0), "improved": (0, 2),
    }  # fmt: skip
    assert {each.state for each in progress(Document()).values()} == {"not_started"}


@pytest.mark.parametrize(
    ("done", "of", "state"),
    [(0, 0, "not_started"), (0, 4, "not_started"), (1, 4, "under_way"), (4, 4, "done")],
)
def test_a_step_is_done_when_all_of_it_is_and_there_is_something(
    done: int, of: int, state: str
) -> None:
    assert Progress(done, of).state == state


def test_why_asks_for_purpose_audience_client_and_scope() -> None:
    about = Map(purpose="Sell with less guessing", client="Bounce Ltd", audience="  ")
    assert measured(Document(map=about), "why") == (2, 4)


def test_preparation_is_the_steps_own_note() -> None:
    about = Map(step_notes={"why": "Asked the board"})
    assert measured(Document(map=about), "preparation") == (0, 1)
    about = Map(step_notes={"preparation": "Sent on Monday"})
    assert measured(Document(map=about), "preparation") == (1, 1)


def test_a_role_counts_once_it_has_a_persona() -> None:
    personas = {
        "per": Persona(order="a0", lane="user"),
        "ole": Persona(order="a1", lane="user"),
        "eve": Persona(order="a0", lane="topic"),
    }
    document = a_map({}, personas=personas)
    assert measured(document, "people") == (1, 2)
    assert next_role(document) == "buyer"
    everyone = {**personas, "ann": Persona(order="a0", lane="buyer")}
    assert measured(a_map({}, personas=everyone), "people") == (2, 2)
    assert next_role(a_map({}, personas=everyone)) == "buyer"
    assert next_role(Document()) is None


def test_a_phase_counts_with_a_name_and_a_goal() -> None:
    phases = {
        "p1": Phase(order="a0", name="Trigger", goal="See why"),
        "p2": Phase(order="a1", name="Choice", goal=" \n"),
        "p3": Phase(order="a2", goal="Run it"),
    }
    document = Document(phases=phases)
    assert measured(document, "phases") == (1, 3)
    assert next_phase(document, "phases") == "p2"


def test_a_phase_counts_once_a_mindset_was_judged() -> None:
    cards = {
        "a": mindset("p1", "buyer", qualification="qualified"),
        "b": mindset("p1", "user"),
        "c": mindset("p2", "buyer"),
        "d": mindset("p3", "user", qualification="disqualified"),
        "e": mindset(None, None, qualification="qualified"),
    }
    assert measured(a_map(cards), "mindsets") == (2, 3)
    assert next_phase(a_map(cards), "mindsets") == "p2"


def test_a_phase_counts_where_the_customer_is_at_a_touchpoint() -> None:
    cards = {
        "a": touchpoint("p1", "buyer", customer_present=True),
        "b": touchpoint("p1", "user", customer_present=True),
        "c": touchpoint("p2", "buyer", customer_present=False),
        "d": touchpoint("p3", "user"),
        "e": mindset("p3", "user", "a1", customer_present=True),
    }
    assert measured(a_map(cards), "whereabouts") == (1, 3)
    assert next_phase(a_map(cards), "whereabouts") == "p2"


def test_a_phase_counts_when_each_touchpoint_says_what_we_have_there() -> None:
    cards = {
        "a": touchpoint("p1", "buyer", we_present=True, resources="Two days a year"),
        "b": touchpoint("p1", "user", we_present=False),
        "c": touchpoint("p2", "buyer", we_present=True, resources="One seller"),
        "d": touchpoint("p2", "buyer", "a1", we_present=True, resources=" "),
        "e": touchpoint("p3", "buyer", we_present=True),
        "f": touchpoint("p3", "buyer", "a1"),
    }
    document = a_map(cards)
    assert measured(document, "offer") == (2, 3)
    assert next_phase(document, "offer") == "p3"
    assert without_cost(document) == ("d", "e")
    said = change_cards(document, ["d", "e"], effort_now=2).apply(document)
    assert without_cost(said) == ()
    unsaid = a_map({"a": touchpoint("p1", "buyer", resources="Two days a year")})
    assert measured(unsaid, "offer") == (0, 3)


def test_a_step_that_came_to_all_phases_leads_to_the_first() -> None:
    cards = {p: touchpoint(p, "user", customer_present=True) for p in ("p1", "p2", "p3")}
    assert progress(a_map(cards))["whereabouts"].state == "done"
    assert next_phase(a_map(cards), "whereabouts") == "p1"
    assert next_phase(Document(), "whereabouts") is None


def test_touchpoints_on_the_map_are_counted_for_presence_scoring_and_decisions() -> None:
    cards = {
        "a": touchpoint("p1", "buyer", customer_present=True, we_present=False, potential=8,
                        effort=2, decision="start"),
        "b": touchpoint("p1", "topic", customer_present=False, we_present=False, potential=3,
                        effort=4),
        "c": touchpoint("p2", "user", customer_present=True, potential=0, effort=0),
        "d": touchpoint("p2", "user", "a1", potential=8, decision="keep"),
        "idea": mindset("p2", "user", "a2"),
        "tray": touchpoint(None, None, customer_present=True, we_present=True, potential=9,
                           effort=9, decision="stop"),
    }  # fmt: skip
    document = a_map(cards)
    assert measured(document, "presence") == (2, 4)
    assert measured(document, "scoring") == (3, 4)
    assert measured(document, "decisions") == (1, 3)


def test_the_improved_journey_is_a_map_of_its_own_that_says_what_changes() -> None:
    kept = {"a": touchpoint("p1", "buyer")}
    changed = {"a": touchpoint("p1", "buyer", change="removed")}
    waiting = {"a": touchpoint(None, None, change="added")}
    improved = Map(state="to_be")
    assert measured(a_map(kept), "improved") == (0, 2)
    assert measured(a_map(changed), "improved") == (1, 2)
    assert measured(a_map(waiting, map=improved), "improved") == (1, 2)
    assert measured(a_map(changed, map=improved), "improved") == (2, 2)


def test_what_is_removed_in_the_improved_journey_counts_nowhere_else() -> None:
    gone = touchpoint("p1", "buyer", change="removed", customer_present=True, we_present=False,
                      potential=1, effort=1, decision="stop")  # fmt: skip
    document = a_map({"a": gone, "b": touchpoint("p1", "buyer", "a1")})
    assert measured(document, "presence") == (0, 1)
    assert measured(document, "scoring") == (0, 1)
    assert measured(document, "decisions") == (0, 0)
    assert measured(document, "whereabouts") == (0, 3)


def begun() -> Document:
    """Make a template with goals, and a touchpoint in each of two phases."""
    return Document(
        phases={
            "p1": Phase(order="a0", name="Trigger", goal="A reason"),
            "p2": Phase(order="a1", name="Choice", goal="A good one"),
        },
        lanes={"buyer": Lane(order="a0")},
        cards={
            "a": touchpoint("p1", "buyer", customer_present=True, we_present=True),
            "b": touchpoint("p2", "buyer", potential=5, effort=5),
        },
    )


def since(document: Document, step: WorkshopStep) -> tuple[int, int]:
    found = progress(document, begun())[step]
    return found.done, found.of


def test_what_the_template_brought_nobody_has_done() -> None:
    document = begun().replaced({Key("cards", "a"): None, Key("cards", "b"): None})
    template = document
    assert progress(document, template)["phases"] == (0, 2)
    assert progress(document)["phases"] == (2, 2)
    changed = change_phase(document, "p1", goal="Ours").apply(document)
    assert progress(changed, template)["phases"] == (1, 2)
    spoken = document.replaced({Key("cards", "n"): mindset("p2", "buyer")})
    assert progress(spoken, template)["phases"] == (1, 2)


def test_a_card_of_the_template_counts_once_it_is_changed() -> None:
    document = begun()
    assert (since(document, "presence"), since(document, "scoring")) == ((0, 2), (0, 2))
    assert since(document, "whereabouts") == (0, 2)
    document = change_cards(document, ["a"], title="At the fair").apply(document)
    assert (since(document, "presence"), since(document, "whereabouts")) == ((1, 2), (1, 2))
    document = change_cards(document, ["b"], effort=6).apply(document)
    assert since(document, "scoring") == (1, 2)


def test_the_place_among_others_is_no_change() -> None:
    document = begun()
    document = change_cards(document, ["b"], title="x").apply(document)
    document = document.replaced({Key("cards", "a"): document.cards["a"].replaced(order="a9")})
    assert since(document, "presence") == (0, 2)


def test_what_we_have_is_not_asked_of_the_customers_own_lane() -> None:
    lanes = {
        "theirs": Lane(order="a0", kind="topic", side="customer"),
        "ours": Lane(order="a1", kind="topic", side="company"),
    }
    cards = {"t": touchpoint("p1", "theirs", we_present=True), "o": touchpoint("p1", "ours")}
    document = a_map(cards, lanes=lanes)
    assert next_card(document, "offer") == "o"
    settled = change_cards(document, ["o"], we_present=True).apply(document)
    assert measured(settled, "offer") == (1, 3)
    assert without_cost(settled) == ("o",)
