"""The field with a closed set of values, chosen from a list."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QWidget,
)

from cjm_desktop.desktop.controls.control import MIXED, Control
from cjm_desktop.desktop.controls.tapped_rows import TappedRows
from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.colours import Colours, look
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.words.wording import Wording

_AROUND = 16
"""Pixels around the words of a list that is unfolded."""
_BESIDE_ICON = 4
_BESIDE_WORDS = 36
"""More pixels than frame and arrow take in any style."""
_MARGINS = 2
"""What the toolkit leaves free around the words, inside their field."""


class Option(NamedTuple):
    """A value with the words and, if it has one, the icon it is shown by."""

    value: Any
    text: str
    icon: str = ""
    token: str = "ink"


_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_RETURNING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Combo(QComboBox):
    """A list to choose from that the wheel and stray letters change only when it is meant.

    While it is folded, letters choose only for who went there by the keyboard: after a click it
    still has the keyboard when the eye is elsewhere.
    """

    left = Signal()
    """The user has gone on to something else."""

    def __init__(self) -> None:
        super().__init__()
        self.unfolded = False
        """Whether the next value chosen comes from the list, and not from a key beside it."""
        self._by_keys = False
        self.setProperty("role", "list")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(scaled(icons.SMALL), scaled(icons.SMALL)))
        self.setMaxVisibleItems(16)
        # The list's own delegate paints a menu, which hides the icon on its bright selection.
        self.setItemDelegate(TappedRows(self))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the panel scroll: a value never changes because the mouse passed over it."""
        event.ignore()

    def showPopup(self) -> None:
        """Unfold the list, as wide as the longest of its words."""
        self.unfolded = True
        view = self.view()
        beside = view.verticalScrollBar().sizeHint().width() + scaled(_AROUND)
        most = self.screen().availableSize().width() // 2
        view.setMinimumWidth(max(self.width(), min(view.sizeHintForColumn(0) + beside, most)))
        super().showPopup()

    def event(self, event: QEvent) -> bool:
        """Say the whole of what there is no room for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.is_cut:
            from PySide6.QtWidgets import QToolTip

            said = "\n".join(filter(None, (self._words, self.toolTip())))
            QToolTip.showText(event.globalPos(), plain_tip(said), self)
            return True
        return super().event(event)

    @property
    def _words(self) -> str:
        return self.currentText() if self.currentIndex() >= 0 else self.placeholderText()

    @property
    def _beside_icon(self) -> int:
        icon = self.itemIcon(self.currentIndex())
        return 0 if icon.isNull() else self.iconSize().width() + _BESIDE_ICON

    @property
    def room(self) -> int:
        """The pixels that there are for words, as the style has it."""
        from PySide6.QtWidgets import QStyle, QStyleOptionComboBox

        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        field = self.style().subControlRect(control, option, part, self)
        return field.width() - _MARGINS - self._beside_icon

    @property
    def is_cut(self) -> bool:
        """Whether there is no room for all of the words."""
        # As the toolkit reckons how wide a list wants to be: what it gave enough is not cut.
        words = self.fontMetrics().boundingRect(self._words).width()
        # The style is asked only where it matters: mentioning its classes takes time at the start.
        fits = words <= self.width() - scaled(_BESIDE_WORDS) - self._beside_icon
        return not fits and words > self.room

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note who comes by the keyboard."""
        super().focusInEvent(event)
        if event.reason() not in _RETURNING:
            self._by_keys = event.reason() in _BY_KEYS

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by letters only where the user went by keys."""
        if event.text().strip().isprintable() and event.text().strip() and not self._by_keys:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the user went on; the list itself is no other place."""
        super().focusOutEvent(event)
        if not self.view().isVisible():
            self.unfolded = False
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is chosen as far as there is room, and the arrow in the colour of the look."""
        if self.is_cut:
            self._paint_cut()
        else:
            super().paintEvent(event)
        tokens = look()
        colour = tokens["quiet"] if self.isEnabled() else tokens["disabled"]
        size = scaled(14)
        arrow = icons.pixmap("chevron-down", colour, size, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.drawPixmap(self.width() - scaled(18), (self.height() - size) // 2, arrow)
        painter.end()

    def _paint_cut(self) -> None:
        """Draw as much of the words as there is room for.

        The classes of styles have hundreds of codes, which are made when they are mentioned: only
        what has no room asks for them.
        """
        from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter

        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        mode = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(self._words, mode, self.room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


class ChoiceField(Dressed, Control):
    """Shows one of several values."""

    tells_mixed = True

    def __init__(self, tr: Wording, options: Sequence[Option] = ()) -> None:
        super().__init__()
        self.combo = Combo()
        self._several = tr("Several values")
        self.line.addWidget(self.combo)
        self.setFocusProxy(self.combo)
        self._options: list[Option] = []
        self._value: Any = None
        self.combo.activated.connect(self._chosen)
        self.combo.left.connect(self.finished)
        self.fill(options)
        self.wear_look()

    def fill(self, options: Sequence[Option]) -> None:
        """Offer other options; the value stays."""
        if self._options == list(options):
            return
        self._options = list(options)
        self._write()

    def shown_value(self) -> Any:
        """Give the value chosen, or MIXED."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Show a value, also one that is not among those offered."""
        self._value = value
        self._point()

    def focus_target(self) -> QWidget:
        """Give the list."""
        return self.combo

    def dress(self, colours: Colours) -> None:
        """Draw the icons in the colours of a look."""
        for place, option in enumerate(self._options):
            if option.icon:
                self.combo.setItemIcon(place, icons.in_look(option.icon, option.token))

    def _write(self) -> None:
        self.combo.clear()
        for option in self._options:
            self.combo.addItem(_one_line(option.text))
        if self._worn is not None:
            self.dress(self._worn)
        self._point()

    def _point(self) -> None:
        values = [option.value for option in self._options]
        self.combo.setPlaceholderText(self._several if self._value is MIXED else "–")
        if self._value is MIXED:
            place = -1
        elif self._value in values:
            place = values.index(self._value)
        elif self._value is None:
            place = -1
        else:
            self._options.append(Option(self._value, str(self._value)))
            self.combo.addItem(str(self._value))
            place = len(values)
        if self.combo.currentIndex() != place:
            self.combo.setCurrentIndex(place)

    def _chosen(self, place: int) -> None:
        value = self._options[place].value
        if value != self._value or self._value is MIXED:
            self._value = value
            self.remark.emit("")
            self.edited.emit(value)
        # Going through the values by keys is one step, which ends when the field is left.
        if self.combo.unfolded:
            self.combo.unfolded = False
            self.finished.emit()


def _one_line(text: str) -> str:
    return " ".join(text.split())
