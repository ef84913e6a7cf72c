"""The clipboard: our own cards with their places, lines of text, cells of a spreadsheet."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from cjm_desktop.editing.edits.assets import set_picture
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.paste import (
    PasteCode,
    PasteError,
    fragment,
    one_card,
    paste_fragment,
    paste_lines,
)
from cjm_desktop.editing.patch import Patch
from cjm_desktop.journey.document import TRAY, CellKey, Document, Key
from cjm_desktop.journey.invariants import breaches
from cjm_desktop.journey.records import Asset
from cjm_desktop.journey.values import MAX_NOTES, MAX_TITLE
from tests.maps import (
    CELLS,
    P1L1,
    P1L2,
    P2L1,
    P2L2,
    P3L1,
    P3L2,
    numbered,
    shown,
    small_map,
)


def _pasted(cards: str, at: CellKey, index: int | None = None) -> dict[CellKey, str]:
    data = fragment(small_map(), cards.split())
    patch = paste_fragment(small_map(), data, at, index, numbered())
    after = patch.apply(small_map())
    assert not list(breaches(after))
    return shown(after)


@pytest.mark.parametrize(
    ("cards", "at", "index", "expected"),
    [
        ("c a", P1L1, None, {P1L1: "a b c n1 n2"}),
        ("c a", P1L1, 1, {P1L1: "a n1 n2 b c"}),
        ("a d", P2L1, 0, {P2L1: "n1 d", P3L1: "n2"}),
        ("a e", P2L1, 0, {P2L1: "n1 d", P2L2: "n2"}),
        # b and g lie two phases and a lane apart: what would lie outside waits in the tray.
        ("b g", P1L1, None, {P1L1: "a b c n1", P3L2: "f g n2"}),
        ("b g", P3L2, 1, {P3L2: "f n1 g", TRAY: "t1 t2 n2"}),
        ("g", P1L1, None, {P1L1: "a b c n1"}),
        ("b g", TRAY, 1, {TRAY: "t1 n1 n2 t2"}),
        ("t1", P2L2, None, {P2L2: "n1"}),
        ("t1 d", P1L2, None, {P1L2: "e n1 n2"}),
        ("", P1L1, None, {}),
    ],
)
def test_cards_keep_their_places_among_each_other(
    cards: str, at: CellKey, index: int | None, expected: dict[CellKey, str]
) -> None:
    assert _pasted(cards, at, index) == {**CELLS, **expected}


def test_fields_handoffs_and_pictures_come_along_to_another_map() -> None:
    picture = Asset(name="x.png", media_type="image/png", data="AAAA")
    source = set_picture(small_map(), [Key("cards", "a")], picture, "pic").apply(small_map())
    source = change_cards(source, ["a"], potential=2.5, tags=("x",), meta={"from": "here"}).apply(
        source
    )
    data = fragment(source, ["a", "b"])
    after = paste_fragment(small_map(), data, P3L1, None, numbered()).apply(small_map())
    pasted = after.cards["n1"]
    assert (pasted.potential, pasted.tags, pasted.meta) == (2.5, ("x",), {"from": "here"})
    assert pasted.image is not None
    assert after.assets[pasted.image] == picture
    added = [each for key, each in after.handoffs.items() if key not in small_map().handoffs]
    assert [(each.source, each.target) for each in added] == [("n1", "n2")]
    assert not list(breaches(after))

    same = paste_fragment(source, data, P3L1, None, numbered()).apply(source)
    assert set(same.assets) == {"pic"}


def _with(change: dict[str, Any]) -> bytes:
    return json.dumps({**json.loads(fragment(small_map(), ["a"])), **change}).encode()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not_cards"),
        (b"hello", "not_cards"),
        (b"\xff\xfe\x00", "not_cards"),
        (b"[" * 100_000, "not_cards"),
        (b"null", "not_cards"),
        (b"{}", "not_cards"),
        (_with({"format": "cjm-desktop/map"}), "not_cards"),
        (_with({"unknown": 1}), "not_cards"),
        (_with({"format_version": 2, "unknown": 1}), "newer"),
        (_with({"format_version": 0}), "not_cards"),
        (_with({"cards": {"a": {"phase": -1, "lane": 0, "card": {"order": "a0"}}}}), "not_cards"),
        (_with({"cards": {"a": {"phase": 0, "lane": 0, "card": {"order": "!"}}}}), "not_cards"),
        (_with({"cards": {"a b": {"phase": 0, "lane": 0, "card": {"order": "a0"}}}}), "not_cards"),
        (_with({"cards": {"a": {"phase": 0, "lane": 0, "card": {"order": "a0", "x": 1}}}}),
         "not_cards"),
    ],
)  # fmt: skip
def test_anything_else_is_refused(data: bytes, code: PasteCode) -> None:
    with pytest.raises(PasteError) as caught:
        paste_fragment(small_map(), data, P1L1, None, numbered())
    assert caught.value.code == code


def test_what_points_outside_the_fragment_is_left_out() -> None:
    card = {"phase": 0, "lane": 0, "card": {"order": "a0", "image": "gone"}}
    data = _with({"cards": {"x": card}, "handoffs": [{"source": "x", "target": "a"}]})
    after = paste_fragment(small_map(), data, P1L1, None, numbered()).apply(small_map())
    assert after.cards["n1"].image is None
    assert after.handoffs == small_map().handoffs


@pytest.mark.parametrize("at", [CellKey("p1", "lx"), CellKey("p9", "l1"), CellKey("p1", "l9")])
def test_there_must_be_a_cell_that_holds_cards(at: CellKey) -> None:
    data = fragment(small_map(), ["a"])
    pastes: list[Callable[[], Patch]] = [
        lambda: paste_fragment(small_map(), data, at, None, numbered()),
        lambda: paste_lines(small_map(), "x", at, None, lambda _: "idea", numbered()),
        lambda: one_card(small_map(), "x", at, None, lambda _: "idea", numbered()),
    ]
    for paste in pastes:
        with pytest.raises(PasteError) as caught:
            paste()
        assert caught.value.code == "not_a_cell"


def _titles(patch: Patch, document: Document) -> dict[CellKey, list[str]]:
    after = patch.apply(document)
    new = {key.id for key in patch.added}
    return {
        cell: titles
        for cell, placed in after.cells.items()
        if (titles := [card.title for each, card in placed if each in new])
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        (" \n\t\n", {}),
        ("one\r\n\r\n  two  \n", {P1L1: ["one", "two"]}),
        ("a\tb\tc\nd\t\te", {P1L1: ["a", "d"], P2L1: ["b"], P3L1: ["c", "e"]}),
        ("\tb", {P2L1: ["b"]}),
        ("a\tb\tc\td\te", {P1L1: ["a"], P2L1: ["b"], P3L1: ["c"], TRAY: ["d", "e"]}),
        ('"two\nlines and ""quotes"""\tnext', {P1L1: ['two\nlines and "quotes"'], P2L1: ["next"]}),
        ('"a quote"\n"open', {P1L1: ['"a quote"', '"open']}),
        (
            "• one\n•\ttwo\n- three\n1.\tfour\n -5 %",
            {P1L1: ["one", "two", "three", "four", "-5 %"]},
        ),
        ("-\tno", {P1L1: ["-"], P2L1: ["no"]}),
        ("<b>=1+1</b> & \x00co", {P1L1: ["<b>=1+1</b> & co"]}),
    ],
)
def test_a_card_for_each_line_and_cell(text: str, expected: dict[CellKey, list[str]]) -> None:
    patch = paste_lines(small_map(), text, P1L1, 1, lambda _: "mindset", numbered())
    assert _titles(patch, small_map()) == expected
    assert not list(breaches(patch.apply(small_map())))


def test_lines_come_in_order_from_the_place_asked_for() -> None:
    patch = paste_lines(small_map(), "x\ty\nz", P1L1, 1, lambda _: "mindset", numbered())
    after = patch.apply(small_map())
    assert shown(after) == {**CELLS, P1L1: "a n1 n2 b c", P2L1: "d n3"}
    assert {after.cards[each].kind for each in ("n1", "n2", "n3")} == {"mindset"}


def test_lines_in_the_tray_all_stay_there() -> None:
    patch = paste_lines(small_map(), "x\ty\nz", TRAY, None, lambda _: "idea", numbered())
    assert shown(patch.apply(small_map()))[TRAY] == "t1 t2 n1 n2 n3"


def test_a_long_line_goes_on_in_the_notes() -> None:
    line = "word " * 100
    after = paste_lines(small_map(), line, P2L2, None, lambda _: "note", numbered()).apply(
        small_map()
    )
    card = after.cards["n1"]
    assert f"{card.title} {card.notes}" == line.strip()


def test_one_card_of_a_whole_text() -> None:
    text = "Title\tstays\r\n\r\n- point\n- point"
    after = one_card(small_map(), text, P1L1, 0, lambda _: "note", numbered()).apply(small_map())
    assert shown(after)[P1L1] == "n1 a b c"
    assert (after.cards["n1"].title, after.cards["n1"].notes) == (
        "Title\tstays",
        "- point\n- point",
    )
    assert not one_card(small_map(), " \n ", P1L1, 0, lambda _: "note", numbered())


def test_nothing_of_a_very_long_text_is_lost() -> None:
    text = "x" * (MAX_TITLE + MAX_NOTES + 7)
    after = one_card(small_map(), text, P2L2, None, lambda _: "note", numbered()).apply(small_map())
    assert [len(card.title + card.notes) for _, card in after.cells[P2L2]] == [
        MAX_TITLE + MAX_NOTES,
        7,
    ]
