"""The room itself: what is shown, who takes part, what they gave, without a network.

It belongs to one thread. What it refuses it says by a code; what happens it tells all listeners.
"""

import hmac
import secrets
import time
from collections.abc import Callable, Iterable
from typing import Final, Literal, NamedTuple

from cjm_desktop.journey.ids import IdSource, random_id
from cjm_desktop.room.allowance import Allowance, Clock
from cjm_desktop.room.events import (
    CardOffered,
    CardSettled,
    CardState,
    Event,
    HandChanged,
    LinesCut,
    OfferedCard,
    PeopleChanged,
    PictureChanged,
    Vote,
    VoteGiven,
)
from cjm_desktop.room.limits import Limits
from cjm_desktop.room.messages import Judgement, WrittenCard, said_text
from cjm_desktop.room.people import Guest, Person, Receipt
from cjm_desktop.room.shown import Round, Shown

Refusal = Literal[
    "code", "busy", "full", "kicked", "locked", "ended",
    "slow", "empty", "kind", "phase", "round", "item", "dots",
]  # fmt: skip
"""Why something was not done. After `busy`, `full` and `slow` the same may be tried again later."""

Listener = Callable[[Event], None]

_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""Those that are not taken one for the other when somebody types them from a wall."""
_TOKEN_LENGTH: Final = 10
_CODE_LENGTH: Final = 6


def new_token() -> str:
    """Make up what the address of a room ends with: ten letters, about 49 bits."""
    return "".join(secrets.choice(_LETTERS) for _ in range(_TOKEN_LENGTH))


def new_code() -> str:
    """Make up a code of six digits that is typed to join."""
    return "".join(secrets.choice("0123456789") for _ in range(_CODE_LENGTH))


class _Waiting(NamedTuple):
    """A card that nobody has settled, whose it is, and what its phone calls it."""

    card: OfferedCard
    person: Person
    name: str


class Room:
    """One session: it begins with what is shown and ends by `close`."""

    def __init__(
        self,
        shown: Shown,
        *,
        code: str | None = None,
        limits: Limits | None = None,
        clock: Clock = time.monotonic,
        new_id: IdSource = random_id,
        token: str | None = None,
    ) -> None:
        self.shown = shown
        self.round: Round | None = None
        self.code: Final = code
        self.token: Final = token or new_token()
        self.limits: Final = limits or Limits()
        self.open = True
        self._clock: Final = clock
        self._new_id: Final = new_id
        self._people: dict[str, Person] = {}
        self._came = 0
        self._admits = True
        self._waiting: dict[str, _Waiting] = {}
        self._votes: dict[str, dict[str, Vote]] = {}
        self._tries = Allowance(self.limits.codes_per_second, self.limits.codes_at_once, clock)
        self._listeners: list[Listener] = []

    # What the host asks and does.

    @property
    def waiting(self) -> tuple[OfferedCard, ...]:
        """The cards that nobody has settled yet, as they came."""
        return tuple(each.card for each in self._waiting.values())

    @property
    def votes(self) -> tuple[Vote, ...]:
        """The votes of the open round, each person's last for each card."""
        return tuple(vote for votes in self._votes.values() for vote in votes.values())

    @property
    def present(self) -> int:
        """How many people have the page open."""
        return sum(1 for person in self._people.values() if person.lines)

    @property
    def guests(self) -> tuple[Guest, ...]:
        """Who takes part, or gave something and may come back, in the order they came."""
        return tuple(
            Guest(each.id, each.number, each.lines > 0, each.hand)
            for each in self._people.values()
            if (each.lines or each.gave) and not each.unwanted
        )

    def listen(self, listener: Listener) -> None:
        """Have events told to one more."""
        self._listeners.append(listener)

    def show(self, shown: Shown) -> None:
        """Show something else; cards may be for its phases and of its kinds from now on."""
        if shown != self.shown:
            self.shown = shown
            self._tell(PictureChanged())

    def open_round(self, round_: Round, votes: Iterable[Vote] = ()) -> None:
        """Let everybody judge these cards; only these `votes` are known of them already."""
        self.round = round_
        self._votes.clear()
        for vote in votes:
            self._votes.setdefault(vote.person, {})[vote.item] = vote
        self._tell(PictureChanged())

    def change_round(self, round_: Round) -> None:
        """Ask otherwise in the open round: about other cards, or by other names.

        Votes that came stay, but for those on cards that are asked about no more.
        """
        if self.round is None or self.round.id != round_.id or self.round == round_:
            return
        self.round = round_
        items = {item.id for item in round_.items}
        for votes in self._votes.values():
            for gone in votes.keys() - items:
                del votes[gone]
        self._tell(PictureChanged())

    def close_round(self) -> tuple[Vote, ...]:
        """Take no more votes, and give those that came."""
        votes = self.votes
        self.round = None
        self._votes.clear()
        self._tell(PictureChanged())
        return votes

    def settle(self, card: OfferedCard, state: CardState) -> None:
        """Say what became of a card: its text is forgotten, its author is told.

        It may become something else later. One whose author was let go meanwhile is nobody's.
        """
        waiting = self._waiting.pop(card.id, None)
        if waiting is not None:
            waiting.person.waiting -= 1
        person = waiting.person if waiting is not None else self._guest(card.person)
        if person is None or person.unwanted:
            return
        name = waiting.name if waiting is not None else person.name_of(card.id)
        receipt = person.receipts.get(name) if name is not None else None
        if name is not None and receipt is not None and receipt.state != state:
            receipt.state = state
            self._tell(CardSettled(person.id, name, state))

    def lower_hand(self, id_: str) -> None:
        """Put a person's hand down: they were heard."""
        person = self._guest(id_)
        if person is not None:
            self.raise_hand(person, up=False)

    def let_in(self, *, others: bool) -> None:
        """Say whether people may join who have not been here before."""
        self._admits = others

    def kick(self, id_: str) -> None:
        """Let a person take part no more, and forget what of theirs waits or was voted."""
        person = self._guest(id_)
        if person is not None:
            person.unwanted = True
        self._waiting = {key: each for key, each in self._waiting.items() if each.person.id != id_}
        self._votes.pop(id_, None)
        self._tell(LinesCut("kicked", id_))

    def close(self) -> None:
        """End the session."""
        if self.open:
            self.open = False
            self._tell(LinesCut("ended"))

    # What phones ask and do.

    def join(self, key: str, code: str = "") -> Person | Refusal:
        """Let somebody in who opened the page; `leave` is called once for each time."""
        if not self.open:
            return "ended"
        person = self._people.get(key)
        if person is None:
            refused = self._refused(code)
            if refused is not None:
                return refused
            person = self._people[key] = self._newcomer()
        if person.unwanted:
            return "kicked"
        person.lines += 1
        self._tell(PeopleChanged(self.present))
        return person

    def leave(self, key: str) -> None:
        """A page was closed, or a phone fell asleep; they are known when they are back."""
        person = self._people[key]
        person.lines -= 1
        person.hand = person.hand and person.lines > 0
        self._tell(PeopleChanged(self.present))

    def hand_up(self, person: Person, card: WrittenCard) -> CardState | Refusal:
        """Take a card; one that came already is not taken again, and its state is given."""
        known = person.receipts.get(card.id)
        if known is not None and not person.unwanted:
            return known.state
        title = said_text(card.text)
        refused = (
            self._not_taken_from(person)
            or self._not_wanted(card, title)
            or self._no_room_for(person)
        )
        if refused is not None:
            return refused
        offered = OfferedCard(self._new_id(), person.id, title, card.kind, card.phase)
        self._waiting[offered.id] = _Waiting(offered, person, card.id)
        person.waiting += 1
        person.keep(card.id, Receipt(offered.id), self.limits.receipts_each)
        self._tell(CardOffered(offered))
        return "received"

    def vote(self, person: Person, said: Judgement) -> Refusal | None:
        """Take a vote in the open round, in the place of an earlier one."""
        refused = self._not_taken_from(person) or self._no_vote(person, said)
        if refused is not None:
            return refused
        vote = Vote(said.round, said.item, person.id, said.potential, said.effort, said.dots)
        self._votes.setdefault(person.id, {})[said.item] = vote
        person.gave = True
        self._tell(VoteGiven(vote))
        return None

    def raise_hand(self, person: Person, *, up: bool) -> None:
        """Somebody would like to speak, or not any more."""
        if self.open and not person.unwanted and person.hand != up:
            person.hand = up
            self._tell(HandChanged(person.id, up))

    def votes_of(self, person: Person) -> tuple[Vote, ...]:
        """Give what a person voted in the open round."""
        return tuple(self._votes.get(person.id, {}).values())

    # Within.

    def _tell(self, event: Event) -> None:
        for listener in self._listeners:
            listener(event)

    def _guest(self, id_: str) -> Person | None:
        return next((each for each in self._people.values() if each.id == id_), None)

    def _newcomer(self) -> Person:
        limits = self.limits
        allowance = Allowance(limits.messages_per_second, limits.burst, self._clock)
        self._came += 1
        return Person(self._new_id(), self._came, allowance)

    def _refused(self, code: str) -> Refusal | None:
        if self.code is not None:
            if code and not self._tries.take():
                return "busy"
            if not hmac.compare_digest(code.encode(), self.code.encode()):
                return "code"
        if not self._admits:
            return "locked"
        return None if len(self._people) < self.limits.people or self._made_room() else "full"

    def _made_room(self) -> bool:
        """Forget whoever came first of those that are gone and gave nothing, if there is one."""
        for key, each in self._people.items():
            if not (each.lines or each.gave or each.unwanted):
                del self._people[key]
                return True
        return False

    def _not_taken_from(self, person: Person) -> Refusal | None:
        if not self.open:
            return "ended"
        return "kicked" if person.unwanted else None

    def _not_wanted(self, card: WrittenCard, title: str) -> Refusal | None:
        if not title:
            return "empty"
        if card.kind not in self.shown.kinds:
            return "kind"
        if card.phase is not None and card.phase not in {each.id for each in self.shown.phases}:
            return "phase"
        return None

    def _no_room_for(self, person: Person) -> Refusal | None:
        limits = self.limits
        waits = len(self._waiting) >= limits.cards_waiting or person.waiting >= limits.waiting_each
        return "full" if waits else None

    def _no_vote(self, person: Person, said: Judgement) -> Refusal | None:
        round_ = self.round
        if round_ is None or round_.id != said.round:
            return "round"
        if said.item not in {item.id for item in round_.items}:
            return "item"
        if (said.dots is None) == (round_.form == "dots"):
            return "round"
        others = [each for each in self.votes_of(person) if each.item != said.item]
        spent = sum(each.dots or 0 for each in others)
        return "dots" if spent + (said.dots or 0) > round_.dots else None
