"""Whom a topic is about: the roles it names, else the only one there is, else nobody."""

from typing import Any

from cjm_desktop.insight.about_role import lanes_about, parties
from cjm_desktop.insight.advice import advice
from cjm_desktop.insight.coverage import coverage, covers, holes
from cjm_desktop.insight.facts import CellGap, phase_counts
from cjm_desktop.insight.gap import gaps, headline
from cjm_desktop.insight.presence_gap import presence_gap
from cjm_desktop.journey.document import CellKey, Document, Key
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.journey.topics import roles_of
from cjm_desktop.layout.selection import of_roles


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


def about(topic: str, *roles: str) -> Document:
    """The map of two roles, with a topic that is about some lanes."""
    return BESIDE.replaced({Key("lanes", topic): BESIDE.lanes[topic].replaced(about=roles)})


def test_topics_are_about_a_role_without_others() -> None:
    assert lanes_about(ALONE, "buyer") == ("buyer", "goes", "ours")
    assert lanes_about(BESIDE, "buyer") == ("buyer",)
    assert lanes_about(BESIDE, "user") == ("user",)


def test_gaps_add_up_what_is_about_a_role() -> None:
    first, second = (CellKey(phase, "buyer") for phase in ("p1", "p2"))
    # 1.5 of its own, 5.5 and 0 of where customers go; 6 and 7.5 are unused.
    assert gaps(ALONE) == {
        first: CellGap(7.0, 3, 2, 13.5),
        second: CellGap(-4.0, 1, 0, 0.0),
    }
    assert gaps(BESIDE) == {
        first: CellGap(1.5, 1, 1, 6.0),
        CellKey("p1", None): CellGap(5.5, 2, 1, 7.5),
        CellKey("p2", None): CellGap(-4.0, 1, 0, 0.0),
    }


def test_the_headline_names_what_is_unused_most() -> None:
    found = headline(ALONE)
    assert found is not None
    assert (found.cell, found.unmet) == (CellKey("p1", "buyer"), 13.5)
    assert [item.id for item in found.touchpoints] == ["fair", "own"]


def test_coverage_and_its_advice_see_the_same() -> None:
    assert list(coverage(ALONE).values()) == [3, 1, 0]
    assert [cover.frictions for cover in covers(ALONE).values()] == [0, 1, 0]
    assert [cover.unmet for cover in covers(ALONE).values()] == [13.5, 0, 0]
    assert holes(ALONE) == (CellKey("p3", "buyer"),)
    assert "role_without_touchpoint" not in {point.code for point in advice(ALONE)}
    lanes = [each.cell.lane for each in advice(BESIDE) if each.code == "role_without_touchpoint"]
    assert lanes == ["user"]


def test_a_role_alone_has_the_figures_that_it_has_on_the_map() -> None:
    assert gaps(of_roles(ALONE, ("buyer",))) == gaps(ALONE)
    for document in (BESIDE, about("goes", "user"), about("goes", "buyer", "user")):
        for role in ("buyer", "user"):
            known = {cell: gap for cell, gap in gaps(document).items() if cell.lane == role}
            assert gaps(of_roles(document, (role,))) == known


def test_a_topic_is_about_the_roles_it_names() -> None:
    document = about("goes", "user")
    assert roles_of(document, "goes") == ("user",)
    assert roles_of(document, "ours") == ()
    assert lanes_about(document, "user") == ("user", "goes")
    assert lanes_about(document, None) == ("ours",)
    assert gaps(document)[CellKey("p1", "user")] == CellGap(5.5, 2, 1, 7.5)
    assert coverage(document)[CellKey("p1", "user")] == 2


def test_a_topic_about_several_counts_for_each_of_them_and_once_in_all() -> None:
    document = about("goes", "user", "buyer")
    assert roles_of(document, "goes") == ("buyer", "user")
    found = {cell.lane: gap.unmet for cell, gap in gaps(document).items() if cell.phase == "p1"}
    assert found == {"buyer": 13.5, "user": 7.5}
    assert presence_gap(document)["p1"].unmet == 13.5
    assert phase_counts(document, "p1").unused == 2


def test_nothing_is_dropped_without_any_role() -> None:
    document = a_map()
    document = document.replaced({Key("cards", "own"): None})
    assert parties(document) == (None,)
    assert gaps(document)[CellKey("p1", None)].unmet == presence_gap(document)["p1"].unmet == 7.5
    largest = headline(document)
    assert largest is not None
    assert largest.cell == CellKey("p1", None)
    assert holes(document) == ()


def test_only_what_has_figures_asks_for_a_row_of_all_roles() -> None:
    assert parties(BESIDE) == ("buyer", "user", None)
    assert parties(a_map("buyer")) == ("buyer",)
    told = BESIDE.cards["blog"].replaced(kind="note")
    quiet = {Key("cards", each): None for each in ("fair", "wait", "shop")}
    assert parties(BESIDE.replaced({**quiet, Key("cards", "blog"): told})) == ("buyer", "user")


def test_a_lane_that_is_no_role_is_not_spoken_of() -> None:
    assert roles_of(about("goes", "ours", "curve"), "goes") == ()
    alone = ALONE.replaced({Key("lanes", "goes"): ALONE.lanes["goes"].replaced(about=("curve",))})
    assert roles_of(alone, "goes") == ("buyer",)


def test_what_is_about_another_role_answers_nothing_here() -> None:
    """We are there for the buyer; only the user's thoughts are written down."""
    document = about("goes", "buyer").replaced(
        {
            Key("lanes", "ours"): BESIDE.lanes["ours"].replaced(about=("user",)),
            Key("cards", "blog"): BESIDE.cards["blog"].replaced(we_present=True),
            Key("cards", "wait"): card("p1", "ours", kind="mindset"),
        }
    )
    points = {point.code: point.cell for point in advice(document)}
    assert points["inside_out"] == CellKey("p1", "goes")
    shared = document.lanes["ours"].replaced(about=("user", "buyer"))
    told = document.replaced({Key("lanes", "ours"): shared})
    assert "inside_out" not in {point.code for point in advice(told)}
