"""A poster is cut where it may be, no sheet shows more than it has room for, and none is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.layout.poster.cuts import Span, sheet_name, spans

STOPS = st.lists(st.floats(0.5, 400), min_size=1, max_size=60).map(
    lambda steps: [sum(steps[:n]) for n in range(len(steps) + 1)]
)


@given(STOPS, st.floats(50, 900))
def test_spans_follow_each_other_from_the_first_stop_to_the_last(
    stops: list[float], most: float
) -> None:
    found = spans(stops, most)
    assert (found[0].start, found[-1].end) == (stops[0], stops[-1])
    assert [span.end for span in found[:-1]] == [span.start for span in found[1:]]
    assert all(0 < span.size <= most + 1e-5 for span in found)


@given(STOPS, st.floats(400, 900))
def test_where_all_parts_fit_only_stops_are_cut_at(stops: list[float], most: float) -> None:
    assert {span.end for span in spans(stops, most)} <= set(stops)


def test_each_sheet_takes_as_much_as_it_can() -> None:
    assert spans([0, 40, 80, 120, 130], 100) == [Span(0, 80), Span(80, 130)]


def test_what_has_no_border_near_enough_is_cut_all_the_same() -> None:
    assert spans([0, 250, 320], 100) == [
        Span(0, 100), Span(100, 200), Span(200, 250), Span(250, 320),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("column", "row", "name"), [(0, 0, "A1"), (1, 2, "B3"), (25, 0, "Z1"), (26, 9, "AA10")]
)
def test_sheets_are_named_as_cells_are(column: int, row: int, name: str) -> None:
    assert sheet_name(column, row) == name
