"""A round of voting from its beginning to the scores: set up, vote unseen, reveal, accept.

What was voted outlives the dialog, and the program: `Voting` has it until it is accepted or thrown
away, and phones go on voting while the dialog is closed.
"""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from cjm_desktop.desktop.dialogs.voting.ballot_page import BallotPage
from cjm_desktop.desktop.dialogs.voting.result_page import ResultPage
from cjm_desktop.desktop.dialogs.voting.setup_page import SetupPage
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.voting import Voting
from cjm_desktop.insight.voting.open_round import OpenRound

_WIDTH, _HEIGHT = 1180, 680
_AROUND = 80
"""Pixels of the screen that stay free around the dialog."""


class RoundDialog(QDialog):
    """Holds a round; `accepted_round` carries the Round that the room has agreed to keep."""

    accepted_round = Signal(object)

    def __init__(self, parent: QWidget, session: Session, voting: Voting, ask: Ask) -> None:
        super().__init__(parent)
        self._session, self._voting, self._ask = session, voting, ask
        self.setObjectName("RoundDialog")
        self.setWindowTitle(session.tr_("Round of voting"))
        self._pages = QStackedWidget()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.addWidget(self._pages)
        self.setup: SetupPage | None = None
        self.ballots: BallotPage | None = None
        self.outcome: ResultPage | None = None
        room = self.screen().availableSize()
        self.resize(
            min(scaled(_WIDTH), room.width() - _AROUND),
            min(scaled(_HEIGHT), room.height() - _AROUND),
        )
        voting.changed.connect(self._follow)
        session.leaving.connect(self._settle)
        voting.left.connect(self.reject)
        kept = voting.go_on()
        if kept is None:
            self._set_up()
        else:
            self._go_on(kept)

    @property
    def held(self) -> OpenRound | None:
        """The round, once it is begun."""
        return self._voting.held

    def done(self, result: int) -> None:
        """Keep the votes of a round that is not over, however the dialog is left."""
        self._settle()
        self._voting.show_result(False)
        self._voting.flush()
        super().done(result)

    def _settle(self) -> None:
        """Take what is being typed, if it is a vote, while its round is there."""
        if self.ballots is not None and self.held is not None:
            self.ballots.table.settle()

    def _set_up(self) -> None:
        self.setup = SetupPage(self._session, self._voting, self)
        self.setup.begun.connect(self._begin)
        self.setup.given_up.connect(self.reject)
        self._show(self.setup)
        self.setup.seats.focus_target().setFocus()

    def _begin(self, held: OpenRound) -> None:
        self._voting.keep(held)
        self._voting.ask_phones(self.setup is not None and self.setup.asks_phones)
        self._go_on(held)

    def _go_on(self, held: OpenRound) -> None:
        """Show a round's votes, or, if they are revealed, what they came to."""
        self.ballots = BallotPage(self._session, held, self._voting, self)
        self.ballots.changed.connect(self._voting.keep)
        self.ballots.revealed.connect(self._reveal)
        self.ballots.put_aside.connect(self.reject)
        self.ballots.thrown_away.connect(self._throw_away)
        self.outcome = ResultPage(self._session, held.about, self)
        self.outcome.accepted.connect(self._accept)
        self.outcome.again_wanted.connect(self._ask_again)
        self.outcome.back_wanted.connect(self._show_ballots)
        self.outcome.thrown_away.connect(self._throw_away)
        self.outcome.looked_at.connect(self._voting.look_at)
        for page in (self.ballots, self.outcome):
            self._pages.addWidget(page)
        if held.revealed and held.has_votes:
            self._reveal()
        else:
            self._show_ballots()

    def _show(self, page: QWidget) -> None:
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def _show_ballots(self) -> None:
        self._voting.show_result(False)
        if self.ballots is not None and self.held is not None:
            self._pages.setCurrentWidget(self.ballots)
            self.ballots.show_round(self.held)

    def _reveal(self) -> None:
        held = self._voting.present
        if self.outcome is None or held is None:
            return
        self._voting.reveal()
        if self._voting.present is not None:
            self._pages.setCurrentWidget(self.outcome)
            self.outcome.show_round(self._voting.present)
            self._voting.show_result(True)

    def _follow(self) -> None:
        """Go on with votes that came by phone, and with the cards that are there now."""
        if self.ballots is not None and self.held is not None:
            self.ballots.settle_before(self.held)
        held, present = self.held, self._voting.present
        if held is None or present is None or self.ballots is None:
            return
        if self._pages.currentWidget() is self.outcome and self.outcome is not None:
            if present.revealed:
                self.outcome.follow(present)
        else:
            self.ballots.follow(held)

    def _ask_again(self, cards: list[str]) -> None:
        self._voting.again(cards)
        self._show_ballots()

    def _accept(self) -> None:
        held = self._voting.present
        if held is not None:
            self.accepted_round.emit(held.summary(date.today()))

    def end(self) -> None:
        """Be done with the round: it is in the map, or nowhere."""
        self._voting.end()
        self.accept()

    def _throw_away(self) -> None:
        held = self.held
        if held is not None and (not held.has_votes or self._ask.throw_round_away(held.title)):
            self._voting.end()
            self.reject()
