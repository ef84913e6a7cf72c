"""Quotes: in the map once, linked to their cards, and never lost with them."""

from datetime import date
from typing import Any

import pytest
from pydantic_core import ValidationError

from cjm_desktop.editing.edits.cards import duplicate_cards, remove_cards
from cjm_desktop.editing.edits.improved import improved_journey
from cjm_desktop.editing.edits.merging import merge_touchpoints
from cjm_desktop.editing.edits.paste import fragment, paste_fragment
from cjm_desktop.editing.edits.phase_parts import duplicate_phase, merge_phases
from cjm_desktop.editing.edits.quoted_cards import add_card_from_quote
from cjm_desktop.editing.edits.quotes import (
    add_quote,
    change_quote,
    link_quote,
    remove_quotes,
    unlink_quote,
)
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.quotes import Quote
from cjm_desktop.storage.codec import dumps, loads
from cjm_desktop.storage.errors import BadRecord
from cjm_desktop.storage.rescue.relations import mended
from tests.maps import P1L1, numbered, small_map

WAITED: dict[str, Any] = {
    "text": "We waited three weeks.",
    "said_by": "Head of purchasing, mid-size manufacturer",
    "said_on": date(2026, 10, 31),
    "source": "interviews",
}


def done(document: Document, patch: Patch) -> Document:
    after = patch.apply(document)
    assert patch.reverse().apply(after) == document
    assert not list(breaches(after))
    assert loads(dumps(after)) == after
    return after


def quoted(*cards: str) -> Document:
    """The small map with one quote on which some cards rest."""
    return done(small_map(), add_quote(small_map(), "q", supports=cards, **WAITED))


def supports(document: Document) -> dict[str, str]:
    return {each: " ".join(document.quotes[each].supports) for each in document.quote_ids}


def test_quotes_stand_in_the_order_in_which_they_were_noted() -> None:
    document = quoted("a")
    for each in ("z", "q0"):
        document = done(document, add_quote(document, each, text=each))
    assert supports(document) == {"q": "a", "z": "", "q0": ""}
    assert document.quotes["q"] == Quote(order="a0", supports=("a",), **WAITED)


def test_the_same_sentence_of_the_same_person_is_in_the_map_once() -> None:
    document = done(quoted("a"), add_quote(quoted("a"), "again", supports=("b", "a"), **WAITED))
    assert supports(document) == {"q": "a b"}
    other = {**WAITED, "said_by": "Buyer"}
    assert len(done(document, add_quote(document, "other", **other)).quotes) == 2


def test_a_card_and_what_it_rests_on_come_in_one_step() -> None:
    card = {"kind": "friction", "title": "Waiting"}
    first = done(small_map(), add_card_from_quote(small_map(), "f", P1L1, card, "q", WAITED, 0))
    assert first.cells[P1L1][0].id == "f"
    assert (first.cards["f"].kind, supports(first)) == ("friction", {"q": "f"})
    second = done(first, add_card_from_quote(first, "n", P1L1, {"kind": "need"}, "r", WAITED))
    assert supports(second) == {"q": "f n"}


def test_a_quote_is_linked_to_cards_and_taken_off_them() -> None:
    document = done(quoted("a"), link_quote(quoted("a"), "q", ["b", "a", "c"]))
    assert supports(document) == {"q": "a b c"}
    document = done(document, unlink_quote(document, "q", {"a", "b"}))
    assert supports(document) == {"q": "c"}
    document = done(document, change_quote(document, "q", said_by="", source="reviews"))
    assert document.quotes["q"].source == "reviews"
    assert done(document, remove_quotes(document, ["q"])).quotes == {}


def test_what_is_no_field_and_what_has_no_text_is_refused() -> None:
    with pytest.raises(ValidationError):
        add_quote(small_map(), "q", said_by="Buyer")
    with pytest.raises(ValidationError):
        add_quote(small_map(), "q", text="x", sayer="Buyer")


def test_cards_that_go_leave_behind_what_was_said() -> None:
    document = done(quoted("a", "b"), remove_cards(quoted("a", "b"), ["a", "b"]))
    assert supports(document) == {"q": ""}


def test_in_an_improved_journey_what_is_struck_out_keeps_its_grounds() -> None:
    improved = improved_journey(quoted("d"))
    struck = done(improved, remove_cards(improved, ["d"]))
    assert (struck.cards["d"].change, supports(struck)) == ("removed", {"q": "d"})
    merged = done(improved, merge_touchpoints(improved, "b", "d"))
    assert (merged.cards["d"].change, supports(merged)) == ("removed", {"q": "d b"})


def test_the_card_that_two_become_rests_on_what_either_did() -> None:
    assert supports(done(quoted("d"), merge_touchpoints(quoted("d"), "b", "d"))) == {"q": "b"}
    both = quoted("d", "b")
    assert supports(done(both, merge_touchpoints(both, "b", "d"))) == {"q": "b"}


def test_a_copy_of_a_card_rests_on_the_same() -> None:
    document = done(quoted("a"), duplicate_cards(quoted("a"), ["a", "b"], numbered()))
    held = document.quotes["q"].supports
    assert held[0] == "a"
    assert [document.cards[each].title for each in held] == ["A", "A"]


def test_a_copy_of_a_phase_rests_on_the_same_and_merging_keeps_it() -> None:
    document = done(quoted("a"), duplicate_phase(quoted("a"), "p1", "new", "One more", numbered()))
    assert len(document.quotes["q"].supports) == 2
    merged = done(document, merge_phases(document, "p1", "p2"))
    assert supports(merged) == supports(document)


def test_what_a_card_rests_on_is_copied_along_and_is_not_there_twice() -> None:
    source = quoted("a", "c")
    data = fragment(source, ["a"])
    same = done(source, paste_fragment(source, data, P1L1, None, numbered()))
    (new,) = same.cards.keys() - source.cards.keys()
    assert supports(same) == {"q": f"a c {new}"}
    other = done(small_map(), paste_fragment(small_map(), data, P1L1, None, numbered()))
    (quote,) = other.quotes.values()
    (new,) = other.cards.keys() - small_map().cards.keys()
    assert (quote.text, quote.said_by, quote.supports) == (
        WAITED["text"], WAITED["said_by"], (new,),
    )  # fmt: skip


def test_cards_without_quotes_are_copied_as_ever() -> None:
    assert b"quotes" not in fragment(quoted("a"), ["b"])


def test_what_is_cut_finds_its_grounds_again() -> None:
    data = fragment(quoted("a"), ["a"])
    cut = done(quoted("a"), remove_cards(quoted("a"), ["a"]))
    back = done(cut, paste_fragment(cut, data, P1L1, None, numbered()))
    (new,) = back.cards.keys() - cut.cards.keys()
    assert supports(back) == {"q": new}


def test_a_quote_of_a_card_that_is_not_there_is_refused_and_mended() -> None:
    quote = quoted("a").quotes["q"].replaced(supports=("a", "gone"))
    broken = quoted("a").replaced({Key("quotes", "q"): quote})
    with pytest.raises(BadRecord) as refused:
        loads(dumps(broken))
    assert (refused.value.record, refused.value.field) == ("quotes/q", "supports")
    document, repairs = mended(broken)
    assert supports(document) == {"q": "a"}
    assert [each.code for each in repairs] == ["reference_cleared"]
