"""What the room sees and what the facilitator sees: alike, unless something is held back."""

from datetime import date

import pytest

from cjm_desktop.desktop.present.showing import Showing
from cjm_desktop.desktop.present.walk import Place
from cjm_desktop.editing.edits.cards import add_card, change_cards
from cjm_desktop.journey.document import Document
from cjm_desktop.layout.present.screen import Screen
from cjm_desktop.layout.present.slide import Slide
from tests.maps import P1L1, small_map

HD = Screen(1280, 720)


def shown(document: Document | None = None) -> Showing:
    return Showing(document or small_map(), HD, date(2026, 1, 1))


def retitled(document: Document, title: str = "Not for all") -> Document:
    return change_cards(document, ["a"], title=title).apply(document)


def is_blank(showing: Showing) -> bool:
    return showing.blank is not None


def words(slide: Slide) -> str:
    return str(slide.drawing)


def test_both_see_the_same_until_something_is_held_back() -> None:
    showing = shown()
    showing.go_to(Place(1))
    assert showing.room is showing.own
    showing.hold(frozen=True)
    assert showing.is_held
    assert showing.room.slide == showing.own.slide


def test_a_frozen_room_stays_and_comes_along_when_it_is_let() -> None:
    showing = shown()
    showing.go_to(Place(1))
    showing.hold(frozen=True)
    seen = showing.room.slide
    showing.go_to(Place(3))
    showing.show(retitled(small_map()))
    showing.open("a")
    assert showing.room.slide is seen
    showing.hold(frozen=False)
    assert showing.room is showing.own


def test_a_private_room_goes_along_and_sees_the_map_as_it_was() -> None:
    showing = shown()
    showing.hold(private=True)
    showing.show(retitled(small_map()))
    showing.go_to(Place(1))
    assert showing.room.walk.place == Place(1)
    assert "Not for all" in words(showing.own.slide)
    assert "Not for all" not in words(showing.room.slide)
    showing.open("a")
    assert showing.room.opened is not None
    assert "Not for all" not in words(showing.room.slide)
    showing.hold(private=False)
    assert "Not for all" in words(showing.room.slide)


@pytest.mark.parametrize("first", ["frozen", "private"])
def test_what_is_held_back_twice_is_shown_when_neither_holds_it(first: str) -> None:
    showing = shown()
    showing.hold(frozen=True, private=True)
    showing.show(retitled(small_map()))
    showing.go_to(Place(1))
    showing.hold(frozen=first != "frozen", private=first != "private")
    assert "Not for all" not in words(showing.room.slide)
    showing.hold(frozen=False, private=False)
    assert "Not for all" in words(showing.room.slide)


def test_a_card_that_the_room_does_not_know_leaves_it_at_its_step() -> None:
    showing = shown()
    showing.go_to(Place(1))
    showing.hold(private=True)
    document = small_map()
    showing.show(add_card(document, "new", P1L1, title="Not for all").apply(document))
    showing.open("new")
    assert showing.own.opened is not None
    assert showing.room.opened is None
    assert showing.room.walk.place == Place(1)


def test_black_goes_when_the_room_goes_on_and_stays_when_it_is_frozen() -> None:
    showing = shown()
    showing.blank = "black"
    showing.turn(1)
    assert not is_blank(showing)
    showing.blank = "black"
    showing.hold(frozen=True)
    showing.turn(1)
    assert is_blank(showing)


def test_another_screen_is_fitted_for_both() -> None:
    showing = shown()
    showing.hold(private=True)
    showing.fit(Screen(1920, 1080))
    for sight in (showing.own, showing.room):
        slide = sight.slide
        assert slide.drawing.width * slide.scale == pytest.approx(1920)
