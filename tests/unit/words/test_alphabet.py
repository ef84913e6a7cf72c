"""Texts are sorted as their readers look them up."""

from random import Random

import pytest

from cjm_desktop.words.alphabet import alphabetical

SORTED = {
    "en": "1 Adam Ågren ärlig ask Aston Öst Zoo",
    "sv": "1 Adam ask Aston Zoo Ågren ärlig Ærø Öst",
    "da": "1 Adam ask Aston Zoo ärlig Ærø Öst Ågren Aarhus",
    "nb": "1 Adam ask Aston Zoo ærlig Øst Ågren Aas",
}


@pytest.mark.parametrize("language", SORTED)
def test_a_language_has_its_own_alphabet(language: str) -> None:
    wanted = SORTED[language].split()
    mixed = Random(4).sample(wanted, len(wanted))
    assert sorted(mixed, key=alphabetical(language)) == wanted


def test_an_accent_and_a_capital_decide_only_between_equals() -> None:
    key = alphabetical("sv")
    assert sorted(["idén", "Ide", "idé", "ide"], key=key) == ["Ide", "ide", "idé", "idén"]


def test_a_letter_is_the_same_in_one_piece_and_in_two() -> None:
    assert sorted(["a\N{COMBINING RING ABOVE}", "z"], key=alphabetical("sv"))[0] == "z"
