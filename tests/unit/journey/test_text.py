"""Text from outside is made fit for a record without losing a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.journey.records import Card
from cjm_desktop.journey.text import clean_text, fitted
from cjm_desktop.journey.values import MAX_NOTES, MAX_TITLE


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("one\r\ntwo\rthree\u2028four\x0bfive\x85six", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("\ufeffbell\x07 tab\t null\x00 half \ud800", "bell tab\t null half "),
        ("åäö 日本 🙂 <b>=1+1</b>", "åäö 日本 🙂 <b>=1+1</b>"),
    ],
)
def test_clean_text(text: str, cleaned: str) -> None:
    assert clean_text(text) == cleaned


def test_a_short_text_is_a_title() -> None:
    assert list(fitted("  Hello \n there ")) == [("Hello \n there", "")]
    assert list(fitted(" \n ")) == []


def test_the_first_line_can_be_the_title() -> None:
    assert list(fitted("Title \n\n one\ntwo\n", first_line=True)) == [("Title", "one\ntwo")]


def test_a_long_title_goes_on_in_the_notes_from_a_space() -> None:
    words = "word " * 70
    ((title, notes),) = fitted(words)
    assert len(title) <= MAX_TITLE
    assert title.endswith("word")
    assert f"{title} {notes}" == words.strip()


def test_a_text_without_spaces_is_cut_at_the_limit() -> None:
    ((title, notes),) = fitted("x" * 301)
    assert (len(title), notes) == (MAX_TITLE, "x")


def test_more_than_the_notes_hold_goes_on() -> None:
    pieces = list(fitted("x" * (MAX_TITLE + MAX_NOTES + 5)))
    assert [(len(title), len(notes)) for title, notes in pieces] == [
        (MAX_TITLE, MAX_NOTES),
        (5, 0),
    ]


@given(st.text(max_size=40), st.integers(1, 900), st.booleans())
def test_what_was_fitted_fits_and_is_all_there(text: str, times: int, first_line: bool) -> None:
    cleaned = clean_text(text * times)
    pieces = list(fitted(cleaned, first_line=first_line))
    for title, notes in pieces:
        assert title
        Card(order="a0", title=title, notes=notes)
    together = "".join(title + notes for title, notes in pieces)
    assert "".join(together.split()) == "".join(cleaned.split())
