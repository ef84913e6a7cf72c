"""The round that is open: who has a seat, what each has voted, and that nobody sees it yet.

It is a value: every vote makes the next round, whoever it comes from, typed or sent. A vote that is
changed takes the place of the one before, and one that comes late counts like the others. It is
written as JSON, so that it can be kept while it is open, and is no part of the map.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import Annotated, Final, NamedTuple, Self

from cjm_desktop.insight.voting.spread import spread_of
from cjm_desktop.journey.model import Model
from cjm_desktop.journey.rounds import (
    MAX_DOTS,
    MAX_SEATS,
    MAX_VOTERS,
    Round,
    RoundAbout,
    Tally,
)
from cjm_desktop.journey.validation import Limits
from cjm_desktop.journey.values import Id, Ids, Score, Title, Titles

FIRST: Final = "a0"
"""The ordering key of a round that is yet to be put among the others."""

Dots = Annotated[int, Limits(ge=0, le=MAX_DOTS)]


class Hidden(Exception):
    """What the votes come to is not to be known before they are revealed."""


class NoSeatLeft(ValueError):
    """As many vote already as a round can have."""


class TooManyDots(Exception):
    """A seat has only so many dots: `left` can still be given to the card."""

    def __init__(self, left: int) -> None:
        super().__init__(f"{left} dots are left")
        self.left = left


class Ballot(Model):
    """What one seat says of one card; None is no vote."""

    potential: Score | None = None
    effort: Score | None = None
    dots: Dots = 0


NO_VOTE: Final = Ballot()


class Progress(NamedTuple):
    """How many votes are there, of how many that can be."""

    given: int
    expected: int


class OpenRound(Model):
    """A round of voting about some cards; a seat has a name, or none and is called by its number.

    `asked` are the cards that are voted about once more; empty: all of them. `ballots` has for each
    card that got a vote a ballot of each seat. Who votes with a phone has no seat among those that
    are typed: `phones` has what they said of each card, by what stands for the person.
    """

    about: RoundAbout = "scores"
    title: Title = ""
    cards: Ids
    asked: Ids = ()
    seats: Annotated[Titles, Limits(max_length=MAX_SEATS)]
    dots: Dots = 0
    revealed: bool = False
    ballots: dict[Id, tuple[Ballot, ...]] = field(default_factory=dict)
    phones: dict[Id, dict[Id, Ballot]] = field(default_factory=dict)

    @property
    def open_cards(self) -> tuple[str, ...]:
        """The cards that can be voted about now."""
        return self.asked or self.cards

    def ballot(self, card: str, seat: int) -> Ballot:
        """Give what a seat has said of a card so far."""
        known = self.ballots.get(card, ())
        return known[seat] if seat < len(known) else NO_VOTE

    def cast(self, card: str, seat: int, ballot: Ballot) -> Self:
        """Take a vote, in place of the one before; `NO_VOTE` takes it back.

        KeyError for a card that is not voted about now, IndexError for a seat that is not there.
        """
        if card not in self.open_cards:
            raise KeyError(card)
        if not 0 <= seat < len(self.seats):
            raise IndexError(seat)
        left = self.dots_left(seat) + self.ballot(card, seat).dots
        if ballot.dots > left:
            raise TooManyDots(left)
        row = [self.ballot(card, each) for each in range(len(self.seats))]
        row[seat] = ballot
        ballots = {**self.ballots, card: tuple(row)}
        if all(each == NO_VOTE for each in row):
            del ballots[card]
        return self.replaced(ballots=ballots)

    def dots_left(self, seat: int) -> int:
        """Say how many dots a seat can still give."""
        return self.dots - sum(self.ballot(card, seat).dots for card in self.cards)

    def sent(self, person: str, card: str, ballot: Ballot) -> Self:
        """Take a vote from a phone, in place of the one before; `NO_VOTE` takes it back.

        KeyError for a card that is not voted about now, NoSeatLeft if there are too many voters.
        """
        if card not in self.open_cards:
            raise KeyError(card)
        if person not in self.phones and self.voters >= MAX_VOTERS:
            raise NoSeatLeft
        own = {**self.phones.get(person, {}), card: ballot}
        if ballot == NO_VOTE:
            del own[card]
        left = self.dots - sum(each.dots for each in own.values())
        if left < 0:
            raise TooManyDots(left + ballot.dots)
        return self._with_phones({**self.phones, person: own})

    def without(self, people: Collection[str]) -> Self:
        """Let go what some people sent."""
        kept = {person: own for person, own in self.phones.items() if person not in people}
        return self.replaced(phones=kept)

    def _with_phones(self, phones: Mapping[str, Mapping[str, Ballot]]) -> Self:
        return self.replaced(phones={person: own for person, own in phones.items() if own})

    def joined(self, name: str = "") -> Self:
        """Give one more a seat, as the last; NoSeatLeft if there are too many."""
        if len(self.seats) >= MAX_SEATS:
            raise NoSeatLeft
        return self.replaced(seats=(*self.seats, name))

    def limited_to(self, present: Collection[str]) -> Self:
        """Let the cards go that are on the map no more, with what was voted about them."""
        cards = tuple(each for each in self.cards if each in present)
        if cards == self.cards:
            return self
        return self.replaced(
            cards=cards,
            asked=tuple(each for each in self.asked if each in present),
            ballots={card: row for card, row in self.ballots.items() if card in cards},
        )._about(cards)

    def again(self, cards: Iterable[str]) -> Self:
        """Ask once more about some of the cards; what was voted on the others stays."""
        wanted = frozenset(cards)
        return self.replaced(
            asked=tuple(each for each in self.cards if each in wanted),
            ballots={card: row for card, row in self.ballots.items() if card not in wanted},
            revealed=False,
        )._about([each for each in self.cards if each not in wanted])

    def _about(self, cards: Collection[str]) -> Self:
        """Keep of what phones sent what is about some of the cards."""
        return self._with_phones(
            {
                person: {card: ballot for card, ballot in own.items() if card in cards}
                for person, own in self.phones.items()
            }
        )

    def reveal(self) -> Self:
        """Show what was voted; votes can still come and change."""
        return self.replaced(revealed=True)

    @property
    def voters(self) -> int:
        """How many have a vote: who has a seat, and who sent one."""
        return len(self.seats) + len(self.phones)

    @property
    def has_votes(self) -> bool:
        """Whether anybody has voted."""
        return bool(self.ballots or self.phones)

    @property
    def answered(self) -> frozenset[str]:
        """Who of those with phones has voted about a card that is open; not what."""
        asked = frozenset(self.open_cards)
        return frozenset(person for person, own in self.phones.items() if asked & own.keys())

    @property
    def progress(self) -> Progress:
        """How far the seats' voting is; it tells nothing of what was voted."""
        asked = self.open_cards
        rows = [ballot for card in asked for ballot in self.ballots.get(card, ())]
        if self.about == "dots":
            return Progress(sum(each.dots for each in rows), self.dots * len(self.seats))
        scores = [score for each in rows for score in (each.potential, each.effort)]
        given = sum(score is not None for score in scores)
        return Progress(given, 2 * len(asked) * len(self.seats))

    def tallies(self) -> Mapping[str, Tally]:
        """Sum up each card that got a vote, in the order of the round; Hidden until revealed."""
        if not self.revealed:
            raise Hidden
        found = {card: self._tally(card) for card in self.cards}
        return {card: tally for card, tally in found.items() if tally is not None}

    def _tally(self, card: str) -> Tally | None:
        row = tuple(self._of(card))
        if self.about == "dots":
            given = [each.dots for each in row if each.dots]
            return Tally(dots=sum(given), voters=len(given)) if given else None
        potential = spread_of(each.potential for each in row if each.potential is not None)
        effort = spread_of(each.effort for each in row if each.effort is not None)
        return Tally(potential=potential, effort=effort) if potential or effort else None

    def _of(self, card: str) -> Iterator[Ballot]:
        yield from self.ballots.get(card, ())
        for own in self.phones.values():
            if card in own:
                yield own[card]

    def summary(self, on: date | None) -> Round:
        """Give what is kept of the round: no vote, no name; Hidden until revealed."""
        return Round(
            order=FIRST,
            title=self.title,
            about=self.about,
            on=on,
            seats=max(self.voters, 1),
            tallies=dict(self.tallies()),
        )
