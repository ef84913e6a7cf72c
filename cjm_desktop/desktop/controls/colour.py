"""The field of a colour: a few that go together, any other, and where it makes sense automatic."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QColorDialog, QSizePolicy, QToolButton, QWidget

from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.control import MIXED, Control
from cjm_desktop.desktop.controls.flow import Flow
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.look.scale import scaled, tapped
from cjm_desktop.layout.theme import resolve
from cjm_desktop.words.wording import Wording

_SIZE = 26


class Swatch(QToolButton):
    """A round spot of a colour ("#RRGGBB" or a token), ringed when it is the one."""

    def __init__(self, colour: str, name: str) -> None:
        super().__init__()
        self.colour = colour
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("part", "swatch")
        self.setToolTip(plain_tip(name))
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Ask for what a finger needs."""
        return QSize(tapped(_SIZE), tapped(_SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the spot, a ring around the chosen one, and the ring of the keyboard."""
        tokens = look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens["border"]), 1))
        painter.setBrush(QColor(resolve(self.colour, tokens)))
        middle, unit = QRectF(self.rect()).center(), scaled(_SIZE) / _SIZE
        painter.drawEllipse(middle, 8 * unit, 8 * unit)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(QColor(tokens["ink"]), 2))
            painter.drawEllipse(middle, 11 * unit, 11 * unit)
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens["accent"]), 1.5))
            frame = QRectF(0, 0, 24.5 * unit, 24.5 * unit)
            frame.moveCenter(middle)
            painter.drawRoundedRect(frame, 6, 6)
        painter.end()


class ColourField(Control):
    """Shows "#RRGGBB" or the token of a swatch; None is none, or what the map gives by itself."""

    def __init__(self, tr: Wording, swatches: Mapping[str, str], automatic: str = "") -> None:
        """`swatches` are colours and what they are called, `automatic` what None is called."""
        super().__init__()
        self._tr = tr
        self._value: Any = None
        flow = Flow(1)
        self.line.addLayout(flow)
        self.automatic = self._automatic_button(automatic) if automatic else None
        self.swatches = [Swatch(colour, name) for colour, name in swatches.items()]
        for swatch in self.swatches:
            flow.addWidget(swatch)
            swatch.clicked.connect(lambda _on=False, swatch=swatch: self._take(swatch.colour))
        self.own = Swatch("#808080", tr("The present colour"))
        flow.addWidget(self.own)
        self.own.clicked.connect(lambda: self._take(self.own.colour))
        self.other = Button("palette", tip=tr("Another colour…"), token="quiet")
        self.other.clicked.connect(self._choose)
        flow.addWidget(self.other)
        if self.automatic is not None:
            flow.addWidget(self.automatic)
        self.show_value(None)

    def shown_value(self) -> Any:
        """Give the colour, None or MIXED."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Show a colour, None or MIXED."""
        self._value = value
        colour = value.upper() if isinstance(value, str) else None
        for swatch in self.swatches:
            swatch.setChecked(swatch.colour.upper() == colour)
        own = colour is not None and not any(swatch.isChecked() for swatch in self.swatches)
        if own and colour is not None:
            self.own.colour = colour
        self.own.setVisible(own)
        self.own.setChecked(own)
        self.own.update()
        if self.automatic is not None:
            self.automatic.setChecked(value is None)

    def offer_automatic(self, offered: bool) -> None:
        """Offer None by its button, or not."""
        if self.automatic is not None:
            self.automatic.setVisible(offered)

    def focus_target(self) -> QWidget:
        """Give the first spot."""
        return self.swatches[0]

    def set_name(self, name: str, tip: str = "") -> None:
        """Name the field; each spot has its own name."""
        self.setAccessibleName(name)

    def _automatic_button(self, words: str) -> Button:
        made = Button(text=words, part="push")
        made.setCheckable(True)
        made.clicked.connect(lambda: self._take(None))
        return made

    def _take(self, value: str | None) -> None:
        changed = value != self._value or self._value is MIXED
        self.show_value(value)
        if changed:
            self.edited.emit(value)
        self.finished.emit()

    def _choose(self) -> None:
        value = self._value if isinstance(self._value, str) else "#808080"
        present = QColor(resolve(value, look()))
        tr = self._tr
        chosen = QColorDialog.getColor(present, self, tr("Another colour…"))
        if chosen.isValid():
            self._take(chosen.name().upper())
