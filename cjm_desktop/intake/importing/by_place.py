"""Shapes on a page read as a map: what stands where says in which phase and lane a card is.

Swimlanes whose headers stand at their left are lanes, those with a header above phases. Where there
are none of a kind, a row of shapes above all others names the phases, and a column left of all
others the lanes; without that, what stands in columns of its own is a phase each.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from cjm_desktop.intake.importing.material import hold
from cjm_desktop.journey.values import MAX_LANES, MAX_PHASES

_SLACK: Final = 5.0
"""So much may shapes overlap that stand beside each other."""
_MOST_HEADS: Final = 200

Axis = Literal["x", "y"]


class Box(NamedTuple):
    """A shape with a text, by its place on the page."""

    text: str
    x: float
    y: float
    width: float
    height: float
    id: str = ""

    def start(self, axis: Axis) -> float:
        """Give where it begins from the left, or from above."""
        return self.x if axis == "x" else self.y

    def end(self, axis: Axis) -> float:
        """Give where it ends."""
        return self.x + self.width if axis == "x" else self.y + self.height

    def middle(self, axis: Axis) -> float:
        """Give the middle of it."""
        return (self.start(axis) + self.end(axis)) / 2


class Band(NamedTuple):
    """A swimlane: its box, and whether its header stands at its left."""

    box: Box
    is_row: bool


class PlacedText(NamedTuple):
    """A text with the names of its phase and its lane, None where nothing says it."""

    text: str
    phase: str | None
    lane: str | None
    id: str = ""


class Places(NamedTuple):
    """All cards that shapes are, with the names of phases and lanes in their order.

    A box alone above a row of those that name phases is the title.
    """

    cards: tuple[PlacedText, ...]
    phases: tuple[str, ...]
    lanes: tuple[str, ...]
    title: str = ""


def placed_texts(boxes: Sequence[Box], bands: Sequence[Band]) -> Places:
    """Say which phase and lane each box is in; boxes that name those are no cards.

    Columns that nothing names are called by their number.
    """
    hold("names", len(bands), MAX_PHASES + MAX_LANES)
    rows, columns = _sorted_bands(bands)
    left, title = list(boxes), ""
    if not columns:
        columns, left = _heads(left, rows, "x")
    if not (columns or rows) and left:
        above = min(left, key=lambda each: each.y)
        columns, rest = _heads([each for each in left if each is not above], rows, "x")
        if columns:
            left, title = rest, above.text
    if columns and not rows:
        rows, left = _heads(left, columns, "y")
    if not columns:
        columns = _groups(left)
    hold("names", len(columns), MAX_PHASES)
    hold("names", len(rows), MAX_LANES)
    columns.sort(key=lambda each: each.middle("x"))
    rows.sort(key=lambda each: each.middle("y"))
    cards = sorted(left, key=lambda each: (each.middle("x"), each.middle("y")))
    return Places(
        tuple(
            PlacedText(each.text, _name_at(columns, each, "x"), _name_at(rows, each, "y"), each.id)
            for each in cards
        ),
        tuple(dict.fromkeys(each.text for each in columns if each.text)),
        tuple(dict.fromkeys(each.text for each in rows if each.text)),
        title,
    )


def _sorted_bands(bands: Sequence[Band]) -> tuple[list[Box], list[Box]]:
    """Tell rows from columns: a header above means a column, unless such bands are stacked."""
    rows = [each.box for each in bands if each.is_row]
    others = [each.box for each in bands if not each.is_row]
    if _are_apart(others, "y") and not _are_apart(others, "x"):
        return rows + others, []
    if len(others) == 1 and not rows and others[0].width > 2 * others[0].height:
        return others, []
    return rows, others


def _are_apart(boxes: Sequence[Box], axis: Axis) -> bool:
    """Say whether several boxes follow each other without overlapping along an axis."""
    along = sorted(boxes, key=lambda each: each.start(axis))
    pairs = pairwise(along)
    return len(boxes) > 1 and all(
        one.end(axis) <= other.start(axis) + _SLACK for one, other in pairs
    )


def _heads(boxes: list[Box], across: Sequence[Box], axis: Axis) -> tuple[list[Box], list[Box]]:
    """Find the boxes that head columns (axis x) or rows (y): those before all others.

    They are a row of their own: two or more beside each other, and others behind them.
    """
    other: Axis = "y" if axis == "x" else "x"
    if not boxes:
        return [], boxes
    if across:
        edge = min(each.start(other) for each in across)
        head = [each for each in boxes if each.middle(other) < edge]
    else:
        foremost = min(boxes, key=lambda each: each.start(other))
        head = [each for each in boxes if each.middle(other) <= foremost.end(other)]
    heads = set(map(id, head))
    rest = [each for each in boxes if id(each) not in heads]
    is_head = 2 <= len(head) <= _MOST_HEADS and rest and _are_apart(head, axis)
    if axis == "y" and is_head:
        is_head = all(one.end("x") <= _first(rest).start("x") + _SLACK for one in head)
    return (_stretched(head, axis), rest) if is_head else ([], boxes)


def _first(boxes: Sequence[Box]) -> Box:
    return min(boxes, key=lambda each: each.x)


def _stretched(heads: list[Box], axis: Axis) -> list[Box]:
    """Let each head reach to the middle between it and the next."""
    along = sorted(heads, key=lambda each: each.middle(axis))
    cuts = [(one.end(axis) + other.start(axis)) / 2 for one, other in pairwise(along)]
    edges = [along[0].start(axis), *cuts, along[-1].end(axis)]
    reach = zip(along, edges, edges[1:], strict=False)
    if axis == "x":
        return [each._replace(x=start, width=end - start) for each, start, end in reach]
    return [each._replace(y=start, height=end - start) for each, start, end in reach]


def _groups(boxes: Iterable[Box]) -> list[Box]:
    """Put boxes that stand above each other into columns, which have no names."""
    columns: list[Box] = []
    for box in sorted(boxes, key=lambda each: each.x):
        last = columns[-1] if columns else None
        if last is not None and box.x < last.end("x") - _SLACK:
            end = max(last.end("x"), box.end("x"))
            columns[-1] = last._replace(width=end - last.x)
        else:
            columns.append(box._replace(text=""))
    return [each._replace(text=str(number)) for number, each in enumerate(columns, start=1)]


def _name_at(bands: Sequence[Box], box: Box, axis: Axis) -> str | None:
    """Name the band that a box stands in, else the nearest."""
    if not bands:
        return None
    middle = box.middle(axis)
    return min(bands, key=lambda band: _distance(band, middle, axis)).text or None


def _distance(band: Box, place: float, axis: Axis) -> float:
    return max(band.start(axis) - place, place - band.end(axis), 0.0)
