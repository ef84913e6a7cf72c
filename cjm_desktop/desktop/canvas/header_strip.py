"""What the two strips of headers share: they follow the canvas, select, rename, reorder, resize."""

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from cjm_desktop.desktop.canvas.header_borders import HeaderBorders
from cjm_desktop.desktop.canvas.header_keys import press_on_header
from cjm_desktop.desktop.canvas.header_looks import LARGEST, SMALLEST, TIP, HeaderLooks
from cjm_desktop.desktop.canvas.header_name import HeaderName, HeaderSteps
from cjm_desktop.desktop.canvas.hidden_marks import HiddenMarks
from cjm_desktop.desktop.canvas.map_canvas import MapCanvas
from cjm_desktop.desktop.canvas.plus_button import hits_plus, paint_plus
from cjm_desktop.desktop.canvas.snapshot import Snapshot
from cjm_desktop.desktop.controls.long_press import LongPress
from cjm_desktop.desktop.look.focus_frame import paint_focus_frame
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.journey.document import Key
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.text import Style


class HeaderStrip(QWidget):
    """A strip of headers beside the canvas."""

    steps: HeaderSteps
    context_menu = Signal(QPoint)
    """A menu is wanted for what is selected, at a global place."""

    def __init__(self, canvas: MapCanvas, name: str) -> None:
        super().__init__()
        self._canvas = canvas
        self._session = canvas.session
        self._snapshot = Snapshot(self)
        self._looks: HeaderLooks | None = None
        """What is painted; None where that is not known."""
        self._pressed: QPoint | None = None
        self._dragged: Key | None = None
        self._gap: int | None = None
        self.borders = HeaderBorders(self, canvas)
        self.hidden = HiddenMarks(self, canvas)
        self._name = HeaderName(self, canvas.session)
        LongPress(self)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        canvas.projection_changed.connect(self.follow)
        canvas.scrolled.connect(self._scrolled)
        canvas.zooming.connect(self._zooming)
        canvas.session.selection_changed.connect(self.update)
        canvas.session.selection_changed.connect(self._describe)
        canvas.session.changed.connect(self._describe)
        canvas.session.replaced.connect(self._replaced)

    # What a strip says of itself

    @abstractmethod
    def keys(self) -> Sequence[Key]:
        """Give the records of the headers, in order."""

    @abstractmethod
    def rect_of(self, index: int) -> QRect:
        """Give where a header is on the strip."""

    @abstractmethod
    def exposed(self, area: QRect) -> range:
        """Give the headers that may be within an area."""

    @abstractmethod
    def along(self, dx: int, dy: int) -> QPoint:
        """Give the part of a move of the canvas that the strip follows."""

    @abstractmethod
    def shown_size(self, index: int) -> float:
        """Give the size of a header's phase or lane along the strip, in points."""

    @abstractmethod
    def is_collapsed(self, index: int) -> bool:
        """Say whether a header's phase or lane shows no cards."""

    @abstractmethod
    def is_hidden(self, index: int) -> bool:
        """Say whether a header's phase or lane is not drawn, but marked at most."""

    border_cursor = Qt.CursorShape.SplitHCursor
    """What says that a border can be dragged."""

    @abstractmethod
    def gap_at(self, place: QPoint) -> int:
        """Give before which header something dragged to a place would land."""

    ring = "accent"
    """The colour around a selected header."""

    def outline(self, rect: QRect) -> QPainterPath:
        """Give the shape around a selected header."""
        path = QPainterPath()
        path.addRoundedRect(QRectF(rect).adjusted(1, 1, -2, -2), 4, 4)
        return path

    @abstractmethod
    def gap_mark(self, gap: int) -> QRect:
        """Give the mark between headers."""

    @abstractmethod
    def plus(self) -> QRect:
        """Give the button that adds one at the end."""

    @abstractmethod
    def figure_of(self, index: int, rect: QRect) -> Figure:
        """Give what a header shows in its place."""

    def paint_ground(self, painter: QPainter, figure: Figure, rect: QRect) -> None:
        """Paint what a header's figure stands on."""

    @abstractmethod
    def name_of(self, key: Key) -> str:
        """Give the name that is written in place."""

    @abstractmethod
    def tally_of(self, key: Key) -> str:
        """Say what a header's record comes to."""

    @abstractmethod
    def name_style(self) -> Style:
        """Give the style of the names."""

    @abstractmethod
    def renamed(self, key: Key, name: str) -> Patch:
        """Make the edit that renames."""

    @abstractmethod
    def moved(self, key: Key, index: int) -> Patch:
        """Make the edit that reorders: before the header that is at `index` now."""

    @abstractmethod
    def add(self) -> None:
        """Add one at the end and write its name."""

    @abstractmethod
    def show_header(self, key: Key) -> None:
        """Scroll so that a header can be seen."""

    @property
    @abstractmethod
    def add_tip(self) -> str:
        """Say what the plus does."""

    # What strips do

    def follow(self) -> None:
        """Follow the canvas; a header that looks as it did is not painted again."""
        known = self.isVisible() and not self._snapshot.kept
        before, self._looks = self._looks, self._present_looks() if known else None
        unlike = self._looks.unlike(before) if self._looks is not None else None
        for rect in [self.rect()] if unlike is None else unlike:
            self.update(rect)
        self._name.place()

    def _present_looks(self) -> HeaderLooks:
        seen = self.exposed(self.rect())
        places = [self.rect_of(index) for index in seen]
        figures = [self.figure_of(*each) for each in zip(seen, places, strict=True)]
        return HeaderLooks(self._canvas.figures.palette, places, figures)

    def _scrolled(self, dx: int, dy: int) -> None:
        """Move the painted pixels along with the canvas, the field included."""
        self._looks, along = None, self.along(dx, dy)
        if not along.isNull() and not self._snapshot.kept:
            self.scroll(along.x(), along.y())

    def _zooming(self, zooming: bool) -> None:
        if zooming:
            self._snapshot.take(self._canvas.projection)
        else:
            self._snapshot.drop()
            self.update()

    @property
    def scale(self) -> float:
        """The scale of the headers' text."""
        return max(SMALLEST, min(LARGEST, self._canvas.zoom))

    def index_at(self, place: QPoint) -> int | None:
        """Find the header at a place."""
        found = (i for i in range(len(self.keys())) if self.rect_of(i).contains(place))
        return next(found, None)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the headers that are exposed, and the marks over them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        figures = self._canvas.figures
        figures.fill(painter, event.rect(), "surround")
        if self._snapshot.kept:
            self._snapshot.paint(painter, self._canvas.projection, self.along(1, 1))
            return
        if self._looks is None and event.rect() == self.rect():  # not at each step of a pull
            self._looks = self._present_looks()
        keys = self.keys()
        for index in self.exposed(event.rect()):
            if self.is_hidden(index):
                self.hidden.paint(painter, index)
                continue
            rect = self.rect_of(index)
            if not rect.adjusted(0, 0, TIP, 0).intersects(event.rect()):
                continue
            painter.save()
            figure = self.figure_of(index, rect)
            self.paint_ground(painter, figure, rect)
            painter.translate(rect.x(), rect.y())
            painter.scale(self.scale, self.scale)
            figures.paint(painter, figure, 0, 0)
            painter.restore()
            self.hidden.frame(painter, keys[index], self.outline(rect))
            if keys[index] in self._session.selection:
                painter.setPen(QPen(figures.colour(self.ring), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPath(self.outline(rect))
        if self._gap is not None:
            figures.fill(painter, self.gap_mark(self._gap), "accent")
        paint_plus(painter, self.plus(), self.rect(), figures.colour("quiet"))
        if self.hasFocus() and not set(keys) & set(self._session.selection):
            paint_focus_frame(painter, self.rect(), figures.colour("accent"))

    def _on_plus(self, place: QPoint) -> bool:
        """Say whether a place is on the plus or, for a finger, as good as on it."""
        return hits_plus(place, self.plus(), self.rect(), self._canvas.target)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the border that is pressed, or select the header."""
        place = event.position().toPoint()
        if self.hidden.press(place, event.button()):
            return
        if event.button() == Qt.MouseButton.LeftButton and self.borders.take(place):
            return
        index = self.index_at(place)
        if index is not None:
            self._session.select([self.keys()[index]])
            if event.button() == Qt.MouseButton.LeftButton:
                self._pressed, self._dragged = place, self.keys()[index]
        elif self._on_plus(place) and event.button() == Qt.MouseButton.LeftButton:
            self.add()
        else:
            self._canvas.select_map()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a dragged header would land."""
        place = event.position().toPoint()
        if self.borders.drag(place):
            return
        if self._pressed is None:
            self.setToolTip(plain_tip(self._tip_at(place)))
            self.setCursor(self._cursor_at(place))
            return
        moved = (place - self._pressed).manhattanLength()
        if self._gap is not None or moved >= QApplication.startDragDistance():
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._drag_to(place)

    def _cursor_at(self, place: QPoint) -> Qt.CursorShape:
        marked = self.hidden.at(place) is not None
        if not marked and self.borders.at(place) is not None:
            return self.border_cursor
        over = marked or self.index_at(place) is not None or self._on_plus(place)
        return Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor

    def _replaced(self) -> None:
        self.borders.forget()
        self._end_drag()

    def _tip_at(self, place: QPoint) -> str:
        tr, mark = self._session.tr_, self.hidden.at(place)
        if mark is not None:
            return self.hidden.words(mark, tr)
        if self.borders.at(place) is not None:
            return tr("Drag to resize; double-click to fit to content")
        if self._on_plus(place):
            return self.add_tip
        index = self.index_at(place)
        if index is None:
            return ""
        key = self.keys()[index]
        if not self.is_collapsed(index):
            return "\n".join(filter(None, (self.tally_of(key), self.hidden.opened_words(key, tr))))
        lines = self.name_of(key), self.tally_of(key), tr("Double-click to expand")
        return "\n".join(filter(None, lines))

    def _describe(self) -> None:
        """Tell who cannot see the headers what the selected one comes to."""
        kinds = "phases", "lanes"
        headed = [key for key in self._session.selection if key.kind in kinds]
        chosen = [key for key in headed if key in self.keys()]
        self.setAccessibleDescription(self.tally_of(chosen[0]) if len(chosen) == 1 else "")

    def _drag_to(self, place: QPoint) -> None:
        """Mark where it would land; near an end of the strip the map scrolls along."""
        self._gap = self.gap_at(place)
        self._canvas.edge_scroll.hold(place, lambda: self._drag_to(place), along=self.along(1, 1))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put a dragged header down."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.borders.release():
            return
        gap, key = self._gap, self._dragged
        self._end_drag()
        if gap is None or key is None:
            return
        patch = self.moved(key, gap)
        self._session.edit(self.steps.move, patch, select=[key])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fit to its content what ends here, expand what is collapsed, or write a name in place."""
        place = event.position().toPoint()
        border, index = self.borders.at(place), self.index_at(place)
        if event.button() != Qt.MouseButton.LeftButton or self.hidden.were_shown:
            return
        self._end_drag()
        from cjm_desktop.desktop.canvas.size_commands import SizeCommands

        if border is not None:
            SizeCommands(self._canvas).fit(self.keys()[border])
        elif index is not None and self.is_collapsed(index):
            SizeCommands(self._canvas).toggle(self.keys()[index])
        elif index is not None:
            self.rename(self.keys()[index])

    def event(self, event: QEvent) -> bool:
        """Take a drag back when a second finger joins the first."""
        if event.type() == QEvent.Type.UngrabMouse:
            self._give_up()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes a drag back; else keys do what they do on headers."""
        gives_up = event.key() == Qt.Key.Key_Escape and self._give_up()
        if not gives_up and not press_on_header(self, self._session, event):
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll and zoom the map."""
        self._canvas.wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the header that is pressed, or by the keyboard selected."""
        keys = list(self.keys())
        chosen = [keys.index(key) for key in self._session.selection if key in keys]
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and chosen:
            place = self.mapToGlobal(self.rect_of(chosen[0]).center())
        self.context_menu.emit(place)

    def _give_up(self) -> bool:
        """Take back what is dragged; False if nothing is."""
        held = self.borders.cancel() or self._pressed is not None
        self._end_drag()
        return held

    def _end_drag(self) -> None:
        self._pressed = self._dragged = self._gap = None
        self._canvas.edge_scroll.let_go()
        self.unsetCursor()
        self.update()

    # Writing a name in place

    def rename(self, key: Key) -> None:
        """Write a header's name in place; all changes are one step."""
        self._name.stop()
        self._session.select([key])
        self._session.seal()
        self._name.write(key, self.steps.rename)

    def added(self, key: Key, patch: Patch, step: Step) -> None:
        """Add a phase or lane and write its name; both are one step."""
        self._name.stop()
        if self._session.edit(step, patch, select=[key], merge=f"{step}:{key.id}"):
            self.show_header(key)
            self._name.write(key, step)
