"""The canvas: scrolls and zooms over the map and repaints only what an edit or a gesture touched.

It shows `MapLayout`'s body; the headers are widgets beside it that follow its projection. What the
mouse does is in `tools`, what the keyboard does in `keys`.
"""

from collections.abc import Iterable
from functools import partial
from math import ceil

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from cjm_desktop.desktop.canvas.arrow_marks import area_of, paint_arrows, selected_arrows
from cjm_desktop.desktop.canvas.damage import damage
from cjm_desktop.desktop.canvas.gathering import Gathering
from cjm_desktop.desktop.canvas.keyboard_frame import KeyboardFrame
from cjm_desktop.desktop.canvas.overlay import Overlay
from cjm_desktop.desktop.canvas.projection import Projection, in_sight, limited_zoom
from cjm_desktop.desktop.canvas.replay import BLOCKS_BELOW, WORDS_BELOW, Replay
from cjm_desktop.desktop.canvas.scroll_bar import QuietScrollBar
from cjm_desktop.desktop.canvas.sight import MARGIN, needed_scroll, set_ranges, turn_wheel
from cjm_desktop.desktop.canvas.snapshot import Snapshot
from cjm_desktop.desktop.canvas.spotlight import paint_spotlight
from cjm_desktop.desktop.canvas.tools.edge_scroll import EdgeScroll
from cjm_desktop.desktop.controls.after_the_frame import after_the_frame
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.scale import POINTER
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator
from cjm_desktop.journey.document import CellKey, Placed
from cjm_desktop.layout.drawing import Rect
from cjm_desktop.layout.map.hiding import NOTHING_HIDDEN, Hiding
from cjm_desktop.layout.map.map_layout import MapLayout
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.words.wording import Wording

OUTLINE = 2.0
"""Points by which an outline reaches beyond what it is around."""
SHARP_AFTER = 60
"""Milliseconds after the last step of a zoom until the map is painted sharply."""


class MapCanvas(Dressed, QAbstractScrollArea):
    """Shows the lanes of the session's map."""

    projection_changed = Signal()
    """The zoom or the layout changed: the headers must be painted anew."""
    scrolled = Signal(int, int)
    """The map was moved by so many pixels: the headers must move along."""
    cell_changed = Signal()
    """Another cell has the keyboard."""
    zooming = Signal(bool)
    """A zoom begins, and all is still shown as it was; or it rests, and is shown sharply."""
    mapping_wanted = Signal(object)
    """The Block of a table that is pasted, and whose columns the user wants to choose."""
    appeared = Signal()
    """The map is being painted for the first time since it was shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # What the toolkit makes by itself it has to recognise, and builds all classes for that.
        self.setViewport(QWidget())
        self.session = session
        self.overlay = Overlay()
        self.figures = FigurePainter(look())
        self.replay = Replay(self.figures)
        self.cell: CellKey | None = None
        self._zoom = 1.0
        self.edge_scroll = EdgeScroll(self)
        self.target = POINTER
        """How many pixels across what takes a click is at least."""
        self._snapshot = Snapshot(self.viewport())
        self._painted = self._is_behind = self._is_gathering = False
        self._hiding = NOTHING_HIDDEN
        self.opened: frozenset[str] = frozenset()
        """The collapsed phases and lanes that are shown nevertheless, for a card in them."""
        self.setHorizontalScrollBar(QuietScrollBar(Qt.Orientation.Horizontal, self.figures))
        self.setVerticalScrollBar(QuietScrollBar(Qt.Orientation.Vertical, self.figures))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._sharpen = QTimer(self, singleShot=True, interval=SHARP_AFTER)
        self._sharpen.timeout.connect(self.end_zooming)
        self._late: list[Rect] = []
        self._catch_up = QTimer(self, singleShot=True, interval=0)
        self._catch_up.timeout.connect(self._repaint_late)
        self.gathering = Gathering(self)
        self._frame = KeyboardFrame(self)
        session.changed.connect(self._changed)
        session.replaced.connect(self.reset)
        session.selection_changed.connect(self._mark_selection)
        session.lit_changed.connect(self._light)
        self._begin()
        self.wear_look()

    # The map and what is shown of it

    def reset(self) -> None:
        """Show the session's document from scratch."""
        # To free a large map takes a tenth of the time that another takes to open.
        after_the_frame(self, partial(_let_go, self._layouter, self._layout))
        self._begin()

    def _begin(self) -> None:
        document = self.session.document
        self.opened = frozenset()
        self._layouter = self._new_layouter()
        self.cell = None
        self.overlay = Overlay()
        self._painted = False
        self._take(self._layouter.layout(document))
        self.viewport().update()

    def _new_layouter(self) -> MapLayouter:
        tr = Wording.of(self.session.document.map.language)
        layouter = MapLayouter(tr, hiding=self._hiding, sizes="as_set")
        layouter.open(self.opened)
        return layouter

    def hides(self, card_id: str) -> bool:
        """Say whether a card is left off the map."""
        return self._hiding.hides(Placed(card_id, self.session.document.cards[card_id]))

    def hide_disqualified(self, hide: bool) -> None:
        """Show no disqualified mindsets, or show them again."""
        self._hide(self._hiding._replace(disqualified=hide))

    def _light(self) -> None:
        self._hide(self._hiding._replace(cards=self.session.hidden or frozenset()))
        self.viewport().update()

    def _hide(self, hiding: Hiding) -> None:
        if hiding != self._hiding:
            self._hiding = hiding
            self._layouter.hide(hiding)
            self._lay_out_anew()

    def open_parts(self, parts: Iterable[str]) -> None:
        """Show these of the collapsed phases and lanes, and no others."""
        opened = frozenset(parts)
        if opened != self.opened:
            self.opened = opened
            self._layouter.open(opened)
            self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        self._take(self._layouter.layout(self.session.document))
        self.viewport().update()

    def dress(self, colours: Colours) -> None:
        """Paint in the colours of a look."""
        self.figures.set_palette(colours)
        self.replay = Replay(self.figures)
        self.gathering.begin_anew()
        self.viewport().update()
        self.projection_changed.emit()

    @property
    def zoom(self) -> float:
        """The zoom: 1 is a pixel for each point."""
        return self._zoom

    @property
    def reaches_further(self) -> bool:
        """Whether the map is larger than what is seen of it."""
        return bool(self.horizontalScrollBar().maximum() or self.verticalScrollBar().maximum())

    @property
    def projection(self) -> Projection:
        """Where the map is on the viewport now."""
        return Projection(
            self._zoom,
            MARGIN - self.horizontalScrollBar().value(),
            MARGIN - self.verticalScrollBar().value(),
        )

    @property
    def layout_(self) -> MapLayout:
        """Where everything is; what was changed while nobody saw the map is laid out now."""
        if self._is_behind:
            self._catch_up_with_map()
        return self._layout

    def _changed(self, patch: Patch, initiator: Initiator) -> None:
        self._is_behind = self.session.document is not self._layout.document
        if self.isVisible() and self._is_behind:
            self._catch_up_with_map()

    def _catch_up_with_map(self) -> None:
        document, before = self.session.document, self._layout
        if document.map.language != before.document.map.language:
            self._layouter = self._new_layouter()
        self._take(self._layouter.layout(document), before)
        areas = damage(before, self._layout)
        if areas is None or document.assets is not before.document.assets:
            self.viewport().update()
        else:
            self.update_areas(areas)

    def _take(self, layout: MapLayout, before: MapLayout | None = None) -> None:
        self._layout, self._is_behind = layout, False
        self.figures.set_assets(layout.document.assets)
        self._drop_snapshot()
        if before is None or (before.width, before.height) != (layout.width, layout.height):
            set_ranges(self)
        self._mark_selection()
        self.gathering.begin_anew()
        self.projection_changed.emit()

    def _mark_selection(self) -> None:
        rects = (self.layout_.card_rect(card_id) for card_id in self.session.selected_cards)
        selected = [rect for rect in rects if rect is not None]
        self._frame.hide()
        if selected != self.overlay.selected:
            self.update_areas((*self.overlay.selected, *selected))
            self.overlay.selected = selected
        self._mark_arrows()
        # A card that is being removed is still selected for a moment.
        card = self.session.document.cards.get(("", *self.session.selected_cards)[-1])
        if card is not None:
            self.cell = CellKey(card.phase, card.lane)
        self.set_cell(self.cell)

    def _mark_arrows(self) -> None:
        chosen = [key.id for key in self.session.selection if key.kind == "handoffs"]
        marked = selected_arrows(self.layout_, chosen)
        if marked or self.overlay.arrows:
            self.update_areas(map(area_of, (*self.overlay.arrows, *marked)))
            self.overlay.arrows = marked

    def set_cell(self, cell: CellKey | None) -> None:
        """Give a cell the keyboard; it is marked while nothing is selected."""
        rect = self.layout_.cell_rect(cell) if cell is not None else None
        before, self.cell = self.cell, cell if rect is not None else None
        if self.cell != before:
            self._frame.hide()
            self.cell_changed.emit()
        shown = rect if not self.session.selection else None
        if shown != self.overlay.cell:
            self.update_areas(area for area in (self.overlay.cell, shown) if area)
            self.overlay.cell = shown

    def select_map(self) -> None:
        """Select nothing on the map, and so the map itself."""
        self.session.select(())
        self.set_cell(None)

    def update_areas(self, areas: Iterable[Rect]) -> None:
        """Have areas of the body painted again, with outlines around them, where they are seen."""
        view, around = self.viewport(), OUTLINE * self._zoom + 2
        for rect in in_sight(areas, self.projection, view.rect(), around):
            view.update(rect)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Replay what is exposed, then what is over it."""
        painter = QPainter(self.viewport())
        projection = self.projection
        if self._snapshot.kept:
            self.figures.fill(painter, event.rect(), "surround")
            self._snapshot.paint(painter, projection, QPoint(1, 1))
            return
        self.replay.begin_frame()
        # A slanting pull exposes two narrow strips, whose bounding rectangle is everything.
        for exposed in event.region():  # type: ignore[attr-defined]  # it can be gone through
            painter.save()
            painter.setClipRect(exposed)
            self._replay(painter, exposed, projection)
            painter.restore()
        if not self._painted:
            self._painted = True
            self.appeared.emit()

    def _replay(self, painter: QPainter, exposed: QRect, projection: Projection) -> None:
        self.figures.fill(painter, exposed, "surround")
        painter.translate(projection.x, projection.y)
        painter.scale(projection.zoom, projection.zoom)
        around = ceil(OUTLINE * projection.zoom + 2)
        area = projection.area(exposed.adjusted(-around, -around, around, around))
        body = self.layout_.body
        late = self.replay.paint(painter, body, area, projection.zoom)
        if projection.zoom >= BLOCKS_BELOW:
            paint_arrows(painter, self.figures, self.layout_, area)
        lit = self.session.lit
        if lit is not None and self.session.hidden is None:
            paint_spotlight(painter, self.replay, self.layout_, lit, area, projection.zoom)
        near = projection.zoom >= WORDS_BELOW
        empty = self.layout_.empty_cells(area) if near else ()
        self.overlay.paint(painter, self.figures, projection.zoom, area, empty)
        if late:
            self._late += late
            self._catch_up.start()

    def _repaint_late(self) -> None:
        late, self._late = self._late, []
        self.update_areas(late)

    # Scrolling and zooming

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Move the painted pixels; only the strips that come into view are painted."""
        if self._is_gathering:
            return
        if not self._snapshot.kept:
            self.viewport().scroll(dx, dy)
        else:
            self.viewport().update()
        self.scrolled.emit(dx, dy)

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what was changed meanwhile, before it is painted."""
        super().showEvent(event)
        if self._is_behind:
            self._catch_up_with_map()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was shown: the window's pixels will be another view's."""
        super().hideEvent(event)
        self.end_zooming()
        self._painted = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the scroll bars fitting the new size."""
        super().resizeEvent(event)
        set_ranges(self)

    def zoom_at(self, zoom: float, point: QPoint | QPointF | None = None) -> None:
        """Zoom, keeping what is at a viewport's point (None: its middle) where it is."""
        zoom = limited_zoom(zoom)
        if zoom == self._zoom:
            return
        centre = QPointF(self.viewport().rect().center()) if point is None else QPointF(point)
        x, y = self.projection.to_body(centre)
        if not self._snapshot.kept and self._painted:
            self._snapshot.take(self.projection)
            self.zooming.emit(True)
        corner = self._corner()
        self.set_zoom(zoom)
        # The headers beside the canvas have grown or shrunk, and the canvas has moved with them.
        centre -= self._corner() - corner
        self.horizontalScrollBar().setValue(round(x * zoom + MARGIN - centre.x()))
        self.verticalScrollBar().setValue(round(y * zoom + MARGIN - centre.y()))
        self._sharpen.start()
        self.viewport().update()

    def set_zoom(self, zoom: float) -> None:
        """Take a zoom; the headers take their size at once, the canvas what they leave."""
        self._zoom = zoom
        self.projection_changed.emit()
        parent = self.parentWidget()
        layout = parent.layout() if parent is not None else None
        if layout is not None:
            layout.activate()
        set_ranges(self)

    def _corner(self) -> QPoint:
        return self.viewport().mapTo(self.window(), QPoint(0, 0))

    def end_zooming(self) -> None:
        """Paint sharply what is seen now."""
        self._drop_snapshot()
        self.viewport().update()

    def _drop_snapshot(self) -> None:
        if self._snapshot.kept:
            self._snapshot.drop()
            self.zooming.emit(False)

    @property
    def scrolled_to(self) -> tuple[int, int]:
        """The place that it is scrolled to, in pixels."""
        return self.horizontalScrollBar().value(), self.verticalScrollBar().value()

    def scroll_to(self, x: int, y: int) -> None:
        """Scroll to a place, in pixels: across and down at once, which moves the pixels once."""
        left, top = self.scrolled_to
        self._is_gathering = True
        self.horizontalScrollBar().setValue(x)
        self.verticalScrollBar().setValue(y)
        self._is_gathering = False
        across, down = self.scrolled_to
        if (across, down) != (left, top):
            self.scrollContentsBy(left - across, top - down)

    def show_area(self, area: Rect) -> None:
        """Scroll as little as needed for an area of the body to be seen."""
        self.scroll_to(*needed_scroll(self, area))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom at the pointer."""
        turn_wheel(self, event)


def _let_go(*_held: object) -> None:
    """Hold things until now."""
