"""Room is shared out among the columns of a table."""

import pytest

from cjm_desktop.layout.sheets.report_table import shared_out


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
