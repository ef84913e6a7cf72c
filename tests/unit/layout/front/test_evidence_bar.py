"""How well a map is known, in whole per cent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.insight.evidence import EvidenceShares
from cjm_desktop.layout.drawing import Box
from cjm_desktop.layout.front.evidence_bar import evidence_bar, whole_per_cent
from cjm_desktop.layout.text import Style
from cjm_desktop.words.wording import ENGLISH

COUNTS = st.lists(st.integers(0, 500), min_size=3, max_size=3).filter(any)


def test_shares_that_all_round_up_do_not_come_to_more_than_all() -> None:
    assert whole_per_cent((18, 8, 1)) == [67, 29, 4]


@given(COUNTS)
def test_shares_come_to_a_hundred_and_none_is_further_off_than_one(counts: list[int]) -> None:
    shares = whole_per_cent(counts)
    assert sum(shares) == 100
    exact = [100 * count / sum(counts) for count in counts]
    assert all(abs(share - part) < 1 for share, part in zip(shares, exact, strict=True))


def test_the_bar_is_as_wide_as_its_room() -> None:
    shares = EvidenceShares(researched=18, partial=8, assumed=1, untold=3)
    figure = evidence_bar(shares, Style("regular", 10), 300.0, ENGLISH)
    boxes = [mark for mark in figure.marks if isinstance(mark, Box)]
    assert boxes[-1].x + boxes[-1].width + boxes[-1].line / 2 == pytest.approx(300, abs=0.6)
