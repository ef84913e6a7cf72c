"""What an edit did is told to who cannot see it, by name and place, and briefly if it is much."""

import pytest

from cjm_desktop.editing.edits.cards import add_card, change_cards, move_cards, remove_cards
from cjm_desktop.editing.edits.handoffs import add_handoff, remove_handoff
from cjm_desktop.editing.edits.lanes import remove_lane
from cjm_desktop.editing.edits.phases import add_phase
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import TRAY, Document
from cjm_desktop.layout.edit_words import edit_words
from cjm_desktop.words.wording import ENGLISH
from tests.maps import P2L1, P2L2, small_map

MAP = small_map()


def said(patch: Patch, document: Document = MAP) -> str:
    return edit_words(patch, patch.apply(document), ENGLISH)


@pytest.mark.parametrize(
    ("patch", "words"),
    [
        (
            add_card(MAP, "n", P2L1, 0, kind="friction", title="New"),
            "Added: New, friction. Card 1 of 2 in Buyer, Two",
        ),
        (add_card(MAP, "n", TRAY, None, kind="idea", title=""),
         "Added: Idea. Idea 3 of 3 in the idea tray"),
        (move_cards(MAP, ["a"], P2L2, None), "Moved: A, touchpoint. Card 1 of 1 in Need, Two"),
        (move_cards(MAP, ["a"], TRAY, 0), "Moved: A, touchpoint. Idea 1 of 3 in the idea tray"),
        (change_cards(MAP, ["d"], potential=7, effort=2.5),
         "D, touchpoint: Potential 7, effort 2.5"),
        (change_cards(MAP, ["a", "b", "c", "d"], potential=1), "4 touchpoints scored"),
        (change_cards(MAP, ["d"], title="Else", notes="and more"), ""),
        (remove_cards(MAP, ["g"]), "Deleted: G, touchpoint"),
        (remove_cards(MAP, ["a", "b", "c", "e"]),
         "4 cards deleted. Deleted: Handoff. Deleted: Handoff. Deleted: Loops back"),
        (add_handoff(MAP, "n", "c", "d"), "Added: Handoff"),
        (remove_handoff(MAP, "fe"), "Deleted: Loops back"),
        (add_phase(MAP, "n", None, name="Four"), "Added: Phase: Four"),
        (remove_lane(MAP, "lx", "remove"), "Deleted: Lane"),
    ],
)  # fmt: skip
def test_an_edit_is_told(patch: Patch, words: str) -> None:
    assert said(patch) == words


def test_a_card_that_moved_and_was_scored_says_both() -> None:
    after = move_cards(MAP, ["d"], P2L2, None).apply(MAP)
    moved = move_cards(MAP, ["d"], P2L2, None)
    scored = change_cards(after, ["d"], potential=3)
    both = Patch(updated={key: (moved.updated[key][0], now) for key, (_, now)
                          in scored.updated.items()})  # fmt: skip
    words = "Moved: D, touchpoint. Card 1 of 1 in Need, Two. D, touchpoint: Potential 3"
    assert said(both) == words
