"""The phases' headers above the canvas."""

from collections.abc import Sequence
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QPainterPath, QPolygonF

from cjm_desktop.desktop.canvas.header_looks import LARGEST
from cjm_desktop.desktop.canvas.header_name import HeaderSteps
from cjm_desktop.desktop.canvas.header_strip import HeaderStrip
from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.editing import edits
from cjm_desktop.editing.patch import Patch
from cjm_desktop.insight.facts import phase_counts
from cjm_desktop.insight.wants import phase_wants
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Phase
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.hyphenation import words_of
from cjm_desktop.layout.map.collapsed import collapsed_phase
from cjm_desktop.layout.map.headers import NOTCH, phase_header
from cjm_desktop.layout.map.tally import Tally, tally_words
from cjm_desktop.layout.map.tempo import Tempo
from cjm_desktop.layout.text import Style
from cjm_desktop.words.wording import Wording


class PhaseStrip(HeaderStrip):
    """A chevron for each phase, aligned with the canvas's columns."""

    steps = HeaderSteps(move="move_phase", rename="rename_phase")

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas, canvas.session.tr_("Phases"))
        self.follow()

    @property
    def add_tip(self) -> str:
        """What the plus does."""
        return self._session.tr_("Add a phase")

    def follow(self) -> None:
        """Follow the canvas, in height too."""
        # In whole pixels, and no part of one less: a goal would lose a line for it.
        height = ceil(max(self._canvas.layout_.header_height, 34) * self.scale) + 2
        if height != self.height():
            self.setFixedHeight(height)
        super().follow()

    def sizeHint(self) -> QSize:
        """Prefer the height of the headers."""
        return QSize(400, self.height())

    def keys(self) -> Sequence[Key]:
        """The phases, in order."""
        return [Key("phases", phase) for phase in self._session.document.phase_ids]

    def rect_of(self, index: int) -> QRect:
        """Where a phase's chevron is."""
        projection = self._canvas.projection
        left = round(self._edge(index) * projection.zoom) + projection.x
        right = round(self._edge(index + 1) * projection.zoom) + projection.x
        return QRect(left, 0, right - left, self.height() - 2)

    def _edge(self, index: int) -> float:
        layout = self._canvas.layout_
        return layout.columns[index].x if index < len(layout.columns) else layout.width

    def shown_size(self, index: int) -> float:
        """The width of a phase's column."""
        return self._canvas.layout_.columns[index].width

    def is_collapsed(self, index: int) -> bool:
        """Whether a phase's column shows no cards."""
        return self._canvas.layout_.columns[index].collapsed

    def is_hidden(self, index: int) -> bool:
        """Whether a phase is hidden."""
        return self._canvas.layout_.columns[index].hidden

    def exposed(self, area: QRect) -> range:
        """Give the phases in an area, without a look at those far off; a tip reaches over."""
        projection, layout = self._canvas.projection, self._canvas.layout_
        if not layout.columns:
            return range(0)
        left = (area.left() - NOTCH * LARGEST - projection.x) / projection.zoom
        right = (area.right() - projection.x) / projection.zoom
        return range(layout.column_index(left), layout.column_index(right) + 1)

    ring = "header-ink"

    def outline(self, rect: QRect) -> QPainterPath:
        """Give the chevron's own shape, a little smaller."""
        tip, scale = NOTCH * self.scale, self.scale
        right, middle = rect.width() - 3 * scale, rect.height() / 2
        points = (
            (3, 3), (right - 2, 3), (right + tip - 4, middle), (right - 2, rect.height() - 3),
            (3, rect.height() - 3), (tip + 3, middle), (3, 3),
        )  # fmt: skip
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(rect.x() + x, rect.y() + y) for x, y in points]))
        return path

    def along(self, dx: int, dy: int) -> QPoint:
        """Follow sideways."""
        return QPoint(dx, 0)

    def gap_at(self, place: QPoint) -> int:
        """Before which phase a place is."""
        rects = [self.rect_of(index) for index in range(len(self.keys()))]
        return sum(place.x() > rect.center().x() for rect in rects)

    def gap_mark(self, gap: int) -> QRect:
        """The mark between two phases."""
        return QRect(self.rect_of(gap).left() - 2, 0, 4, self.height())

    def plus(self) -> QRect:
        """The button after the last phase."""
        left = self.rect_of(len(self.keys())).left() + 14
        return QRect(left, max(0, (self.height() - 34) // 2), 34, 32)

    def figure_of(self, index: int, rect: QRect) -> Figure:
        """A chevron, with as much of its text as its width has room for."""
        document, scale = self._session.document, self.scale
        phase_id = document.phase_ids[index]
        phase, layout = document.phases[phase_id], self._canvas.layout_
        room, height = round(rect.width() / scale, 2), rect.height() / scale
        if self.is_collapsed(index):
            accent = document.map.accent
            return _collapsed(phase_id, phase.name, index + 1, accent, room, height)
        return _chevron(
            phase_id, phase.name, phase.goal, phase.decisive, index, room, height,
            document.map.accent, layout.tallies[index], layout.tempos[index],
            Wording.of(document.map.language),
        )  # fmt: skip

    def name_of(self, key: Key) -> str:
        """A phase's name."""
        return self._session.document.phases[key.id].name

    def tally_of(self, key: Key) -> str:
        """What the phase comes to."""
        document = self._session.document
        counts, wants = phase_counts(document, key.id), phase_wants(document, key.id)
        return tally_words(counts, wants, self._session.tr_)

    def name_style(self) -> Style:
        """The style of the names."""
        return theme.PHASE

    def renamed(self, key: Key, name: str) -> Patch:
        """Rename a phase."""
        return edits.phases.change_phase(self._session.document, key.id, name=name)

    def moved(self, key: Key, index: int) -> Patch:
        """Reorder the phases."""
        return edits.phases.move_phase(self._session.document, key.id, index)

    def add(self) -> None:
        """Add a phase at the end."""
        self.add_at(None)

    def add_at(self, index: int | None) -> None:
        """Add a phase before another (None: at the end) and write its name."""
        session = self._session
        key = Key("phases", session.new_id())
        self.added(key, edits.phases.add_phase(session.document, key.id, index), "add_phase")

    def show_header(self, key: Key) -> None:
        """Scroll so that a phase can be seen."""
        right = self.rect_of(self._session.document.phase_ids.index(key.id)).right()
        bar = self._canvas.horizontalScrollBar()
        bar.setValue(bar.value() + max(0, right - self.width()))


_collapsed = lru_cache(maxsize=1_024)(collapsed_phase)


@lru_cache(maxsize=1_024)
def _chevron(
    phase_id: str,
    name: str,
    goal: str,
    decisive: bool,
    index: int,
    room: float,
    height: float,
    accent: str,
    tally: Tally,
    tempo: Tempo | None,
    tr: Wording,
) -> Figure:
    phase = Phase(order="a0", name=name, goal=goal, decisive=decisive)
    with words_of(tr):
        return phase_header(phase_id, phase, index + 1, accent, room, height, tally, tempo)
