"""What one key makes of cards: pressed again, it leads on."""

import pytest

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.judging import Party, meet, qualify
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.vocabulary import Qualification
from tests.maps import small_map, touched


def with_mindsets(**judged: Qualification) -> Document:
    document = small_map()
    for card_id, qualification in judged.items():
        patch = change_cards(document, [card_id], kind="mindset", qualification=qualification)
        document = patch.apply(document)
    return document


@pytest.mark.parametrize("wanted", ["qualified", "disqualified"])
def test_mindsets_become_what_is_wanted_and_other_cards_stay(wanted: Qualification) -> None:
    document = with_mindsets(a="open", b="qualified", d="disqualified")
    found = qualify(document, ["a", "b", "c", "d"], wanted)
    assert (list(found.cards), found.now) == (["a", "b", "d"], wanted)
    after = found.patch.apply(document)
    assert {after.cards[each].qualification for each in "abd"} == {wanted}
    assert after.cards["c"] is document.cards["c"]


def test_mindsets_that_are_all_so_already_are_open_again() -> None:
    document = with_mindsets(a="qualified", b="qualified")
    found = qualify(document, ["a", "b", "c"], "qualified")
    after = found.patch.apply(document)
    assert found.now == "open"
    assert [after.cards[each].qualification for each in "ab"] == ["open", "open"]


def test_without_a_mindset_nothing_is_edited() -> None:
    found = qualify(small_map(), ["a", "b"], "qualified")
    assert not found.patch
    assert not found.cards


@pytest.mark.parametrize("party", ["customer", "we"])
def test_who_is_there_goes_from_unknown_to_yes_to_no_and_back(party: Party) -> None:
    document, said = small_map(), []
    for _ in range(4):
        found = meet(document, ["a"], party)
        document = found.patch.apply(document)
        card = document.cards["a"]
        said.append(card.customer_present if party == "customer" else card.we_present)
        other = card.we_present if party == "customer" else card.customer_present
        assert (found.now, other) == (said[-1], None)
    assert said == [True, False, None, True]


def test_several_cards_take_what_follows_on_the_last_of_them() -> None:
    document = small_map()
    for card_id, present in (("a", False), ("b", True)):
        document = change_cards(document, [card_id], we_present=present).apply(document)
    found = meet(document, ["a", "c", "b"], "we")
    assert (list(found.cards), found.now) == (["a", "c", "b"], False)
    after = found.patch.apply(document)
    assert {after.cards[each].we_present for each in "abc"} == {False}


def test_only_touchpoints_and_content_are_places_to_be_at() -> None:
    document = with_mindsets(a="open")
    document = change_cards(document, ["b"], kind="content").apply(document)
    found = meet(document, ["a", "b", "c"], "customer")
    assert touched(found.patch) == {"b", "c"}
    assert meet(document, ["a"], "customer").cards == []
