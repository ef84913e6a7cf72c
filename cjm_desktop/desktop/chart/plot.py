"""The chart itself: dots that are clicked, dragged and moved by keys.

The layout says where everything is; this widget paints it and turns gestures into scores.
"""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from cjm_desktop.desktop.chart import keys, overlay
from cjm_desktop.desktop.chart.bubble import Bubble
from cjm_desktop.desktop.chart.dot_words import dot_words
from cjm_desktop.desktop.chart.magnification import pixels_to_a_point
from cjm_desktop.desktop.chart.picture import RestingPicture
from cjm_desktop.desktop.chart.scoring import Grasp, Scoring, TodayScoring
from cjm_desktop.desktop.controls.card_words import chart_words, scores_of
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.scale import factor
from cjm_desktop.desktop.work.judging_mode import card_key
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.scores import nudge_scores, nudge_today
from cjm_desktop.editing.patch import Patch
from cjm_desktop.insight.judging import SCORING
from cjm_desktop.layout.gap.drawn_dots import HIGHEST
from cjm_desktop.layout.gap.gap_chart import ALL, ChartLayout, Filter, chart

_GRASP = 4.0
"""How far beside a dot it can still be grasped, so that the target is 24 points wide."""
_MARK_GRASP = 8.0
"""As far beside a mark of today's effort."""
_DROP_SLACK = 20.0
_SMALLEST = 200


class Plot(Dressed, QWidget):
    """Paints the chart of a session and lets dots be scored by mouse and keys."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = self._session = session
        self._painter = FigurePainter(look())
        self._filter = ALL
        self._layout: ChartLayout | None = None
        self._spread = True
        self._stale = self._is_renumbered = False
        self._picture = RestingPicture(self._painter)
        self._hovered: str | None = None
        self._pressed: Grasp | None = None
        self._press_at = QPointF()
        self._adds = False
        self._offset = QPointF()
        self._drag: Scoring | None = None
        self._focus_shown = False
        self._bubble = Bubble(self)
        self.setObjectName("gap-chart")
        self.setAccessibleName(session.tr_("Gap chart"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(_SMALLEST, _SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.wear_look()
        self.describe()

    def sizeHint(self) -> QSize:
        """Ask for a square of comfortable size."""
        return QSize(620, 620)

    @property
    def chart(self) -> ChartLayout:
        """The chart as it is laid out now."""
        if self._layout is None or self._stale:
            held = self._drag.ids if self._drag else frozenset[str]()
            document, tr = self._session.document, self._session.tr_
            size = self.width() / self.scale, self.height() / self.scale
            rest = bool(held) and not self._is_renumbered
            seen = document, *size, tr, self._filter, held, self._layout
            self._layout = chart(*seen, numbers_rest=rest, spread=self._spread)
            self._stale = self._is_renumbered = False
        return self._layout

    @property
    def scale(self) -> float:
        """How many pixels a point of the chart has."""
        return pixels_to_a_point(min(self.width(), self.height()), factor())

    def point_of(self, effort: float, potential: float) -> QPointF:
        """Give the point of the widget that stands for two scores."""
        return QPointF(*self.chart.place_of(effort, potential)) * self.scale

    def point_of_dot(self, card_id: str) -> QPointF:
        """Give the centre of a dot on the widget; KeyError if the card has none here."""
        dot = self.chart.dots_by_id[card_id]
        return QPointF(dot.x, dot.y) * self.scale

    def point_of_today(self, card_id: str) -> QPointF:
        """Give the centre of a dot's mark of today's effort; KeyError if it has none here."""
        way = self.chart.ways_by_id[card_id]
        return QPointF(way.x, way.y) * self.scale

    def _hit(self, at: QPointF, *, today: bool = False) -> Grasp | None:
        """Give what is at a point; `today`: a dot is grasped for what it takes today."""
        x, y = at.x() / self.scale, at.y() / self.scale
        mark = self.chart.hit_today(x, y, _MARK_GRASP)
        if mark is not None:
            return Grasp(mark, today=True)
        dot = self.chart.hit(x, y, _GRASP)
        return None if dot is None else Grasp(dot, today)

    @property
    def dragging(self) -> bool:
        """Whether dots are being dragged."""
        return self._drag is not None

    @property
    def filter(self) -> Filter:
        """Which touchpoints are shown."""
        return self._filter

    def set_filter(self, filter: Filter, *, spread: bool = True) -> None:  # noqa: A002
        """Show only some of the touchpoints, with or without how far votes on them are apart."""
        self._filter, self._spread = filter, spread
        self.refresh()

    def dress(self, colours: Colours) -> None:
        """Paint in the colours of a look."""
        self._painter.set_palette(colours)
        self._picture.forget()
        self.update()

    def refresh(self) -> None:
        """Lay out the chart again when it is next painted."""
        self._stale = True
        self._hovered = None
        # While dots are dragged the others mostly rest, and so does their picture.
        if self._drag is None:
            self._picture.forget()
        self.update()
        self.describe()

    def renumber(self) -> None:
        """Number the dots that are not dragged, too, by the ranks they have now."""
        self._stale = self._is_renumbered = True
        self.update()

    def reset(self) -> None:
        """Forget what was begun on another document."""
        self._drag = None
        self._pressed = None
        self._layout = None
        self._bubble.hide()
        self.refresh()

    def describe(self) -> None:
        """Tell a screen reader about the selected dot."""
        document = self._session.document
        chosen = [document.cards[each] for each in self._session.selected_cards]
        on_map = [card for card in chosen if card.phase is not None]
        tr = self._session.tr_
        text = chart_words(document, on_map[-1], tr) if on_map else ""
        how = tr(
            "Arrow keys score the selected touchpoint, with Shift what it takes today;"
            " Page Up and Page Down go from one to the next."
        )
        self.setAccessibleDescription(f"{text}\n{how}" if text else how)

    # What is painted

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size."""
        self._stale = True
        self._picture.forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart, kept as a picture, and above it what is selected or under way."""
        painter = QPainter(self)
        picture = self._picture.of(self.chart, self)
        painter.drawPixmap(0, 0, picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.scale, self.scale)
        above = overlay.Overlay(painter, self._painter, self.chart)
        if self._drag is not None:
            card = self._session.document.cards.get(self._drag.leader)
            if card is not None:
                above.guides(self._drag.scores_of(card))
            above.lifted(self._drag.ids)
        above.selected(self._session.selected_cards)
        if self._hovered is not None:
            above.hovered(self._hovered)
        if self._focus_shown:
            above.focus()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the dot under the pointer and be ready to drag it, or its mark of today."""
        if event.button() != Qt.MouseButton.LeftButton or self._drag is not None:
            return
        self._bubble.hide()
        at, held = event.position(), event.modifiers()
        grasp = self._hit(at, today=bool(held & Qt.KeyboardModifier.ShiftModifier))
        if held & Qt.KeyboardModifier.ControlModifier:
            if grasp is not None:
                self._toggle(grasp.id)
            return
        # With Shift a click adds to the selection, and only a drag is about today's effort.
        self._adds = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if not self._adds:
            self._choose(grasp)
        if grasp is not None:
            self._pressed, self._press_at = grasp, at
            self._offset = at - self._home(grasp)

    def _choose(self, grasp: Grasp | None) -> None:
        if grasp is None:
            self._session.select_cards(())
        elif grasp.id not in self._session.selected_cards:
            self._session.select_cards((grasp.id,))

    def _home(self, grasp: Grasp) -> QPointF:
        """Give the point that stands for the scores of what is grasped."""
        if grasp.today and grasp.id in self.chart.ways_by_id:
            return self.point_of_today(grasp.id)
        dot = self.chart.dots_by_id[grasp.id]
        return QPointF(dot.home_x, dot.home_y) * self.scale

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
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, self._pressed = self._pressed, None
        if not self.finish() and pressed is not None and self._adds:
            self._toggle(pressed.id)

    def leaveEvent(self, event: QEvent) -> None:
        """Stop telling about a dot when the pointer is gone."""
        self._hover(QPointF(-1, -1))

    def _hover(self, at: QPointF) -> None:
        grasp = self._hit(at)
        card_id = grasp.id if grasp else None
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

    def _begin(self, grasp: Grasp, card_ids: list[str]) -> None:
        if grasp.today:
            self._session.select_cards((grasp.id,))
            self._drag = TodayScoring(self._session, grasp.id)
        else:
            self._drag = Scoring(self._session, grasp.id, card_ids)
        self.refresh()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _score_at(self, at: QPointF) -> None:
        drag = self._drag
        if drag is None:
            return
        before = self._session.document
        drag.to(self.chart.score_at(at.x() / self.scale, at.y() / self.scale))
        if self._session.document is not before:
            self.refresh()
        card = self._session.document.cards[drag.leader]
        place = self.point_of(*drag.scores_of(card)).toPoint()
        self._bubble.tell(scores_of(card, self._session.tr_), place)

    def carry(self, card_ids: tuple[str, ...], at: QPoint) -> None:
        """Show unscored touchpoints where they would be scored, while they are over the chart."""
        room = QRectF(self.point_of(0, HIGHEST), self.point_of(HIGHEST, 0))
        slack = _DROP_SLACK
        if not room.adjusted(-slack, -slack, slack, slack).contains(QPointF(at)):
            self.cancel()
            return
        if self._drag is None:
            self._begin(Grasp(card_ids[0]), list(card_ids))
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
        """Claim the keys that mean something here, and give up what two fingers never meant."""
        if event.type() == QEvent.Type.UngrabMouse:
            self.cancel()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ends = event.key() == Qt.Key.Key_Escape and self.dragging
            if ends or keys.means_something(event):
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
        document, shown = self._session.document, self._among_shown()
        if (step := keys.nudge(event)) is not None:
            self._nudge(shown, "score", nudge_scores(document, shown, *step))
            return True
        if (by := keys.nudge_today(event)) is not None:
            self._nudge(shown, "today", nudge_today(document, shown, by))
            return True
        ids = [dot.id for dot in self.chart.dots]
        if keys.selects_all(event):
            self._session.select_cards(ids)
            return True
        going = keys.walk(event, ids, shown[-1] if shown else None)
        if going is not None:
            self._session.select_cards((going,))
            return True
        return card_key(self._session, event, lambda: ids, SCORING)

    def _nudge(self, chosen: list[str], what: str, patch: Patch) -> None:
        """Move what is chosen, as one step with the keys before; choose the best if nothing is."""
        if chosen:
            self._session.edit("score_card", patch, merge=f"{what} {' '.join(sorted(chosen))}")
        else:
            self._session.select_cards(dot.id for dot in self.chart.dots[:1])

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
