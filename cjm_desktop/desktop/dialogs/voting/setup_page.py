"""Before a round: what is voted, about which cards, and by whom."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.card_words import title_of
from cjm_desktop.desktop.controls.check_list import CheckList
from cjm_desktop.desktop.controls.choice import Combo
from cjm_desktop.desktop.controls.editors import LineEdit
from cjm_desktop.desktop.controls.number_edit import NumberEdit
from cjm_desktop.desktop.controls.options import coded_options
from cjm_desktop.desktop.controls.row import FieldRow, form_label, side_by_side
from cjm_desktop.desktop.controls.segments import SegmentsField
from cjm_desktop.desktop.controls.typed import TypedField
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.dialogs.voting import seat_reading
from cjm_desktop.desktop.dialogs.voting.subjects import Subject, subjects
from cjm_desktop.desktop.look.plain import menu_text, plain_label
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.voting import Voting
from cjm_desktop.insight.voting.open_round import OpenRound
from cjm_desktop.journey.document import CellKey
from cjm_desktop.journey.rounds import RoundAbout
from cjm_desktop.layout.place_words import place_words
from cjm_desktop.words.wording import Wording

_PEOPLE = 6
_DOTS = 5


class SetupPage(QWidget):
    """Lets the user choose what a round is about; `begun` carries the OpenRound."""

    begun = Signal(object)
    given_up = Signal()

    def __init__(self, session: Session, voting: Voting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._voting = session, voting
        tr = session.tr_
        self._offered: list[Subject] = []
        self.about = SegmentsField(tr, coded_options(tr, ("scores", "dots")))
        self.subject = Combo()
        self.subject.setAccessibleName(tr("Which cards"))
        hint = tr("Such as: 8, or: Sales, Service, Support")
        self.phones = QCheckBox(menu_text(tr("Let the phones vote")))
        least = 0 if voting.can_ask else 1
        self.seats = TypedField(tr, LineEdit(), seat_reading.seats(tr, least), hint)
        self.dots = TypedField(tr, NumberEdit(), seat_reading.dots(tr, 1))
        self.cards = CheckList(tr("Which cards"), [tr("Card"), tr("Place")])
        self.cards.fold()
        self.start = button(tr("Start the round"), "main")
        self.cancel = button(tr("Cancel"))
        self._lay_out(tr)
        self.about.show_value("scores")
        # With phones in the room those who have none are the few, and are counted last.
        self.phones.setChecked(voting.can_ask)
        self.phones.setVisible(voting.can_ask)
        self.seats.show_value(("",) * (0 if voting.can_ask else _PEOPLE))
        self.dots.show_value(_DOTS)
        self.about.edited.connect(self._offer)
        self.subject.currentIndexChanged.connect(self._list)
        self.cards.ticked.connect(self._judge)
        self.phones.toggled.connect(self._judge)
        voting.changed.connect(self._follow_room)
        for field in (self.seats, self.dots):
            field.focus_target().setProperty("role", "field")
            field.edited.connect(self._judge)
            field.remark.connect(self._judge)
        self.start.clicked.connect(self._begin)
        self.cancel.clicked.connect(self.given_up)
        self._offer()

    def _lay_out(self, tr: Wording) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(plain_label(tr("Vote before you talk"), "heading"))
        teaching = plain_label(
            tr("Everyone votes for themselves, by raised hands, on paper or aloud, and you type. "
               "Nothing of it is seen before you reveal it; then the room talks about what it does "
               "not agree on."),
            "quiet",
        )  # fmt: skip
        with_phones = plain_label(
            tr("To vote with phones, too, first choose Workshop ▸ People with their phones ▸ Let "
               "people take part."),
            "quiet",
        )  # fmt: skip
        with_phones.setWordWrap(True)
        with_phones.setVisible(not self._voting.can_ask)
        teaching.setWordWrap(True)
        column.addWidget(teaching)
        self._dots_row = FieldRow("dots", tr("Dots for each"), self.dots)
        column.addWidget(
            side_by_side(
                FieldRow("about", tr("What is voted"), self.about),
                FieldRow("seats", tr("Who votes: how many, or their names"), self.seats),
                self._dots_row,
            )
        )
        column.addWidget(self.phones)
        self.nobody = plain_label(tr("Say how many vote, or let the phones vote."), "warning")
        self.nobody.hide()
        column.addWidget(self.nobody)
        column.addWidget(with_phones)
        label = form_label(tr("Which cards"), "label")
        label.setBuddy(self.subject)
        column.addWidget(label)
        column.addWidget(self.subject)
        column.addWidget(self.cards, 1)
        self._nothing = plain_label("", "quiet")
        self._nothing.setWordWrap(True)
        column.addWidget(self._nothing)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.start)
        column.addLayout(foot)

    @property
    def _about(self) -> RoundAbout:
        about: RoundAbout = self.about.shown_value()
        return about

    @property
    def asks_phones(self) -> bool:
        """Whether the phones are to vote, too."""
        return self._voting.can_ask and self.phones.isChecked()

    def _follow_room(self) -> None:
        """The room was opened or closed meanwhile."""
        self.phones.setVisible(self._voting.can_ask)
        self._judge()

    def _offer(self) -> None:
        tr, session = self._session.tr_, self._session
        self._dots_row.setVisible(self._about == "dots")
        self._offered = subjects(session.document, self._about, session.selected_cards, tr)
        self.subject.blockSignals(True)
        self.subject.clear()
        for each in self._offered:
            self.subject.addItem(f"{each.name} ({len(each.cards)})")
        self.subject.blockSignals(False)
        self._nothing.setText(
            tr("There are no touchpoints on the map yet.") if self._about == "scores"
            else tr("There are no ideas and no frictions yet.")
        )  # fmt: skip
        self._nothing.setVisible(not self._offered)
        self.subject.setEnabled(bool(self._offered))
        self._list()

    def _list(self) -> None:
        document, tr = self._session.document, self._session.tr_
        self.cards.empty()
        if (subject := self._chosen) is not None:
            self.cards.blockSignals(True)
            for card_id in subject.cards:
                card = document.cards[card_id]
                place = place_words(document, CellKey(card.phase, card.lane), tr)
                texts = [title_of(card, tr), place or tr("Idea tray")]
                self.cards.add(card_id, card.kind, texts, chosen=True)
            self.cards.blockSignals(False)
        self._judge()

    @property
    def _chosen(self) -> Subject | None:
        at = self.subject.currentIndex()
        return self._offered[at] if 0 <= at < len(self._offered) else None

    def _judge(self) -> None:
        self.nobody.setVisible(self.seats.shown_value() == () and not self.asks_phones)
        self.start.setEnabled(self._round() is not None)

    def _round(self) -> OpenRound | None:
        """Make the round, if all that it takes is there."""
        subject, cards, seats = self._chosen, self.cards.chosen(), self.seats.shown_value()
        dots = self.dots.shown_value() if self._about == "dots" else 0
        if subject is None or not cards or not isinstance(seats, tuple) or type(dots) is not int:
            return None
        if not seats and not self.asks_phones:
            return None
        return OpenRound(
            about=self._about, title=subject.title, cards=tuple(cards), seats=seats, dots=dots
        )

    def _begin(self) -> None:
        if (made := self._round()) is not None:
            self.begun.emit(made)
