"""Cards added, moved, duplicated, changed and removed, with the cases worked out by hand."""

import pytest
from pydantic_core import ValidationError

from cjm_desktop.editing.edits.cards import (
    add_card,
    add_cards,
    change_cards,
    duplicate_cards,
    move_cards,
    remove_cards,
)
from cjm_desktop.journey.document import TRAY, CellKey, Document, Key
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.records import Asset
from tests.maps import (
    CELLS,
    P1L1,
    P1L2,
    P2L1,
    P2L2,
    P3L2,
    numbered,
    shown,
    small_map,
    touched,
    with_orders,
)


@pytest.mark.parametrize(
    ("cell", "index", "expected"),
    [
        (P1L1, None, "a b c n"),
        (P1L1, 0, "n a b c"),
        (P1L1, 1, "a n b c"),
        (P1L1, 3, "a b c n"),
        (P1L1, 99, "a b c n"),
        (P2L2, None, "n"),
        (P2L2, 0, "n"),
        (TRAY, 1, "t1 n t2"),
    ],
)
def test_a_new_card_comes_where_it_was_asked_for(
    cell: CellKey, index: int | None, expected: str
) -> None:
    patch = add_card(small_map(), "n", cell, index, title="New", kind="idea")
    document = patch.apply(small_map())
    assert touched(patch) == {"n"}
    assert shown(document) == {**CELLS, cell: expected}
    assert (document.cards["n"].title, document.cards["n"].kind) == ("New", "idea")


def test_several_come_one_below_the_other() -> None:
    patch = add_cards(small_map(), {"n2": {"title": "x"}, "n1": {}}, P1L1, 1)
    assert shown(patch.apply(small_map()))[P1L1] == "a n2 n1 b c"
    assert [key.id for key in patch.added] == ["n2", "n1"]


def test_between_ties_those_behind_are_respaced() -> None:
    tied = with_orders(small_map(), a="a1", b="a1", c="a1")
    patch = add_card(tied, "n", P1L1, 1)
    assert touched(patch) == {"n", "b", "c"}
    assert shown(patch.apply(tied))[P1L1] == "a n b c"
    assert touched(add_card(tied, "n", P1L1, 0)) == {"n"}


def test_a_field_is_checked_when_the_card_is_made() -> None:
    with pytest.raises(ValidationError):
        add_card(small_map(), "n", P1L1, title="x" * 301)


@pytest.mark.parametrize(
    ("cards", "cell", "index", "expected", "changed"),
    [
        ("d", P1L1, 0, {P1L1: "d a b c", P2L1: ""}, "d"),
        ("d", P1L1, 2, {P1L1: "a b d c", P2L1: ""}, "d"),
        ("a", P2L2, None, {P1L1: "b c", P2L2: "a"}, "a"),
        ("a", TRAY, 1, {P1L1: "b c", TRAY: "t1 a t2"}, "a"),
        ("t1", P1L2, None, {P1L2: "e t1", TRAY: "t2"}, "t1"),
        ("a", P1L1, 0, {}, ""),
        ("a", P1L1, 1, {}, ""),
        ("a", P1L1, 2, {P1L1: "b a c"}, "a"),
        ("a", P1L1, 3, {P1L1: "b c a"}, "a"),
        ("c", P1L1, None, {}, ""),
        ("c", P1L1, 0, {P1L1: "c a b"}, "c"),
        ("a b", P1L1, 1, {}, ""),
        ("b c", P1L1, 3, {}, ""),
        ("a c", P1L1, 1, {P1L1: "a c b"}, "c"),
        ("a c", P1L1, 2, {P1L1: "b a c"}, "a"),
        ("a b", P1L1, 3, {P1L1: "c a b"}, "a b"),
        ("g t2 f a", P1L1, 2, {P1L1: "b a f g t2 c", P3L2: "", TRAY: "t1"}, "a f g t2"),
        ("b d", P1L1, 1, {P1L1: "a b d c", P2L1: ""}, "d"),
        ("", P1L1, 0, {}, ""),
    ],
)
def test_moves(
    cards: str, cell: CellKey, index: int | None, expected: dict[CellKey, str], changed: str
) -> None:
    patch = move_cards(small_map(), cards.split(), cell, index)
    result = {key: ids for key, ids in {**CELLS, **expected}.items() if ids}
    assert shown(patch.apply(small_map())) == result
    assert touched(patch) == set(changed.split())


def test_a_move_among_ties_leaves_the_other_cells_alone() -> None:
    tied = with_orders(small_map(), a="a1", b="a1", c="a1")
    patch = move_cards(tied, ["c"], P1L1, 0)
    assert shown(patch.apply(tied))[P1L1] == "c a b"
    assert touched(patch) == {"c"}
    patch = move_cards(tied, ["a"], P1L1, 2)
    assert shown(patch.apply(tied))[P1L1] == "b a c"
    assert touched(patch) == {"a", "c"}


def test_a_move_keeps_what_the_card_says() -> None:
    document = change_cards(small_map(), ["a"], notes="kept", potential=4.5).apply(small_map())
    after = move_cards(document, ["a"], P2L1).apply(document)
    assert (after.cards["a"].notes, after.cards["a"].potential) == ("kept", 4.5)


def test_a_card_that_is_not_there_cannot_move() -> None:
    with pytest.raises(KeyError):
        move_cards(small_map(), ["nobody"], P1L1)


def test_copies_come_right_below_their_originals() -> None:
    patch = duplicate_cards(small_map(), ["g", "c", "a"], numbered())
    document = patch.apply(small_map())
    assert shown(document) == {**CELLS, P1L1: "a n1 b c n2", P3L2: "f g n3"}
    assert document.cards["n1"].title == "A"
    assert touched(patch) == {"n1", "n2", "n3"}


def test_copies_can_be_dropped_elsewhere() -> None:
    patch = duplicate_cards(small_map(), ["d", "a"], numbered(), P1L1, 1)
    assert shown(patch.apply(small_map())) == {**CELLS, P1L1: "a n1 n2 b c"}
    patch = duplicate_cards(small_map(), ["d", "a"], numbered(), TRAY)
    assert shown(patch.apply(small_map())) == {**CELLS, TRAY: "t1 t2 n1 n2"}


def test_handoffs_among_the_originals_are_copied_with_them() -> None:
    document = duplicate_cards(small_map(), ["a", "b", "f"], numbered()).apply(small_map())
    copied = {
        each: document.handoffs[each] for each in document.handoffs.keys() - {"ab", "ad", "fe"}
    }
    ((_, handoff),) = copied.items()
    assert (handoff.source, handoff.target) == ("n1", "n2")


def test_several_change_at_once() -> None:
    patch = change_cards(small_map(), ["a", "e", "t1"], evidence="researched")
    after = patch.apply(small_map())
    assert {each for each, card in after.cards.items() if card.evidence} == {"a", "e", "t1"}
    assert not change_cards(after, ["a", "e"], evidence="researched")


@pytest.mark.parametrize("field", ["phase", "lane", "order"])
def test_the_place_is_not_changed_by_the_way(field: str) -> None:
    with pytest.raises(ValueError, match="moving"):
        change_cards(small_map(), ["a"], **{field: None})


def test_a_removed_card_takes_its_handoffs() -> None:
    patch = remove_cards(small_map(), ["a", "t1"])
    assert touched(patch) == {"a", "t1", "ab", "ad"}
    after = patch.apply(small_map())
    assert set(after.handoffs) == {"fe"}
    assert not list(breaches(after))


def test_a_picture_goes_with_the_last_card_that_shows_it() -> None:
    document = _with_pictures()
    one = remove_cards(document, ["a"])
    assert Key("assets", "pic") not in one.removed
    both = remove_cards(document, ["a", "b"])
    assert Key("assets", "pic") in both.removed
    assert Key("assets", "logo") not in both.removed
    changed = change_cards(document, ["a", "b"], image=None)
    assert Key("assets", "pic") in changed.removed
    assert not list(breaches(both.apply(document)))


def _with_pictures() -> Document:
    document = small_map().replaced(
        {
            Key("assets", "pic"): Asset(media_type="image/png", data="AAAA"),
            Key("assets", "logo"): Asset(media_type="image/png", data="BBBB"),
        }
    )
    return change_cards(document, ["a", "b"], image="pic").apply(document)
