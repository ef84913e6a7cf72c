"""Chooses what a new map begins from: a card for each template, in the language of the map."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.theming import Theming
from cjm_desktop.desktop.widgets import plain_label
from cjm_desktop.layout.theme import role_colour
from cjm_desktop.storage import templates
from cjm_desktop.storage.templates import Template
from cjm_desktop.wording import Wording

# A language is called by its own name, whatever the window speaks.
LANGUAGE_NAMES = {"en": "English", "sv": "Svenska", "da": "Dansk", "nb": "Norsk bokmål"}

_PICTURE = 104
_PADDING = 16


class _Shape(NamedTuple):
    """What the small picture on a card shows of a template."""

    phases: int
    roles: int
    others: int


class TemplatePicker(QWidget):
    """Cards of templates with a choice of language."""

    chosen = Signal(str, str)
    """A template's id and its language."""

    def __init__(self, tr: Wording, theming: Theming, language: str) -> None:
        super().__init__()
        self._tr = tr
        self._theming = theming
        languages = _languages()
        self.language = language if language in languages else languages[0]
        self._row = QHBoxLayout()
        self._cards: list[TemplateCard] = []
        self._row.setSpacing(16)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addLayout(self._language_row(languages))
        layout.addLayout(self._row)
        self._fill()

    def cards(self) -> list["TemplateCard"]:
        """List the cards from left to right."""
        return list(self._cards)

    def choose_language(self, language: str) -> None:
        """Offer the templates of another language."""
        if language != self.language:
            self.language = language
            self._fill()

    def _language_row(self, languages: Sequence[str]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(plain_label(self._tr("Language of the map"), "quiet"))
        row.addSpacing(6)
        group = QButtonGroup(self)
        for language in languages:
            choice = QToolButton()
            choice.setText(LANGUAGE_NAMES.get(language, language))
            choice.setObjectName(f"language-{language}")
            choice.setCheckable(True)
            choice.setChecked(language == self.language)
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            choice.clicked.connect(lambda _=False, code=language: self.choose_language(code))
            group.addButton(choice)
            row.addWidget(choice)
        row.addStretch(1)
        return row

    def _fill(self) -> None:
        for card in self._cards:
            self._row.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        for template in templates.templates():
            if template.language == self.language:
                card = TemplateCard(template, self._theming)
                card.clicked.connect(
                    lambda _=False, item=template: self.chosen.emit(item.id, item.language)
                )
                self._row.addWidget(card)
                self._cards.append(card)


class TemplateCard(QAbstractButton):
    """A template as a button: a small picture of its phases and lanes, its name, what it is."""

    def __init__(self, template: Template, theming: Theming) -> None:
        super().__init__()
        self.template = template
        self._theming = theming
        self._shape = _shape(template)
        self.setObjectName(f"template-{template.id}")
        self.setText(template.title)
        self.setAccessibleName(template.title)
        self.setAccessibleDescription(template.description)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Ask for room for the picture and some lines of text."""
        return QSize(280, _PICTURE + 124)

    def minimumSizeHint(self) -> QSize:
        """Stay readable in a narrow window."""
        return QSize(190, _PICTURE + 124)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by Enter too; the toolkit's own buttons take only Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the card can be chosen."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show the card at rest again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, the name and the description."""
        colours = self._theming.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        edge = "accent" if self.hasFocus() or self.underMouse() else "hairline"
        painter.setPen(QPen(QColor(colours[edge]), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(colours["hover" if self.isDown() else "bar"]))
        painter.drawRoundedRect(frame, 9, 9)
        self._paint_picture(painter, QRectF(9, 9, self.width() - 18, _PICTURE))
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        colours = self._theming.colours
        left, width = _PADDING, self.width() - 2 * _PADDING
        name = QFont(self.font())
        name.setPointSizeF(12)
        name.setWeight(QFont.Weight.DemiBold)
        painter.setFont(name)
        painter.setPen(QColor(colours["ink"]))
        top = _PICTURE + 22
        painter.drawText(QRect(left, top, width, 22), Qt.TextFlag.TextSingleLine, self.text())
        painter.setFont(self.font())
        painter.setPen(QColor(colours["quiet"]))
        rest = QRect(left, top + 26, width, self.height() - top - 32)
        painter.drawText(rest, Qt.TextFlag.TextWordWrap, self.template.description)

    def _paint_picture(self, painter: QPainter, area: QRectF) -> None:
        colours = self._theming.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours["surround"]))
        painter.drawRoundedRect(area, 5, 5)
        inner = area.adjusted(12, 12, -12, -12)
        step = (inner.width() - 24) / max(self._shape.phases, 1)
        painter.setBrush(QColor(colours["link" if self._theming.dark else "title"]))
        for place in range(self._shape.phases):
            painter.drawPolygon(_chevron(inner.left() + 24 + place * step, inner.top(), step - 3))
        rows = self._shape.roles + self._shape.others
        height = (inner.height() - 18) / max(rows, 2)
        for row in range(rows):
            lane = QRectF(inner.left(), inner.top() + 18 + row * height, inner.width(), height - 4)
            painter.setBrush(QColor(colours["paper"]))
            painter.drawRect(lane)
            painter.setBrush(QColor(colours["surround"]))
            for place in range(1, self._shape.phases):
                left = inner.left() + 22 + place * step
                painter.drawRect(QRectF(left, lane.top(), 1, lane.height()))
            role = row < self._shape.roles
            painter.setBrush(QColor(colours[role_colour(row) if role else "axis"]))
            painter.drawRect(QRectF(lane.left(), lane.top(), 3, lane.height()))


def _chevron(left: float, top: float, width: float) -> QPolygonF:
    notch, height = 4.0, 12.0
    return QPolygonF(
        [
            QPointF(left, top),
            QPointF(left + width - notch, top),
            QPointF(left + width, top + height / 2),
            QPointF(left + width - notch, top + height),
            QPointF(left, top + height),
            QPointF(left + notch, top + height / 2),
        ]
    )


def _shape(template: Template) -> _Shape:
    document = templates.open_template(template.id, template.language)
    roles = len(document.role_lane_ids)
    return _Shape(len(document.phases), roles, len(document.lanes) - roles)


def _languages() -> tuple[str, ...]:
    return tuple(sorted({template.language for template in templates.templates()}))
