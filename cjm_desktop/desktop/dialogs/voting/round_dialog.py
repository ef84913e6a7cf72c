"""A round of voting from its beginning to the scores: set up, vote unseen, reveal, accept.

What was typed outlives the dialog, and the program: `RoundKeeper` has it until it is accepted or
thrown away.
"""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from cjm_desktop.desktop.dialogs.voting.ballot_page import BallotPage
from cjm_desktop.desktop.dialogs.voting.result_page import ResultPage
from cjm_desktop.desktop.dialogs.voting.setup_page import SetupPage
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.ask import Ask
from cjm_desktop.desktop.work.round_keeper import RoundKeeper
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.voting.open_round import OpenRound

_WIDTH, _HEIGHT = 1180, 680
_AROUND = 80
"""Pixels of the screen that stay free around the dialog."""


class RoundDialog(QDialog):
    """Holds a round; `accepted_round` carries the Round that the room has agreed to keep."""

    accepted_round = Signal(object)

    def __init__(self, parent: QWidget, session: Session, keeper: RoundKeeper, ask: Ask) -> None:
        super().__init__(parent)
        self._session, self._keeper, self._ask = session, keeper, ask
        self._round: OpenRound | None = None
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
        kept = keeper.kept()
        if kept is None:
            self._set_up()
        else:
            self._go_on(kept)

    @property
    def held(self) -> OpenRound | None:
        """The round, once it is begun."""
        return self._round

    def done(self, result: int) -> None:
        """Keep the votes of a round that is not over, however the dialog is left."""
        self._keeper.flush()
        super().done(result)

    def _set_up(self) -> None:
        self.setup = SetupPage(self._session, self)
        self.setup.begun.connect(self._begin)
        self.setup.given_up.connect(self.reject)
        self._show(self.setup)
        self.setup.seats.focus_target().setFocus()

    def _begin(self, held: OpenRound) -> None:
        self._keep(held)
        self._go_on(held)

    def _go_on(self, held: OpenRound) -> None:
        """Show a round's votes, or, if they are revealed, what they came to."""
        self._round = held
        self.ballots = BallotPage(self._session, held, self)
        self.ballots.changed.connect(self._keep)
        self.ballots.revealed.connect(self._reveal)
        self.ballots.put_aside.connect(self.reject)
        self.ballots.thrown_away.connect(self._throw_away)
        self.outcome = ResultPage(self._session, held.about, self)
        self.outcome.accepted.connect(self._accept)
        self.outcome.again_wanted.connect(self._ask_again)
        self.outcome.back_wanted.connect(self._show_ballots)
        self.outcome.thrown_away.connect(self._throw_away)
        for page in (self.ballots, self.outcome):
            self._pages.addWidget(page)
        if held.revealed and held.ballots:
            self._reveal()
        else:
            self._show_ballots()

    def _show(self, page: QWidget) -> None:
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def _keep(self, held: OpenRound) -> None:
        self._round = held
        self._keeper.keep(held)

    def _show_ballots(self) -> None:
        if self.ballots is not None and self._round is not None:
            self._pages.setCurrentWidget(self.ballots)
            self.ballots.show_round(self._round)

    def _reveal(self) -> None:
        if self.outcome is not None and self._round is not None:
            self._keep(self._round.reveal())
            self._pages.setCurrentWidget(self.outcome)
            self.outcome.show_round(self._round)

    def _ask_again(self, cards: list[str]) -> None:
        if self._round is not None:
            self._keep(self._round.again(cards))
            self._show_ballots()

    def _accept(self) -> None:
        if self._round is not None:
            self.accepted_round.emit(self._round.summary(date.today()))

    def end(self) -> None:
        """Be done with the round: it is in the map, or nowhere."""
        self._keeper.forget()
        self.accept()

    def _throw_away(self) -> None:
        if self._round is not None and (
            not self._round.ballots or self._ask.throw_round_away(self._round.title)
        ):
            self._keeper.forget()
            self.reject()
