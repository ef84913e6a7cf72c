"""The room beside the window: opened and ended here, and what happens in it told in this thread.

What comes from phones is put down by the room's thread and taken up a moment later, so much at a
time: 200 phones that write at once hold up no frame.
"""

from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from threading import Lock
from time import thread_time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from cjm_desktop.room.events import (
    CardOffered,
    HandChanged,
    LinesCut,
    PeopleChanged,
    VoteGiven,
)
from cjm_desktop.words.wording import Wording

if TYPE_CHECKING:
    from cjm_desktop.room.events import CardState, Event, OfferedCard, Vote
    from cjm_desktop.room.hosting import Hosting
    from cjm_desktop.room.people import Guest
    from cjm_desktop.room.room import Room
    from cjm_desktop.room.shown import Round, Shown

_PAUSE_MS: Final = 16
_AT_ONCE: Final = 8
_TURN: Final = 0.004
"""So many seconds of work are told in a turn at most, so many events at a time: a quarter of a
frame, however slow the machine is and whatever waits."""
_SETTLED_AT_ONCE: Final = 200
"""So many cards are settled before the room's thread looks at its phones again."""


class RoomHost(QObject):
    """The one room of a window, while it is open."""

    opened = Signal()
    closed = Signal()
    guests_changed = Signal()
    """Somebody came, went, or raised a hand."""
    cards_came = Signal(object)
    """Cards from phones: a list of OfferedCard."""
    votes_came = Signal(object)
    """Votes from phones: a list of Vote, the last of each person on each card last."""
    sent_out = Signal(str)
    """A person takes part no more, and nothing of theirs is wanted."""

    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hosting: Hosting | None = None
        self.guests: tuple[Guest, ...] = ()
        self._counted: tuple[Guest, ...] = ()
        self.locked = False
        """Whether nobody may join who has not been here before."""
        self.lost = False
        """Whether this machine no longer has the address that the room listens at."""
        self._events: deque[Event] = deque()
        self._asleep = True
        self._lock = Lock()
        self.keep_card: Callable[[OfferedCard], object] = _keep_nothing
        """Keeps a card before its phone hears that it came; called in the room's thread."""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self._woken.connect(self._pause.start)

    def open(self, shown: "Shown", address: str, language: str, *, with_code: bool) -> None:
        """Let people take part at an address of this machine; NoPlace says why not."""
        from cjm_desktop.room.address import listening
        from cjm_desktop.room.hosting import Hosting
        from cjm_desktop.room.room import Room, new_code

        opened, place = listening(address)
        room = Room(shown, code=new_code() if with_code else None)
        room.listen(self._heard)
        self.locked = self.lost = False
        self.hosting = Hosting(room, opened, place, language)
        self.hosting.start()
        self.opened.emit()

    def close(self) -> None:
        """Say goodbye to all phones, and listen no more."""
        if self.hosting is None:
            return
        self.hosting.stop()
        self._tell_all()
        self.hosting = None
        self.guests = self._counted = ()
        self.guests_changed.emit()
        self.closed.emit()

    @property
    def present(self) -> int:
        """How many have the page open."""
        return sum(each.present for each in self.guests)

    @property
    def hands(self) -> int:
        """How many would like to speak."""
        return sum(each.hand for each in self.guests)

    def people_words(self, tr: Wording) -> str:
        """Say how many take part, and how many would like to speak; nothing without a room."""
        if self.hosting is None:
            return ""
        if self.lost:
            return tr("The room has lost its network")
        said = tr.plural("One takes part", "{n} take part", self.present)
        if self.hands:
            said += ", " + tr.plural("one hand is up", "{n} hands are up", self.hands)
        return said

    def show(self, shown: "Shown") -> None:
        """Let phones see what is shown now."""
        if self.hosting is not None:
            self.hosting.do(partial(self.hosting.room.show, shown))

    def open_round(self, round_: "Round", votes: "Iterable[Vote]") -> None:
        """Let phones judge these cards; only these `votes` are known of them already."""
        if self.hosting is not None:
            self.hosting.do(partial(self.hosting.room.open_round, round_, tuple(votes)))

    def change_round(self, round_: "Round") -> None:
        """Ask phones otherwise in the open round."""
        if self.hosting is not None:
            self.hosting.do(partial(self.hosting.room.change_round, round_))

    def close_round(self) -> None:
        """Take no more votes from phones."""
        if self.hosting is not None:
            self.hosting.do(self.hosting.room.close_round)

    def settle(self, cards: "list[OfferedCard]", state: "CardState") -> None:
        """Tell phones what became of their cards."""
        if self.hosting is not None:
            for start in range(0, len(cards), _SETTLED_AT_ONCE):
                some = cards[start : start + _SETTLED_AT_ONCE]
                self.hosting.do(partial(_settle, self.hosting.room, some, state))

    def lock(self, locked: bool) -> None:
        """Let nobody new in, or let people in again."""
        if self.hosting is not None:
            self.locked = locked
            self.hosting.do(partial(self.hosting.room.let_in, others=not locked))

    def look_around(self) -> None:
        """See whether the network of the room is still there: laptops sleep, and are carried."""
        from cjm_desktop.room.address import addresses

        lost = self.hosting is not None and self.hosting.place.address not in addresses()
        if lost != self.lost:
            self.lost = lost
            self.guests_changed.emit()

    def send_out(self, person: str) -> None:
        """Let a person take part no more."""
        if self.hosting is not None:
            self.hosting.do(partial(self.hosting.room.kick, person))

    def lower_hand(self, person: str) -> None:
        """Put a hand down."""
        if self.hosting is not None:
            self.hosting.do(partial(self.hosting.room.lower_hand, person))

    def when_caught_up(self, act: "Callable[[], object]") -> bool:
        """Do something if all that came has been told; no card comes meanwhile. Say whether."""
        with self._lock:
            if not self._events:
                act()
            return not self._events

    def _heard(self, event: "Event") -> None:
        """Put an event down; called in the room's thread."""
        if isinstance(event, PeopleChanged | HandChanged | LinesCut) and self.hosting is not None:
            self._counted = self.hosting.room.guests
        with self._lock:
            if isinstance(event, CardOffered):
                self.keep_card(event.card)
            self._events.append(event)
        if self._asleep:
            self._asleep = False
            self._woken.emit()

    def _tell(self) -> None:
        """Tell what was put down, so much of it, and the rest in a moment."""
        self._asleep = True
        end = thread_time() + _TURN
        while self._events and thread_time() < end:
            self._tell_of([self._events.popleft() for _ in range(min(_AT_ONCE, len(self._events)))])
        if self._events:
            self._asleep = False
            self._pause.start()

    def _tell_all(self) -> None:
        while self._events:
            self._tell()
        self._pause.stop()

    def _tell_of(self, events: "list[Event]") -> None:
        cards = [each.card for each in events if isinstance(each, CardOffered)]
        if cards:
            self.cards_came.emit(cards)
        if any(isinstance(each, PeopleChanged | HandChanged | LinesCut) for each in events):
            self.guests = self._counted
            self.guests_changed.emit()
        votes = [each.vote for each in events if isinstance(each, VoteGiven)]
        if votes:
            self.votes_came.emit(votes)
        for each in events:
            if isinstance(each, LinesCut) and each.person is not None:
                self.sent_out.emit(each.person)


def _settle(room: "Room", cards: "list[OfferedCard]", state: "CardState") -> None:
    for card in cards:
        room.settle(card, state)


def _keep_nothing(_: "OfferedCard") -> None:
    """Let cards come without keeping them."""
