"""Lines that run through the same gutter, beside each other and sorted so that few cross."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

APART = 12.0
"""How much further than their lengths two lines in a gutter must be apart to share a track."""
_MOST_SORTED = 16
"""Of more tracks the order is only guessed by where their ends lead."""

Piece = tuple[str, int]
"""A link's id and which of its pieces through gutters it is."""


class Stub(NamedTuple):
    """Where something leaves a piece along its gutter, and to which side.

    `side` is −1 for what leaves to the left (upwards from a level piece), 1 for the other. `weight`
    is how much is lost where it crosses another line.
    """

    at: float
    side: int
    weight: int = 1


class Span(NamedTuple):
    """From where to where a piece runs along its gutter, and what leaves it."""

    start: float
    end: float
    piece: Piece
    stubs: tuple[Stub, ...] = ()


class Track(NamedTuple):
    """Pieces that run behind each other; `room` is how much of the gutter's width they take."""

    spans: tuple[Span, ...]
    room: float

    @property
    def lean(self) -> float:
        """Where what leaves its pieces leads: below 0 to the left."""
        return sum(stub.side * stub.weight for span in self.spans for stub in span.stubs) / len(
            self.spans
        )


def span(one: Stub, other: Stub, piece: Piece, *more: Stub) -> Span:
    """Make a span from end to end, whichever comes first."""
    return Span(min(one.at, other.at), max(one.at, other.at), piece, (one, other, *more))


def tracks(spans: Iterable[Span], room: float) -> list[Track]:
    """Put spans on as few tracks as hold them."""
    ends: list[float] = []
    held: list[list[Span]] = []
    for each in sorted(spans):
        number = next((n for n, last in enumerate(ends) if last < each.start), len(ends))
        if number == len(ends):
            ends.append(0.0)
            held.append([])
        ends[number] = each.end + APART
        held[number].append(each)
    return [Track(tuple(on), room) for on in held]


def in_order(found: Iterable[Track]) -> list[Track]:
    """Sort tracks so that what leaves them crosses few of the others."""
    order = sorted(found, key=lambda track: track.lean)
    if len(order) > _MOST_SORTED:
        return order
    numbers = list(range(len(order)))

    @cache
    def cost(first: int, second: int) -> int:
        return _crossings(order[first], order[second])

    # Each turn of two neighbours leaves fewer crossings, so there is an end of it.
    turned = True
    while turned:
        turned = False
        for place in range(len(numbers) - 1):
            one, other = numbers[place], numbers[place + 1]
            if cost(other, one) < cost(one, other):
                numbers[place], numbers[place + 1] = other, one
                turned = True
    return [order[number] for number in numbers]


def _crossings(first: Track, second: Track) -> int:
    """Count what crosses if one track is to the left of another."""
    return _crossed(first.spans, 1, second.spans) + _crossed(second.spans, -1, first.spans)


def _crossed(spans: Sequence[Span], side: int, others: Sequence[Span]) -> int:
    return sum(
        stub.weight
        for each in spans
        for stub in each.stubs
        if stub.side == side
        for other in others
        if other.start < stub.at < other.end
    )
