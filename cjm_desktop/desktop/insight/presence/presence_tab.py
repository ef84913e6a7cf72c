"""Presence: where the customer goes against what we offer, and what is still to be said of both."""

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QToolButton, QWidget

from cjm_desktop.desktop.controls.hint import Hint
from cjm_desktop.desktop.controls.scroll_area import ScrollArea
from cjm_desktop.desktop.controls.zoom import Zoom
from cjm_desktop.desktop.insight.presence.presence_board import PresenceBoard
from cjm_desktop.desktop.insight.tab import InsightTab
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.judging import judge
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.verdicts import letter
from cjm_desktop.insight.presence_gap import counterparts, presence_gap
from cjm_desktop.journey.vocabulary import PLACE_KINDS
from cjm_desktop.layout.sheets.presence_board import headline
from cjm_desktop.layout.sheets.presence_card import said_of_customer, said_of_us

_MARGIN = 14
"""Room for a scroll bar, so that one that comes does not bring the other."""


class PresenceTab(InsightTab):
    """Follows a session's presence."""

    def __init__(
        self, session: Session, navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, navigator, parent)
        tr = session.tr_
        self.board = PresenceBoard(session, navigator)
        self.area = ScrollArea(self.board, fitting=False)
        self.zoom = Zoom(self.board, self.area)
        self.zoom.changed.connect(navigator.zoom_changed)
        self.area.viewport().installEventFilter(self)
        self.area.verticalScrollBar().valueChanged.connect(self.board.set_top)
        self._hint = Hint(self.area)
        self.customer = self._button(
            "",
            tr(
                "Say whether the customer is there: yes, no, not known ({key})",
                key=letter(tr, "customer"),
            ),
        )
        self.we = self._button(
            "", tr("Say whether we are there: yes, no, not known ({key})", key=letter(tr, "we"))
        )
        self.same = self._button(
            tr("Same as…"), tr("Say that it is the same as one of the other side (S)")
        )
        self.customer.clicked.connect(lambda: judge(session, "customer"))
        self.we.clicked.connect(lambda: judge(session, "we"))
        self.same.clicked.connect(self.board.begin_choosing)
        self._arrange()
        self.board.moved.connect(self._follow)
        session.selection_changed.connect(self._selected)
        self.refresh()

    def _button(self, text: str, tip: str) -> QToolButton:
        made = QToolButton(self)
        made.setText(text)
        made.setToolTip(plain_tip(tip))
        made.setProperty("role", "act")
        return made

    def _arrange(self) -> None:
        self.column_under(self.customer, self.we, self.same).addWidget(self.area, 1)

    def show_document(self) -> None:
        """Show the document as it is now."""
        self.board.refresh()
        document, tr = self._session.document, self._session.tr_
        found = bool(self.board.board.cards)
        self.board.setVisible(found)
        self.lead_keyboard_to(self.board if found else None)
        self._offer()
        if found:
            self._hint.tell("", "")
            self.board.follow_selection()
            self.headline.setText(headline(document, tr))
            self.how.setText(self._how())
            return
        self.headline.setText("")
        self.how.setText("")
        self._hint.tell(
            tr("Nothing to compare yet"),
            tr("Put touchpoints and content on the map, then say of each whether the customer is "
               "there and whether we are. The places we miss stand out here."),
        )  # fmt: skip

    def _how(self) -> str:
        tr = self._session.tr_
        if any(sides.undecided for sides in presence_gap(self._session.document).values()):
            return tr(
                "Select a card and press {customer} or {we}: is the customer there, are we?",
                customer=letter(tr, "customer"),
                we=letter(tr, "we"),
            )
        return tr("Drag a card of one side onto the other to say that they are the same.")

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the selection, too."""
        super().showEvent(event)
        self._selected()

    def _selected(self) -> None:
        if self.isVisible():
            self.board.follow_selection()
            self._offer()

    def _offer(self) -> None:
        """Offer what can be said of the selected card."""
        card, document = self.board.current, self._session.document
        tr = self._session.tr_
        told = document.cards.get(card) if card is not None else None
        if told is not None and told.kind not in PLACE_KINDS:
            told = None
        for button in (self.customer, self.we):
            button.setEnabled(told is not None)
        self.customer.setText(said_of_customer(told.customer_present, tr) if told is not None
                              else tr("Customer"))  # fmt: skip
        self.we.setText(said_of_us(told.we_present, tr) if told is not None else tr("We"))
        self.same.setEnabled(card is not None and bool(counterparts(document, card)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the board the width there is."""
        if event.type() == QEvent.Type.Resize:
            self.board.set_room(self.area.width() - _MARGIN)
        return False

    def _follow(self, rect: QRect) -> None:
        # A little later: a tab that has just been shown does not have its size yet.
        QTimer.singleShot(0, self, lambda: self._reveal(rect))

    def _reveal(self, rect: QRect) -> None:
        middle = rect.center()
        self.area.ensureVisible(
            middle.x(), middle.y(), round(rect.width() / 2) + 8, round(rect.height() / 2) + 8
        )
