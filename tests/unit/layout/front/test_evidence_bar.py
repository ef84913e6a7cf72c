"""How well a map is known, in whole per cent."""

from hypothesis import given
from hypothesis import strategies as st

from cjm_desktop.layout.front.evidence_bar import whole_per_cent

COUNTS = st.lists(st.integers(0, 500), min_size=3, max_size=3).filter(any)


def test_shares_that_all_round_up_do_not_come_to_more_than_all() -> None:
    assert whole_per_cent((18, 8, 1)) == [67, 29, 4]


@given(COUNTS)
def test_shares_come_to_a_hundred_and_none_is_further_off_than_one(counts: list[int]) -> None:
    shares = whole_per_cent(counts)
    assert sum(shares) == 100
    exact = [100 * count / sum(counts) for count in counts]
    assert all(abs(share - part) < 1 for share, part in zip(shares, exact, strict=True))
