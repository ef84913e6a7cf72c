"""Disqualified mindsets can be hidden: they take no room, and nothing else changes its place."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.insight.card import is_disqualified
from cjm_desktop.journey.document import TRAY, Document
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.map.hiding import Hiding
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.layout.without_disqualified import without_disqualified
from cjm_desktop.words.wording import ENGLISH
from tests.maps import P1L1, P2L1, small_map
from tests.property.same import drawn
from tests.strategies import documents


def laid_out(document: Document) -> MapLayout:
    return MapLayouter(ENGLISH, hiding=Hiding(disqualified=True)).layout(document)


def with_disqualified(cards: str) -> Document:
    document = small_map()
    fields = {"kind": "mindset", "qualification": "disqualified"}
    return change_cards(document, cards.split(), **fields).apply(document)


@given(documents())
@example(with_disqualified("d"))
def test_the_screen_hides_what_paper_leaves_out(document: Document) -> None:
    told = without_disqualified(document)
    hidden, left_out = laid_out(document), MapLayouter(ENGLISH).layout(told)
    assert drawn(hidden.drawing()) == drawn(left_out.drawing())


@given(documents())
def test_hidden_cards_are_found_nowhere(document: Document) -> None:
    layout = laid_out(document)
    everywhere = set(layout.cards_in(Rect(-1e6, -1e6, 2e6, 2e6)))
    for card_id, card in document.cards.items():
        shown = card.phase is not None and not is_disqualified(card)
        assert (layout.card_rect(card_id) is not None) == shown
        assert (card_id in everywhere) == shown


@pytest.mark.parametrize(
    ("hidden", "shown", "gaps"),
    [
        # Gaps between the cards that are shown, as indices in a b c: from above all to below all.
        ("b", "a c", [0, 1, 3]),
        ("a", "b c", [0, 2, 3]),
        ("c", "a b", [0, 1, 2]),
        ("a b", "c", [0, 3]),
        ("a b c", "", [0]),
    ],
)
def test_a_drop_lands_below_the_card_that_is_seen_above_it(
    hidden: str, shown: str, gaps: list[int]
) -> None:
    layout = laid_out(with_disqualified(hidden))
    assert " ".join(item.id for item in layout.shown_in(P1L1)) == shown
    cell = layout.cell_rect(P1L1)
    assert cell is not None
    rects = [layout.card_rect(each) for each in shown.split()]
    heights = [cell.y + 1, *(rect.bottom - 1 for rect in rects if rect is not None)]
    slots = [layout.slot_at(cell.x + 20, y) for y in heights]
    assert [slot.before for slot in slots if slot is not None] == gaps
    marks = [slot.mark.y for slot in slots if slot is not None]
    assert marks == sorted(set(marks))


def test_a_cell_whose_cards_are_all_hidden_looks_empty() -> None:
    layout = laid_out(with_disqualified("d"))
    everywhere = Rect(0, 0, layout.width, layout.height)
    assert layout.cell_rect(P2L1) in set(layout.empty_cells(everywhere))
    assert MapLayouter(ENGLISH).layout(with_disqualified("d")).cell_rect(P2L1) not in set(
        MapLayouter(ENGLISH).layout(with_disqualified("d")).empty_cells(everywhere)
    )


def test_cards_are_hidden_by_their_ids_and_keep_their_places() -> None:
    document = small_map()
    layouter = MapLayouter(ENGLISH)
    whole = layouter.layout(document)
    layouter.hide(Hiding(cards=frozenset({"a", "e"})))
    hidden = layouter.layout(document)
    assert hidden.card_rect("a") is None
    assert set(hidden.arrows.routes) == set(whole.arrows.routes) - {"ab", "ad", "fe"}
    b = hidden.card_rect("b")
    assert b is not None
    slot = hidden.slot_at(b.x + 5, b.y + 2)
    assert slot is not None
    below = hidden.slot_at(b.x + 5, b.y + b.height - 2)
    assert below is not None
    ids = [item.id for item in document.cells[slot.cell]]
    assert below.before == ids.index("b") + 1
    layouter.hide(Hiding())
    assert drawn(layouter.layout(document)) == drawn(whole)


def test_no_arrow_leads_to_a_hidden_card_until_it_is_open_again() -> None:
    layouter = MapLayouter(ENGLISH, hiding=Hiding(disqualified=True))
    document = with_disqualified("d")
    assert set(layouter.layout(document).arrows.routes) == {"ab", "fe"}
    again = change_cards(document, ["d"], qualification="open").apply(document)
    assert set(layouter.layout(again).arrows.routes) == {"ab", "ad", "fe"}
    assert set(layouter.layout(document).arrows.routes) == {"ab", "fe"}


@given(documents(), st.data())
def test_hiding_little_by_little_equals_hiding_at_once(
    document: Document, data: st.DataObject
) -> None:
    layouter = MapLayouter(ENGLISH)
    start, shown = document, layouter.layout(document)
    layouter.hide(Hiding(disqualified=True))
    for _ in range(3):
        if document.cards:
            card = data.draw(st.sampled_from(sorted(document.cards)))
            judged = data.draw(st.sampled_from(("open", "disqualified")))
            fields = {"kind": "mindset", "qualification": judged}
            document = change_cards(document, [card], **fields).apply(document)
        assert drawn(layouter.layout(document)) == drawn(laid_out(document))
    layouter.hide(Hiding(disqualified=False))
    assert drawn(layouter.layout(start)) == drawn(shown)


def test_a_map_without_disqualified_mindsets_is_told_as_it_is() -> None:
    document = small_map()
    assert without_disqualified(document) is document
    told = without_disqualified(with_disqualified("b t1"))
    assert told.cards.keys() == document.cards.keys() - {"b", "t1"}
    assert set(told.handoffs) == {"ad", "fe"}
    assert [item.id for item in told.cells[TRAY]] == ["t2"]
