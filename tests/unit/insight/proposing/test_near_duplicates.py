"""Cards that may be one: where they are looked for, and what makes them two."""

from typing import Any

from cjm_desktop.insight.proposing.near_duplicates import near_duplicates
from cjm_desktop.journey.records import Card
from tests.unit.insight.maps import ORDERS, a_map, touchpoint


def cell(*titles: str, lane: str = "buyer", **fields: Any) -> dict[str, Card]:
    return {
        f"{lane}{number}": touchpoint("p1", lane, ORDERS[number], title=title, **fields)
        for number, title in enumerate(titles)
    }


def found(cards: dict[str, Card]) -> list[tuple[str, str, int]]:
    return [(each.kept, each.gone, each.likeness) for each in near_duplicates(a_map(cards))]


def test_the_same_words_in_any_order_and_signs_are_one() -> None:
    assert found(cell("Waiting too long!", "too long waiting")) == [("buyer0", "buyer1", 100)]


def test_a_slip_of_the_pen_is_alike_and_said_how_much() -> None:
    ((kept, gone, likeness),) = found(cell("Customer references", "Customer refrences"))
    assert (kept, gone) == ("buyer0", "buyer1")
    assert 80 <= likeness < 100


def test_letters_read_the_same_however_they_are_composed() -> None:
    assert found(cell("Möte på mässan", "MÖTE PÅ MÄSSAN"))[0][2] == 100
    decomposed = "Mo\u0308te pa\u030a ma\u0308ssan"
    assert found(cell("Möte på mässan", decomposed))[0][2] == 100


def test_figures_make_two_of_what_is_alike() -> None:
    assert found(cell("Webinar 1", "Webinar 2", "webinar 1")) == [("buyer0", "buyer2", 100)]


def test_other_kinds_roles_and_titles_are_none() -> None:
    assert not found({**cell("Fair"), **cell("Fair", lane="user")})
    assert not found(cell("Fair", "Search engine", "", ""))
    two = cell("Fair") | {"m": touchpoint("p1", "buyer", "a5", kind="mindset", title="Fair")}
    assert not found(two)


def test_what_does_not_count_any_more_is_no_duplicate() -> None:
    cards = cell("Fair", "Fair", kind="mindset")
    cards["buyer1"] = cards["buyer1"].replaced(qualification="disqualified")
    assert not found(cards)


def test_an_idea_that_stands_on_the_map_is_found_and_the_card_kept() -> None:
    cards = cell("Video of the machine", kind="content")
    cards["i"] = touchpoint(None, None, kind="idea", title="video of the MACHINE")
    cards["j"] = touchpoint(None, None, "a1", kind="idea", title="Video of a machine")
    assert found(cards) == [("buyer0", "i", 100)]
    dropped = cards["i"].replaced(dropped="no budget")
    assert not found({**cards, "i": dropped})


def test_three_that_are_alike_are_proposed_one_by_one_with_the_first() -> None:
    cards = cell("Visit at the factory", "visit at the factory", "Visit at the factory.")
    assert [each[:2] for each in found(cards)] == [("buyer0", "buyer1"), ("buyer0", "buyer2")]
