"""What comes of what, where: every case by its result on a map, and the table in whole."""

from collections.abc import Mapping
from typing import get_args

import pytest

from cjm_desktop.editing.edits.lanes import change_lane
from cjm_desktop.editing.edits.paste_limits import PasteError
from cjm_desktop.editing.edits.phases import change_phase
from cjm_desktop.editing.edits.planned_cards import put_plan
from cjm_desktop.intake.pasting.decision import Outcome, Place, outcome_of
from cjm_desktop.intake.pasting.planning import Proposal, Way, proposal
from cjm_desktop.intake.pasting.recognition import Content, Offer, recognised
from cjm_desktop.journey.document import TRAY, CellKey, Document
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.records import Card
from tests.maps import P1L1, P1L2, P2L1, P2L2, P3L1, numbered, small_map

OFFERS: Mapping[Content, Offer] = {
    "nothing": Offer(" \n"),
    "cards": Offer("A", cards=True),
    "picture": Offer(picture=True),
    "fields": Offer("Title\tPhase\nX\tTwo", picture=True),
    "grid": Offer("\tOne\tTwo\nBuyer\tX\tY\nNeed\tZ"),
    "block": Offer("X\tY\nZ"),
    "list": Offer("- X\n- Y"),
    "journey": Offer("journey\nsection Two\nX: 5: Buyer"),
    "text": Offer("X"),
    "link": Offer("https://example.org/x"),
}
ON_MAP: tuple[Place, ...] = ("cell", "lane", "phase", "nothing")

ROW: Outcome = "row_each"
CELL: Outcome = "cell_each"
CASES: list[tuple[Content, Outcome, Outcome, Outcome, Outcome, Outcome]] = [
    # content   on a card          on the map      in an editor    on an idea         in the tray
    ("nothing", "nothing", "nothing", "into_field", "nothing", "nothing"),
    ("cards", "as_copied", "as_copied", "as_copied", "as_copied", "as_copied"),
    ("picture", "picture_on_card", "picture_card", "picture_card", "picture_on_card",
     "picture_card"),
    ("fields", ROW, ROW, ROW, "ideas", "ideas"),
    ("grid", CELL, CELL, CELL, "ideas", "ideas"),
    ("block", CELL, CELL, CELL, "ideas", "ideas"),
    ("list", ROW, ROW, ROW, "ideas", "ideas"),
    ("journey", ROW, ROW, ROW, "ideas", "ideas"),
    ("text", ROW, ROW, "into_field", "ideas", "ideas"),
    ("link", "link_on_card", ROW, "into_field", "link_on_card", "ideas"),
]  # fmt: skip


@pytest.mark.parametrize(("content", "card", "on_map", "editor", "idea", "tray"), CASES)
def test_each_content_has_an_outcome_in_each_place(
    content: Content, card: Outcome, on_map: Outcome, editor: Outcome, idea: Outcome, tray: Outcome
) -> None:
    assert recognised(small_map(), OFFERS[content], "en").content == content
    assert outcome_of(content, "card") == card
    assert {outcome_of(content, place) for place in ON_MAP} == {on_map}
    assert outcome_of(content, "editor") == editor
    assert outcome_of(content, "idea") == idea
    assert outcome_of(content, "tray") == tray


def test_no_content_and_no_place_is_without_a_case() -> None:
    assert [content for content, *_ in CASES] == [*get_args(Content)] == [*OFFERS]
    assert {*get_args(Place)} == {"card", *ON_MAP, "editor", "idea", "tray"}


def asked(
    text: str, at: CellKey = P1L1, place: Place = "cell", document: Document | None = None
) -> Proposal:
    there = document or small_map()
    found = recognised(there, Offer(text), "en")
    return proposal(there, found, outcome_of(found.content, place), place, at, numbered("new"))


def pasted(
    text: str,
    at: CellKey = P1L1,
    place: Place = "cell",
    way: Way | None = None,
    document: Document | None = None,
) -> Document:
    """The map after a text is pasted, in the likely way or another."""
    there = document or small_map()
    proposed = asked(text, at, place, there)
    plan = proposed.plan(way or proposed.ways[0])
    patch = put_plan(there, plan, at, None, lambda cell: "note", numbered())
    after = patch.apply(there)
    assert not list(breaches(after))
    assert patch.reverse().apply(after) == there
    return after


def came(after: Document) -> list[tuple[CellKey, str]]:
    """The new cards: where they are, and their titles."""
    new = [card for each, card in after.cards.items() if each not in small_map().cards]
    return [(CellKey(card.phase, card.lane), card.title) for card in new]


@pytest.mark.parametrize(
    ("content", "at", "place", "expected"),
    [
        ("fields", P1L1, "cell", [(P2L1, "X")]),
        ("fields", P1L2, "lane", [(P2L2, "X")]),
        ("grid", P3L1, "card", [(P1L1, "X"), (P2L1, "Y"), (P1L2, "Z")]),
        ("block", P1L1, "lane", [(P1L1, "X"), (P1L1, "Z"), (P2L1, "Y")]),
        ("block", P1L1, "phase", [(P1L1, "X"), (P2L1, "Y"), (P1L2, "Z")]),
        ("block", P3L1, "lane", [(P3L1, "X"), (P3L1, "Z"), (TRAY, "Y")]),
        ("list", P2L2, "cell", [(P2L2, "X"), (P2L2, "Y")]),
        ("journey", P1L2, "nothing", [(P2L1, "X")]),
        ("text", P2L2, "cell", [(P2L2, "X")]),
        ("link", P2L2, "cell", [(P2L2, "https://example.org/x")]),
        ("fields", TRAY, "tray", [(TRAY, "X")]),
        ("grid", TRAY, "tray", [(TRAY, "X"), (TRAY, "Y"), (TRAY, "Z")]),
        ("block", TRAY, "tray", [(TRAY, "X"), (TRAY, "Y"), (TRAY, "Z")]),
        ("list", TRAY, "idea", [(TRAY, "X"), (TRAY, "Y")]),
        ("journey", TRAY, "tray", [(TRAY, "X")]),
    ],
)
def test_what_lands_where(
    content: Content, at: CellKey, place: Place, expected: list[tuple[CellKey, str]]
) -> None:
    assert came(pasted(OFFERS[content].text, at, place)) == expected
    assert not asked(OFFERS[content].text, at, place).asks


def new_cards(after: Document) -> list[Card]:
    return [card for each, card in after.cards.items() if each not in small_map().cards]


def test_in_the_tray_an_idea_is_proposed_for_the_phase_it_names() -> None:
    (card,) = new_cards(pasted(OFFERS["fields"].text, TRAY, "tray"))
    assert card.proposed_phase == "p2"
    grid = new_cards(pasted(OFFERS["grid"].text, TRAY, "tray"))
    assert [card.proposed_phase for card in grid] == ["p1", "p2", "p1"]


def test_a_link_becomes_a_link() -> None:
    (card,) = new_cards(pasted(OFFERS["link"].text))
    assert card.links == ("https://example.org/x",)


def test_rows_of_a_block_are_asked_about_only_where_it_does_not_tell() -> None:
    assert asked(OFFERS["block"].text).ways == ("lanes", "one_lane")
    assert asked(OFFERS["block"].text, P1L2).ways == ("one_lane",)


UNKNOWN = "Title\tPhase\tRole\nX\tTwo\tBuyer\nY\tThreee\tBuyer\nZ\tTwo\tSeller\nW\tTwo\tseller"


def test_unknown_phases_and_roles_are_asked_about() -> None:
    proposed = asked(UNKNOWN)
    assert proposed.asks
    assert proposed.ways == ("tray", "add")
    assert [(doubt.code, doubt.text) for doubt in proposed.doubts] == [
        ("phase", "Threee"), ("lane", "Seller"),
    ]  # fmt: skip


def test_cards_of_unknown_places_wait_in_the_tray_for_the_phase_they_name() -> None:
    after = pasted(UNKNOWN)
    assert came(after) == [(P2L1, "X"), (TRAY, "Y"), (TRAY, "Z"), (TRAY, "W")]
    assert [card.proposed_phase for card in new_cards(after)] == [None, None, "p2", "p2"]
    assert asked(UNKNOWN).plan("tray").strays == ["phase", "lane", "lane"]


def test_unknown_places_are_added_once_each() -> None:
    after = pasted(UNKNOWN, way="add")
    phases = {after.phases[each].name: each for each in after.phase_ids}
    lanes = {after.lanes[each].name: each for each in after.lane_ids}
    assert [*phases] == ["One", "Two", "Three", "Threee"]
    assert [*lanes] == ["Buyer", "", "Need", "Seller"]
    assert after.lanes[lanes["Seller"]].kind == "role"
    assert came(after) == [
        (P2L1, "X"), (CellKey(phases["Threee"], "l1"), "Y"),
        (CellKey("p2", lanes["Seller"]), "Z"), (CellKey("p2", lanes["Seller"]), "W"),
    ]  # fmt: skip


def test_a_map_that_has_none_of_the_names_is_offered_them_first() -> None:
    assert asked("\tNow\tThen\nWe\tX\tY\nThey\tZ").ways == ("add", "tray")


def test_an_empty_map_takes_a_journey_whole() -> None:
    text = "journey\ntitle Buy\nsection Find\nLook: 4: Ann, Bo\nsection Buy\nPay: 1: Bo"
    after = pasted(text, TRAY, "nothing", document=Document())
    assert [after.phases[each].name for each in after.phase_ids] == ["Find", "Buy"]
    assert [after.lanes[each].name for each in after.lane_ids] == ["Ann", "Bo"]
    names = {each: phase.name for each, phase in after.phases.items()}
    names |= {each: lane.name for each, lane in after.lanes.items()}
    assert [
        (names[card.phase or ""], names[card.lane or ""], card.title, card.experience)
        for card in after.cards.values()
    ] == [
        ("Find", "Ann", "Look", 1), ("Find", "Bo", "Look", 1), ("Buy", "Bo", "Pay", -2),
    ]  # fmt: skip


def test_more_phases_than_a_map_holds_cannot_be_added() -> None:
    rows = "\n".join(f"X\tPhase no {number}" for number in range(300))
    assert asked(f"Title\tPhase\n{rows}").ways == ("tray",)


def test_names_are_found_however_they_are_written() -> None:
    assert came(pasted("Title\tPhase\tLane\nX\t two \tBUYER")) == [(P2L1, "X")]
    accent = change_phase(small_map(), "p2", name="Caf\u00e9").apply(small_map())
    assert came(pasted("Title\tPhase\nX\tcafe\u0301", document=accent)) == [(P2L1, "X")]


def test_a_role_is_found_by_what_it_is_if_only_one_is_that() -> None:
    document = change_lane(small_map(), "l1", role="operator").apply(small_map())
    assert came(pasted("Titel\tRoll\nX\tOperatör", P2L2, document=document)) == [(P2L1, "X")]


def test_a_lane_that_holds_no_cards_takes_none() -> None:
    with pytest.raises(PasteError) as caught:
        asked("X\nY", CellKey("p1", "lx"), "lane")
    assert caught.value.code == "not_a_cell"
