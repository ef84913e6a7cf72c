"""The icons drawn on the map: their strokes on a grid of 24, and which stands for what.

The strokes are prepared by packaging/make_icon_outlines.py from the vendored icon set.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from pydantic_core import from_json

from cjm_desktop.journey.vocabulary import CardKind, Evidence, Progress
from cjm_desktop.paths import resource

GRID = 24
STROKE = 2.0
"""The width of an icon's strokes on the grid."""

KIND_ICONS: Mapping[CardKind, str] = {
    "touchpoint": "map-pin",
    "mindset": "message-circle",
    "need": "target",
    "friction": "triangle-alert",
    "idea": "lightbulb",
    "content": "file-text",
    "note": "sticky-note",
}
EXPERIENCE_ICONS: Mapping[int, str] = {
    -2: "angry",
    -1: "frown",
    0: "meh",
    1: "smile",
    2: "laugh",
}
EVIDENCE_ICONS: Mapping[Evidence, str] = {
    "assumed": "circle-dashed",
    "partial": "circle-dot",
    "researched": "circle-check",
}
PROGRESS_ICONS: Mapping[Progress, str] = {
    "not_started": "circle-dashed",
    "under_way": "circle-dot",
    "done": "circle-check",
}


@cache
def outline(name: str) -> tuple[tuple[str | float, ...], ...]:
    """Give the segments of an icon, as `drawing.Path` has them."""
    return tuple(map(tuple, _outlines()[name]))


@cache
def _outlines() -> Mapping[str, Sequence[Sequence[str | float]]]:
    found: dict[str, list[list[str | float]]] = from_json(resource("icons.json").read_bytes())
    return found
