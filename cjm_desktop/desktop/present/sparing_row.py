"""A row of buttons that leave their words out where what is told beside them needs the room."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.present.calm_button import CalmButton

_BETWEEN: Final = 4


class SparingRow(QWidget):
    """What is told, by its share of the room, then buttons; the last leaves its words out first.

    Room is kept for so many `letters`, whatever is told: turning a page moves no button.
    """

    def __init__(
        self, told: Mapping[ElidedLabel, int], buttons: Sequence[CalmButton], *, letters: int
    ) -> None:
        super().__init__()
        self._told, self._buttons, self._letters = list(told), buttons, letters
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        for label, share in told.items():
            row.addWidget(label, share)
        for part in buttons:
            row.addWidget(part)

    def minimumSizeHint(self) -> QSize:
        """Ask for no room for words that can be left out."""
        least = super().minimumSizeHint()
        spared = sum(each.words_width for each in self._worded() if not each.spares)
        return QSize(least.width() - spared, least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room now."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Look again when a button says something else, or came, or is written larger."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _shown(self) -> list[CalmButton]:
        return [each for each in self._buttons if not each.isHidden()]

    def _worded(self) -> list[CalmButton]:
        return [each for each in self._shown() if each.has_both]

    def _fit(self) -> None:
        kept = max((each.fontMetrics().averageCharWidth() for each in self._told), default=0)
        shown = self._shown()
        wide = kept * self._letters + sum(each.worded_width + _BETWEEN for each in shown)
        over = wide - self.width() if self._told else 0
        for each in reversed(self._worded()):
            each.spare_words(over > 0)
            over -= each.words_width if over > 0 else 0
