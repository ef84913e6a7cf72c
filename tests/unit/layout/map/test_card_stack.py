"""Cards of a cell stand below each other, and clear of the borders of a poster's sheets."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.map.card_stack import Borders, card_stack

HEIGHTS = st.lists(st.floats(20, 300), max_size=40)


def faces(heights: list[float]) -> list[Figure]:
    return [Figure(None, "card", 160, height, ()) for height in heights]


@given(HEIGHTS)
def test_without_borders_they_follow_each_other(heights: list[float]) -> None:
    group, tops = card_stack(faces(heights), 176, Borders())
    assert [part.y for part in group.parts] == list(tops)
    for (top, next_top), height in zip(pairwise(tops), heights, strict=False):
        assert abs(next_top - top - height - theme.GAP) < 1e-6


@given(HEIGHTS, st.floats(320, 900), st.floats(320, 900))
def test_no_card_stands_across_a_border(heights: list[float], first: float, every: float) -> None:
    made = faces(heights)
    group, tops = card_stack(made, 176, Borders(first, every))
    borders = [first + every * n for n in range(int(group.height / every) + 2)]
    for top, face in zip(tops, made, strict=True):
        assert not any(top < border < top + face.height for border in borders)
    ends = [top + face.height for top, face in zip(tops, made, strict=True)]
    assert all(below >= end for below, end in zip(tops[1:], ends, strict=False))


def test_what_is_higher_than_a_sheet_stays_where_it_is() -> None:
    assert Borders(100, 100).clear_top(50, 120) == 50
