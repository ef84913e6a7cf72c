"""What is said of a spread is what one would write by hand."""

import pytest

from cjm_desktop.insight.voting.spread import spread_of
from cjm_desktop.layout.whisker import half_words
from cjm_desktop.words.wording import Wording


@pytest.mark.parametrize(
    ("votes", "said"),
    [
        ((1, 2, 7, 8), "1,8–7,3"),
        ((1, 1, 2, 7, 7, 8), "1,3–7"),
        ((0, 2, 4.5, 4.5, 7, 8), "2,6–6,4"),
        ((4, 4, 4), "4"),
    ],
)
def test_a_quartile_between_two_tenths_is_the_higher(votes: tuple[float, ...], said: str) -> None:
    spread = spread_of(votes)
    assert spread is not None
    assert half_words(spread, Wording.of("sv")) == said
