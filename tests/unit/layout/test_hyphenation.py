"""Words are broken where a dictionary of their language allows, and nowhere else."""

from itertools import pairwise

import pytest

from cjm_desktop.layout.hyphenation import hyphen_place, in_words_of_tr, words_of
from cjm_desktop.words.languages import LANGUAGES
from cjm_desktop.words.wording import ENGLISH, Wording


def places(word: str, language: str) -> list[int]:
    with words_of(Wording.of(language)):
        found = {hyphen_place(word, 0, most) for most in range(1, len(word))}
    return sorted(place for place in found if place is not None)


@pytest.mark.parametrize(
    ("word", "language", "parts"),
    [
        ("Købsbeslutning", "da", "Købs be slut ning"),
        ("Kjøpsbeslutning", "nb", "Kjøps be slut ning"),
        ("varumärkesintresse", "sv", "va ru mär kes in tresse"),
        ("Recommendations", "en", "Re com mend a tions"),
    ],
)
def test_words_are_broken_between_syllables(word: str, language: str, parts: str) -> None:
    edges = [0, *places(word, language), len(word)]
    assert " ".join(word[start:end] for start, end in pairwise(edges)) == parts


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_of_the_program_has_a_dictionary(language: str) -> None:
    assert places("administration", language)


@pytest.mark.parametrize(
    "text", ["https://example.com/administration", "administration_2", "AB12administration"]
)
def test_a_hyphen_is_never_put_into_an_address_or_a_number(text: str) -> None:
    assert places(text, "en") == []


def test_a_word_in_brackets_or_with_a_hyphen_is_a_word() -> None:
    assert places("(administration),", "en")
    assert places("pre-administration", "en")


def test_a_word_that_was_broken_already_is_broken_where_the_whole_word_may_be() -> None:
    word = "Købsbeslutning"
    with words_of(Wording.of("da")):
        assert hyphen_place(word, 4, len(word) - 1) == 10
        assert hyphen_place(word, 10, len(word) - 1) is None


def test_without_a_language_there_is_no_dictionary() -> None:
    assert hyphen_place("administration", 0, 10) is None


def test_a_function_lays_out_in_the_language_of_its_wording() -> None:
    @in_words_of_tr
    def lay_out(text: str, tr: Wording) -> int | None:
        return hyphen_place(text, 0, 5)

    assert lay_out("varumärkesintresse", Wording.of("sv")) == 4
    assert lay_out("varumärkesintresse", tr=ENGLISH) == 3
    assert hyphen_place("varumärkesintresse", 0, 5) is None


@pytest.mark.parametrize(
    ("word", "language", "most", "place"),
    [
        ("varumärkesintresse", "sv", 12, 10),
        ("varumärkesintresse", "sv", 8, 7),
        ("uppföljningssamtal", "sv", 16, 12),
        ("Københavnsregionen", "da", 12, 10),
        ("Recommendations", "en", 10, 10),
    ],
)
def test_a_compound_is_rather_broken_at_its_seam(
    word: str, language: str, most: int, place: int
) -> None:
    with words_of(Wording.of(language)):
        assert hyphen_place(word, 0, most) == place
