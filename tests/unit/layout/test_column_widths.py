"""Room is shared out among the columns of a table, by what is written in them."""

import pytest

from cjm_desktop.layout.column_widths import Wanted, by_content, shared_out


@pytest.mark.parametrize(
    ("least", "widths"),
    [
        ((10.0, 10.0, 10.0), [30.0, 30.0, 30.0]),
        ((50.0, 10.0, 10.0), [50.0, 20.0, 20.0]),
        ((60.0, 20.0, 60.0), [35.0, 20.0, 35.0]),
    ],
)
def test_columns_take_what_others_can_give_and_all_of_the_room(
    least: tuple[float, ...], widths: list[float]
) -> None:
    assert shared_out(90.0, (1.0, 1.0, 1.0), least) == pytest.approx(widths)


@pytest.mark.parametrize(
    ("texts", "widths"),
    [
        ((40.0, 20.0, 15.0), [45.0, 25.0, 20.0]),
        ((30.0, 10.0, 90.0), [30.0, 10.0, 50.0]),
        ((90.0, 90.0, 10.0), [44.5, 35.5, 10.0]),
    ],
)
def test_columns_have_what_their_texts_take_as_far_as_there_is_room(
    texts: tuple[float, ...], widths: list[float]
) -> None:
    columns = [
        Wanted(share, 5.0, text) for share, text in zip((0.45, 0.35, 0.2), texts, strict=True)
    ]
    assert by_content(90.0, columns) == pytest.approx(widths, abs=0.1)


def test_no_word_is_broken_as_long_as_all_have_room() -> None:
    columns = [Wanted(0.5, 70.0, 90.0), Wanted(0.5, 10.0, 90.0)]
    assert by_content(90.0, columns) == pytest.approx([70.0, 20.0])
