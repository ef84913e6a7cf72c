"""The gaps between lanes: lines along them, labels in them, and how far they open for these.

Lines alone come close to each other where there are many. A label wants a row of its own, as long
as its line is, and the gap becomes as high as its rows.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate

from cjm_desktop.layout import theme
from cjm_desktop.layout.map.arrow_plan import Frame, Link
from cjm_desktop.layout.map.tracks import Piece, Span, Track, in_order, tracks

LABEL_ROW = 16.0
"""The height of a row with a label."""
_LINE_ROW = 4.0
_MOST_LINES = 16.0
"""The height that lines without labels have together beside labels."""
_INTO_LANE = 3.0
"""How far rows may reach into the margin of a lane, where no card is."""
_ROOM = 7.0
"""How far from the middle of a gap a line may run where there are no labels."""
EDGE_ROOM = theme.CELL_MARGIN / 2 - 1
"""How far from the middle of a gutter at the map's edge a line may run."""


class LaneGaps:
    """What runs through the gaps between a map's lanes, those above and below all included."""

    def __init__(self, bands: int) -> None:
        self._bands = bands
        self._lines: dict[int, list[Span]] = defaultdict(list)
        self._labelled: dict[int, list[Span]] = defaultdict(list)
        self._rows: dict[int, list[Track]] = {}

    def take(self, gap: int, span: Span, *, labelled: bool) -> None:
        """Note a line along a gap, or a row that a label stands on."""
        (self._labelled if labelled else self._lines)[gap].append(span)

    def rooms(self) -> tuple[float, ...]:
        """Say how much higher each gap becomes than it is; all must have been noted."""
        for gap in self._labelled.keys() | self._lines.keys():
            self._rows[gap] = self._sorted(gap)
        return tuple(self._opened(gap) for gap in range(self._bands + 1))

    def places(self, frame: Frame) -> dict[Piece, float]:
        """Give each piece its y in a frame whose gaps are as high as they become."""
        found: dict[Piece, float] = {}
        for gap, rows in self._rows.items():
            y = self._middle(gap, frame) - _height(rows) / 2
            for row in rows:
                found.update((span.piece, y + row.room / 2) for span in row.spans)
                y += row.room
        return found

    def _sorted(self, gap: int) -> list[Track]:
        labelled = tracks(self._labelled[gap], LABEL_ROW)
        lines = tracks(self._lines[gap], _LINE_ROW)
        room = EDGE_ROOM if gap in (0, self._bands) else _ROOM
        alone = 2 * room / max(len(lines) - 1, 1)
        most = _MOST_LINES / max(len(lines), 1) if labelled else alone
        close = (track._replace(room=min(_LINE_ROW, most)) for track in lines)
        return in_order((*labelled, *close))

    def _opened(self, gap: int) -> float:
        if not self._labelled[gap]:
            return 0.0
        edge = gap in (0, self._bands)
        there = _INTO_LANE if edge else theme.GAP + 2 * _INTO_LANE
        return max(0.0, _height(self._rows[gap]) - there)

    def _middle(self, gap: int, frame: Frame) -> float:
        if 0 < gap < self._bands:
            return (frame.bands[gap - 1][1] + frame.bands[gap][0]) / 2
        away = theme.CELL_MARGIN / 2
        if self._labelled[gap]:
            away = _height(self._rows[gap]) / 2
        return frame.height - away if gap else away


def _height(rows: Iterable[Track]) -> float:
    return sum(row.room for row in rows)


def opened_frame(frame: Frame, rooms: tuple[float, ...]) -> Frame:
    """Give the frame whose gaps between lanes are higher."""
    shifts = tuple(accumulate(rooms))
    bands = tuple(
        (top + shift, bottom + shift)
        for (top, bottom), shift in zip(frame.bands, shifts, strict=False)
    )
    return frame._replace(height=frame.height + shifts[-1], bands=bands)


def opened_links(links: list[Link], rooms: tuple[float, ...]) -> list[Link]:
    """Give the links whose cards went down with their lanes."""
    shifts = tuple(accumulate(rooms))
    if not shifts[-1]:
        return links
    return [
        link._replace(
            source=link.source._replace(rect=link.source.rect.moved(0, shifts[link.source.band])),
            target=link.target._replace(rect=link.target.rect.moved(0, shifts[link.target.band])),
        )
        for link in links
    ]
