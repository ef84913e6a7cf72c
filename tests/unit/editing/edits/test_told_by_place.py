"""A card that is written in a lane of one side says by its place that this side is there."""

from dataclasses import replace

import pytest

from cjm_desktop.editing.edits.cards import add_card, move_cards
from cjm_desktop.editing.edits.paste import paste_lines
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CardKind, LaneKind, LaneSide
from cjm_desktop.storage.templates import open_template
from tests.maps import P1L2, numbered, small_map


def told(card: Card) -> tuple[bool | None, bool | None]:
    return card.customer_present, card.we_present


def with_side(side: LaneSide | None, kind: LaneKind = "topic") -> Document:
    document = small_map()
    lane = document.lanes["l2"].replaced(side=side, kind=kind)
    return replace(document, lanes={**document.lanes, "l2": lane})


@pytest.mark.parametrize(
    ("kind", "side", "expected"),
    [
        ("touchpoint", "customer", (True, None)),
        ("touchpoint", "company", (None, True)),
        ("content", "company", (None, True)),
        ("touchpoint", None, (None, None)),
        ("mindset", "customer", (None, None)),
        ("idea", "company", (None, None)),
    ],
)
def test_a_card_says_by_its_place_who_is_there(
    kind: CardKind, side: LaneSide | None, expected: tuple[bool | None, bool | None]
) -> None:
    document = with_side(side)
    assert told(add_card(document, "n", P1L2, kind=kind).apply(document).cards["n"]) == expected
    pasted = paste_lines(document, "New", P1L2, None, lambda _: kind, numbered()).apply(document)
    (new,) = pasted.cards.keys() - document.cards.keys()
    assert told(pasted.cards[new]) == expected


def test_what_is_said_goes_before_what_the_place_says() -> None:
    document = with_side("company")
    for said in (False, None):
        after = add_card(document, "n", P1L2, we_present=said, customer_present=True)
        assert told(after.apply(document).cards["n"]) == (True, said)


def test_a_role_and_the_tray_say_nothing() -> None:
    role = with_side("customer", "role")
    assert told(add_card(role, "n", P1L2).apply(role).cards["n"]) == (None, None)
    document = with_side("customer")
    assert told(add_card(document, "n", TRAY).apply(document).cards["n"]) == (None, None)


def test_a_move_says_nothing() -> None:
    document = with_side("company")
    assert told(move_cards(document, ["a"], P1L2).apply(document).cards["a"]) == (None, None)


def test_the_workshops_rows_need_no_ticking() -> None:
    document = open_template("workshop", "en")
    phase = document.phase_ids[0]
    rows = {lane.name: lane_id for lane_id, lane in document.lanes.items()}
    goes, offer = rows["Where the customer goes"], rows["Where we are, and what it takes"]
    for card_id, lane in (("c", goes), ("w", offer)):
        document = add_card(document, card_id, CellKey(phase, lane)).apply(document)
    assert told(document.cards["c"]) == (True, None)
    assert told(document.cards["w"]) == (None, True)
