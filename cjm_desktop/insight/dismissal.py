"""Which points of advice are not relevant for a map, as its makers said.

The map remembers the names of such points (`map.dismissed`). A name says what a point is about and
where, not in which words, so a point stays dismissed while its place is edited; one whose place is
gone is named in vain and does no harm.
"""

from typing import NamedTuple

from cjm_desktop.insight.advice import Code, Point, advice
from cjm_desktop.insight.memo import DOCUMENTS, remembered
from cjm_desktop.journey.document import Document

_OF_ONE_RECORD: frozenset[Code] = frozenset({"friction_without_idea", "kpi_off_target"})


class Sorted(NamedTuple):
    """The points of a map: those to look at, and those that are not relevant for it."""

    open: tuple[Point, ...]
    dismissed: tuple[Point, ...]


def name_of(point: Point) -> str:
    """Give the name by which a map remembers a point: its code, a space, its place."""
    if point.code in _OF_ONE_RECORD:
        return f"{point.code} {point.key.kind}/{point.key.id}"
    phase, lane = point.cell
    place = [f"phases/{phase}"] if phase is not None else []
    place += [f"lanes/{lane}"] if lane is not None else []
    return f"{point.code} {'/'.join(place)}"


@remembered(DOCUMENTS)
def sorted_advice(document: Document) -> Sorted:
    """Tell the points to look at from the dismissed ones, each list in the order of `advice`."""
    dismissed = frozenset(document.map.dismissed)
    found: tuple[list[Point], list[Point]] = ([], [])
    for point in advice(document):
        found[name_of(point) in dismissed].append(point)
    return Sorted(tuple(found[0]), tuple(found[1]))
