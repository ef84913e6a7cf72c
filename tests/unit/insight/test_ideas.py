"""The tray sorted by what was said of its cards; it counts for nothing on the map."""

from typing import Any

from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from cjm_desktop.editing.edits.ideas import drop_ideas, propose_phase
from cjm_desktop.insight.advice import advice
from cjm_desktop.insight.coverage import covers
from cjm_desktop.insight.gap import gaps, headline, ranking, unscored
from cjm_desktop.insight.ideas import home_lane, ideas
from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.journey.records import Card, Lane
from tests.unit.insight.maps import a_map, touchpoint


def idea(order: str, **fields: object) -> Card:
    return Card.validated({"order": order, "kind": "idea", **fields})


def tray() -> Document:
    """Give five ideas in another order than their ids, two of them judged and one dropped."""
    return a_map(
        {
            "a": idea("a4"),
            "b": idea("a3", proposed_phase="p2"),
            "c": idea("a2", dropped=""),
            "d": idea("a1", proposed_phase="p1"),
            "e": idea("a0"),
        }
    )


def ids(placed: tuple[Placed, ...]) -> str:
    return "".join(item.id for item in placed)


def test_ideas_are_sorted_in_the_order_of_the_tray() -> None:
    found = ideas(tray())
    assert ids(found.waiting) == "edba"
    assert ids(found.undecided) == "ea"
    assert ids(found.serving("p1")) + ids(found.serving("p2")) == "db"
    assert found.serving("p3") == ()
    assert ids(found.dropped) == "c"
    assert (found.judged, found.total) == (3, 5)


def test_an_empty_tray_has_nothing_to_judge() -> None:
    found = ideas(Document())
    assert (found.judged, found.total) == (0, 0)


def test_judging_goes_on_from_document_to_document() -> None:
    document = tray()
    document = propose_phase(document, ["e"], "p3").apply(document)
    assert (ids(ideas(document).undecided), ideas(document).judged) == ("a", 4)
    document = drop_ideas(document, ["a"], "").apply(document)
    assert (ids(ideas(document).undecided), ideas(document).judged) == ("", 5)


def test_the_home_of_ideas_is_the_first_lane_that_has_some() -> None:
    cards = {
        "n": touchpoint("p1", "buyer"),
        "c": touchpoint("p2", "topic", kind="content"),
        "i": idea("a0"),
    }
    assert home_lane(a_map(cards)) == "topic"
    with_idea = {**cards, "u": touchpoint("p3", "user", kind="idea")}
    assert home_lane(a_map(with_idea)) == "user"


def test_else_it_is_the_first_lane_for_cards() -> None:
    assert home_lane(a_map({})) == "buyer"
    drawn = {"gap": Lane(order="a0", kind="gap"), "t": Lane(order="a1", kind="topic")}
    assert home_lane(a_map({}, lanes=drawn)) == "t"
    assert home_lane(Document()) is None


def test_the_tray_counts_for_nothing_on_the_map() -> None:
    fields: dict[str, Any] = {
        "potential": 9,
        "effort": 2,
        "customer_present": True,
        "we_present": False,
    }
    cards = {
        "t": touchpoint("p1", "buyer", potential=5, effort=5),
        "f": touchpoint("p1", "buyer", "a1", kind="friction", title="Slow"),
        "x": touchpoint(None, None, **fields),
        "y": touchpoint(None, None, "a1", kind="friction", proposed_phase="p1"),
        "z": touchpoint(None, None, "a2", kind="idea", proposed_phase="p1"),
        "w": touchpoint(None, None, "a3", kind="mindset", dropped="no"),
    }
    document = a_map(cards)
    bare = remove_cards(document, ["x", "y", "z", "w"]).apply(document)
    for count in (advice, covers, ranking, unscored, gaps, headline):
        assert count(document) == count(bare), count
    assert "friction_without_idea" in [point.code for point in advice(document)]
    kept = change_cards(document, ["z"], proposed_phase=None).apply(document)
    assert advice(kept) == advice(bare)


def test_a_lane_that_takes_ideas_goes_before_one_that_has_some() -> None:
    lanes = {
        "wants": Lane(order="a0", kind="topic", side="customer"),
        "task": Lane(order="a1", kind="topic", side="company"),
        "content": Lane(order="a2", kind="topic", side="company", default_kind="content"),
        "plan": Lane(order="a3", kind="topic", side="company", takes_ideas=True),
    }
    with_idea = a_map({"i": touchpoint("p1", "task", kind="idea")}, lanes=lanes)
    assert home_lane(with_idea) == "plan"
    lanes["plan"] = lanes["plan"].replaced(takes_ideas=False)
    assert home_lane(a_map({}, lanes=lanes)) == "content"
    del lanes["content"]
    assert home_lane(a_map({}, lanes=lanes)) == "task"
    assert home_lane(a_map({}, lanes={"wants": lanes["wants"]})) == "wants"
