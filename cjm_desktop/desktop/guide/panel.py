"""The workshop guide beside the view: all steps as lines, the open one with what is to be done."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from cjm_desktop.desktop.accessibility.rested import RestedCount
from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.claims import claims
from cjm_desktop.desktop.controls.scroll_area import ScrollArea
from cjm_desktop.desktop.controls.widgets import ElidedLabel
from cjm_desktop.desktop.guide.agenda_pane import AgendaPane
from cjm_desktop.desktop.guide.step_head import StepHead
from cjm_desktop.desktop.guide.step_page import StepPage
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.follower import Follower
from cjm_desktop.desktop.work.navigator import Navigator
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.template_map import template_map
from cjm_desktop.insight.agenda import minutes_of
from cjm_desktop.insight.feasibility import NEEDS, open_need
from cjm_desktop.insight.guide import progress
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.vocabulary import WORKSHOP_STEPS, WorkshopStep
from cjm_desktop.words.guide import step_progress

LEAST_WIDTH = 248
_NATIVE = QKeySequence.SequenceFormat.NativeText
_BEFORE, _NEXT = "Ctrl+PgUp", "Ctrl+PgDown"
_STEPS = {_BEFORE: -1, _NEXT: 1}
_SCROLL_BAR = 12
"""As the style says."""


class GuidePanel(Follower):
    """The steps over one session; they can be taken in any order.

    `first` is open at first, and `key` names the key that closes the panel.
    """

    closed = Signal()
    """The user wants the cards back in this place."""
    opened = Signal(str)
    """Another step is open: its code."""

    def __init__(
        self, session: Session, navigator: Navigator, first: str = "", key: str = ""
    ) -> None:
        super().__init__(session)
        self._key = key
        self.setObjectName("GuidePanel")
        self.setAccessibleName(session.tr_("Workshop guide"))
        self.setMinimumWidth(scaled(LEAST_WIDTH))
        step = next((each for each in WORKSHOP_STEPS if each == first), WORKSHOP_STEPS[0])
        self.heads = {each: StepHead(each, session.tr_) for each in WORKSHOP_STEPS}
        self.page = StepPage(session, step)
        self._navigator = navigator
        self._choice = QButtonGroup(self)
        self._counted = RestedCount(self)
        for code, head in self.heads.items():
            self._choice.addButton(head)
            head.toggled.connect(lambda on, code=code: self._opened(code) if on else None)
        self.page.way_chosen.connect(lambda: navigator.show_step(self.step))
        self.page.need_chosen.connect(self._go_to_need)
        self.agenda = AgendaPane(session)
        self.page.begun.connect(lambda: self.agenda.lead.begin(self.step))
        # A method, for the lead lives longer than a panel does, and would call a function for ever.
        self.agenda.lead.begun.connect(self._open)
        self._lay_out()
        self.heads[step].setChecked(True)
        # Behind the open step in the order of the keyboard, which is that of coming in.
        self._outer.addWidget(self.agenda)
        self.refresh()

    @property
    def step(self) -> WorkshopStep:
        """The step that is open."""
        return self.page.step

    def _open(self, step: WorkshopStep) -> None:
        self.heads[step].setChecked(True)

    def go_on(self, by: int) -> None:
        """Open the step that many further on, if there is one."""
        place = WORKSHOP_STEPS.index(self.step) + by
        if 0 <= place < len(WORKSHOP_STEPS):
            follow = self.heads[self.step].hasFocus()
            head = self.heads[WORKSHOP_STEPS[place]]
            head.setChecked(True)
            if follow:
                head.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_document(self) -> None:
        """Show how far every step has come now."""
        document = self._session.document
        found = progress(document, template_map(document))
        for code, head in self.heads.items():
            head.show_progress(found[code], minutes_of(document, code))
        self.page.show_document(found[self.step])
        self.agenda.say()
        done, of = found[self.step]
        self._counted.say(step_progress(self._session.tr_, self.step, done, of))

    def _go_to_need(self, card_id: str) -> None:
        card = self._session.document.cards.get(card_id)
        if card is not None:
            self._navigator.show_record(Key("cards", card_id))
            asked = open_need(card) or NEEDS[0]
            self._navigator.edit_field("resources" if self.step == "offer" else asked)

    def _opened(self, step: WorkshopStep) -> None:
        self.page.open(step)
        self._column.removeWidget(self.page)
        self._column.insertWidget(self._column.indexOf(self.heads[step]) + 1, self.page)
        self.setFocusProxy(self.heads[step])
        self.refresh()
        # Laid out first: the page may be higher than the one before it.
        QTimer.singleShot(0, self, self._reveal)
        self.opened.emit(step)

    def _reveal(self) -> None:
        """Show the open step, and the next one's head below it as far as there is room."""
        # The page's texts have other heights by now: all that is due is laid out first.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        following = WORKSHOP_STEPS[WORKSHOP_STEPS.index(self.step) + 1 :][:1]
        heads = (self.heads[each] for each in (*following, self.step))
        for each in (next(heads), self.page, *heads):
            self.area.ensureWidgetVisible(each, 0, 0)

    def _lay_out(self) -> None:
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 8, 0, 4)
        outer.setSpacing(4)
        outer.addLayout(self._top())
        steps = QWidget()
        steps.setObjectName("Steps")
        self._column = QVBoxLayout(steps)
        self._column.setContentsMargins(0, 0, _SCROLL_BAR, 0)
        self._column.setSpacing(0)
        for head in self.heads.values():
            self._column.addWidget(head)
        self._column.addStretch(1)
        self.area = ScrollArea(steps)
        # The text keeps its width when the scroll bar comes, or its lines would break anew.
        self.area.verticalScrollBar().rangeChanged.connect(
            lambda _low, high: self._column.setContentsMargins(0, 0, 0 if high else _SCROLL_BAR, 0)
        )
        outer.addWidget(self.area, 1)

    def _top(self) -> QHBoxLayout:
        tr = self._session.tr_
        top = QHBoxLayout()
        top.setContentsMargins(6, 0, 8, 0)
        top.setSpacing(0)
        top.addWidget(ElidedLabel(tr("Workshop guide").upper(), "section"), 1)
        for icon, words, key, by in (
            ("chevron-up", tr("The step before"), _BEFORE, -1),
            ("chevron-down", tr("The next step"), _NEXT, 1),
        ):
            top.addWidget(self._step_button(icon, words, key, by))
        tip = _tip(tr("Back to the cards"), self._key)
        self.close_button = Button("x", tip=tip, token="quiet")
        self.close_button.clicked.connect(self.closed)
        top.addWidget(self.close_button)
        return top

    def _step_button(self, icon: str, words: str, key: str, by: int) -> Button:
        made = Button(icon, tip=_tip(words, QKeySequence(key).toString(_NATIVE)), token="quiet")
        made.clicked.connect(lambda: self.go_on(by))
        return made

    def event(self, event: QEvent) -> bool:
        """Claim the keys for the steps, which elsewhere lead through tabs."""
        if claims(event, _STEPS):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to another step."""
        by = _STEPS.get(QKeySequence(event.keyCombination()).toString())
        if by is None:
            super().keyPressEvent(event)
        else:
            self.go_on(by)


def _tip(words: str, key: str) -> str:
    return f"{words} ({key})" if key else words
