"""The kinds of card, to be dragged onto the map or added at the keyboard's place."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QPushButton

from cjm_desktop.desktop.controls.card_drag import CardDrag, Cargo
from cjm_desktop.desktop.look.card_pictures import figure_picture
from cjm_desktop.desktop.look.painter import FigurePainter
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import factor, scaled, target
from cjm_desktop.journey.records import Card
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.layout import theme
from cjm_desktop.layout.drawing import Box, Figure, Icon, Mark
from cjm_desktop.layout.icons import KIND_ICONS
from cjm_desktop.layout.map.card_face import card_face
from cjm_desktop.layout.text import Style, single
from cjm_desktop.words.codes import phrase
from cjm_desktop.words.wording import Wording

HEIGHT = 32


def _height() -> int:
    """Give the height of a kind: there are seven, so larger text has less room around it."""
    return max(round(HEIGHT * (1 + factor()) / 2), target())


class KindButton(QPushButton):
    """One kind: dragged it becomes a card where it is dropped, pressed one at the keyboard."""

    chosen = Signal(str)

    def __init__(self, kind: CardKind, tr: Wording, figures: FigurePainter, drag: CardDrag) -> None:
        super().__init__()
        self.kind = kind
        self._tr = tr
        self._figures = figures
        self._drag = drag
        self._pressed: QPoint | None = None
        name = phrase(tr, kind)
        self.setAccessibleName(name)
        tip = tr("Drag onto the map, or press to add at the selected place")
        self.setToolTip(plain_tip(tip))
        self.setFixedHeight(_height())
        self.setMinimumWidth(120)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._name = name

    def sizeHint(self) -> QSize:
        """Prefer the width of a card."""
        return QSize(scaled(theme.CARD_WIDTH), _height())

    def changeEvent(self, event: QEvent) -> None:
        """Be as high as what it is pressed with needs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedHeight(_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it as a small card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.scale(factor(), factor())
        self._figures.paint(painter, self._face(self.width() / factor()), 0.5, 0.5)
        painter.restore()
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(self._figures.colour("accent"), 1.5 if self.hasFocus() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _face(self, width: float) -> Figure:
        colour = f"kind-{self.kind}"
        height = _height() / factor() - 1.0
        marks: tuple[Mark, ...] = (
            Box(0, 0, width - 1.0, height, theme.CORNER, "paper", "hairline", 1, colour),
            Icon(14, height / 2 - 7, 14, KIND_ICONS[self.kind], colour),
            *single(self._name, 36, height / 2 + 4, Style("regular", 11)),
        )
        return Figure(None, "card", width, height + 1, marks, self._name, colour)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be ready to be dragged."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry a new card."""
        place = event.globalPosition().toPoint()
        if self._drag.cargo is not None:
            self._drag.move(place)
        elif self._pressed is not None:
            moved = event.position().toPoint() - self._pressed
            if moved.manhattanLength() >= QApplication.startDragDistance():
                figure = card_face("new", Card(order="a0", kind=self.kind), self._tr)
                picture = figure_picture(self._figures, figure, 1, self.devicePixelRatioF())
                self._pressed = None
                self._drag.start(self, Cargo(kind=self.kind), picture, QPoint(20, 14), place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the new card, or add one at the keyboard's place."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, self._pressed = self._pressed, None
        if self._drag.cargo is not None:
            self._drag.drop(event.globalPosition().toPoint())
        elif pressed is not None and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add one at the keyboard's place by Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.kind)
        else:
            super().keyPressEvent(event)
