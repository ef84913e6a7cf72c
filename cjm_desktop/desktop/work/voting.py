"""The round of voting that is open at a session's map, wherever its votes come from.

What is typed comes from the dialog, what phones send from the room beside the window, also while
no dialog is open. The round stays whole: a card that was deleted meanwhile is only not voted about
until it is there again.
"""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QObject, Signal

from cjm_desktop.desktop.work.room_host import RoomHost
from cjm_desktop.desktop.work.round_keeper import RoundKeeper
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.voting.open_round import Ballot, NoSeatLeft, OpenRound, Progress
from cjm_desktop.insight.voting.open_round import TooManyDots as TooMany
from cjm_desktop.room.events import Vote

MOST_ASKED: Final = 100
"""About how many cards phones are asked at once: more nobody judges in one go."""


class Voting(QObject):
    """The open round of one window, and whether the phones in the room may vote in it."""

    changed = Signal()
    """Phones voted, other cards are there, or the phones are asked or no more."""
    left = Signal()
    """Another map is open."""

    def __init__(
        self, session: Session, keeper: RoundKeeper, host: RoomHost, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._keeper, self._host = session, keeper, host
        self.held: OpenRound | None = None
        self.looked_at: str | None = None
        """The card of the result that is spoken of."""
        self._asks = self._asked_before = self._shows = False
        self._id = ""
        self._offered: object = None
        """What phones were asked last, so that they are told only what is new."""
        host.votes_came.connect(self._take)
        host.sent_out.connect(self._let_go)
        host.guests_changed.connect(self._follow_people)
        host.opened.connect(self.changed)
        host.closed.connect(self._stop_asking)
        session.changed.connect(self._follow_map)
        session.replaced.connect(self._leave)

    # The round

    def go_on(self) -> OpenRound | None:
        """Give the round that is open, or that was left open."""
        if self.held is None:
            self.held = self._keeper.kept()
        return self.held

    def keep(self, held: OpenRound) -> None:
        """Have the round so from now on."""
        self.held = held
        self._keeper.keep(held)

    def flush(self) -> None:
        """Have on the disk what is not there yet."""
        self._keeper.flush()

    def reveal(self) -> None:
        """Show what was voted; phones vote no more, unless they are asked again."""
        if self.held is not None:
            self.ask_phones(False)
            self.keep(self.held.reveal())
            self.changed.emit()

    @property
    def shows(self) -> bool:
        """Whether the room may see what a revealed round came to."""
        return self._shows and self.held is not None and self.held.revealed

    def show_result(self, shows: bool) -> None:
        """Let the room see the result, or no more."""
        if shows != self._shows:
            self._shows = shows
            self.changed.emit()

    def look_at(self, card: str | None) -> None:
        """Let the room see the page of the result that has a card."""
        if card != self.looked_at:
            self.looked_at = card
            if self._shows:
                self.changed.emit()

    def again(self, cards: Iterable[str]) -> None:
        """Ask once more about some cards; of phones as well, if there are any."""
        if self.held is not None:
            self.ask_phones(False)
            self._id = ""
            self.keep(self.held.again(cards))
            self.ask_phones(self._asked_before)
            self.changed.emit()

    def end(self) -> None:
        """Be done with the round: it is in the map, or nowhere."""
        self.ask_phones(False)
        self._id = ""
        self.held = None
        self._asked_before = False
        self._keeper.forget()
        self.changed.emit()

    @property
    def present(self) -> OpenRound | None:
        """The round about those of its cards that are on the map now."""
        return None if self.held is None else self.held.limited_to(self._session.document.cards)

    # The phones

    @property
    def can_ask(self) -> bool:
        """Whether there is a room with phones."""
        return self._host.hosting is not None

    @property
    def asks(self) -> bool:
        """Whether phones vote in the round now."""
        return self._asks

    @property
    def phones(self) -> Progress:
        """How many have voted with a phone, of how many that could."""
        answered = self.present.answered if self.present is not None else frozenset[str]()
        here = {each.id for each in self._host.guests if each.present}
        return Progress(len(answered), len(answered | here) if self._asks else len(answered))

    @property
    def from_before(self) -> frozenset[str]:
        """Who voted with a phone in a room that was closed: if they come again, nobody knows."""
        if self.held is None or not self.can_ask:
            return frozenset()
        return frozenset(self.held.phones) - {each.id for each in self._host.guests}

    def leave_out(self, people: Iterable[str]) -> None:
        """Let go what some people sent."""
        if self.held is not None:
            self.keep(self.held.without(frozenset(people)))
            self.changed.emit()

    def ask_phones(self, asks: bool) -> None:
        """Let the phones in the room vote, or take no more votes from them."""
        asks = asks and self.can_ask and self.held is not None
        if asks == self._asks:
            return
        self._asks = asks
        if asks:
            self._asked_before = True
            self._id = self._id or self._session.new_id()
            self._offer()
        else:
            self._offered = None
            self._host.close_round()
        self.changed.emit()

    def _offer(self) -> None:
        """Ask the phones, or ask them otherwise, if there is anything new to ask."""
        held = self.present
        if held is None or not self._asks:
            return
        from cjm_desktop.room.shown import Choice, Round

        cards = self._session.document.cards
        items = tuple(Choice(each, cards[each].title) for each in held.open_cards[:MOST_ASKED])
        round_ = Round(self._id, held.about, items, held.dots)
        before, self._offered = self._offered, round_
        if before is None:
            self._host.open_round(round_, _votes(held, self._id))
        elif before != round_:
            self._host.change_round(round_)

    def _take(self, votes: Iterable[Vote]) -> None:
        """Take what phones sent; what was said before the last question counts no more."""
        held = self.held
        for each in votes:
            if held is not None and each.round == self._id:
                held = _with(held, each)
        if held is not None and held is not self.held:
            self.keep(held)
            self.changed.emit()

    def _let_go(self, person: str) -> None:
        if self.held is not None and person in self.held.phones:
            self.leave_out([person])

    def _follow_people(self) -> None:
        if self._asks:
            self.changed.emit()

    def _stop_asking(self) -> None:
        """The room was closed; what came from it stays."""
        self.ask_phones(False)
        self.changed.emit()

    # The map

    def _follow_map(self) -> None:
        if self.held is not None:
            self._offer()
            self.changed.emit()

    def _leave(self) -> None:
        """Another map is open: the round waits beside its own."""
        self.ask_phones(False)
        self.held, self._id, self._asked_before = None, "", False
        self.left.emit()


def _with(held: OpenRound, vote: Vote) -> OpenRound:
    """Give the round with a vote from a phone; a vote that cannot be is none."""
    ballot = Ballot(potential=vote.potential, effort=vote.effort, dots=vote.dots or 0)
    try:
        return held.sent(vote.person, vote.item, ballot)
    except (KeyError, TooMany, NoSeatLeft):
        return held


def _votes(held: OpenRound, round_id: str) -> Iterable[Vote]:
    """Give what phones have said already, in the room's words."""
    dotted = held.about == "dots"
    for person, own in held.phones.items():
        for card, ballot in own.items():
            if card in held.open_cards:
                dots = ballot.dots if dotted else None
                yield Vote(round_id, card, person, ballot.potential, ballot.effort, dots)
