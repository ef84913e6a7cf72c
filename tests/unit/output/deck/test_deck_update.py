"""A deck that somebody edited is brought up to date: what came from the map changes, no more."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Pt

from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.records import Card, Handoff
from cjm_desktop.output.deck.deck_update import DeckUpdate, Why
from tests.unit.output.deck.decks import deck_bytes, shape, slide
from tests.unit.output.maps import a_map


def card(title: str, phase: str = "p1", order: str = "a0", **fields: Any) -> Card:
    return Card(phase=phase, lane="l1", order=order, title=title, **fields)


BEFORE = a_map(
    {"a": card("Fair"), "b": card("Call", order="a1"), "c": card("Offer", "p2")},
    handoffs={"h": Handoff(source="a", target="b")},
)


class Deck:
    """A deck of the map, in a file that one edits and updates."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.write_bytes(deck_bytes(BEFORE, path))
        self.made = Presentation(path)

    def save(self) -> None:
        self.made.save(self.path)

    def updated(self, document: Document) -> tuple[Any, DeckUpdate]:
        self.save()
        found: list[DeckUpdate] = []
        data = deck_bytes(document, self.path, updated=found.append)
        return Presentation(BytesIO(data)), found[0]

    def on(self, name: str, of: str) -> Any:
        return shape(slide(self.made, name), of)


@pytest.fixture
def edited(tmp_path: Path) -> Deck:
    return Deck(tmp_path / "deck.pptx")


def changed(**cards: Card | None) -> Document:
    return BEFORE.replaced({Key("cards", each): record for each, record in cards.items()})


def reasons(found: DeckUpdate) -> set[Why]:
    return {each.why for each in found.left}


def test_without_a_change_nothing_changes(edited: Deck) -> None:
    _, found = edited.updated(BEFORE)
    assert found == DeckUpdate(0, 0, 0, ())


def test_a_title_that_changed_on_the_map_changes_on_its_slides(edited: Deck) -> None:
    made, found = edited.updated(changed(a=card("Trade fair")))
    assert shape(slide(made, "overview:1"), "cards:a").text_frame.text == "Trade fair"
    assert found.changed >= 2
    assert not found.left


def test_what_was_written_on_a_slide_stays_and_is_told(edited: Deck) -> None:
    edited.on("overview:1", "cards:a").text_frame.text = "The fair in May"
    made, found = edited.updated(changed(a=card("Trade fair")))
    assert shape(slide(made, "overview:1"), "cards:a").text_frame.text == "The fair in May"
    assert [each.words for each in found.left] == ["The fair in May"]
    assert reasons(found) == {"rewritten"}


def test_where_a_card_was_put_it_stays_also_the_second_time(edited: Deck) -> None:
    edited.on("overview:1", "cards:a").left = Pt(333)
    made, _ = edited.updated(changed(a=card("Trade fair")))
    moved = shape(slide(made, "overview:1"), "cards:a")
    assert (moved.left, moved.text_frame.text) == (Pt(333), "Trade fair")
    edited.made = made
    made, _ = edited.updated(changed(a=card("Book fair")))
    moved = shape(slide(made, "overview:1"), "cards:a")
    assert (moved.left, moved.text_frame.text) == (Pt(333), "Book fair")


def test_a_new_card_comes_and_one_that_is_gone_goes(edited: Deck) -> None:
    made, found = edited.updated(changed(n=card("Newsletter", order="a2"), c=None))
    over = slide(made, "overview:1")
    assert shape(over, "cards:n").text_frame.text == "Newsletter"
    assert not [each for each in over.shapes if each.name.startswith("cards:c ")]
    assert found.added
    assert found.removed


def test_a_card_that_is_gone_stays_if_somebody_wrote_in_it(edited: Deck) -> None:
    edited.on("overview:1", "cards:b").text_frame.text = "Ring them"
    made, found = edited.updated(changed(b=None).replaced({Key("handoffs", "h"): None}))
    assert shape(slide(made, "overview:1"), "cards:b").text_frame.text == "Ring them"
    assert "gone_but_rewritten" in reasons(found)


def test_what_is_not_ours_stays(edited: Deck) -> None:
    made = edited.made
    made.slides.add_slide(made.slide_layouts[1]).shapes.title.text = "Our offer"
    box = slide(made, "overview:1").shapes.add_textbox(0, 0, Pt(100), Pt(20))
    box.text_frame.text = "Ask Ann"
    after, _ = edited.updated(changed(a=card("Trade fair")))
    assert after.slides[len(after.slides) - 1].shapes.title.text == "Our offer"
    assert "Ask Ann" in [each.text_frame.text for each in slide(after, "overview:1").shapes
                         if each.has_text_frame]  # fmt: skip


def test_a_title_and_notes_that_were_edited_stay(edited: Deck) -> None:
    one = slide(edited.made, "phase:p1:1")
    one.shapes.title.text = "First"
    noted = changed(a=card("Fair", notes="Held in May"))
    made, _ = edited.updated(noted)
    one = slide(made, "phase:p1:1")
    assert one.shapes.title.text == "First"
    assert "Held in May" in one.notes_slide.notes_text_frame.text
    one.notes_slide.notes_text_frame.text = "Say hello"
    edited.made = made
    made, _ = edited.updated(changed(a=card("Fair", notes="Held in June")))
    assert slide(made, "phase:p1:1").notes_slide.notes_text_frame.text == "Say hello"


def test_a_slide_that_the_map_has_nothing_for_stays_and_is_told(edited: Deck) -> None:
    made, found = edited.updated(changed(c=None))
    assert slide(made, "phase:p2:1").shapes.title.text.startswith("2.")
    assert "slide_gone" in reasons(found)


def test_slides_that_are_new_stand_behind_those_before_them(edited: Deck) -> None:
    scored = changed(a=card("Fair", potential=9.0, effort=1.0, decision="start"))
    made, _ = edited.updated(scored)
    names = [each.name for each in made.slides]
    assert names.index("phase:p2:1") < names.index("gap:1") < names.index("personas:m1:1")
    assert names[-2:] == ["actions:1", "legend:1"]


def test_arrows_are_stuck_to_the_cards_that_are_there_now(edited: Deck) -> None:
    made, _ = edited.updated(changed(a=card("Trade fair")))
    over = slide(made, "overview:1")
    ends = shape(over, "handoffs:h")._element.nvCxnSpPr.cNvCxnSpPr
    assert ends.stCxn.id == shape(over, "cards:a").shape_id
    assert ends.endCxn.id == shape(over, "cards:b").shape_id
