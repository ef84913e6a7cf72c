"""Two cards that are the same touchpoint become one, and nothing that was said is lost."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.handoffs import add_handoff
from cjm_desktop.editing.edits.merging import merge_touchpoints
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.records import Asset, Card
from tests.maps import P1L1, P2L1, shown, small_map


def merged(kept: dict[str, Any], gone: dict[str, Any]) -> Card:
    """Give card b after d was merged into it."""
    document = change_cards(small_map(), ["b"], **kept).apply(small_map())
    document = change_cards(document, ["d"], **gone).apply(document)
    return merge_touchpoints(document, "b", "d").apply(document).cards["b"]


def test_the_kept_card_stays_in_its_place_and_the_other_goes() -> None:
    patch = merge_touchpoints(small_map(), "b", "d")
    document = patch.apply(small_map())
    cells = shown(document)
    assert cells[P1L1] == "a b c"
    assert P2L1 not in cells
    assert patch.reverse().apply(document) == small_map()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (True, None, True), (None, True, True), (False, True, True), (True, False, True),
        (False, None, False), (None, False, False), (None, None, None), (False, False, False),
    ],
)  # fmt: skip
def test_a_side_is_there_if_either_card_says_so(
    one: bool | None, other: bool | None, expected: bool | None
) -> None:
    card = merged(
        {"customer_present": one, "we_present": other},
        {"customer_present": other, "we_present": one},
    )
    assert (card.customer_present, card.we_present) == (expected, expected)


def test_what_is_empty_is_filled_and_what_is_said_stays() -> None:
    card = merged(
        {"channel": "Web", "potential": 8.0, "kind": "content"},
        {"channel": "Phone", "effort": 3.0, "owner": "Ida", "moment_of_truth": True},
    )
    assert (card.channel, card.potential, card.effort) == ("Web", 8.0, 3.0)
    assert (card.owner, card.moment_of_truth, card.kind) == ("Ida", True, "content")
    assert merged({"title": ""}, {}).title == "D"


def test_messages_are_put_together_and_the_same_is_said_once() -> None:
    assert merged({"message": "Ours"}, {"message": "Theirs"}).message == "Ours\nTheirs"
    assert merged({"message": "Ours"}, {"message": "Ours"}).message == "Ours"
    assert merged({}, {"message": "Theirs"}).message == "Theirs"


@pytest.mark.parametrize(
    ("kept", "gone", "expected"),
    [
        ({}, {"decision": "start", "due": date(2026, 5, 1)}, ("start", date(2026, 5, 1))),
        ({"decision": "stop"}, {"decision": "start", "due": date(2026, 5, 1)}, ("stop", None)),
    ],
)
def test_a_deadline_is_never_that_of_another_decision(
    kept: dict[str, Any], gone: dict[str, Any], expected: tuple[str, date | None]
) -> None:
    card = merged(kept, gone)
    assert (card.decision, card.due) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("assumed", "researched", "researched"), ("researched", "partial", "researched"),
        (None, "assumed", "assumed"), ("partial", None, "partial"), (None, None, None),
    ],
)  # fmt: skip
def test_the_better_evidence_counts(one: str, other: str, expected: str) -> None:
    assert merged({"evidence": one}, {"evidence": other}).evidence == expected


def test_notes_are_joined_and_a_title_that_goes_is_kept_in_them() -> None:
    card = merged({"title": "Fair", "notes": "In May."}, {"title": "Trade fair", "notes": "Big."})
    assert (card.title, card.notes) == ("Fair", "In May.\n\nTrade fair\nBig.")
    same = merged({"title": "Fair", "notes": "In May."}, {"title": "fair", "notes": "In May."})
    assert same.notes == "In May."
    assert merged({"title": "Fair"}, {"title": "FAIR", "notes": "Big."}).notes == "Big."


def test_tags_and_links_are_united() -> None:
    card = merged(
        {"tags": ("a", "b"), "links": ("https://one.example",)},
        {"tags": ("b", "c"), "links": ("https://two.example", "https://one.example")},
    )
    assert card.tags == ("a", "b", "c")
    assert card.links == ("https://one.example", "https://two.example")


def test_a_title_is_not_noted_where_it_is_taken_over() -> None:
    assert merged({"title": ""}, {"title": "Fair", "notes": "Big."}).notes == "Big."


def ends(document: Document) -> list[tuple[str, str, str]]:
    return sorted((each.source, each.target, each.kind) for each in document.handoffs.values())


def test_arrows_lead_to_the_kept_card_once_and_never_to_itself() -> None:
    document = small_map()
    for name, source, target, kind in (
        ("bd", "b", "d", "handoff"), ("de", "d", "e", "leads_to"), ("fd", "f", "d", "handoff"),
    ):  # fmt: skip
        document = add_handoff(document, name, source, target, kind=kind).apply(document)
    # a to b and a to d become the same arrow; b to d would lead from the card to itself.
    after = merge_touchpoints(document, "b", "d").apply(document)
    assert ends(after) == [
        ("a", "b", "handoff"), ("b", "e", "leads_to"), ("f", "b", "handoff"), ("f", "e", "loop"),
    ]  # fmt: skip
    assert not list(breaches(after))


def with_pictures(**images: str) -> Document:
    document = small_map()
    assets = {each: Asset(media_type="image/png", data="AAAA", name=each) for each in "xy"}
    document = replace(document, assets=assets)
    for card, asset in images.items():
        document = change_cards(document, [card], image=asset).apply(document)
    return document


def test_the_picture_is_the_kept_cards_or_else_the_others() -> None:
    document = with_pictures(b="x", d="y", a="y")
    after = merge_touchpoints(document, "b", "d").apply(document)
    assert (after.cards["b"].image, set(after.assets)) == ("x", {"x", "y"})
    lonely = with_pictures(b="x", d="y")
    assert set(merge_touchpoints(lonely, "b", "d").apply(lonely).assets) == {"x"}
    taken = with_pictures(d="y")
    assert merge_touchpoints(taken, "b", "d").apply(taken).cards["b"].image == "y"


def test_a_card_is_not_merged_with_itself() -> None:
    assert not merge_touchpoints(small_map(), "b", "b")
    with pytest.raises(KeyError):
        merge_touchpoints(small_map(), "b", "nobody")
