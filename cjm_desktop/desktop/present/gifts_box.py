"""What people gave with their phones while the map is presented: counted, listed, placed.

Where there is one display the room sees the list, too, so it is there only while it is asked for;
what is counted says no word of it.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.present.calm_button import CalmButton
from cjm_desktop.desktop.present.presentation import Presentation

if TYPE_CHECKING:
    from cjm_desktop.desktop.present.gifts_list import GiftsList
    from cjm_desktop.desktop.work.offered_cards import OfferedCards

_ROWS: Final = 5
_SHARE: Final = 0.4
"""The list has room for so many cards, and at most such a part of the window's height."""


class GiftsBox(QWidget):
    """One row, and the list in a `place` that the room does not see, or else below the row.

    Neither is there while nothing waits.
    """

    resized = Signal()
    """The list came or went, or is higher or lower than it was."""

    def __init__(
        self, presentation: Presentation, home: QWidget, place: QBoxLayout | None = None
    ) -> None:
        super().__init__()
        self._presentation, self._home = presentation, home
        self._list_place = place
        self._offered: OfferedCards | None = None
        self.cards: GiftsList | None = None
        tr = presentation.session.tr_
        self.count = plain_label("", "name")
        seen = "" if place is not None else tr("The room sees this list, too.")
        self.hint = ElidedLabel(seen, "quiet")
        self.shown = CalmButton("list", tr("List"), tip=tr("List the cards from the room (K)"))
        self.shown.setCheckable(True)
        self.shown.clicked.connect(self.list)
        self.place_all = CalmButton(
            "check", tr("Place all"),
            tip=tr("Put all of them where the people who wrote them wanted them"),
        )  # fmt: skip
        self.place_all.clicked.connect(self._place_all)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.count)
        row.addWidget(self.shown)
        row.addWidget(self.place_all)
        row.addWidget(self.hint, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(row)
        self._waits = presentation.offered is not None and presentation.offered.count > 0
        if not self._waits:
            self.hide()
        presentation.offers.connect(self._take)
        self._take()

    def _take(self) -> None:
        """Tell of what waits from now on."""
        offered = self._presentation.offered
        if offered is not None and offered is not self._offered:
            self._offered = offered
            offered.changed.connect(self._say)
        self._say()

    def _say(self) -> None:
        tr = self._presentation.session.tr_
        count = self._offered.count if self._offered is not None else 0
        self.count.setText(tr.plural("From the room · 1", "From the room · {n}", count))
        if not count:
            self.list(False)
        elif self._fit_list(count):
            self.resized.emit()
        if self._waits != (count > 0):
            self._waits = count > 0
            focus = QApplication.focusWidget()
            if not self._waits and focus is not None and self.isAncestorOf(focus):
                # The toolkit would give the keyboard to whatever button is the next.
                self._home.setFocus()
            self.setVisible(self._waits)
            self.resized.emit()

    def begin(self) -> None:
        """List what waits, for the keyboard, or close the list; or say that nothing waits."""
        session = self._presentation.session
        if self.cards is not None:
            self.list(False)
        elif self._offered is None or not self._offered.count:
            session.message.emit(session.tr_("No cards from the room are waiting"))
        else:
            self.list(True)

    def list(self, shown: bool) -> None:
        """List the cards, or count them only."""
        self.shown.setChecked(shown)
        self.hint.setVisible(shown)
        if shown == (self.cards is not None):
            return
        if self.cards is None and self._offered is not None:
            # What keeps cards from phones is not read before there are any.
            from cjm_desktop.desktop.present.gifts_list import GiftsList

            self.cards = made = GiftsList(self._presentation, self._offered, self)
            self._fit_list(self._offered.count)
            made.closed.connect(lambda: self.list(False))
            made.placed.connect(self._place)
            made.to_tray.connect(self._to_tray)
            made.removed.connect(self._offered.remove)
            (self._list_place or self._column).addWidget(made)
            made.show()
            made.choose(0)
            made.setFocus()
        elif self.cards is not None:
            closed, self.cards = self.cards, None
            closed.hide()
            closed.deleteLater()
            self._home.setFocus()
        self.resized.emit()

    def _fit_list(self, count: int) -> bool:
        """Have the list as high as its cards ask for; gives whether that is another height."""
        if self.cards is None or self._list_place is not None:
            return False
        row = self.cards.verticalHeader().defaultSectionSize()
        high = min(min(count, _ROWS) * row, int(self._home.window().height() * _SHARE))
        before = self.cards.maximumHeight()
        self.cards.setFixedHeight(high)
        return high != before

    # What becomes of them

    def _place_all(self) -> None:
        if self._may_change() and self._offered is not None:
            self._offered.place_all()

    def _place(self, cards: Sequence[str]) -> None:
        if self._may_change() and self._offered is not None:
            self._offered.place(cards)

    def _to_tray(self, cards: Sequence[str]) -> None:
        if self._may_change() and self._offered is not None:
            self._offered.to_tray(cards)

    def _may_change(self) -> bool:
        """Say how the map can be changed, if it cannot."""
        session = self._presentation.session
        if self._presentation.editing:
            return True
        session.message.emit(session.tr_("The map is locked; E lets it be changed."))
        return False
