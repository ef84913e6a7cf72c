"""KPIs change places within and between phases, and readings come to those that are there."""

from datetime import date

from cjm_desktop.editing.edits.kpis import add_readings, merged_readings, move_kpi, shift_kpi
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Kpi, Phase, Reading


def on(day: int, value: float) -> Reading:
    return Reading(on=date(2026, 1, day), value=value)


def a_map() -> Document:
    return Document(
        phases={"p1": Phase(order="a0"), "p2": Phase(order="a1"), "p3": Phase(order="a2")},
        kpis={
            "a": Kpi(order="a0", phase="p1", readings=(on(1, 10), on(3, 30))),
            "b": Kpi(order="a1", phase="p1"),
            "c": Kpi(order="a0", phase="p2"),
        },
    )


def places(document: Document) -> list[str]:
    return [" ".join(each for each, _ in document.kpis_of(phase)) for phase in document.phase_ids]


def test_a_kpi_moves_past_the_end_of_a_phase_into_the_next() -> None:
    document = a_map()
    seen = []
    for _ in range(5):
        document = shift_kpi(document, "a", 1).apply(document)
        seen.append(places(document))
    assert seen == [
        ["b a", "c", ""], ["b", "a c", ""], ["b", "c a", ""], ["b", "c", "a"], ["b", "c", "a"],
    ]  # fmt: skip
    for _ in range(5):
        document = shift_kpi(document, "a", -1).apply(document)
    assert places(document) == ["a b", "c", ""]
    assert shift_kpi(document, "a", -1) == Patch()


def test_a_kpi_is_put_behind_those_of_another_phase() -> None:
    document = a_map()
    moved = move_kpi(document, "a", "p2").apply(document)
    assert places(moved) == ["b", "c a", ""]
    assert moved.kpis["a"].readings == document.kpis["a"].readings


def test_readings_come_by_day_and_replace_those_of_their_day() -> None:
    found = merged_readings(
        (on(1, 10), on(3, 30)), (on(4, 1), on(2, 20), on(3, 33), on(4, 40), on(1, 10))
    )
    assert found.readings == (on(1, 10), on(2, 20), on(3, 33), on(4, 40))
    assert (found.added, found.replaced) == (2, 1)


def test_two_readings_of_one_day_stay_unless_another_comes() -> None:
    twice = (on(1, 1), on(1, 2), on(2, 3))
    assert merged_readings(twice, (on(2, 4),)).readings == (on(1, 1), on(1, 2), on(2, 4))
    assert merged_readings(twice, (on(1, 2),)) == ((on(1, 2), on(2, 3)), 0, 1)


def test_readings_for_several_kpis_are_one_patch_that_leaves_the_others_alone() -> None:
    document = a_map()
    patch = add_readings(document, {"a": [on(1, 10)], "b": [on(5, 5)], "c": []})
    assert list(patch.keys) == [Key("kpis", "b")]
    assert patch.apply(document).kpis["b"].readings == (on(5, 5),)
    assert patch.reverse().apply(patch.apply(document)) == document
