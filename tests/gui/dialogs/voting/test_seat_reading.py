"""Who votes, as it is typed: a number, or names."""

import pytest

from cjm_desktop.desktop.controls.reading import Unfit
from cjm_desktop.desktop.dialogs.voting.seat_reading import seats
from cjm_desktop.words.wording import Wording

READ = seats(Wording.of("en")).parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" 3 ", ("", "", "")),
        ("Ann", ("Ann",)),
        ("Ann,, Bo  Lee ,", ("Ann", "Bo Lee")),
        ("1, 2", ("1", "2")),
        ("Team 4", ("Team 4",)),
    ],
)
def test_who_votes_is_a_number_or_names(text: str, expected: tuple[str, ...]) -> None:
    assert READ(text) == expected


@pytest.mark.parametrize("text", ["", ",", "0", "201", "9" * 30, "-3", "1e3", "8 people", "2.5"])
def test_a_number_that_went_wrong_is_nobodys_name(text: str) -> None:
    with pytest.raises(Unfit):
        READ(text)
