"""The list of what differs under its headings: the map, each phase and in it each role."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal, NamedTuple

from cjm_desktop.insight.comparing.comparison import Difference
from cjm_desktop.journey.document import TRAY, CellKey

Part = Literal[
    "map", "lanes", "phase", "tray", "people", "rounds", "workshops", "quotes", "pictures"
]


class Section(NamedTuple):
    """What differs in one part of the map; of a phase, in one lane or (None) in itself."""

    part: Part
    cell: CellKey
    differences: tuple[Difference, ...]


def sections(differences: Iterable[Difference]) -> Iterator[Section]:
    """Cut the list of a comparison where another part of the map begins."""
    for (part, cell), group in groupby(differences, _part):
        yield Section(part, cell, tuple(group))


def _part(difference: Difference) -> tuple[Part, CellKey]:
    cell = difference.cell
    match difference.key.kind:
        case "map":
            return "map", TRAY
        case "lanes":
            return "lanes", TRAY
        case "personas":
            return "people", TRAY
        case "rounds":
            return "rounds", TRAY
        case "workshops":
            return "workshops", TRAY
        case "quotes":
            return "quotes", TRAY
        case "assets":
            return "pictures", TRAY
        case _ if cell == TRAY:
            return "tray", TRAY
        case _:
            return "phase", cell
