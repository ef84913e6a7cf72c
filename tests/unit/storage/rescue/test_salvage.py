"""A text is read past its faults, and no further than can be trusted."""

import json
from typing import Any

import pytest

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.values import MAX_LANES, MAX_PHASES
from cjm_desktop.storage import codec
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.storage.rescue.repairs import Repair
from cjm_desktop.storage.rescue.rescue import rescue

HEAD = '{"format": "cjm-desktop/map", "format_version": 1, '


def saved(text: str) -> tuple[Document, list[str]]:
    document, repairs = rescue(text.encode())
    assert codec.loads(codec.dumps(document)) == document
    return document, [each.code for each in repairs]


def test_a_missing_comma_costs_nothing() -> None:
    document, codes = saved(
        HEAD + '"cards": {"a": {"order": "a0"\n"title": "x"}\n"b": {"order": "a1"}}}'
    )
    assert document.cards == {"a": Card(order="a0", title="x"), "b": Card(order="a1")}
    assert codes == ["layout_mended"]


def test_raw_line_breaks_in_a_text_are_taken_for_what_they_were_meant() -> None:
    document, _ = saved(HEAD + '"cards": {"a": {"order": "a0", "notes": "one\ntwo\tthree"}}}')
    assert document.cards["a"].notes == "one\ntwo\tthree"


def test_a_record_whose_end_is_missing_takes_no_other_in() -> None:
    document, codes = saved(
        HEAD + '"cards": {"a": {"order": "a0", "title": "x", "b": {"order": "a1", "title": "y"}}}'
    )
    assert document.cards == {"a": Card(order="a0", title="x"), "b": Card(order="a1", title="y")}
    assert "record_cut" in codes


def test_a_table_whose_end_is_missing_takes_no_other_in() -> None:
    document, _ = saved(
        HEAD + '"cards": {"a": {"order": "a0"}, "handoffs": {"h": {"source": "a", "target": "a"}}}'
    )
    assert list(document.cards) == ["a"]
    assert list(document.handoffs) == ["h"]


def test_records_with_the_names_of_tables_stay_records() -> None:
    cards = {"phases": {"order": "a0"}, "map": {"order": "a1"}, "format": {"order": "a2"}}
    document, _ = saved(HEAD + f'"x": 1, "cards": {json.dumps(cards)}}}')
    assert set(document.cards) == set(cards)


def test_what_follows_a_gap_goes_where_it_fits() -> None:
    document, codes = saved(
        HEAD
        + '"cards": {"a": {"order": "a0"}, "b": {"ord\0\0\0\0: '
        + '{"h": {"source": "a", "target": "a"}}}'
    )
    assert list(document.handoffs) == ["h"]
    assert list(document.cards) == ["a"]
    assert "text_lost" in codes


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", "{}", '{"cards": {}}', '{"map": {"title": "x"}}']
)
def test_where_nothing_says_that_it_is_a_map_nothing_is_saved(text: str) -> None:
    with pytest.raises(LoadError):
        rescue(text.encode())


@pytest.mark.parametrize("version", ["2", "7", "1.5", '1, "format_version": 3'])
def test_nothing_of_a_newer_format_is_touched(version: str) -> None:
    head = HEAD.replace("1, ", f"{version}, ")
    text = head + '"cards": {"a": {"order": "a0"'
    with pytest.raises(LoadError) as caught:
        rescue(text.encode())
    assert caught.value.code == "newer_version"


def test_of_too_many_the_last_are_left_out_and_counted() -> None:
    table: dict[str, Any] = {f"p{n}": {"order": "a0"} for n in range(MAX_PHASES + 3)}
    document, repairs = rescue((HEAD + f'"phases": {json.dumps(table)}}}').encode())
    assert list(document.phases) == [f"p{n}" for n in range(MAX_PHASES)]
    assert repairs == [
        Repair("too_many", ("phases", ""), values={"n": 3, "line": 1, "limit": MAX_PHASES})  # type: ignore[arg-type]
    ]


def test_no_more_phases_and_lanes_are_made_anew_than_a_map_may_have() -> None:
    cards = {f"c{n}": {"order": "a0", "phase": f"p{n}", "lane": f"l{n}"} for n in range(300)}
    document, codes = saved(HEAD + f'"cards": {json.dumps(cards)}')
    assert (len(document.phases), len(document.lanes)) == (MAX_PHASES, MAX_LANES)
    assert len(document.cards) == 300
    assert codes.count("card_to_tray") == 100


def test_nulls_after_the_first_brace_make_no_other_encoding() -> None:
    text = "{" + "\0" * 63 + '"cards": {"a": {"order": "a0", "title": "å"}}}'
    assert saved(text)[0].cards == {"a": Card(order="a0", title="å")}


@pytest.mark.parametrize("name", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_other_encodings_are_known_by_their_mark_or_their_beginning(name: str) -> None:
    whole = codec.dumps(Document(cards={"a": Card(order="a0", title="å😀")}))
    document, repairs = rescue(whole.decode().encode(name))
    assert document == codec.loads(whole)
    assert [each.code for each in repairs] == ["encoding_changed"]
