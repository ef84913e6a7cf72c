"""A card removed in the improved journey counts nowhere, though it is still on the map."""

from cjm_desktop.insight.advice import advice
from cjm_desktop.insight.coverage import covers
from cjm_desktop.insight.facts import facts
from cjm_desktop.insight.gap import NO_GAP, headline, ranking, unscored
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card, Handoff
from tests.unit.insight.maps import a_map, touchpoint

P1 = CellKey("p1", "buyer")


def with_removed(**removed: Card) -> Document:
    return a_map({each: card.replaced(change="removed")
                  for each, card in removed.items()})  # fmt: skip


def test_a_removed_touchpoint_is_neither_ranked_nor_unmet_nor_covering() -> None:
    unused = touchpoint(
        "p1", "buyer", potential=9, effort=2, customer_present=True, we_present=False, experience=2
    )
    there = a_map({"t": unused})
    assert [item.id for item in ranking(there)] == ["t"]
    assert covers(there)[P1].unmet == 9
    gone = with_removed(t=unused)
    assert ranking(gone) == ()
    assert unscored(gone) == ()
    assert headline(gone) is None
    assert facts(gone.cells[P1]).gap == NO_GAP
    assert covers(gone)[P1][:3] == (0, 0, 0)
    assert covers(gone)[P1].hole
    assert facts(gone.cells[P1]).felt == (0, 0)
    assert facts(gone.cells[P1]).unused == ()


def test_a_removed_friction_is_no_advice_any_more() -> None:
    friction = Card(phase="p1", lane="buyer", order="a0", kind="friction", title="Waits for weeks")
    assert "friction_without_idea" in {point.code for point in advice(a_map({"f": friction}))}
    assert "friction_without_idea" not in {p.code for p in advice(with_removed(f=friction))}
    assert covers(with_removed(f=friction))[P1].frictions == 0


def test_a_removed_idea_is_no_answer_to_a_friction() -> None:
    cards = {
        "f": Card(phase="p1", lane="buyer", order="a0", kind="friction"),
        "i": Card(phase="p2", lane="user", order="a0", kind="idea"),
    }
    linked = a_map(cards, handoffs={"h": Handoff(source="i", target="f")})
    assert "friction_without_idea" not in {point.code for point in advice(linked)}
    cards["i"] = cards["i"].replaced(change="removed")
    left = a_map(cards, handoffs={"h": Handoff(source="i", target="f")})
    assert "friction_without_idea" in {point.code for point in advice(left)}


def test_inside_out_leads_to_a_touchpoint_that_still_stands() -> None:
    document = a_map({
        "gone": touchpoint("p1", "buyer", "a0", we_present=True, change="removed"),
        "here": touchpoint("p1", "buyer", "a1", we_present=True),
    })  # fmt: skip
    (point,) = (point for point in advice(document) if point.code == "inside_out")
    assert point.key.id == "here"
    assert point.values["count"] == 1


def test_a_new_card_counts_like_any_other() -> None:
    document = a_map({"t": touchpoint("p1", "buyer", potential=7, effort=3, change="added")})
    assert [item.gap for item in ranking(document)] == [4]
