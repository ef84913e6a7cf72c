"""Topics are about the only role there is, and about none of several."""

from typing import Any

from cjm_desktop.insight.about_role import lanes_about
from cjm_desktop.insight.advice import advice
from cjm_desktop.insight.coverage import coverage, covers, holes
from cjm_desktop.insight.gap import gaps, headline
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.layout.role_alone import role_alone


def card(phase: str, lane: str, order: str = "a0", **fields: Any) -> Card:
    return Card(phase=phase, lane=lane, order=order, title=lane, **fields)


def a_map(*roles: str) -> Document:
    """A map of three phases, whose touchpoints stand in a role's lane and in two topics."""
    topics = {
        "goes": Lane(order="a7", kind="topic", side="customer"),
        "ours": Lane(order="a8", kind="topic", side="company"),
        "curve": Lane(order="a9", kind="experience"),
    }
    unused: dict[str, Any] = {"customer_present": True, "we_present": False}
    return Document(
        phases={f"p{n}": Phase(order=f"a{n}", name=f"Phase {n}") for n in (1, 2, 3)},
        lanes={**{role: Lane(order=f"a{n}") for n, role in enumerate(roles)}, **topics},
        cards={
            "own": card("p1", "buyer", potential=6, effort=4.5, **unused),
            "fair": card("p1", "goes", potential=7.5, effort=2, **unused),
            "blog": card("p1", "goes", "a1", potential=3, effort=3),
            "wait": card("p2", "ours", kind="friction"),
            "shop": card("p2", "ours", "a1", potential=2, effort=6),
        },
    )


ALONE, BESIDE = a_map("buyer"), a_map("buyer", "user")


def test_topics_are_about_a_role_without_others() -> None:
    assert lanes_about(ALONE, "buyer") == ("buyer", "goes", "ours")
    assert lanes_about(BESIDE, "buyer") == ("buyer",)
    assert lanes_about(BESIDE, "user") == ("user",)


def test_gaps_add_up_what_is_about_a_role() -> None:
    first, second = (CellKey(phase, "buyer") for phase in ("p1", "p2"))
    # 1.5 of its own, 5.5 and 0 of where customers go; 6 and 7.5 are unused.
    assert gaps(ALONE) == {first: (7.0, 3, 2, 13.5), second: (-4.0, 1, 0, 0.0)}
    assert gaps(BESIDE) == {first: (1.5, 1, 1, 6.0)}


def test_the_headline_names_what_is_unused_most() -> None:
    found = headline(ALONE)
    assert found is not None
    assert (found.cell, found.unmet, found.touchpoint.id) == (CellKey("p1", "buyer"), 13.5, "fair")


def test_coverage_and_its_advice_see_the_same() -> None:
    assert list(coverage(ALONE).values()) == [3, 1, 0]
    assert [cover.frictions for cover in covers(ALONE).values()] == [0, 1, 0]
    assert [cover.unmet for cover in covers(ALONE).values()] == [13.5, 0, 0]
    assert holes(ALONE) == (CellKey("p3", "buyer"),)
    assert "role_without_touchpoint" not in {point.code for point in advice(ALONE)}
    lanes = [each.cell.lane for each in advice(BESIDE) if each.code == "role_without_touchpoint"]
    assert lanes == ["user"]


def test_a_role_alone_has_the_figures_that_it_has_on_the_map() -> None:
    assert gaps(role_alone(ALONE, "buyer")) == gaps(ALONE)
    assert gaps(role_alone(BESIDE, "buyer")) == gaps(BESIDE)
