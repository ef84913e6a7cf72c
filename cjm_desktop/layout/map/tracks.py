"""Lines that run through the same gutter, beside each other and sorted so that few cross."""

from collections.abc import Iterable
from typing import NamedTuple

APART = 12.0
"""How much further than their lengths two lines in a gutter must be apart to share a track."""

Piece = tuple[str, int]
"""A link's id and which of its pieces through gutters it is."""


class Span(NamedTuple):
    """From where to where a piece runs along its gutter, and to which side its ends lead.

    `lean` is below 0 for those that come from and go to the left (or the lane above).
    """

    start: float
    end: float
    piece: Piece
    lean: int


class Track(NamedTuple):
    """Pieces that run behind each other, and the mean of where they lead."""

    lean: float
    pieces: tuple[Piece, ...]


def span(one: float, other: float, piece: Piece, lean: int) -> Span:
    """Make a span of its ends, whichever comes first."""
    return Span(min(one, other), max(one, other), piece, lean)


def tracks(spans: Iterable[Span]) -> list[Track]:
    """Put spans on as few tracks as hold them, in the order in which their ends cross least."""
    ends: list[float] = []
    held: list[list[Span]] = []
    for each in sorted(spans):
        number = next((n for n, last in enumerate(ends) if last < each.start), len(ends))
        if number == len(ends):
            ends.append(0.0)
            held.append([])
        ends[number] = each.end + APART
        held[number].append(each)
    made = (
        Track(sum(each.lean for each in on) / len(on), tuple(each.piece for each in on))
        for on in held
    )
    return sorted(made, key=lambda track: track.lean)
