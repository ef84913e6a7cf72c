"""A name is not cut beside columns that have more room than their words need."""

import pytest

from cjm_desktop.desktop.controls.column_shares import column_shares, fitted


def test_words_that_fit_leave_each_column_its_share() -> None:
    assert column_shares(600, 1 / 3, [100, 150, 200]) == [200, 200, 200]


def test_a_longer_name_gets_what_the_others_do_not_need() -> None:
    assert column_shares(600, 1 / 3, [330, 60, 80]) == [330, 130, 140]


def test_a_name_without_end_leaves_the_others_their_words() -> None:
    assert column_shares(600, 1 / 3, [5000, 60, 80]) == [460, 60, 80]


def test_a_name_takes_nothing_from_words_that_are_long_themselves() -> None:
    assert column_shares(600, 0.5, [5000, 900, 40]) == [410, 150, 40]


def test_no_column_is_cut_while_another_has_room_to_spare() -> None:
    assert column_shares(600, 0.4, [5000, 150, 150, 60]) == [240, 150, 150, 60]


@pytest.mark.parametrize("needed", [[150, 40, 90], [20, 130, 110], [90, 90, 200]])
def test_no_column_is_cut_where_there_is_room_for_all(needed: list[int]) -> None:
    given = fitted([200, 100, 100], needed)
    assert all(width >= need for width, need in zip(given, needed, strict=True))
    assert sum(given) == pytest.approx(400, abs=1)
