"""Where the labels of arrows stand: each between two lanes and two gutters, on a row of its own.

Between the gutters of a column no line runs up or down but a straight one from card to card. A
label keeps to a column that has none, or the straight one gives way. So a label is crossed by no
other arrow, however many there are.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cjm_desktop.layout.map.arrow_plan import Frame, Link, Plan, plan

Place = tuple[int, int]
"""A gap between lanes and a column."""


class Spot(NamedTuple):
    """Where a label stands, and the gutter from whose line a leader comes to it.

    `gutter` is None where the label stands on its line.
    """

    place: Place
    gutter: int | None = None


class Plans(NamedTuple):
    """The ways of links and the places of labels, by the links' ids."""

    ways: Mapping[str, Plan]
    spots: Mapping[str, Spot]


def planned(links: Sequence[Link], frame: Frame) -> Plans:
    """Plan the ways of links, and find each label a place that no other arrow runs through."""
    taken: set[Place] = set()
    while True:
        straight = _straight(links, taken)
        upright = set(straight.values())
        ways = {link.id: plan(link, frame, straight=link.id in upright) for link in links}
        spots = _spots((link for link in links if link.label), ways, straight, frame)
        crossed = {
            spot.place
            for link_id, spot in spots.items()
            if straight.get(spot.place, link_id) != link_id
        }
        if not crossed:
            return Plans(ways, spots)
        taken |= crossed


def _straight(links: Iterable[Link], taken: set[Place]) -> dict[Place, str]:
    """Choose what goes straight down or up: one between two cards, where no label stands."""
    found: dict[Place, str] = {}
    for link in links:
        place = (max(link.source.band, link.target.band), link.source.column)
        if link.clear and place not in taken:
            found.setdefault(place, link.id)
    return found


def _spots(
    links: Iterable[Link], ways: Mapping[str, Plan], straight: Mapping[Place, str], frame: Frame
) -> dict[str, Spot]:
    """Spread labels over the places that they can have; those that are crossed come last."""
    found: dict[str, Spot] = {}
    load: dict[Place, int] = defaultdict(int)
    for link in links:
        best = min(
            _candidates(link, ways[link.id], frame),
            key=lambda spot: (
                straight.get(spot.place, link.id) != link.id,
                load[spot.place],
            ),
        )
        load[best.place] += 1
        found[link.id] = best
    return found


def _candidates(link: Link, way: Plan, frame: Frame) -> Iterator[Spot]:
    """Go through the places that a label can have, the best first."""
    if way.out is None:
        yield Spot((link.gaps[0], link.source.column))
    elif way.across is None or way.into is None:
        beside = [column for column in (way.out, way.out - 1) if 0 <= column < frame.columns]
        yield from (Spot((gap, column), way.out) for gap in link.gaps for column in beside)
    else:
        low, high = sorted((way.out, way.into))
        middle = (low + high - 1) / 2
        columns = sorted(range(low, high), key=lambda column: (abs(column - middle), column))
        yield from (Spot((way.across, column)) for column in columns)
