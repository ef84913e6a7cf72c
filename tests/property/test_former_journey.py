"""What is done to an improved journey leaves the journey as it was; only deleting twice ends it."""

from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.editing.edits.cards import remove_cards
from cjm_desktop.editing.edits.fragment import fragment, paste_fragment
from cjm_desktop.editing.edits.improved import as_it_is, improved_journey
from cjm_desktop.editing.patch import Patch
from cjm_desktop.insight.earlier_journey import earlier_journey
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.records import Earlier
from tests.maps import numbered
from tests.property.random_edits import EDITS, Hand
from tests.strategies import documents


def as_it_was(document: Document) -> dict[str, Earlier]:
    """Give what the cards on the map said, and where they stood."""
    before = earlier_journey(document)
    cards = {} if before is None else before.cards
    return {each: as_it_is(card) for each, card in cards.items() if card.phase is not None}


def _delete(hand: Hand) -> Patch:
    document = hand.document
    cards = [each for each in hand.cards() if document.cards[each].change != "removed"]
    return remove_cards(document, cards)


def _cut_and_paste(hand: Hand) -> Patch:
    copied, cut = fragment(hand.document, hand.cards()), _delete(hand)
    after = cut.apply(hand.document)
    hand.document = after
    return paste_fragment(after, copied, hand.cell(), hand.index(), hand.new_id)


OTHERS = (
    "move_cards", "shift_cards", "duplicate_cards", "mark_cards", "merge_touchpoints", "answer",
    "paste_cards", "paste_lines", "set_picture", "add_phase", "move_phase", "add_lane", "move_lane",
    "add_handoff", "remove_handoff",
)  # fmt: skip
GESTURES = {"delete": _delete, "cut": _cut_and_paste, **{each: EDITS[each] for each in OTHERS}}


@given(documents(), st.data())
def test_the_journey_as_it_was_stays(document: Document, data: st.DataObject) -> None:
    document, new_id = improved_journey(document), numbered("new")
    was = as_it_was(document)
    for name in data.draw(st.lists(st.sampled_from(sorted(GESTURES)), max_size=8)):
        hand = Hand(data.draw, document, new_id)
        patch = GESTURES[name](hand)
        document = patch.apply(hand.document)
        assert as_it_was(document) == was
        assert list(breaches(document)) == []
