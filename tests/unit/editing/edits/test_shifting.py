"""Alt and an arrow: within the cell, across lanes at its ends, to the next phase."""

import pytest

from cjm_desktop.editing.edits.shifting import Direction, shift_cards
from cjm_desktop.journey.document import TRAY, CellKey
from tests.maps import CELLS, P1L1, P1L2, P2L1, P2L2, P3L1, P3L2, shown, small_map, touched


@pytest.mark.parametrize(
    ("cards", "direction", "expected", "changed"),
    [
        ("b", "up", {P1L1: "b a c"}, "b"),
        ("b", "down", {P1L1: "a c b"}, "b"),
        ("a b", "down", {P1L1: "c a b"}, "a b"),
        ("b c", "up", {P1L1: "b c a"}, "b c"),
        ("a c", "up", {P1L1: "a c b"}, "c"),
        # At the edge of the map it stays, and those behind it queue up.
        ("a", "up", {}, ""),
        ("a b", "up", {}, ""),
        ("g", "down", {}, ""),
        # At the end of the cell it goes on, over the curves, in the next lane that holds cards;
        # those that stand together go together.
        ("c", "down", {P1L1: "a b", P1L2: "c e"}, "c"),
        ("e", "up", {P1L1: "a b c e", P1L2: ""}, "e"),
        ("d", "down", {P2L1: "", P2L2: "d"}, "d"),
        ("b c", "down", {P1L1: "a", P1L2: "b c e"}, "b c"),
        ("c e", "down", {P1L1: "a b", P1L2: "c e"}, "c"),
        ("f g", "up", {P3L1: "f g", P3L2: ""}, "f g"),
        ("a c", "down", {P1L1: "b a", P1L2: "c e"}, "a c"),
        ("b", "right", {P1L1: "a c", P2L1: "d b"}, "b"),
        ("a", "right", {P1L1: "b c", P2L1: "a d"}, "a"),
        ("d", "left", {P1L1: "d a b c", P2L1: ""}, "d"),
        ("a c d", "right", {P1L1: "b", P2L1: "a c", P3L1: "d"}, "a c d"),
        ("e g", "left", {}, ""),
        ("a d", "left", {}, ""),
        ("f", "right", {}, ""),
        ("t2", "up", {TRAY: "t2 t1"}, "t2"),
        ("t1", "up", {}, ""),
        ("t2", "down", {}, ""),
        ("t1", "left", {}, ""),
        ("", "down", {}, ""),
    ],
)
def test_shift(
    cards: str, direction: Direction, expected: dict[CellKey, str], changed: str
) -> None:
    patch = shift_cards(small_map(), cards.split(), direction)
    result = {key: ids for key, ids in {**CELLS, **expected}.items() if ids}
    assert shown(patch.apply(small_map())) == result
    assert touched(patch) == set(changed.split())


def test_up_and_down_again_passes_every_place_of_a_column() -> None:
    document = small_map()
    seen = []
    for direction in ("down", "down", "down", "up", "up", "up"):
        document = shift_cards(document, ["b"], direction).apply(document)
        seen.append((shown(document)[P1L1], shown(document).get(P1L2, "")))
    assert seen == [
        ("a c b", "e"),
        ("a c", "b e"),
        ("a c", "e b"),
        ("a c", "b e"),
        ("a c b", "e"),
        ("a b c", "e"),
    ]


@pytest.mark.parametrize(
    ("hidden", "cards", "direction", "expected"),
    [
        ("b", "a", "down", {P1L1: "b c a"}),
        ("b", "c", "up", {P1L1: "c a b"}),
        ("a", "b", "up", {}),
        ("c", "b", "down", {P1L1: "a c", P1L2: "b e"}),
        ("b", "a c", "up", {}),
    ],
)
def test_a_step_is_counted_in_cards_that_are_seen(
    hidden: str, cards: str, direction: Direction, expected: dict[CellKey, str]
) -> None:
    document = small_map()
    unseen = set(hidden.split())
    patch = shift_cards(document, cards.split(), direction, unseen.__contains__)
    assert shown(patch.apply(document)) == {**CELLS, **expected}
