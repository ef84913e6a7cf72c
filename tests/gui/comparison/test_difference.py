"""What differs between two maps is told by place, and as it is on either side."""

from cjm_desktop.desktop.comparison.counterpart import counterpart
from cjm_desktop.desktop.comparison.difference import (
    Comparison,
    Difference,
    compare,
    lay_out,
    sections,
)
from cjm_desktop.desktop.comparison.difference_words import Words, difference_words
from cjm_desktop.editing.edits.cards import change_cards, remove_cards
from cjm_desktop.editing.edits.phases import add_phase, change_phase
from cjm_desktop.editing.patch import Draft
from cjm_desktop.journey import order
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Lane, Phase
from cjm_desktop.words.wording import ENGLISH


def document(cards: int = 3) -> Document:
    first, second = order.keys(2)
    return Document(
        phases={"p1": Phase(order=first, name="Trigger"), "p2": Phase(order=second, name="Use")},
        lanes={
            "l1": Lane(order=first, name="Buyer", kind="role"),
            "l2": Lane(order=second, name="User", kind="role"),
        },
        cards={
            f"c{n}": Card(order=key, phase="p1", lane="l1", kind="touchpoint", title=f"Card {n}")
            for n, key in enumerate(order.keys(cards))
        },
    )


def changed(document: Document, card: str, **fields: object) -> Document:
    return Draft(document).change(Key("cards", card), **fields).patch.apply(document)


def told(left: Document, right: Document) -> list[tuple[str, list[Words]]]:
    return [
        (title, [difference_words(each, left, right, ENGLISH) for each in found])
        for title, found in sections(compare(left, right), ENGLISH)
    ]


def test_each_difference_is_told_as_it_is_on_either_side() -> None:
    mine = document()
    theirs = change_cards(mine, ["c0"], title="Another", potential=7.5).apply(mine)
    theirs = remove_cards(theirs, ["c1"]).apply(theirs)
    assert told(mine, theirs) == [
        ("Buyer · Trigger", [
            Words("Another", "Card 0 · –", "Another · 7.5"),
            Words("Card 1", "is there", "is missing"),
        ]),
    ]  # fmt: skip
    ((_, rows),) = told(theirs, mine)
    assert Words("Card 1", "is missing", "is there") in rows


def test_places_are_in_the_order_of_the_map_with_what_is_no_card_first() -> None:
    mine = document(4)
    theirs = changed(mine, "c0", phase=None, lane=None)
    theirs = changed(theirs, "c1", phase="p2")
    theirs = changed(theirs, "c2", lane="l2")
    theirs = change_cards(theirs, ["c3"], notes="Seen").apply(theirs)
    theirs = change_phase(theirs, "p1", name="First").apply(theirs)
    assert told(mine, theirs) == [
        ("The map itself", [Words("Phase: First", "Trigger", "First")]),
        ("Buyer · First", [Words("Card 3", "–", "Seen")]),
        ("User · First", [Words("Card 2", "Buyer · Trigger", "User · First")]),
        ("Buyer · Use", [Words("Card 1", "Buyer · Trigger", "Buyer · Use")]),
        ("Idea tray", [Words("Card 0", "Buyer · Trigger", "Idea tray")]),
    ]


def test_a_code_is_told_in_its_words_and_an_order_only_as_another() -> None:
    mine = document()
    theirs = change_cards(mine, ["c0"], kind="need").apply(mine)
    assert told(mine, theirs) == [("Buyer · Trigger", [Words("Card 0", "Touchpoint", "Need")])]
    last = order.keys(9)[-1]
    theirs = changed(mine, "c0", order=last)
    assert told(mine, theirs) == [("Buyer · Trigger", [Words("Card 0", "is there", "is another")])]


def test_maps_whose_records_have_ids_of_their_own_can_be_compared() -> None:
    left, right = document(1), document(1)
    right = Document(
        phases={"q": Phase(order="a0", name="Início")}, lanes={"k": right.lanes["l1"]},
        cards={"d": right.cards["c0"].replaced(phase="q", lane="k", title="Cartão")},
    )  # fmt: skip
    found = [
        Difference(Key("cards", "c0"), Key("cards", "d")),
        Difference(Key("phases", "p1"), None),
    ]
    comparison = Comparison(lay_out(left), lay_out(right), found)
    assert [title for title, _ in sections(comparison, ENGLISH)] == [
        "The map itself", "Buyer · Início"
    ]  # fmt: skip
    assert difference_words(found[0], left, right, ENGLISH) == Words(
        "Cartão", "Buyer · Trigger · Card 0", "Buyer · Início · Cartão"
    )


def test_a_place_has_its_counterpart_in_the_same_phase_and_lane() -> None:
    mine = document()
    theirs = document(30)
    theirs = add_phase(theirs, "p0", 0, name="Before").apply(theirs)
    here, there = lay_out(mine), lay_out(theirs)
    column, band = here.columns[1], here.bands[1]
    x, y = counterpart(here, there, column.x + column.width / 2, band.y + band.height / 4)
    other, row = there.columns[2], there.bands[1]
    assert (x, y) == (other.x + other.width / 2, row.y + row.height / 4)
    assert counterpart(there, here, x, y) == (
        column.x + column.width / 2, band.y + band.height / 4
    )  # fmt: skip
    assert counterpart(here, there, 0, 0) == (there.columns[1].x, 0)


def test_a_place_of_a_phase_that_the_other_map_has_not_is_as_far_within_the_whole() -> None:
    here, there = lay_out(document()), lay_out(Document(
        phases={"q": Phase(order="a0", name="Q")}, lanes=document().lanes
    ))  # fmt: skip
    x, _ = counterpart(here, there, here.width / 2, 0)
    assert x == there.width / 2
