"""Headings name fields in every language, values are read as they are written, nothing is lost."""

from datetime import date
from typing import Any

import pytest

from cjm_desktop.editing.edits.pasted_block import read_block
from cjm_desktop.intake.pasting.field_tables import FieldTable, read_fields
from cjm_desktop.intake.pasting.field_words import READ, fields_by_word
from cjm_desktop.intake.pasting.rows import Doubt, Row
from cjm_desktop.words.fields import field_words
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import Wording


def read(text: str, language: str = "en") -> FieldTable | None:
    return read_fields(read_block(text), language)


def only(text: str) -> Row:
    table = read(text)
    assert table is not None
    (row,) = table.rows
    return row


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_is_known_by_the_word_of_each_language(language: str) -> None:
    tr = Wording.of(language)
    for field in READ:
        word = field_words(tr, "cards", field)
        assert fields_by_word()[word.casefold()] == field, word


@pytest.mark.parametrize("heading", ["Customer is here", "Kunden är här", "Kunden er her"])
def test_headings_of_earlier_exports_are_known(heading: str) -> None:
    assert fields_by_word()[heading.casefold()] == "customer_present"


@pytest.mark.parametrize(
    "headings",
    [
        "title\tphase\trole\tpotential\tnotes",
        "Title\tPhase\tRole\tPotential (0–10)\tNotes:",
        "Titel\tFas\tRoll\tPotential\tAnteckningar",
        "TITEL\tFase\tRolle\tPotentiale\tNoter",
        "Tittel\tFase\tRolle\tPotensial\tNotater",
        "Kontaktpunkt\tFas\tBana\tPotential\tAnteckningar",
    ],
)
def test_a_card_of_each_row_with_what_the_headings_name(headings: str) -> None:
    assert only(f"{headings}\nAd\tOne\tBuyer\t7,5\tSeen") == Row(
        "Ad", "Seen", "One", "Buyer", {"potential": 7.5}
    )


@pytest.mark.parametrize(
    ("field", "written", "value"),
    [
        ("potential", "8.5", 8.5), ("effort", "0", 0.0), ("effort_now", "10", 10.0),
        ("kind", "Friction", "friction"), ("kind", "friktion", "friction"),
        ("evidence", "Researched", "researched"), ("decision", "do_more", "do_more"),
        ("experience", "-2", -2), ("experience", "+1", 1), ("experience", "Very good", 2),
        ("customer_present", "ja", True), ("we_present", "No", False), ("budget", "?", None),
        ("moment_of_truth", "x", True), ("due", "2026-03-04", date(2026, 3, 4)),
        ("tags", "a; b,c", ("a", "b", "c")), ("links", "https://a.b", ("https://a.b",)),
        ("channel", "Web", "Web"), ("owner", "Ann", "Ann"),
    ],
)  # fmt: skip
def test_values_are_read_as_people_write_them(field: str, written: str, value: Any) -> None:
    row = only(f"title\t{field}\nAd\t{written}")
    assert row.fields == {field: value}
    assert row.notes == ""


@pytest.mark.parametrize(
    ("field", "written"),
    [("potential", "12"), ("potential", "7.3"), ("potential", "high"), ("effort", "-1"),
     ("kind", "thing"), ("experience", "3"), ("due", "soon"), ("we_present", "perhaps"),
     ("links", "javascript:x"), ("moment_of_truth", "?"), ("channel", "x" * 301)],
)  # fmt: skip
def test_a_value_that_the_field_does_not_take_is_told_and_kept_in_the_notes(
    field: str, written: str
) -> None:
    table = read(f"title\t{field}\tnotes\nAd\t{written}\tSeen")
    assert table is not None
    assert table.doubts == (Doubt("value", written, field),)
    assert table.rows == (Row("Ad", f"Seen\n{field}: {written}"),)


def test_an_unknown_column_is_told_and_kept_in_the_notes() -> None:
    table = read("Title\tPhase\tCost\nAd\tOne\t5 kr\nFair\tOne\t")
    assert table is not None
    assert table.doubts == (Doubt("heading", "Cost"),)
    assert [(row.title, row.notes) for row in table.rows] == [("Ad", "Cost: 5 kr"), ("Fair", "")]


def test_a_second_column_of_a_field_is_none_and_what_is_beyond_the_headings_is_kept() -> None:
    assert only("Title\tName\tPhase\nAd\tBig ad\tOne\tmore") == Row(
        "Ad", "Name: Big ad\nmore", "One"
    )


def test_ids_are_no_part_of_a_card_and_empty_rows_are_passed_over() -> None:
    table = read("id\tPhase\tTitle\nc1\tOne\tAd\nc2\t\t\n\t\t")
    assert table is not None
    assert table.rows == (Row("Ad", phase="One", id="c1"),)
    assert table.doubts == ()


@pytest.mark.parametrize(
    "text",
    ["Title\tPhase", "Title\nAd", "Ad\tFair\nTitle\tPhase", "Phase\tPotential\nOne\t5",
     "Title\tPhase\tCost\tPrice\tSum\nAd\tOne\t1\t2\t3", "Title\tSomething\nAd\tx"],
)  # fmt: skip
def test_headings_that_do_not_name_a_title_and_more_are_none(text: str) -> None:
    assert read(text) is None
