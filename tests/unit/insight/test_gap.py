"""Gap, groups, ranking and unmet potential, by numbers worked out by hand."""

from typing import Any

import pytest

from cjm_desktop.insight import facts as facts_module
from cjm_desktop.insight.gap import (
    NO_GAP,
    CellGap,
    gap,
    gaps,
    group,
    headline,
    ranking,
    unscored,
)
from cjm_desktop.journey.document import CellKey, Document, Key, Placed
from cjm_desktop.journey.records import Card
from tests.unit.insight.maps import a_map, touchpoint


def scored(potential: float | None, effort: float | None) -> Card:
    return Card(order="a0", potential=potential, effort=effort)


@pytest.mark.parametrize(
    ("potential", "effort", "expected"),
    [(9, 3, 6), (0, 10, -10), (10, 0, 10), (5.5, 3, 2.5), (None, 3, None), (3, None, None)],
)
def test_gap_is_potential_minus_effort(
    potential: float | None, effort: float | None, expected: float | None
) -> None:
    assert gap(scored(potential, effort)) == expected


@pytest.mark.parametrize(
    ("potential", "effort", "expected"),
    [
        (5, 4.5, "quick_win"),
        (10, 0, "quick_win"),
        (5, 5, "long_term_bet"),
        (4.5, 4.5, "fill_in"),
        (0, 0, "fill_in"),
        (4.5, 5, "question"),
        (None, 5, None),
        (5, None, None),
    ],
)
def test_group_is_the_quarter_with_five_counting_as_much(
    potential: float | None, effort: float | None, expected: str | None
) -> None:
    assert group(scored(potential, effort)) == expected


def test_ranking_goes_by_gap_then_potential_then_place() -> None:
    document = a_map(
        {
            "late": touchpoint("p2", "buyer", potential=8, effort=4),
            "second": touchpoint("p1", "buyer", "a1", potential=8, effort=4),
            "first": touchpoint("p1", "buyer", "a0", potential=8, effort=4),
            "lower": touchpoint("p1", "user", potential=8, effort=4),
            "small": touchpoint("p1", "buyer", "a2", potential=6.5, effort=2.5),
            "best": touchpoint("p3", "topic", potential=7, effort=2.5),
            "worst": touchpoint("p1", "buyer", "a3", potential=0, effort=10),
        }
    )
    expected = ["best", "first", "second", "lower", "late", "small", "worst"]
    assert [item.id for item in ranking(document)] == expected
    assert [item.rank for item in ranking(document)] == [1, 2, 3, 4, 5, 6, 7]
    best = ranking(document)[0]
    assert (best.gap, best.group, best.card) == (4.5, "quick_win", document.cards["best"])


def test_only_scored_touchpoints_on_the_map_are_ranked() -> None:
    document = a_map(
        {
            "tray": touchpoint(None, None, potential=10, effort=0),
            "half": touchpoint("p1", "buyer", potential=9),
            "none": touchpoint("p1", "user"),
            "idea": touchpoint("p1", "buyer", "a1", kind="idea", potential=9, effort=1),
            "done": touchpoint("p2", "user", potential=2, effort=1),
        }
    )
    assert [item.id for item in ranking(document)] == ["done"]
    assert [item.id for item in unscored(document)] == ["half", "none"]


def test_an_empty_map_has_no_ranking_gaps_or_headline() -> None:
    assert ranking(Document()) == ()
    assert unscored(Document()) == ()
    assert gaps(Document()) == {}
    assert headline(Document()) is None
    assert facts_module.facts(()).gap == NO_GAP


def test_a_cell_sums_gaps_and_counts_what_is_unused() -> None:
    document = a_map(
        {
            "both": touchpoint(
                "p1", "buyer", potential=9, effort=3.5, customer_present=True, we_present=True
            ),
            "unused": touchpoint(
                "p1", "buyer", "a1", potential=4.5, effort=6,
                customer_present=True, we_present=False,
            ),
            "unused-unscored": touchpoint(
                "p1", "buyer", "a2", customer_present=True, we_present=False
            ),
            "only-potential": touchpoint(
                "p1", "buyer", "a3", potential=7, customer_present=True, we_present=False
            ),
            "unknown": touchpoint("p1", "buyer", "a4", potential=10, customer_present=True),
            "wasted": touchpoint(
                "p1", "buyer", "a5", potential=10, customer_present=False, we_present=True
            ),
            "friction": touchpoint(
                "p1", "buyer", "a6", kind="friction", potential=10, effort=0,
                customer_present=True, we_present=False,
            ),
        }
    )  # fmt: skip
    assert gaps(document) == {
        CellKey("p1", "buyer"): CellGap(total=4.0, scored=2, unused=3, unmet=11.5, unvalued=1)
    }


def test_gaps_are_of_roles_and_then_of_nobody_in_the_order_of_the_map() -> None:
    document = a_map(
        {
            "c1": touchpoint("p2", "user", potential=1, effort=2),
            "c2": touchpoint("p1", "topic", potential=1, effort=2),
            "c3": touchpoint("p1", "user", kind="note"),
            "c4": touchpoint("p1", "buyer", potential=5, effort=5),
        }
    )
    assert list(gaps(document).items()) == [
        (CellKey("p1", "buyer"), CellGap(0.0, 1, 0, 0.0)),
        (CellKey("p1", "user"), NO_GAP),
        (CellKey("p1", None), CellGap(-1.0, 1, 0, 0.0)),
        (CellKey("p2", "user"), CellGap(-1.0, 1, 0, 0.0)),
    ]


def test_headline_is_the_largest_unmet_potential_and_what_is_behind_most_of_it() -> None:
    unused: dict[str, Any] = {"customer_present": True, "we_present": False}
    document = a_map(
        {
            "a": touchpoint("p1", "user", potential=6, **unused),
            "b": touchpoint("p2", "buyer", potential=3, **unused),
            "c": touchpoint("p2", "buyer", "a1", potential=3.5, **unused),
            "d": touchpoint("p3", "topic", potential=6, **unused),
        }
    )
    found = headline(document)
    assert found is not None
    assert (found.cell, found.unmet) == (CellKey("p2", "buyer"), 6.5)
    assert [item.id for item in found.touchpoints] == ["c", "b"]
    assert found.equally == ()


def test_what_is_about_nobody_can_be_the_largest() -> None:
    unused: dict[str, Any] = {"customer_present": True, "we_present": False}
    cards = {
        "a": touchpoint("p1", "user", potential=6, **unused),
        "d": touchpoint("p3", "topic", potential=6.5, **unused),
    }
    found = headline(a_map(cards))
    assert found is not None
    assert (found.cell, found.unmet) == (CellKey("p3", None), 6.5)


def test_headline_takes_the_first_of_equals_and_names_the_others() -> None:
    unused: dict[str, Any] = {"customer_present": True, "we_present": False, "potential": 6}
    document = a_map(
        {
            "b": touchpoint("p2", "buyer", **unused),
            "z": touchpoint("p1", "user", "a0", **unused),
            "a": touchpoint("p2", "user", "a1", **unused),
        }
    )
    found = headline(document)
    assert found is not None
    assert [item.id for item in found.touchpoints] == ["z"]
    assert found.equally == (CellKey("p2", "buyer"), CellKey("p2", "user"))


def test_unused_without_potential_makes_no_headline() -> None:
    cards = {"a": touchpoint("p1", "user", customer_present=True, we_present=False)}
    assert headline(a_map(cards)) is None


def test_an_edit_computes_only_the_cell_it_touches(monkeypatch: pytest.MonkeyPatch) -> None:
    document = a_map(
        {
            f"{phase}-{lane}": touchpoint(phase, lane, potential=5, effort=1)
            for phase in ("p1", "p2", "p3")
            for lane in ("buyer", "user")
        }
    )
    gaps(document)
    visited: list[int] = []
    counts = facts_module._counts

    def counting(placed: tuple[Placed, ...]) -> facts_module.Counts:
        visited.append(len(placed))
        return counts(placed)

    monkeypatch.setattr(facts_module, "_counts", counting)
    card = document.cards["p2-user"].replaced(potential=9.0)
    after = document.replaced({Key("cards", "p2-user"): card})
    assert gaps(after)[CellKey("p2", "user")].total == 8
    assert visited == [1]
    assert ranking(after)[0].id == "p2-user"
    assert visited == [1]
    assert gaps(document)[CellKey("p2", "user")].total == 4
