"""The legend above the gap chart: whose dots have which shape, and what the signs say."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import Protocol

from cjm_desktop.insight.facts import Cell, facts
from cjm_desktop.insight.memo import CELLS, remembered
from cjm_desktop.journey.document import Document, Placed
from cjm_desktop.journey.rounds import Spread
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Disc, Figure, Mark, Rect
from cjm_desktop.layout.fitting import fitted_lines
from cjm_desktop.layout.gap.dot_look import dot_looks
from cjm_desktop.layout.gap.gap_backdrop import AXIS, LEGEND_FIRST, LEGEND_ROW
from cjm_desktop.layout.gap.gap_dot import cross
from cjm_desktop.layout.gap.gap_way import hollow
from cjm_desktop.layout.lane_look import LaneLook
from cjm_desktop.layout.lane_shape import shape_mark
from cjm_desktop.layout.text import runs, width
from cjm_desktop.layout.whisker import Scale, whisker
from cjm_desktop.words.wording import Wording

_MOST_ROWS = 3
_NAME_ROOM = 120.0
"""What a name has at least: where there is room on the rows for the whole of it, it has that."""
_BESIDE_NAME = 28.0
_STYLE = theme.SMALL


class Draw(Protocol):
    """Draws a sign of the legend about a centre."""

    def __call__(self, x: float, y: float) -> Iterable[Mark]:
        """Give the marks."""


class Entry:
    """A sign of the legend and what it says; one that is not `shown` has its room kept free."""

    def __init__(
        self, name: str, draw: Draw, *, room: float = _NAME_ROOM, shown: bool = True
    ) -> None:
        self.name, self.shown = name, shown
        self._style, (self._line,) = fitted_lines(name, _STYLE, room, 1)
        self.width = self._line.width + _BESIDE_NAME
        self._draw = draw

    def marks(self, x: float, baseline: float) -> Iterator[Mark]:
        """Draw the sign and write what it says, from x on."""
        yield from self.sign(x + 20, baseline - 3.5)
        yield from runs(self._line, x + _BESIDE_NAME, baseline, self._style)

    def sign(self, x: float, y: float) -> Iterable[Mark]:
        """Draw the sign alone about a centre."""
        return self._draw(x, y)


def legend_rows(
    document: Document,
    cells: Collection[Cell],
    voted: Collection[str],
    total: float,
    tr: Wording,
    further: int | None = None,
) -> list[list[Entry]]:
    """Break the legend into rows that fit beside the axis' name; the first few lanes have to do.

    It names every lane that has touchpoints, scored or not, and keeps room for today's effort, so
    that the plot keeps its place while a lane's first dot or the first mark is dragged out; on a
    chart where nothing is dragged it keeps none, and has so many `further` rows.
    """
    looks = dot_looks(document)
    known = [(cell.lane, facts(placed).counts) for cell, placed in cells]
    present = {lane for lane, counts in known if counts.touchpoints}
    shown = [lane for lane in document.lane_ids if lane in present]
    signs = sign_entries(cells, voted, tr)
    if further is not None:
        signs = [each for each in signs if each.shown]
    most = _MOST_ROWS + (further or 0)
    row = total - _start(tr)

    def rows_of(lanes: Sequence[str], room: float) -> list[list[Entry]]:
        named = (
            Entry(document.lanes[lane].name, partial(_shape, looks[lane]), room=room)
            for lane in lanes
        )
        return _rows((*named, *signs), row)

    rows = rows_of(shown, max(row - _BESIDE_NAME, _NAME_ROOM))
    if len(rows) > most:
        rows = rows_of(shown, _NAME_ROOM)
    while len(rows) > most and shown:
        shown.pop()
        rows = rows_of(shown, _NAME_ROOM)
    return rows


def sign_entries(cells: Collection[Cell], voted: Collection[str], tr: Wording) -> list[Entry]:
    """List what the dots of some cells have beside their shapes; a room has `voted` on some."""
    known = [facts(placed).counts for _, placed in cells]
    signs = []
    if any(counts.unused for counts in known):
        signs.append(Entry(tr("Unused by us"), _ring))
    if any(counts.wasted for counts in known):
        signs.append(Entry(tr("No customer comes"), partial(cross, radius=4.4)))
    today = any(_tells_of_today(placed) for _, placed in cells)
    signs.append(Entry(tr("Effort today"), _hollow, shown=today))
    if voted and any(item.id in voted for _, placed in cells for item in placed):
        signs.append(Entry(tr("Votes: all, and half"), _whisker))
    return signs


@remembered(CELLS)
def _tells_of_today(placed: tuple[Placed, ...]) -> bool:
    return any(item.card.effort_now is not None for item in facts(placed).scored)


def _rows(entries: Iterable[Entry], room: float) -> list[list[Entry]]:
    rows: list[list[Entry]] = [[]]
    for entry in entries:
        if rows[-1] and sum(each.width for each in rows[-1]) + entry.width > room:
            rows.append([])
        rows[-1].append(entry)
    return rows


def _start(tr: Wording) -> float:
    return width(tr("Potential"), AXIS.font, AXIS.size) + 8


def legend(rows: Sequence[Sequence[Entry]], total: float, ground: Rect, tr: Wording) -> Figure:
    """Say above the chart's ground which sign says what."""
    marks: list[Mark] = []
    for index, row in enumerate(rows):
        x = _start(tr)
        for entry in row:
            if entry.shown:
                marks += entry.marks(x, LEGEND_FIRST + index * LEGEND_ROW)
            x += entry.width
    label = ", ".join(entry.name for row in rows for entry in row if entry.shown)
    return Figure(None, "note", total, ground.y, tuple(marks), label)


def _shape(look: LaneLook, x: float, y: float) -> Iterable[Mark]:
    return (shape_mark(look.shape, x, y, 4.25, look.colour),)


def _ring(x: float, y: float) -> Iterable[Mark]:
    return (Disc(x, y, 4.25, None, "customer", 1.5),)


def _whisker(x: float, y: float) -> Iterable[Mark]:
    every = Spread(votes=1, least=0, lower=2.5, median=5, upper=7.5, most=10)
    return whisker(every, Scale(x - 8, x + 4), y, "ink")


def _hollow(x: float, y: float) -> Iterable[Mark]:
    return (hollow(x, y, 4.0, "ink"),)
