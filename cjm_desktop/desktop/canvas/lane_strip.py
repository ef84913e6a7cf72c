"""The lanes' headers at the left of the canvas."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter

from cjm_desktop.desktop.canvas.header_name import HeaderSteps
from cjm_desktop.desktop.canvas.header_strip import HeaderStrip
from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.sight import MARGIN
from cjm_desktop.editing import edits
from cjm_desktop.editing.patch import Patch
from cjm_desktop.insight.facts import lane_counts
from cjm_desktop.insight.wants import lane_wants
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.vocabulary import CARD_LANES, LaneKind
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure, Rect
from cjm_desktop.layout.map.tally import tally_words
from cjm_desktop.layout.text import Style

if TYPE_CHECKING:
    from cjm_desktop.desktop.canvas.new_role import AskWhom
    from cjm_desktop.editing.edits.topics import Whom

_REACH = 8
"""Pixels by which the mark of hidden lanes reaches over where they would be."""


class LaneStrip(HeaderStrip):
    """A header for each lane, aligned with the canvas's rows."""

    steps = HeaderSteps(move="move_lane", rename="rename_lane")

    def __init__(self, canvas: MapCanvas, ask: "AskWhom | None" = None) -> None:
        super().__init__(canvas, canvas.session.tr_("Lanes"))
        self._ask = ask
        self.follow()

    @property
    def add_tip(self) -> str:
        """What the plus does."""
        return self._session.tr_("Add a role")

    def follow(self) -> None:
        """Follow the canvas, in width too."""
        width = round(theme.LANE_HEADER * self.scale) + MARGIN
        if width != self.width():
            self.setFixedWidth(width)
        super().follow()

    def sizeHint(self) -> QSize:
        """Prefer the width of the headers."""
        return QSize(self.width(), 300)

    def keys(self) -> Sequence[Key]:
        """The lanes, in order."""
        return [Key("lanes", band.lane) for band in self._canvas.layout_.bands]

    def rect_of(self, index: int) -> QRect:
        """Where a lane's header is."""
        band = self._canvas.layout_.bands[index]
        row = self._canvas.projection.to_view(Rect(0, band.y, 1, band.height))
        return QRect(MARGIN, row.y(), self.width() - MARGIN, row.height() - 1)

    def exposed(self, area: QRect) -> range:
        """Give the lanes in an area, without a look at those far off."""
        projection, layout = self._canvas.projection, self._canvas.layout_
        top = (area.top() - _REACH - projection.y) / projection.zoom
        bottom = (area.bottom() + _REACH - projection.y) / projection.zoom
        if not layout.bands:
            return range(0)
        return range(layout.band_index(top), layout.band_index(bottom) + 1)

    border_cursor = Qt.CursorShape.SplitVCursor

    def shown_size(self, index: int) -> float:
        """The height of a lane's row."""
        return self._canvas.layout_.bands[index].height

    def is_collapsed(self, index: int) -> bool:
        """Whether a lane's row shows no cards."""
        return self._canvas.layout_.bands[index].collapsed

    def is_hidden(self, index: int) -> bool:
        """Whether a lane is hidden."""
        return self._canvas.layout_.bands[index].hidden

    def along(self, dx: int, dy: int) -> QPoint:
        """Follow up and down."""
        return QPoint(0, dy)

    def gap_at(self, place: QPoint) -> int:
        """Before which lane a place is."""
        rects = [self.rect_of(index) for index in range(len(self.keys()))]
        return sum(place.y() > rect.center().y() for rect in rects)

    def gap_mark(self, gap: int) -> QRect:
        """The mark between two lanes."""
        return QRect(MARGIN, self._top(gap) - 5, self.width() - MARGIN, 4)

    def _top(self, index: int) -> int:
        if index < len(self.keys()):
            return self.rect_of(index).top()
        return self.rect_of(index - 1).bottom() + 6 if index else MARGIN

    def plus(self) -> QRect:
        """The button below the last lane."""
        return QRect(MARGIN, self._top(len(self.keys())) + 6, 34, 32)

    def figure_of(self, index: int, rect: QRect) -> Figure:
        """What the layout made of a lane."""
        return self._canvas.layout_.bands[index].header

    def paint_ground(self, painter: QPainter, figure: Figure, rect: QRect) -> None:
        """Paint the paper and the lane's colour; what its row has no room for is cut."""
        figures = self._canvas.figures
        painter.setClipRect(rect)
        figures.fill(painter, rect, "paper")
        figures.fill(painter, QRect(rect.x(), rect.y(), 5, rect.height()), figure.swatch)

    def name_of(self, key: Key) -> str:
        """A lane's name."""
        return self._session.document.lanes[key.id].name

    def tally_of(self, key: Key) -> str:
        """What the lane comes to."""
        document = self._session.document
        counts, wants = lane_counts(document, key.id), lane_wants(document, key.id)
        return tally_words(counts, wants, self._session.tr_)

    def name_style(self) -> Style:
        """The style of the names."""
        return theme.LANE

    def renamed(self, key: Key, name: str) -> Patch:
        """Rename a lane."""
        return edits.lanes.change_lane(self._session.document, key.id, name=name)

    def moved(self, key: Key, index: int) -> Patch:
        """Reorder the lanes."""
        return edits.lanes.move_lane(self._session.document, key.id, index)

    def add(self) -> None:
        """Add a role below the last one."""
        self.add_kind("role")

    def add_kind(self, kind: LaneKind, index: int | None = None) -> None:
        """Add a lane before another, and write its name.

        With no place given it comes after the last that holds cards, others at the end. Of a role
        it is asked whom the topics are about from then on.
        """
        session = self._session
        document = session.document
        key = Key("lanes", session.new_id())
        if kind in CARD_LANES and index is None:
            lanes = document.lane_ids
            holding = [i for i, lane in enumerate(lanes) if document.lanes[lane].kind in CARD_LANES]
            index = holding[-1] + 1 if holding else 0
        whom: Whom | None = "same"
        if kind == "role":
            from cjm_desktop.desktop.canvas.new_role import ask_whom, whom_topics_are_about

            ask = self._ask or ask_whom
            whom = whom_topics_are_about(self, session.tr_, document, ask)
        if whom is not None:
            patch = edits.lanes.add_lane(document, key.id, index, topics=whom, kind=kind)
            self.added(key, patch, "add_lane")

    def show_header(self, key: Key) -> None:
        """Scroll so that a lane can be seen."""
        place = self._session.document.lane_ids.index(key.id)
        band = self._canvas.layout_.bands[place]
        self._canvas.show_area(Rect(0, band.y, 1, band.height))
