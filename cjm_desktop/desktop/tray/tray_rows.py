"""Where the cards of the tray stand, each with a quiet line of what was said of it.

Of what is laid out, each point is as many pixels as the interface's text is large.
"""

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.scale import factor, scaled
from cjm_desktop.insight.ideas import ideas
from cjm_desktop.journey.document import TRAY, Document, Placed
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Figure
from cjm_desktop.layout.hyphenation import words_of
from cjm_desktop.layout.map.swimlane import MapLayouter
from cjm_desktop.layout.place_words import numbered_phase
from cjm_desktop.layout.text import block, clamped_lines
from cjm_desktop.words.wording import Wording

LEFT = 2
FOLD_HEIGHT = 34
"""How much room the title above the dropped cards has."""
_INDENT = 12
_DIMMED = 0.3
_MOST_LINES = 3


class TrayRow(NamedTuple):
    """A card of the tray: its face, and below it where it may belong or why it was dropped."""

    id: str
    face: Figure
    note: Figure | None
    top: int

    @property
    def rect(self) -> QRect:
        """Where the card is, without its line."""
        return QRect(LEFT, self.top, scaled(self.face.width), scaled(self.face.height))

    @property
    def bottom(self) -> int:
        """Where the row ends."""
        return self.top + scaled(self.face.height + (self.note.height if self.note else 0))


class TrayRows:
    """The rows of a document's tray: those that wait, then the dropped ones if they are shown.

    Cards that are `hidden` have none.
    """

    def __init__(
        self,
        document: Document,
        layouter: MapLayouter,
        tr: Wording,
        *,
        unfolded: bool,
        hidden: frozenset[str] = frozenset(),
    ) -> None:
        self._document = document
        self._layouter = layouter
        self._tr = tr
        self._tray = document.cells.get(TRAY)
        self._hidden = hidden
        found = ideas(document)
        self.waiting = self._below(found.waiting, LEFT)
        self.fold_top = self.waiting[-1].bottom + 8 if self.waiting else LEFT
        below = self.fold_top + scaled(FOLD_HEIGHT)
        self.dropped = self._below(found.dropped, below) if unfolded else []
        if self.dropped:
            self.bottom = self.dropped[-1].bottom
        else:
            self.bottom = below if found.dropped else self.fold_top

    def show(self, document: Document, hidden: frozenset[str]) -> bool:
        """Say whether these are the rows of a document, too, with these cards hidden."""
        same_phases = document.phases is self._document.phases
        same_tray = document.cells.get(TRAY) is self._tray
        return same_phases and same_tray and hidden == self._hidden

    @property
    def all(self) -> list[TrayRow]:
        """The rows from top to bottom."""
        return [*self.waiting, *self.dropped]

    def find(self, card_id: str) -> TrayRow | None:
        """Give the row of a card, None if it has none."""
        return next((row for row in self.all if row.id == card_id), None)

    def card_at(self, place: QPoint) -> str | None:
        """Give the card at a place."""
        return next((row.id for row in self.all if row.rect.contains(place)), None)

    def gap_at(self, y: int) -> int:
        """Count the waiting rows above a height: where something dropped there would land."""
        return sum(y > row.rect.center().y() for row in self.waiting)

    def mark(self, gap: int) -> QRect:
        """Give the line that marks a gap between the waiting rows."""
        if gap < len(self.waiting):
            top = self.waiting[gap].top - 5
        else:
            top = self.waiting[-1].bottom + 2 if self.waiting else LEFT
        return QRect(LEFT, top, scaled(theme.CARD_WIDTH), 3)

    def paint(
        self,
        painter: QPainter,
        figures: FigurePainter,
        exposed: QRect,
        chosen: set[str],
        lit: frozenset[str] | None = None,
    ) -> None:
        """Paint the rows that are exposed, a frame around the chosen cards, those not lit dimly."""
        for row in self.all:
            if row.top > exposed.bottom() or row.bottom < exposed.top():
                continue
            painter.setOpacity(1.0 if lit is None or row.id in lit else _DIMMED)
            painter.save()
            painter.translate(LEFT, row.top)
            painter.scale(factor(), factor())
            figures.paint(painter, row.face, 0, 0)
            if row.note is not None:
                figures.paint(painter, row.note, 0, row.face.height)
            painter.restore()
            painter.setOpacity(1.0)
            if row.id in chosen:
                painter.setPen(QPen(figures.colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(row.rect).adjusted(-1, -1, 1, 1), 7, 7)

    def _below(self, cards: tuple[Placed, ...], top: int) -> list[TrayRow]:
        rows: list[TrayRow] = []
        for placed in cards:
            if placed.id in self._hidden:
                continue
            with words_of(Wording.of(self._document.map.language)):
                face = self._layouter.face(placed.id, placed.card)
            rows.append(TrayRow(placed.id, face, self._note(placed), top))
            top = rows[-1].bottom + scaled(theme.GAP) + (2 if rows[-1].note else 0)
        return rows

    def _note(self, placed: Placed) -> Figure | None:
        card = placed.card
        if card.dropped:
            text = card.dropped
        elif card.dropped is None and card.proposed_phase is not None:
            text = f"→ {numbered_phase(self._document, card.proposed_phase, self._tr)}"
        else:
            return None
        room = theme.CARD_WIDTH - _INDENT
        lines = clamped_lines(text, theme.SMALL, room, _MOST_LINES if card.dropped else 1)
        texts, bottom = block(lines, _INDENT, 2, theme.SMALL)
        return Figure(None, "note", theme.CARD_WIDTH, bottom, tuple(texts), text)
