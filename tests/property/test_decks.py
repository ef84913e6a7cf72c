"""Slides of any map: whatever is on it, they can be made, read again, and hold their shapes."""

from io import BytesIO

from hypothesis import given, settings
from pptx import Presentation

from cjm_desktop.journey.document import Document
from tests.strategies import documents
from tests.unit.output.deck.decks import EMU, deck_bytes


@settings(max_examples=15)
@given(document=documents())
def test_any_map_makes_slides_that_hold_their_shapes(document: Document) -> None:
    made = Presentation(BytesIO(deck_bytes(document, disqualified=True, hidden=True)))
    for each in made.slides:
        names = [one.name for one in each.shapes]
        assert len(set(names)) == len(names)
        for one in each.shapes:
            assert -EMU <= one.left <= one.left + one.width <= made.slide_width + EMU
            assert one.top >= 0
            if one.name.startswith("cards:") and each.name.startswith("overview"):
                assert one.top + one.height <= made.slide_height
    shown = {
        one.name.split(" ~")[0].removeprefix("cards:")
        for each in made.slides
        for one in each.shapes
        if one.name.startswith("cards:")
    }
    if document.phases:
        assert shown >= {key for key, card in document.cards.items() if card.phase is not None}
