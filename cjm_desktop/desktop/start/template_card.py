"""A template as a button: a small picture of it, its name, what it is."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolButton

from cjm_desktop.desktop.controls.buttons import IconButton
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.paragraph import paint_paragraph
from cjm_desktop.desktop.look.plain import menu_text, plain_tip
from cjm_desktop.desktop.look.scale import factor, scaled
from cjm_desktop.desktop.start.template_preview import Preview, paint_preview, preview_of
from cjm_desktop.storage import codec
from cjm_desktop.storage.errors import LoadError
from cjm_desktop.storage.templates import Template
from cjm_desktop.words.wording import Wording

_PICTURE = 80
_WORDS = 100
_PADDING = 14
_REMOVE = 28


def card_height() -> int:
    """Give the height of a card: a picture, and a name with some lines below it."""
    return _PICTURE + scaled(_WORDS)


class TemplateCard(QAbstractButton):
    """One template to begin from. One of the user's own has a button that removes it."""

    removal_wanted = Signal()
    arrow_pressed = Signal(Qt.Key)
    """The arrows go from card to card; a scroll area around them would take the keys."""

    def __init__(self, template: Template, tr: Wording) -> None:
        super().__init__()
        self.template = template
        self.remove: QToolButton | None = None
        self._preview = _preview(template)
        self._about = template.description
        self.setObjectName(f"template-{template.id}")
        if template.own:
            self._about = template.description or tr("A template of your own")
            self.remove = self._remove_button(tr)
        self.setText(menu_text(template.title))
        self.setAccessibleName(template.title)
        self.setAccessibleDescription(self._about)
        self.setToolTip(plain_tip(f"{template.title}\n{self._about}"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Ask for room for the picture and some lines of text."""
        return QSize(scaled(250), card_height())

    def minimumSizeHint(self) -> QSize:
        """Stay readable in a narrow window."""
        return QSize(scaled(160), card_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter too, remove by Delete, and leave the arrows to the grid."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Delete if self.remove is not None:
                self.removal_wanted.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.arrow_pressed.emit(Qt.Key(event.key()))
            case _:
                super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the card can be chosen."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show the card at rest again."""
        super().leaveEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button that removes in its corner."""
        super().resizeEvent(event)
        if self.remove is not None:
            side = scaled(_REMOVE)
            self.remove.setGeometry(self.width() - side - 6, _PICTURE + 14, side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, the name and the description."""
        colours = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = "accent" if self.hasFocus() or self.underMouse() else "hairline"
        painter.setPen(QPen(QColor(colours[edge]), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(colours["hover" if self.isDown() else "bar"]))
        painter.drawRoundedRect(frame, 9, 9)
        area = QRectF(8, 8, self.width() - 16, _PICTURE)
        paint_preview(painter, area, self._preview, colours, "preview-head")
        self._paint_words(painter, colours)
        painter.end()

    def _paint_words(self, painter: QPainter, colours: Colours) -> None:
        left, width = _PADDING, self.width() - 2 * _PADDING
        name = QFont(self.font())
        name.setPointSizeF(11 * factor())
        name.setWeight(QFont.Weight.DemiBold)
        painter.setFont(name)
        painter.setPen(QColor(colours["ink"]))
        top = _PICTURE + 17
        room = width if self.remove is None else width - scaled(_REMOVE)
        elide = Qt.TextElideMode.ElideRight
        title = painter.fontMetrics().elidedText(self.template.title, elide, room)
        painter.drawText(QRect(left, top, room, scaled(22)), Qt.TextFlag.TextSingleLine, title)
        painter.setFont(self.font())
        painter.setPen(QColor(colours["quiet"]))
        below = top + scaled(23)
        paint_paragraph(painter, QRectF(left, below, width, self.height() - below - 6), self._about)

    def _remove_button(self, tr: Wording) -> QToolButton:
        made = IconButton("trash-2", "quiet", self)
        made.setObjectName("template-remove")
        made.setToolTip(plain_tip(tr("Remove this template")))
        made.setAccessibleName(tr("Remove the template “{name}”", name=self.template.title))
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.clicked.connect(self.removal_wanted)
        return made


def _preview(template: Template) -> Preview:
    """Give the picture; none if the file has gone since the template was listed."""
    try:
        return preview_of(codec.load(template.path))
    except LoadError:
        return Preview(0, ())
