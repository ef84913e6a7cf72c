"""The bar above a view for what concerns the whole map and lasts: what it is, and the ways out.

One thing at a time: of several the weightiest. It takes no keyboard away, and a screen reader says
what it says when it comes.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from cjm_desktop.desktop.accessibility.announcing import announce
from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.notice import Notice, Weight
from cjm_desktop.desktop.look import icons
from cjm_desktop.desktop.look.colours import Colours
from cjm_desktop.desktop.look.dressed import Dressed
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled

_WEIGHTS: Final[Mapping[Weight, int]] = {"work_at_risk": 2, "choice": 1, "remark": 0}
_ICON: Final = 18


class NoticeBar(Dressed, QFrame):
    """Shows the weightiest of the notices that its sources have put in; hidden without any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("NoticeBar")
        self._notices: dict[str, Notice] = {}
        self._shown: Notice | None = None
        self._sign = plain_label()
        self._sign.setFixedWidth(scaled(_ICON))
        self.said = plain_label()
        self.said.setWordWrap(True)
        self.said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.buttons: list[Button] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 6, 12, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self._sign)
        self._row.addWidget(self.said, 1)
        self.wear_look()
        self.hide()

    def put(self, source: str, notice: Notice | None) -> None:
        """Say something on behalf of a source in place of what it said before; None: nothing."""
        if notice is None:
            self._notices.pop(source, None)
        else:
            self._notices[source] = notice
        heaviest = max(self._notices.values(), key=lambda each: _WEIGHTS[each.weight], default=None)
        before, self._shown = self._shown, heaviest
        if heaviest is None:
            self.hide()
        elif before is None or _words(before) != _words(heaviest):
            self._show(heaviest)

    def dress(self, colours: Colours) -> None:
        """Draw the sign in the colours of a look."""
        sign = icons.in_look("triangle-alert", "warn-ink")
        self._sign.setPixmap(sign.pixmap(scaled(_ICON), scaled(_ICON)))

    def _show(self, notice: Notice) -> None:
        had_keyboard = any(each.hasFocus() for each in self.buttons)
        for each in self.buttons:
            each.hide()
            each.deleteLater()
        self.buttons = [self._button(place) for place in range(len(notice.choices))]
        self.said.setText(notice.text)
        self.said.setAccessibleName(notice.text)
        self.setAccessibleName(notice.text)
        self.show()
        if had_keyboard and self.buttons:
            self.buttons[0].setFocus()
        self._announce(notice)

    def _button(self, place: int) -> Button:
        choice = self._shown.choices[place] if self._shown is not None else None
        made = Button(text=choice.text if choice is not None else "")
        made.setProperty("role", "act")
        made.clicked.connect(lambda: self._choose(place))
        self._row.addWidget(made)
        made.show()  # else it could have the keyboard only a moment later
        return made

    def _choose(self, place: int) -> None:
        """Do what the notice says now: it may do the same about something else than at first."""
        if self._shown is not None and place < len(self._shown.choices):
            self._shown.choices[place].act()

    def _announce(self, notice: Notice) -> None:
        """Have a screen reader say it, with or without the keyboard here."""
        announce(self, notice.text, at_once=notice.weight == "work_at_risk")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


def _words(notice: Notice) -> tuple[str, ...]:
    return (notice.text, *(choice.text for choice in notice.choices))
