"""How far votes are apart, as marks: thin from end to end, thick over the half in the middle."""

from collections.abc import Iterator
from math import floor
from typing import Final, NamedTuple

from cjm_desktop.journey.rounds import Spread
from cjm_desktop.layout.drawing import Line
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

_HIGHEST: Final = 10.0
_THIN, _THICK = 0.75, 2.5
_QUIET = "axis"
_END, _MEDIAN = 2.5, 5.0
"""How far the ends, and the median, reach to both sides."""


class Scale(NamedTuple):
    """Where scores stand along a line: 0 at `start`, 10 at `end`; one that is upright runs in y."""

    start: float
    end: float
    upright: bool = False

    def at(self, score: float) -> float:
        """Give the place of a score."""
        return self.start + score / _HIGHEST * (self.end - self.start)

    def line(
        self, first: float, last: float, across: tuple[float, float], colour: str, line: float
    ) -> Line:
        """Draw from a place to another; `across` are the places beside them."""
        if self.upright:
            return Line(across[0], first, across[1], last, colour, line)
        return Line(first, across[0], last, across[1], colour, line)


def whisker(spread: Spread, scale: Scale, across: float, colour: str) -> Iterator[Line]:
    """Draw a spread along a scale, its middle half in a colour; two equal ends are one."""
    level = (across, across)
    yield scale.line(scale.at(spread.least), scale.at(spread.most), level, _QUIET, _THIN)
    for end in dict.fromkeys((spread.least, spread.most)):
        yield _tick(scale, end, across, _END, _QUIET, _THIN)
    if spread.lower < spread.upper:
        yield scale.line(scale.at(spread.lower), scale.at(spread.upper), level, colour, _THICK)


def median_tick(spread: Spread, scale: Scale, across: float, colour: str) -> Line:
    """Draw the median across a whisker."""
    return _tick(scale, spread.median, across, _MEDIAN, colour, 1.5)


def _tick(
    scale: Scale, score: float, across: float, reach: float, colour: str, line: float
) -> Line:
    place = scale.at(score)
    return scale.line(place, place, (across - reach, across + reach), colour, line)


def half_words(spread: Spread, tr: Wording) -> str:
    """Say between which scores half of the votes are: “5–8”."""
    return _between(spread.lower, spread.upper, tr)


def ends_words(spread: Spread, tr: Wording) -> str:
    """Say between which scores all of the votes are."""
    return _between(spread.least, spread.most, tr)


def spread_words(spread: Spread, tr: Wording) -> str:
    """Say all of a spread to who does not see it."""
    return tr(
        "median {median}, half of the votes {half}, all {all}",
        median=number(tr, spread.median),
        half=half_words(spread, tr),
        all=ends_words(spread, tr),
    )


def _between(low: float, high: float, tr: Wording) -> str:
    # A quartile lies between two votes: its second decimal says nothing about a room. Half of a
    # tenth is one more, as by hand; to the even digit 1.75 and 7.25 would go different ways.
    first, last = (number(tr, floor(each * 10 + 0.5) / 10) for each in (low, high))
    return first if first == last else f"{first}–{last}"
