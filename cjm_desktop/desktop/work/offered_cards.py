"""The cards that came from the room and are not on the map: listed, placed, removed, kept.

Nothing from a phone changes the map by itself. A card that is placed keeps its id, so undoing
that lists it again, and a card that a crash left both here and there is listed no more.

While people take part, what comes and goes is only appended to a file of lines, however much waits;
all is written anew when the room is closed.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from pydantic_core import ValidationError, to_json
from PySide6.QtCore import QObject, QTimer, Signal

from cjm_desktop.desktop.work.room_host import RoomHost
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.offers import Offer, take_in, take_into
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator
from cjm_desktop.insight.homes import homes
from cjm_desktop.insight.likeness import Likeness
from cjm_desktop.journey.document import TRAY, CellKey, Key
from cjm_desktop.journey.model import Model
from cjm_desktop.journey.values import Id, Ids, Title
from cjm_desktop.journey.vocabulary import CardKind
from cjm_desktop.room.events import CardState, OfferedCard
from cjm_desktop.storage import room_gifts, unsaved_gifts
from cjm_desktop.storage.errors import SaveError
from cjm_desktop.storage.room_gifts import Gift
from cjm_desktop.storage.unsaved_gifts import UnsavedGift

_GIFT: Final[Gift] = "room-cards"
_LINES: Final = ".lines"
_WAIT: Final = 300
"""Milliseconds: several changes are written at once, for the disk takes its time."""
_RENEWED: Final = 500
"""Milliseconds: however many come, lists are renewed so often. To paint their rows takes longer
than to find out where a card belongs; and a list that jumps at each frame is read by nobody."""


class KeptCard(Model):
    """A card as it is kept on the disk."""

    id: Id
    person: Id
    title: Title
    kind: CardKind
    phase: Id | None = None


class GoneCards(Model):
    """Cards that were placed or put aside, as a line."""

    gone: Ids


class KeptCards(Model):
    """All that wait, and the phases of the map that they are for: by those it is known again."""

    phases: Ids = ()
    cards: tuple[KeptCard, ...] = ()


class Arrival(NamedTuple):
    """A card that came, and the row that it came to."""

    row: int
    card: OfferedCard


class OfferedCards(QObject):
    """What waits beside a session's map."""

    changed = Signal()
    """Other cards are listed."""
    came = Signal(object)
    """Cards are listed: an Arrival for each, one after the other."""
    went = Signal(object)
    """Cards are listed no more: the row of each, one after the other."""
    settled = Signal(object, str)
    """Cards have become something else: a list of them, and the CardState."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._listed: dict[str, OfferedCard] = {}
        self._placed: dict[str, OfferedCard] = {}
        self._removed: list[Sequence[OfferedCard]] = []
        self._likeness = Likeness()
        self._written: Path | None = None
        self._unsaved: UnsavedGift | None = None
        self._host: RoomHost | None = None
        self._lines: Path | None = None
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self.flush)
        self._untold: list[Arrival] = []
        """What is listed here, and nobody knows it yet."""
        self._renewal = QTimer(self, singleShot=True, interval=_RENEWED)
        self._renewal.timeout.connect(self._tell_in_turn)
        session.changed.connect(self._follow)
        session.state_changed.connect(self._follow_path)

    @property
    def groups(self) -> Sequence[Sequence[OfferedCard]]:
        """What is listed, with what is alike side by side."""
        return [[self._listed[each] for each in group] for group in self._likeness.groups]

    @property
    def in_order(self) -> Iterator[OfferedCard]:
        """What is listed, row by row."""
        return (card for group in self.groups for card in group)

    def is_further(self, card: str) -> bool:
        """Say whether a card stands below another that is like it."""
        return self._likeness.is_further(card)

    @property
    def count(self) -> int:
        """How many are listed."""
        return len(self._listed)

    @property
    def can_bring_back(self) -> bool:
        """Whether some were removed in this session."""
        return bool(self._removed)

    def come(self, cards: Iterable[OfferedCard]) -> None:
        """List cards that came; those from phones are on the disk already.

        Who shows them hears of the first at once, and of what follows all at once a moment later.
        """
        self._list(cards)
        if not self._renewal.isActive():
            self._tell_in_turn()

    def tell(self) -> None:
        """Tell of all that came and was not told yet."""
        if self._untold:
            arrivals, self._untold = self._untold, []
            self.came.emit(arrivals)
            self.changed.emit()

    def _tell_in_turn(self) -> None:
        if self._untold:
            self._renewal.start()
            self.tell()

    def place(self, ids: Collection[str]) -> bool:
        """Put cards where they asked to be, as one step."""
        document, offers = self._session.document, self._offers(ids)
        return self._take(offers, take_in(document, offers, homes(document)))

    def place_into(self, ids: Collection[str], cell: CellKey, index: int | None = None) -> bool:
        """Put cards into one cell, before a place of it, as one step."""
        offers = self._offers(ids)
        return self._take(offers, take_into(self._session.document, offers, cell, index))

    def place_all(self) -> bool:
        """Put all cards where they asked to be, as one step."""
        return self.place(list(self._listed))

    def to_tray(self, ids: Collection[str]) -> bool:
        """Put cards into the idea tray, as one step."""
        return self.place_into(ids, TRAY)

    def remove(self, ids: Collection[str]) -> None:
        """Put cards aside; `bring_back` lists them again."""
        cards = self._unlist(ids)
        if cards:
            self._removed.append(cards)
            self.settled.emit(cards, "set_aside")
            self._note(gone=cards)

    def remove_of(self, person: str) -> None:
        """Put aside what a person gave."""
        self.remove([each.id for each in self._listed.values() if each.person == person])

    def bring_back(self) -> None:
        """List again what was removed last."""
        if self._removed:
            self._return(self._removed.pop())

    def listen(self, host: RoomHost) -> None:
        """Keep each card that comes to a room before its phone hears that it came."""
        if self._host is None:
            host.closed.connect(self._stop_listening)
        self._host = host
        self._lines = self._place.with_suffix(_LINES)
        # What is there names the phases, by which a map without a file is known again.
        self.flush()
        host.keep_card = self._write_down

    def _stop_listening(self) -> None:
        """The room is closed: no line comes any more."""
        if self._host is not None:
            self._host.closed.disconnect(self._stop_listening)
            self._host = None
            self.flush()

    def put_away(self) -> None:
        """Let go of all, which is on the disk: another map is next."""
        self._stop_listening()
        self._follow_path()
        if self._later.isActive():
            self.flush()
        self._unlist(list(self._listed))
        self._placed.clear()
        self._removed.clear()
        self._written = None
        if self._unsaved is not None:
            self._unsaved.release()
            self._unsaved = None
        self.changed.emit()

    def go_on(self) -> None:
        """List what an earlier session at this map left."""
        found = self._left()
        if found is not None:
            self._written = self._place
            cards = self._session.document.cards
            self._list(
                OfferedCard(each.id, each.person, each.title, each.kind, each.phase)
                for each in found.cards
                if each.id not in cards
            )
            self.tell()

    def _left(self) -> KeptCards | None:
        """Find what was left at the map's file, or at a map without one that has its phases."""
        path = self._session.path
        if path is not None:
            return _read(room_gifts.place(path, _GIFT))
        phases = self._session.document.phases.keys()
        for each in unsaved_gifts.left(_GIFT):
            found = _read(each.path)
            if found is not None and not phases.isdisjoint(found.phases):
                self._unsaved = each
                return found
            each.release()
        return None

    def flush(self) -> None:
        """Write at once what is not written yet."""
        self._later.stop()
        where = self._place
        if self._written not in (None, where):
            room_gifts.forget(self._written)
        self._written = where
        try:
            if self._listed or self._host is not None:
                kept = {
                    "phases": self._session.document.phase_ids,
                    "cards": [*self._listed.values()],
                }
                room_gifts.keep(where, to_json(kept))
            else:
                room_gifts.forget(where)
            self._forget_lines(where.with_suffix(_LINES))
        except SaveError:
            tr = self._session.tr_
            said = tr("The cards from the room could not be kept on this computer.")
            self._session.message.emit(said)

    @property
    def _place(self) -> Path:
        if self._session.path is not None:
            return room_gifts.place(self._session.path, _GIFT)
        if self._unsaved is None:
            self._unsaved = unsaved_gifts.begin(_GIFT)
        return self._unsaved.path

    def _write_down(self, card: OfferedCard) -> None:
        """Append a card; called in the room's thread."""
        if self._lines is not None:
            room_gifts.add_line(self._lines, to_json(card))

    def _forget_lines(self, wanted: Path) -> None:
        """Let go of the lines whose cards are kept now; further ones go to where they are wanted.

        What was appended and not told yet is in no list, so its lines stay until it is.
        """
        lines = self._lines
        if lines is None:
            return
        if self._host is None:
            room_gifts.forget(lines)
            self._lines = None
        elif not self._host.when_caught_up(partial(self._begin_lines, lines, wanted)):
            self._later.start()

    def _begin_lines(self, old: Path, wanted: Path) -> None:
        room_gifts.forget(old)
        self._lines = wanted

    def _offers(self, ids: Collection[str]) -> dict[str, Offer]:
        cards = [self._listed[each] for each in ids if each in self._listed]
        return {each.id: Offer(each.title, each.kind, each.phase) for each in cards}

    def _take(self, offers: Collection[str], patch: Patch) -> bool:
        keys = [Key("cards", each) for each in offers]
        if not self._session.edit("take_in_cards", patch, select=keys):
            return False
        cards = self._unlist(offers)
        self._placed |= {each.id: each for each in cards}
        self.settled.emit(cards, "taken")
        self._note(gone=cards)
        return True

    def _follow(self, patch: Patch, initiator: Initiator) -> None:
        """List again what an undo took off the map, and unlist what a redo put there."""
        if initiator == "undo":
            gone = [key.id for key in patch.removed if key.id in self._placed]
            if gone:
                self._return([self._placed.pop(each) for each in gone])
        elif initiator == "redo":
            cards = self._unlist([key.id for key in patch.added if key.id in self._listed])
            if cards:
                self._placed |= {each.id: each for each in cards}
                self.settled.emit(cards, "taken")
                self._note(gone=cards)

    def _follow_path(self) -> None:
        """Keep it for the map's file, once that has another name."""
        if self._written is not None and self._written != self._place:
            self._later.start()

    def _return(self, cards: Sequence[OfferedCard]) -> None:
        state: CardState = "received"
        self._list(cards)
        self.tell()
        self.settled.emit(list(cards), state)
        self._note(back=cards)

    def _list(self, cards: Iterable[OfferedCard]) -> None:
        for each in cards:
            if each.id not in self._listed:
                self._listed[each.id] = each
                self._untold.append(Arrival(self._likeness.add(each.id, each.title), each))

    def _unlist(self, ids: Collection[str]) -> list[OfferedCard]:
        self.tell()
        cards = [self._listed.pop(each) for each in ids if each in self._listed]
        if cards:
            self.went.emit([self._likeness.remove(each.id) for each in cards])
        return cards

    def _note(self, gone: Sequence[OfferedCard] = (), back: Sequence[OfferedCard] = ()) -> None:
        """Have on the disk what went or is back: as lines, or by writing all anew."""
        lines = [to_json(each) for each in back]
        if gone:
            lines.append(to_json({"gone": [each.id for each in gone]}))
        if self._lines is None or not room_gifts.add_line(self._lines, b"\n".join(lines)):
            self._later.start()
        self.changed.emit()


def _read(where: Path) -> KeptCards | None:
    """Read what is kept, and the lines of cards that came after it was written."""
    data = room_gifts.kept(where)
    try:
        found = None if data is None else KeptCards.read(data)
    except ValidationError:
        return None
    if found is None:
        return None
    cards = {each.id: each for each in found.cards}
    for line in (room_gifts.kept(where.with_suffix(_LINES)) or b"").splitlines():
        with suppress(ValidationError):
            if line.startswith(b'{"gone"'):
                for gone in GoneCards.read(line).gone:
                    cards.pop(gone, None)
            else:
                card = KeptCard.read(line)
                cards[card.id] = card
    return KeptCards(phases=found.phases, cards=tuple(cards.values()))
