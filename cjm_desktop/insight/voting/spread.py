"""What votes come to: where their middle is, and how far they are apart.

The spread that counts is the middle half, as Delphi studies measure agreement: it does not grow
with the number of people, and one slip of a pen does not rule it. On a scale of ten, a middle half
of two or less is what they call consensus (von der Gracht, Consensus measurement in Delphi studies,
2012). The ends are kept beside it: in planning poker it is those who gave the least and the most
who are asked to speak (Grenning 2002). So a card that the room agrees about comes the earlier, the
further a lone voice is from the rest.
"""

from collections.abc import Iterable, Mapping, Sequence
from statistics import quantiles
from typing import Final, NamedTuple

from cjm_desktop.journey.rounds import Spread, Tally

CONSENSUS: Final = 2.0
"""Half of the votes no further apart than this: the room agrees."""


def spread_of(votes: Iterable[float]) -> Spread | None:
    """Sum votes up; None if there are none. One vote is its own middle and both ends."""
    given = sorted(votes)
    if not given:
        return None
    # "Inclusive": the votes are all there are, no sample of more; so no quartile is past an end.
    # Of one vote, Python before 3.13 has no quartiles.
    lower, median, upper = quantiles(given * 2 if len(given) == 1 else given, method="inclusive")
    return Spread(
        votes=len(given),
        least=given[0],
        lower=lower,
        median=median,
        upper=upper,
        most=given[-1],
    )


class Dispute(NamedTuple):
    """How far a room is apart about a card, by the score that it is further apart about."""

    half: float
    ends: float

    @property
    def is_one(self) -> bool:
        """Whether it is worth another round."""
        return self.half > CONSENSUS

    @property
    def weight(self) -> tuple[float, float]:
        """What it is sorted by: disputes by the middle half, then all others by their ends."""
        return (self.half if self.is_one else 0.0, self.ends)


def dispute(tally: Tally) -> Dispute:
    """Say how far apart the votes on a card are."""
    told = [each for each in (tally.potential, tally.effort) if each is not None]
    return Dispute(
        max((each.upper - each.lower for each in told), default=0.0),
        max((each.most - each.least for each in told), default=0.0),
    )


def by_weight(tallies: Mapping[str, Tally]) -> Sequence[str]:
    """List cards: what is most disputed first, of dots what has the most; equals keep their order.

    As many dots from more people weigh more.
    """
    return sorted(
        tallies,
        key=lambda card: (tallies[card].dots, tallies[card].voters, *dispute(tallies[card]).weight),
        reverse=True,
    )


def disputed(tallies: Mapping[str, Tally]) -> Sequence[str]:
    """List the cards that the room does not agree about, the most disputed first."""
    return [card for card in by_weight(tallies) if dispute(tallies[card]).is_one]
