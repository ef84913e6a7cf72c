"""The chart itself: dots that are clicked, dragged and moved by keys.

The layout says where everything is; this widget paints it and turns gestures into scores.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from cjm_desktop.desktop.chart import keys, overlay
from cjm_desktop.desktop.chart.bubble import Bubble
from cjm_desktop.desktop.chart.dot_words import dot_words
from cjm_desktop.desktop.chart.scoring import Scoring
from cjm_desktop.desktop.controls.card_words import describe, scores_of
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.work.judging import letter_pressed
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.scores import nudge_scores
from cjm_desktop.layout.drawing import figures
from cjm_desktop.layout.gap.gap_chart import ALL, HIGHEST, ChartLayout, Filter, chart
from cjm_desktop.layout.gap.gap_dot import Dot

_GRASP = 4.0
"""How far beside a dot it can still be grasped, so that the target is 24 points wide."""
_DROP_SLACK = 20.0
_SIDE = 540.0
"""The height in points at which the chart is shown; a larger window magnifies it..."""
_LARGEST = 1.3
"""...but no further than so many times."""


class Plot(Dressed, QWidget):
    """Paints the chart of a session and lets dots be scored by mouse and keys."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._painter = FigurePainter(look())
        self._filter = ALL
        self._layout: ChartLayout | None = None
        self._picture: QPixmap | None = None
        self._painted_dots: list[Dot] = []
        self._hovered: str | None = None
        self._pressed: str | None = None
        self._press_at = QPointF()
        self._offset = QPointF()
        self._drag: Scoring | None = None
        self._focus_shown = False
        self._bubble = Bubble(self)
        self.setObjectName("gap-chart")
        self.setAccessibleName(session.tr_("Gap chart"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(280, 280)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.wear_look()
        self.describe()

    def sizeHint(self) -> QSize:
        """Ask for a square of comfortable size."""
        return QSize(620, 620)

    @property
    def chart(self) -> ChartLayout:
        """The chart as it is laid out now."""
        if self._layout is None:
            held = self._drag.ids if self._drag else frozenset[str]()
            self._layout = chart(
                self._session.document,
                self.width() / self._scale,
                self.height() / self._scale,
                self._session.tr_,
                self._filter,
                held,
            )
        return self._layout

    @property
    def _scale(self) -> float:
        return min(max(min(self.width(), self.height()) / _SIDE, 1.0), _LARGEST)

    def point_of(self, effort: float, potential: float) -> QPointF:
        """Give the point of the widget that stands for two scores."""
        return QPointF(*self.chart.place_of(effort, potential)) * self._scale

    def point_of_dot(self, card_id: str) -> QPointF:
        """Give the centre of a dot on the widget; KeyError if the card has none here."""
        dot = self.chart.dots_by_id[card_id]
        return QPointF(dot.x, dot.y) * self._scale

    def _hit(self, at: QPointF) -> str | None:
        return self.chart.hit(at.x() / self._scale, at.y() / self._scale, _GRASP)

    @property
    def dragging(self) -> bool:
        """Whether dots are being dragged."""
        return self._drag is not None

    @property
    def filter(self) -> Filter:
        """Which touchpoints are shown."""
        return self._filter

    def set_filter(self, filter: Filter) -> None:  # noqa: A002
        """Show only some of the touchpoints."""
        self._filter = filter
        self.refresh()

    def dress(self, colours: Colours) -> None:
        """Paint in the colours of a look."""
        self._painter.set_palette(colours)
        self._picture = None
        self.update()

    def refresh(self) -> None:
        """Lay out the chart again when it is next painted."""
        self._layout = None
        self._hovered = None
        # While dots are dragged the others mostly rest, and so does their picture.
        if self._drag is None:
            self._picture = None
        self.update()
        self.describe()

    def reset(self) -> None:
        """Forget what was begun on another document."""
        self._drag = None
        self._pressed = None
        self._bubble.hide()
        self.refresh()

    def describe(self) -> None:
        """Tell a screen reader about the selected dot."""
        document = self._session.document
        chosen = [document.cards[each] for each in self._session.selected_cards]
        on_map = [card for card in chosen if card.phase is not None]
        tr = self._session.tr_
        text = describe(document, on_map[-1], tr) if on_map else ""
        how = tr(
            "Arrow keys score the selected touchpoint;"
            " Page Up and Page Down go from one to the next."
        )
        self.setAccessibleDescription(f"{text}\n{how}" if text else how)

    # What is painted

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size."""
        self._layout = None
        self._picture = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, kept as a picture, and above it what is selected or under way."""
        painter = QPainter(self)
        resting = self._resting()
        if self._picture is None or resting != self._painted_dots:
            self._painted_dots = resting
            self._picture = self._painted(resting)
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        above = overlay.Overlay(painter, self._painter, self.chart)
        if self._drag is not None:
            above.guides(self._drag.leader)
            above.lifted(self._drag.ids)
        above.selected(self._session.selected_cards)
        if self._hovered is not None:
            above.hovered(self._hovered)
        if self._focus_shown:
            above.focus()

    def _resting(self) -> list[Dot]:
        """List the dots that are part of the picture: those that are not being dragged."""
        if self._drag is None:
            return list(self.chart.dots)
        return [dot for dot in self.chart.dots if dot.id not in self._drag.ids]

    def _painted(self, dots: Sequence[Dot]) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._painter.colour("surround"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._scale, self._scale)
        for x, y, figure in figures(self.chart.behind, 0, 0):
            self._painter.paint(painter, figure, x, y)
        for dot in dots:
            self._painter.paint(painter, dot.figure, dot.x - dot.reach, dot.y - dot.reach)
        painter.end()
        return picture

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the dot under the pointer and be ready to drag it."""
        if event.button() != Qt.MouseButton.LeftButton or self._drag is not None:
            return
        self._bubble.hide()
        at = event.position()
        card_id = self._hit(at)
        if self._many(event):
            if card_id is not None:
                self._toggle(card_id)
            return
        if card_id is None:
            self._session.select_cards(())
            return
        if card_id not in self._session.selected_cards:
            self._session.select_cards((card_id,))
        self._pressed, self._press_at = card_id, at
        dot = self.chart.dots_by_id[card_id]
        self._offset = at - QPointF(dot.home_x, dot.home_y) * self._scale

    @staticmethod
    def _many(event: QMouseEvent) -> bool:
        more = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        return bool(event.modifiers() & more)

    def _toggle(self, card_id: str) -> None:
        chosen = list(self._session.selected_cards)
        if card_id in chosen:
            chosen.remove(card_id)
        else:
            chosen.append(card_id)
        self._session.select_cards(chosen)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was pressed, or tell about what is under the pointer."""
        at = event.position()
        if self._pressed is None:
            self._hover(at)
            return
        if self._drag is None:
            moved = (at - self._press_at).manhattanLength()
            if moved < QApplication.startDragDistance():
                return
            self._begin(self._pressed, self._among_shown())
        self._score_at(at - self._offset)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the scores that the dots were dragged to."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = None
            self.finish()

    def leaveEvent(self, event: QEvent) -> None:
        """Stop telling about a dot when the pointer is gone."""
        self._hover(QPointF(-1, -1))

    def _hover(self, at: QPointF) -> None:
        card_id = self._hit(at)
        if card_id != self._hovered:
            self._hovered = card_id
            grab = Qt.CursorShape.OpenHandCursor if card_id else Qt.CursorShape.ArrowCursor
            self.setCursor(grab)
            self.update()
        if card_id is None:
            self._bubble.hide()
            return
        said = dot_words(self._session.document, self.chart, card_id, self._session.tr_)
        self._bubble.tell(said, at.toPoint())

    # Scoring

    def _among_shown(self) -> list[str]:
        shown = self.chart.dots_by_id
        return [each for each in self._session.selected_cards if each in shown]

    def _begin(self, leader: str, card_ids: list[str]) -> None:
        self._drag = Scoring(self._session, leader, card_ids)
        self._hovered = None
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _score_at(self, at: QPointF) -> None:
        drag = self._drag
        if drag is None:
            return
        drag.to(self.chart.score_at(at.x() / self._scale, at.y() / self._scale))
        self.refresh()
        card = self._session.document.cards[drag.leader]
        place = self.point_of(card.effort or 0, card.potential or 0).toPoint()
        self._bubble.tell(scores_of(card, self._session.tr_), place)

    def carry(self, card_ids: tuple[str, ...], at: QPoint) -> None:
        """Show unscored touchpoints where they would be scored, while they are over the chart."""
        room = QRectF(self.point_of(0, HIGHEST), self.point_of(HIGHEST, 0))
        slack = _DROP_SLACK
        if not room.adjusted(-slack, -slack, slack, slack).contains(QPointF(at)):
            self.cancel()
            return
        if self._drag is None:
            self._begin(card_ids[0], list(card_ids))
        self._score_at(QPointF(at))

    def finish(self) -> bool:
        """End a drag and keep its scores; False if there was none."""
        if self._drag is None:
            return False
        drag, self._drag = self._drag, None
        drag.commit()
        self._ended()
        return True

    def cancel(self) -> None:
        """End a drag with the scores as they were."""
        self._pressed = None
        if self._drag is not None:
            drag, self._drag = self._drag, None
            drag.cancel()
            self._ended()

    def _ended(self) -> None:
        self._bubble.hide()
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.refresh()

    # The keys

    def event(self, event: QEvent) -> bool:
        """Claim the keys that mean something here before a window's shortcut takes them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            wanted = keys.means_something(event) or (
                event.key() == Qt.Key.Key_Escape and self.dragging
            )
            if wanted:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the selected dots by half a score, walk among dots, or give up a drag."""
        if event.key() == Qt.Key.Key_Escape and self.dragging:
            self.cancel()
            return
        if self.dragging or not self._obey(event):
            super().keyPressEvent(event)

    def _obey(self, event: QKeyEvent) -> bool:
        step = keys.nudge(event)
        if step is not None:
            self._nudge(*step)
            return True
        ids = [dot.id for dot in self.chart.dots]
        if keys.selects_all(event):
            self._session.select_cards(ids)
            return True
        going = keys.walk(event, ids, self._current())
        if going is not None:
            self._session.select_cards((going,))
            return True
        return letter_pressed(self._session, event)

    def _nudge(self, effort: float, potential: float) -> None:
        chosen = self._among_shown()
        if not chosen:
            self._session.select_cards(dot.id for dot in self.chart.dots[:1])
            return
        patch = nudge_scores(self._session.document, chosen, effort, potential)
        self._session.edit("score_card", patch, merge=f"score {' '.join(sorted(chosen))}")

    def _current(self) -> str | None:
        shown = self._among_shown()
        return shown[-1] if shown else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go to who uses them."""
        super().focusInEvent(event)
        self._focus_shown = event.reason() != Qt.FocusReason.MouseFocusReason
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give up a drag when the keys go elsewhere, for then Escape would not be heard."""
        super().focusOutEvent(event)
        if self._pressed is not None:
            self.cancel()
        self._focus_shown = False
        self.update()
