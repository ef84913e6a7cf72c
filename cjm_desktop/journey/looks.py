"""How the lanes that hold cards are told apart: each one's colour, shape of dots and dash of curve.

All three are the lane's own and stay when lanes move, come or go. A lane that says nothing of them,
as none did once, has them by its place, just as it has always been shown.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import count
from typing import Final, NamedTuple

from cjm_desktop.journey.document import Document
from cjm_desktop.journey.records import Lane
from cjm_desktop.journey.values import LOOKS, ROLE_COLOURS
from cjm_desktop.journey.vocabulary import CARD_LANES, LaneKind

LOOK_SHAPES: Final = 8
"""How many shapes there are: a look has that of its number, and after the last the first again."""

QUIET: Final = ""
"""The colour of a topic that was given none."""

THEME_COLOURS: Final = ("#5B5BD6", "#0B7C79", "#B84D0A", "#A83279", "#6B6F00")
"""The theme's colours for roles on white, as lanes say them that were given one of them once."""


class Look(NamedTuple):
    """A colour (a token, "#RRGGBB" or `QUIET`), and the number of a shape and a dash, from 1."""

    colour: str
    number: int

    @property
    def face(self) -> tuple[str, int]:
        """What is seen of a dot: its colour, and which shape it has."""
        return token_of(self.colour), self.number % LOOK_SHAPES


def role_colour(place: int) -> str:
    """Give the token of the theme's colour at a place, from 0; they come again and again."""
    return f"role-{place % ROLE_COLOURS + 1}"


ROLE_TOKENS: Final = tuple(map(role_colour, range(ROLE_COLOURS)))


def token_of(colour: str) -> str:
    """Give the token of one of the theme's colours, and any other colour as it is."""
    place = _PLACES.get(colour.upper())
    return colour if place is None else role_colour(place)


def looks(document: Document) -> Mapping[str, Look]:
    """Give the look of each lane that holds cards; a topic more leaves the roles theirs."""
    return _looks(_told(document))[0]


def number_of_all(document: Document) -> int:
    """Give the number of what is about nobody in particular: that of one role more."""
    return _looks(_told(document))[1]


def unlike(others: Collection[Look], neighbours: Collection[Look], kind: LaneKind) -> Look:
    """Choose the look of a new lane: in no colour of its neighbours, and seen as rarely as can be.

    Shape and dash are those of no other, and the shape not that of one in the same colour, as
    long as there are any.
    """
    used = Counter(token_of(each.colour) for each in others)
    beside = {token_of(each.colour) for each in neighbours}
    colour = QUIET
    if kind == "role":
        colour = min(ROLE_TOKENS, key=lambda token: (token in beside, used[token]))
    numbers, faces = Counter(each.number for each in others), Counter(each.face for each in others)

    def commonness(look: Look) -> tuple[int, int]:
        return numbers[look.number], faces[look.face]

    return min((Look(colour, number) for number in range(1, LOOKS + 1)), key=commonness)


def dressed(lane: Lane, look: Look) -> Lane:
    """Make the lane that says how it looks; a colour that it says already stays as it is said."""
    return lane.replaced(colour=lane.colour or look.colour or None, look=look.number)


def with_looks(document: Document) -> Document:
    """Give the same map with the look of each lane written down."""
    lanes = {each: dressed(document.lanes[each], look) for each, look in looks(document).items()}
    return replace(document, lanes={**document.lanes, **lanes})


class _Told(NamedTuple):
    """A lane that holds cards: its id, its kind, and what it says of its look."""

    id: str
    kind: LaneKind
    colour: str | None
    number: int | None


def _told(document: Document) -> tuple[_Told, ...]:
    lanes = ((each, document.lanes[each]) for each in document.lane_ids)
    return tuple(
        [
            _Told(each, lane.kind, lane.colour, lane.look)
            for each, lane in lanes
            if lane.kind in CARD_LANES
        ]
    )


@lru_cache(maxsize=32)
def _looks(lanes: tuple[_Told, ...]) -> tuple[Mapping[str, Look], int]:
    """Number the lanes that say no number: each as its colour is, if no other has that."""
    roles = [lane for lane in lanes if lane.kind == "role"]
    taken = {lane.number - 1 for lane in lanes if lane.number is not None}
    found: dict[str, Look] = {}
    for order, role in enumerate(roles):
        known = _PLACES.get((role.colour or "").upper())
        steps = count(order) if known is None else count(known, ROLE_COLOURS)
        number = role.number or _free(steps, taken)
        found[role.id] = Look(role.colour or role_colour(order), number)
    of_all = _free(count(len(roles)), {each.number - 1 for each in found.values()})
    for topic in lanes:
        if topic.kind != "role":
            number = topic.number or _free(count(len(roles)), taken)
            found[topic.id] = Look(topic.colour or QUIET, number)
    return found, of_all


def _free(places: Iterator[int], taken: set[int]) -> int:
    """Take the first place that is free, and give its number."""
    place = next(place for place in places if place not in taken)
    taken.add(place)
    return place % LOOKS + 1


_PLACES: Final[Mapping[str, int]] = {
    known.upper(): place
    for place, pair in enumerate(zip(ROLE_TOKENS, THEME_COLOURS, strict=True))
    for known in pair
}
"""The place of each of the theme's colours, as a token and as it is on white."""
