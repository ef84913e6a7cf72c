"""The votes of an open round as they come in, unseen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.dialogs.voting.ballot_model import BallotModel
from cjm_desktop.desktop.dialogs.voting.ballot_table import BallotTable
from cjm_desktop.desktop.dialogs.voting.phones_row import PhonesRow
from cjm_desktop.desktop.look.plain import menu_text, plain_label, plain_tip
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.voting import Voting
from cjm_desktop.insight.voting.open_round import OpenRound, Progress
from cjm_desktop.journey.rounds import MAX_SEATS
from cjm_desktop.words.wording import Wording


class BallotPage(QWidget):
    """Takes votes; `changed` carries the OpenRound after each."""

    changed = Signal(object)
    revealed = Signal()
    put_aside = Signal()
    thrown_away = Signal()

    def __init__(
        self, session: Session, held: OpenRound, voting: Voting, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tr = tr = session.tr_
        self._session = session
        self.ballots = BallotModel(session, held, self)
        self.table = BallotTable(session, self.ballots)
        self.teaching = plain_label("", "quiet")
        self.teaching.setWordWrap(True)
        self.phones = PhonesRow(session, voting)
        self.progress = plain_label("", "name")
        self.remark = plain_label("", "warning")
        self.remark.setWordWrap(True)
        self.remark.hide()
        self.show_votes = QCheckBox(menu_text(tr("Show the votes while they are typed")))
        self.joined = button(tr("One more who votes"))
        self.reveal = button(tr("Reveal"), "main")
        self.later = button(tr("Go on later"))
        self.later.setToolTip(
            plain_tip(tr("The votes are kept; Workshop ▸ Round of voting… goes on"))
        )
        self.throw = button(tr("Throw away…"))
        self._lay_out(tr, held)
        self.ballots.voted.connect(self._note)
        self.ballots.refused.connect(self.say)
        self.table.refused.connect(self.say)
        self.table.written.connect(self._judge)
        self.show_votes.toggled.connect(self.ballots.show_votes)
        self.joined.clicked.connect(self._join)
        self.reveal.clicked.connect(self._reveal)
        self.later.clicked.connect(self.put_aside)
        self.throw.clicked.connect(self.thrown_away)
        self.show_round(held)

    def _lay_out(self, tr: Wording, held: OpenRound) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(plain_label(held.title, "heading"))
        column.addWidget(self.teaching)
        column.addWidget(self.phones)
        column.addWidget(self.table, 100)
        column.addWidget(self.remark)
        below = QHBoxLayout()
        below.addWidget(self.progress)
        below.addStretch(1)
        below.addWidget(self.show_votes)
        below.addWidget(self.joined)
        column.addLayout(below)
        foot = QHBoxLayout()
        foot.addWidget(self.throw)
        foot.addStretch(1)
        foot.addWidget(self.later)
        foot.addWidget(self.reveal)
        column.addStretch(1)
        column.addLayout(foot)

    def show_round(self, held: OpenRound) -> None:
        """Show another state of the round, with the keyboard on the first vote."""
        self.say("")
        self.ballots.show_round(held)
        self._tell(held)
        self.table.begin()
        (self.table if held.seats else self.reveal).setFocus()

    def settle_before(self, held: OpenRound) -> None:
        """Take what is being typed, if its cell goes or moves with what the round is about now."""
        if self.ballots.is_other(held):
            self.table.settle()

    def follow(self, held: OpenRound) -> None:
        """Go on with a round in which phones voted, or whose cards came or went."""
        self.ballots.follow(held)
        self._tell(held)

    def say(self, sentence: str) -> None:
        """Say why a vote was not taken; nothing is wrong if the sentence is empty."""
        self.remark.setText(sentence)
        self.remark.setVisible(bool(sentence))

    def _note(self, held: OpenRound) -> None:
        self.say("")
        self._tell(held)
        self.changed.emit(held)

    def _tell(self, held: OpenRound) -> None:
        """Say how many votes there are, which is all that is to be known of them."""
        progress = held.limited_to(self._session.document.cards).progress
        said = _typed(progress, self._tr, of_dots=held.about == "dots")
        self.progress.setText(said if held.seats else "")
        self.teaching.setText(_how(held, self._tr))
        self._judge()
        self.reveal.setText(self._tr("To the result") if held.revealed else self._tr("Reveal"))
        self.show_votes.setVisible(not held.revealed and bool(held.seats))
        self.joined.setEnabled(len(held.seats) < MAX_SEATS)

    def _judge(self) -> None:
        """Let votes be revealed as soon as there is one, be it still in its field."""
        field = self.table.field
        typing = field is not None and bool(field.text().strip())
        self.reveal.setEnabled(typing or self.ballots.held.has_votes)

    def _reveal(self) -> None:
        """Reveal the votes, once what is being typed is one of them."""
        if self.table.settle() and self.ballots.held.has_votes:
            self.revealed.emit()

    def _join(self) -> None:
        if not self.table.settle():
            return
        self.ballots.join()
        self.table.setFocus()


def _typed(progress: Progress, tr: Wording, *, of_dots: bool) -> str:
    """Say how much was typed; how many vote with a phone stands beside their box."""
    given, expected = progress
    if of_dots:
        return tr("Typed: {given} of {expected} dots", given=given, expected=expected)
    return tr("Typed: {given} of {expected} scores", given=given, expected=expected)


def _how(held: OpenRound, tr: Wording) -> str:
    """Say how votes come in."""
    if not held.seats:
        return tr(
            "Everyone votes on their own phone. Nothing of it is seen before you reveal it; you "
            "may close this and go on presenting meanwhile."
        )
    if held.about == "scores":
        return tr(
            "Type 0 to 10, halves too: Tab goes to the next vote, Enter to the next card. An empty "
            "cell is no vote."
        )
    return tr(
        "Type how many dots each gives: Tab goes to the next vote, Enter to the next card. Each "
        "has {dots}.",
        dots=held.dots,
    )
