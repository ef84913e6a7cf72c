"""Rounds of voting that are over: what a room's votes came to, card by card, and nobody's vote.

A round is kept as a summary: how many voted, the median, the middle half and both ends. Who gave
which vote is in no record, so that a map can be handed on without asking the room again.
"""

from dataclasses import field
from typing import Annotated, Final, Literal

from cjm_desktop.journey.model import Model
from cjm_desktop.journey.records import Record
from cjm_desktop.journey.validation import Limits
from cjm_desktop.journey.values import Day, Id, Order, Score, Title

MAX_ROUNDS: Final = 1_000
MAX_SEATS: Final = 200
"""How many there may be whose votes are typed."""
MAX_VOTERS: Final = 500
"""How many may vote in all, by hand and by phone."""
MAX_DOTS: Final = 100

RoundAbout = Literal["scores", "dots"]
"""What is voted: potential and effort, or dots that are shared out."""

Voted = Annotated[float, Limits(ge=0, le=10, allow_inf_nan=False)]
Seats = Annotated[int, Limits(ge=1, le=MAX_VOTERS)]
Count = Annotated[int, Limits(ge=0, le=MAX_VOTERS * MAX_DOTS)]


class Spread(Model):
    """What the votes on one score come to; half of them lie between `lower` and `upper`."""

    votes: Seats
    least: Voted
    lower: Voted
    median: Voted
    upper: Voted
    most: Voted


class Tally(Model):
    """What a card got: scores, or so many dots from so many people."""

    potential: Spread | None = None
    effort: Spread | None = None
    dots: Count = 0
    voters: Count = 0


class Round(Record):
    """A round that was accepted: what it was about, on which day, and how many had a vote."""

    order: Order
    title: Title = ""
    about: RoundAbout = "scores"
    on: Day | None = None
    seats: Seats
    tallies: Annotated[dict[Id, Tally], Limits(fail_fast=True)] = field(default_factory=dict)


_HIGHEST: Final = 10.0
_STEP: Final = 0.5


def accepted(median: float) -> Score:
    """Give the score that a median becomes: the nearest half, of two the higher one."""
    return min(int(median / _STEP + 0.5) * _STEP, _HIGHEST)
