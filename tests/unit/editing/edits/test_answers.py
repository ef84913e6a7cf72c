"""Answers are told and taken back, and stay sound whatever becomes of their two ends."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.editing.edits.answers import answer, can_answer, take_back_answers
from cjm_desktop.editing.edits.cards import duplicate_cards, remove_cards
from cjm_desktop.editing.edits.merging import merge_touchpoints
from cjm_desktop.editing.patch import Patch
from cjm_desktop.insight.wants import answers
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.invariants import breaches
from tests.maps import numbered
from tests.strategies import documents
from tests.unit.insight.maps import a_map, touchpoint


def shop() -> Document:
    return a_map(
        {
            "safe": touchpoint("p1", "user", kind="need"),
            "slow": touchpoint("p1", "user", "a1", kind="friction"),
            "note": touchpoint("p1", "user", "a2", kind="note"),
            "chat": touchpoint("p1", "topic"),
            "guide": touchpoint("p1", "topic", "a1", kind="content"),
        }
    )


def told(document: Document) -> dict[str, tuple[str, ...]]:
    return {each: card.answers for each, card in document.cards.items() if card.answers}


def test_each_offer_answers_each_want_and_nothing_else() -> None:
    document = shop()
    patch = answer(document, ["chat", "guide"], ["safe", "slow", "note", "chat"])
    after = patch.apply(document)
    assert told(after) == {"chat": ("safe", "slow"), "guide": ("safe", "slow")}
    assert not answer(after, ["chat"], ["slow"])
    assert not answer(document, ["note"], ["safe"])
    assert patch.reverse().apply(after) == document


def test_an_answer_is_taken_back_also_from_what_is_no_want_any_more() -> None:
    document = answer(shop(), ["chat", "guide"], ["safe", "slow"]).apply(shop())
    safe = document.cards["safe"].replaced(kind="note")
    document = replace(document, cards={**document.cards, "safe": safe})
    after = take_back_answers(document, ["chat", "guide"], ["safe"]).apply(document)
    assert told(after) == {"chat": ("slow",), "guide": ("slow",)}


@given(st.data())
def test_answers_stay_sound_when_cards_go_are_copied_and_become_one(data: Any) -> None:
    drawn: Document = data.draw(documents())
    if not drawn.cards:
        return
    bare = {each: card.replaced(answers=()) for each, card in drawn.cards.items()}
    document = replace(drawn, cards=bare)
    some = st.lists(st.sampled_from(sorted(document.cards)), max_size=4)
    document = answer(document, data.draw(some), data.draw(some)).apply(document)
    ids = data.draw(some)
    before = answers(document)
    edits = {
        "remove": lambda: remove_cards(document, ids),
        "copy": lambda: duplicate_cards(document, ids, numbered("new"), None, None),
        "merge": lambda: merge_touchpoints(document, ids[0], ids[-1]) if ids else Patch(),
    }
    kind = data.draw(st.sampled_from(sorted(edits)))
    after = edits[kind]().apply(document)
    assert not list(breaches(after))
    for each, card in after.cards.items():
        assert each not in card.answers
        assert len(set(card.answers)) == len(card.answers)
    known = answers(after)
    if kind == "remove":
        assert all(
            {offer.id for offer in there.ours} == {o.id for o in before[want].ours} - set(ids)
            for want, there in known.items()
        )
    if kind == "copy":
        # What was answered still is, by the same and at most by their copies.
        assert all(
            {offer.id for offer in there.ours} <= {offer.id for offer in known[want].ours}
            for want, there in before.items()
        )


@given(documents())
def test_only_kinds_that_answer_and_are_answered_go_together(document: Document) -> None:
    for offer in document.cards:
        for want in document.cards:
            if can_answer(document, offer, want):
                assert not can_answer(document, want, offer)
