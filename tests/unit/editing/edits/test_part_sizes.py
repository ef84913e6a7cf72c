"""Sizes stay within what a file may say; collapsing touches no card."""

from cjm_desktop.editing.edits.part_sizes import (
    collapse,
    collapsed_parts,
    resize,
    siblings,
    size_of,
)
from cjm_desktop.journey.document import Key
from cjm_desktop.storage.codec import dumps
from tests.maps import small_map

P1, L1 = Key("phases", "p1"), Key("lanes", "l1")


def test_a_size_is_the_nearest_that_there_can_be() -> None:
    document = small_map()
    for key, asked, given in (
        (P1, 0, 120), (P1, 200.4, 200), (P1, 9_999, 800),
        (L1, -5, 40), (L1, 300.6, 301), (L1, 9_999, 4_000),
    ):  # fmt: skip
        assert size_of(resize(document, [key], asked).apply(document), key) == given


def test_all_become_alike_and_usual_again_without_a_trace() -> None:
    document = small_map()
    alike = resize(document, siblings(document, P1), 240).apply(document)
    assert {phase.width for phase in alike.phases.values()} == {240}
    again = resize(alike, siblings(alike, P1), None).apply(alike)
    assert dumps(again) == dumps(document)


def test_collapsing_keeps_the_cards_and_expanding_leaves_no_trace() -> None:
    document = small_map()
    collapsed = collapse(document, [P1, L1], collapsed=True).apply(document)
    assert collapsed.cards is document.cards
    assert collapsed_parts(collapsed) == [P1, L1]
    back = collapse(collapsed, collapsed_parts(collapsed), collapsed=False).apply(collapsed)
    assert dumps(back) == dumps(document)
