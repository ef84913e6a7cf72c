"""Two maps side by side that scroll and zoom together, and below them what differs, place by place.

Nothing can be changed here. Who shows it has the maps laid out and compared beside the window.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from cjm_desktop.desktop.canvas.projection import limited_zoom
from cjm_desktop.desktop.canvas.replay import WORDS_BELOW
from cjm_desktop.desktop.comparison.badge import TOKENS
from cjm_desktop.desktop.comparison.counterpart import counterpart
from cjm_desktop.desktop.comparison.difference_list import DifferenceList
from cjm_desktop.desktop.comparison.laid_out import LaidOut
from cjm_desktop.desktop.comparison.map_sight import MapSight
from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.insight.comparing.comparison import Difference
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.words.wording import Wording

_STEP = 1.25
_TO_READ = 0.6
"""The zoom at which a place is shown, where nothing could be read before."""


class MapPair(QWidget):
    """Two maps under their titles, and the list of what differs."""

    def __init__(
        self, left_title: str, right_title: str, tr: Wording, *, ticks: bool = False
    ) -> None:
        super().__init__()
        self._tr = tr
        self._shown: LaidOut | None = None
        self.left, self.right = (
            MapSight(tr("Journey map: {title}", title=title), tr)
            for title in (left_title, right_title)
        )
        self.counts = plain_label("", "name")
        self.list = DifferenceList(left_title, right_title, tr, ticks=ticks)
        self.below = QHBoxLayout()
        """What stands below the maps: the list, and what else is put beside it."""
        self.below.setSpacing(12)
        self._follows = False
        self._is_whole = True
        self._lay_out(left_title, right_title)
        for sight, other in ((self.left, self.right), (self.right, self.left)):
            sight.moved.connect(lambda here=sight, there=other: self._follow(here, there))
            sight.zoom_wanted.connect(
                lambda zoom, point, here=sight, there=other: self._zoom(zoom, point, here, there)
            )
        self.list.pointed.connect(self._point)

    def show_comparison(self, shown: LaidOut, counts: str | None = None) -> None:
        """Show two maps and what differs between them, and say how much."""
        comparison = shown.comparison
        self._shown = shown
        spots = [
            (each.how, comparison.in_base(each.key), comparison.in_copy(each.key))
            for each in comparison.differences
        ]
        self.left.show_map(shown.left, {spot.key: how for how, spot, _ in spots if spot})
        self.right.show_map(shown.right, {spot.key: how for how, _, spot in spots if spot})
        self.counts.setText(self._count(len(spots)) if counts is None else counts)
        for sight in (self.left, self.right):
            sight.setAccessibleDescription(self.counts.text())
        self.list.show_differences(shown.listing)
        self.list.setVisible(bool(spots))
        if self._is_whole:
            self.show_whole()

    def show_right(self, layout: MapLayout) -> None:
        """Show the right map alone, while it is compared with nothing."""
        self.right.show_map(layout, {})
        self.show_whole()

    def say(self, sentence: str) -> None:
        """Say something where the left map would be; nothing is compared."""
        self._shown = None
        self.left.say(sentence)
        if self.right.layout_ is not None:
            self.right.show_map(self.right.layout_, {})
        self.counts.setText("")
        self.list.clear()
        self.list.hide()

    def show_whole(self) -> None:
        """Show all of both maps, as large as the greater of them fits."""
        self._is_whole = True
        zoom = min(self.left.whole_zoom(), self.right.whole_zoom())
        with self._apart():
            for sight in (self.left, self.right):
                sight.set_zoom(zoom, QPointF(0, 0))
                sight.go_to(0, 0)

    def zoom_by(self, factor: float) -> None:
        """Zoom both maps about the middle of what is seen of the left one."""
        middle = QPointF(self.left.viewport().rect().center())
        self._zoom(limited_zoom(self.left.zoom * factor), middle, self.left, self.right)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on to show all, if all was shown."""
        super().resizeEvent(event)
        layout = self.layout()
        if self._is_whole and layout is not None:
            layout.activate()
            self.show_whole()

    def _follow(self, here: MapSight, there: MapSight) -> None:
        """Bring one map to where the other was moved to."""
        if self._follows or here.layout_ is None or there.layout_ is None:
            return
        with self._apart():
            there.go_to(*counterpart(here.layout_, there.layout_, *here.corner))

    def _zoom(self, zoom: float, point: QPointF, here: MapSight, there: MapSight) -> None:
        self._is_whole = False
        with self._apart():
            here.set_zoom(zoom, point)
            there.set_zoom(zoom, point)
        self._follow(here, there)

    def _point(self, each: Difference | None) -> None:
        """Show the place of a difference in both maps; where it is missing, the place it is not."""
        if each is None or self._shown is None:
            self.left.mark(None)
            self.right.mark(None)
            return
        token, comparison = TOKENS[each.how], self._shown.comparison
        base, copy = comparison.in_base(each.key), comparison.in_copy(each.key)
        has_place = self.left.has(base and base.key) or self.right.has(copy and copy.key)
        if has_place and self.left.zoom < WORDS_BELOW:
            self.zoom_by(_TO_READ / self.left.zoom)
        if self.left.mark(base and base.key, token):
            # The right map has come along; what has moved has a place of its own there.
            with self._apart():
                self.right.mark(copy and copy.key, token)
        else:
            self.right.mark(copy and copy.key, token)

    @contextmanager
    def _apart(self) -> Iterator[None]:
        """Move one map without the other."""
        before, self._follows = self._follows, True
        try:
            yield
        finally:
            self._follows = before

    def _count(self, number: int) -> str:
        if not number:
            return self._tr("Nothing is different.")
        return self._tr.plural("One thing is different.", "{n} things are different.", number)

    def _lay_out(self, left_title: str, right_title: str) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        right_head = QHBoxLayout()
        right_head.setSpacing(2)
        right_head.addWidget(ElidedLabel(right_title, "name"), 1)
        for each in self._zoom_buttons():
            right_head.addWidget(each)
        grid.addWidget(ElidedLabel(left_title, "name"), 0, 0)
        grid.addLayout(right_head, 0, 1)
        for column, sight in enumerate((self.left, self.right)):
            grid.addWidget(sight, 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.counts, 2, 0, 1, 2)
        self.below.addWidget(self.list, 5)
        grid.addLayout(self.below, 3, 0, 1, 2)
        grid.setRowStretch(1, 3)
        grid.setRowStretch(3, 2)

    def _zoom_buttons(self) -> Iterator[Button]:
        tr = self._tr
        for icon, tip, act in (
            ("zoom-out", tr("Zoom out"), lambda: self.zoom_by(1 / _STEP)),
            ("zoom-in", tr("Zoom in"), lambda: self.zoom_by(_STEP)),
            ("maximize", tr("Show the whole map"), self.show_whole),
        ):
            made = Button(icon, tip=tip, token="quiet")
            made.clicked.connect(lambda _=False, act=act: act())
            yield made
