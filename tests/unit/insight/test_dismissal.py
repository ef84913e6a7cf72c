"""Points that are not relevant here: by which names they are known, and what becomes of them."""

from datetime import date

import pytest

from cjm_desktop.editing.edits.map import bring_back, dismiss
from cjm_desktop.editing.edits.phases import remove_phase
from cjm_desktop.editing.patch import Patch
from cjm_desktop.insight.advice import Point, advice
from cjm_desktop.insight.dismissal import name_of, sorted_advice
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Phase, Reading
from tests.unit.insight.maps import a_map, kpi, touchpoint


def named(document: Document, name: str) -> Point:
    return next(point for point in advice(document) if name_of(point) == name)


def some_map() -> Document:
    return a_map(
        {
            "t": touchpoint("p1", "buyer"),
            "f": touchpoint("p1", "buyer", "a1", kind="friction", title="Slow"),
        },
        kpis={"k": kpi("p2", target=5.0, readings=(Reading(on=date(2026, 10, 1), value=1.0),))},
        phases={
            "p1": Phase(order="a0", name="Trigger"),
            "p2": Phase(order="a1", name="Choice", goal="Choose well", decisive=True),
        },
    )


@pytest.mark.parametrize(
    "name",
    [
        "phase_without_goal phases/p1",
        "role_without_touchpoint lanes/user",
        "hole_before_decision phases/p2/lanes/buyer",
        "friction_without_idea cards/f",
        "unscored_touchpoints phases/p1/lanes/buyer",
        "kpi_off_target kpis/k",
    ],
)
def test_a_point_is_named_by_its_code_and_its_place(name: str) -> None:
    named(some_map(), name)


def test_no_two_points_share_a_name() -> None:
    names = [name_of(point) for point in advice(some_map())]
    assert len(names) == len(set(names))


def test_a_dismissed_point_is_put_aside_and_the_others_stay_in_order() -> None:
    name = "phase_without_goal phases/p1"
    before = some_map()
    after = dismiss(before, [name]).apply(before)
    assert after.map.dismissed == (name,)
    assert [name_of(point) for point in sorted_advice(after).dismissed] == [name]
    rest = tuple(point for point in advice(before) if name_of(point) != name)
    assert sorted_advice(after).open == rest


def test_dismissing_twice_changes_nothing_and_bringing_back_restores() -> None:
    name = "friction_without_idea cards/f"
    before = some_map()
    after = dismiss(before, [name]).apply(before)
    assert dismiss(after, [name]) == Patch()
    assert bring_back(after, {name}).apply(after) == before


def test_a_point_stays_dismissed_while_its_place_is_edited() -> None:
    name = "unscored_touchpoints phases/p1/lanes/buyer"
    document = dismiss(some_map(), [name]).apply(some_map())
    cards = {**document.cards, "t2": touchpoint("p1", "buyer", "Zz", title="Now the first")}
    grown = a_map(cards, map=document.map)
    assert name in [name_of(point) for point in sorted_advice(grown).dismissed]


def test_a_dismissed_point_whose_place_is_gone_does_no_harm() -> None:
    names = ["phase_without_goal phases/p1", "friction_without_idea cards/f", "nonsense"]
    document = dismiss(some_map(), names).apply(some_map())
    without = remove_phase(document, "p1", cards="remove").apply(document)
    assert without.map.dismissed == tuple(names)
    assert sorted_advice(without).dismissed == ()
