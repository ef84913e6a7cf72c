"""Texts that read the same: what is found in a text can be replaced in it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.words.folding import folded, replaced


@pytest.mark.parametrize(
    ("text", "sought", "becomes"),
    [
        ("Demo and demo", "DEMO", "trial and trial"),
        ("A\u030asa, åsa", "ÅSA", "trial, trial"),
        ("e\u0301", "e", "e\u0301"),
        ("Straße", "STRASSE", "trial"),
        ("Straße", "stras", "Straße"),
        ("ooo", "oo", "trialo"),
        ("as is", "", "as is"),
        ("\u1112\u1161\u11ab", "한", "trial"),
    ],
)
def test_a_text_is_replaced_where_it_is_found(text: str, sought: str, becomes: str) -> None:
    assert replaced(text, sought, "trial") == becomes


@given(st.text(max_size=12), st.text(max_size=12), st.text("abæß\u0301é", min_size=1, max_size=6))
def test_a_whole_text_between_others_is_found_however_it_is_composed(
    before: str, after: str, sought: str
) -> None:
    text = f"{before} {unicodedata.normalize('NFD', sought)} {after}"
    if folded(sought) in folded(text) and not unicodedata.combining(sought[0]):
        assert folded(replaced(text, sought, "\u2603")) != folded(text)


@given(st.text(max_size=30), st.text(max_size=3))
def test_what_is_not_found_is_left(text: str, sought: str) -> None:
    if folded(sought) not in folded(text):
        assert replaced(text, sought, "!") == text
