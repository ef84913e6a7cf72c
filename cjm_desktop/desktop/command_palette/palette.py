"""The command palette: a field over the window, and below it what fits what is typed there.

It is a child of the window and not a window of its own: the keyboard comes back from it before the
chosen command is carried out, which is meant for what had the keyboard before.
"""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QMainWindow,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from cjm_desktop.desktop.actions.registry import CommandRegistry
from cjm_desktop.desktop.command_palette import offers
from cjm_desktop.desktop.command_palette.offers import Offer
from cjm_desktop.desktop.command_palette.ranking import ranked
from cjm_desktop.desktop.controls.row_tree import RowTree
from cjm_desktop.desktop.look.colours import look
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.settings import Settings

_SHARE = 0.9
"""Of the window's width, where that is narrow."""
_SHARE_FOR_ROWS = 0.6
"""Of the window's height."""
_WIDTH_IN_LETTERS = 92
_ROWS = 12
_MOST_ROWS = 80
_BORROWED = Qt.FocusReason.PopupFocusReason
"""Fields keep what is selected in them, and what is written in place stays open."""
_STAYS_FOR = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class CommandPalette(QFrame):
    """The palette of one window."""

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        navigator: Navigator,
        commands: CommandRegistry,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._session, self._navigator = session, navigator
        self._commands, self._settings = commands, settings
        self._homes: tuple[QWidget, ...] = ()
        """What had the keyboard, and what that is in: a cell's editor may go meanwhile."""
        self._all: list[Offer] = []
        self._shown: list[Offer] = []
        tr = session.tr_
        self.setObjectName("CommandPalette")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("What do you want to do?"))
        self.field.setAccessibleName(tr("Command palette"))
        self.field.setAccessibleDescription(tr("The arrow keys choose, Enter does it, Esc closes"))
        self.rows = _Rows()
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setRootIsDecorated(False)
        self.rows.setUniformRowHeights(True)
        self.rows.setAccessibleName(tr("Commands"))
        self.nothing = plain_label(tr("Nothing is called that"), "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(8)
        for widget in (self.field, self.nothing, self.rows):
            column.addWidget(widget)
        self.rows.wear_look()
        self.field.textChanged.connect(self._look)
        self.field.installEventFilter(self)
        self.rows.itemClicked.connect(lambda _: self.take())
        window.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        """Open the palette with all commands, those last chosen first; or close it."""
        if self.isVisible():
            self.leave()
            return
        self._homes = tuple(_with_parents(QApplication.focusWidget()))
        self._all = [
            *self._recent_first(offers.action_offers(self._commands, self._session.tr_)),
            *self._places(),
        ]
        self.field.clear()
        self._look()
        self.show()
        self.raise_()
        self.field.setFocus(_BORROWED)

    def leave(self) -> None:
        """Close the palette and give the keyboard back."""
        self.hide()
        home = next(filter(_takes_keyboard, self._homes), None)
        if home is not None:
            home.setFocus(_BORROWED)
        self._homes = ()

    def take(self) -> None:
        """Do what is chosen, for what had the keyboard before."""
        offer = self._current()
        if offer is None or offer.obstacle:
            return
        self.leave()
        if offer.id:
            self._settings.note_command(offer.id)
        offer.choose()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that choose while the user types, and stay where the window goes."""
        if watched is not self.field:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self.setVisible(event.reason() in _STAYS_FOR)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _ROWS - 1,
            Qt.Key.Key_PageUp: 1 - _ROWS,
        }
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.take()
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                pass  # there is nowhere else to go in here
            case key if key in steps:
                self._step(steps[Qt.Key(key)])
            case _:
                return False
        return True

    def _recent_first(self, found: list[Offer]) -> list[Offer]:
        recent = self._settings.recent_commands
        return sorted(found, key=lambda offer: _rank(offer, recent))

    def _places(self) -> list[Offer]:
        if self._navigator.view is None:
            return []
        return offers.place_offers(self._session, self._navigator)

    def _look(self) -> None:
        typed = self.field.text()
        found = [self._all[each] for each in ranked(typed, [offer.name for offer in self._all])]
        if self._navigator.view is not None:
            found += offers.card_offers(typed, self._session, self._navigator)
        # What cannot be chosen comes last: it is there to say why.
        found.sort(key=lambda offer: bool(offer.obstacle))
        self._shown = found[:_MOST_ROWS]
        self.rows.clear()
        for offer in self._shown:
            row = QTreeWidgetItem([offer.name, offer.obstacle or offer.kind, offer.key])
            if offer.obstacle:
                row.setForeground(0, QColor(look()["quiet"]))
            self.rows.addTopLevelItem(row)
        self.rows.setVisible(bool(self._shown))
        self.nothing.setVisible(not self._shown)
        self._place()
        self._step(0)

    def _step(self, by: int) -> None:
        count = len(self._shown)
        if not count:
            return
        present = max(self.rows.currentIndex().row(), 0)
        place = (present + by) % count if abs(by) == 1 else min(max(present + by, 0), count - 1)
        self.rows.setCurrentIndex(self.rows.model().index(place, 0))
        self._announce(self._shown[place])

    def _announce(self, offer: Offer) -> None:
        """Tell a screen reader what is chosen: the keyboard stays in the field."""
        if QAccessible.isActive():
            said = ", ".join(part for part in (offer.name, offer.obstacle, offer.key) if part)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))

    def _current(self) -> Offer | None:
        place = self.rows.currentIndex().row()
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def _place(self) -> None:
        """Stand in the upper middle of the window, as large as what is shown."""
        for column in (1, 2):
            self.rows.resizeColumnToContents(column)
        row = max(self.rows.sizeHintForRow(0), 1)
        room = self.window().size()
        most = min(_ROWS, int(room.height() * _SHARE_FOR_ROWS / row))
        self.rows.setFixedHeight(row * min(len(self._shown), most) + 4)
        letter = self.fontMetrics().averageCharWidth()
        width = min(_WIDTH_IN_LETTERS * letter, int(room.width() * _SHARE))
        self.setFixedWidth(width)
        height = self.sizeHint().height()
        self.setGeometry((room.width() - width) // 2, room.height() // 9, width, height)


class _Rows(RowTree):
    """Names, where they are found, and their keys."""

    ink_tokens: Mapping[int, str] = {1: "quiet", 2: "quiet"}


def _with_parents(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def _takes_keyboard(widget: QWidget) -> bool:
    by_tab = Qt.FocusPolicy.TabFocus.value
    return isValid(widget) and widget.isVisible() and bool(widget.focusPolicy().value & by_tab)


def _rank(offer: Offer, recent: tuple[str, ...]) -> int:
    return recent.index(offer.id) if offer.id in recent else len(recent)
