"""Sentences are found in any language, and abbreviations do not cut them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.intake.notes.sentences import ends_sentence, sentence_at, sentences


def cut(text: str) -> list[str]:
    return [text[each.start : each.end] for each in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "We wait. | Nobody calls! | Why?",
        "“It is slow.” | “Really?” | She said so.",
        "Vi jämför t.ex. priser. | Det tar ca. 3 veckor. | Sedan köper vi.",
        "Vi jämför t.ex. Volvo och bl.a. Scania. | Klart.",
        "Dr. Holm and J. R. Berg decide. | They do.",
        "It costs 3.5 million… and more. | So what…",
        "Version 2.0 is out. | 40 of us use it.",
        "価格がわからない。|困ります！|はい。",
        "First line\n|second line",
        "Wait... what?! | No.",
        "¿Por qué? | ¡No sé!",
    ],
)
def test_sentences_are_where_one_reads_them(text: str) -> None:
    assert cut(text.replace("| ", "").replace("|", "")) == [
        each.strip() for each in text.split("|")
    ]


def test_the_sentence_at_a_place_is_the_one_it_is_in_or_behind() -> None:
    text = "  One two.  Three."
    assert sentence_at(text, 0) == sentence_at(text, 9) == (2, 10)
    assert sentence_at(text, 10) == sentence_at(text, 11) == (2, 10)
    assert sentence_at(text, 12) == sentence_at(text, 99) == (12, 18)
    assert sentence_at("  \n ", 1) is None


def test_an_end_is_known_behind_closing_signs_too() -> None:
    assert ends_sentence("She said “no.” ")
    assert ends_sentence("困ります。")
    assert not ends_sentence("and then,")


@given(st.text(alphabet='aA .!?…\n"”。9', max_size=60))
def test_nothing_but_space_is_outside_of_sentences(text: str) -> None:
    spans = sentences(text)
    inside = "".join(text[each.start : each.end] for each in spans)
    assert "".join(inside.split()) == "".join(text.split())
    assert list(spans) == sorted(spans)
