"""The ballots of an open round as cells: a row for each card, columns for each seat.

Until they are to be seen, a cell tells nobody more than that there is a vote: not who looks, not
who listens, and not the field that it is typed in.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, Literal, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from cjm_desktop.desktop.controls.card_words import title_of
from cjm_desktop.desktop.look.plain import plain_tip
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.voting.open_round import Ballot, OpenRound, TooManyDots
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording

Index = QModelIndex | QPersistentModelIndex
Asked = Literal["potential", "effort", "dots"]

GIVEN: Final = "●"
"""What is seen of a vote that is hidden."""
_PARENT: Final = QModelIndex()


class Vote(NamedTuple):
    """A vote that is typed or pasted into a cell; None is none."""

    row: int
    column: int
    value: float | int | None


class Spot(NamedTuple):
    """A vote by what it is about, wherever its cell is."""

    card: str
    seat: int
    asked: Asked


class Typed(NamedTuple):
    """What was typed in a round, and for whom; phones have no part in it."""

    seats: tuple[str, ...]
    ballots: Mapping[str, tuple[Ballot, ...]]

    @classmethod
    def of(cls, held: OpenRound) -> "Typed":
        """Give what was typed in a round."""
        return cls(held.seats, held.ballots)


class BallotModel(QAbstractTableModel):
    """Shows the round and takes votes; `voted` carries the next OpenRound."""

    voted = Signal(object)
    refused = Signal(str)
    """Why a vote was not taken."""

    def __init__(self, session: Session, held: OpenRound, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._round = held
        self._cards = self._there(held)
        self._shown = False
        self._undone: list[Typed] = []
        self._redone: list[Typed] = []

    @property
    def held(self) -> OpenRound:
        """The round as it is now."""
        return self._round

    @property
    def hidden(self) -> bool:
        """Whether votes are typed and kept unseen."""
        return not (self._shown or self._round.revealed)

    @property
    def asked(self) -> tuple[Asked, ...]:
        """What each seat is asked about a card, column by column."""
        return ("dots",) if self._round.about == "dots" else ("potential", "effort")

    def show_round(self, held: OpenRound) -> None:
        """Show another state of the round; what was typed to another can be undone no more."""
        if Typed.of(held) != Typed.of(self._round):
            self._undone, self._redone = [], []
        self._show(held)

    def _show(self, held: OpenRound) -> None:
        self.beginResetModel()
        self._round, self._cards = held, self._there(held)
        self.endResetModel()

    def follow(self, held: OpenRound) -> None:
        """Go on with a round in which others voted; what is being typed stays as it is."""
        if self.is_other(held):
            self._show(held)
        self._round = held
        if self._cards:
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self._cards) - 1)

    def is_other(self, held: OpenRound) -> bool:
        """Whether other cards are voted about, or others vote, than the cells are for."""
        return (held.seats, self._there(held)) != (self._round.seats, self._cards)

    def _there(self, held: OpenRound) -> tuple[str, ...]:
        """Give the cards that are voted about and on the map."""
        cards = self._session.document.cards
        return tuple(each for each in held.open_cards if each in cards)

    def show_votes(self, shown: bool) -> None:
        """Let votes be seen while they are typed, or not."""
        self._shown = shown
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def spot_of(self, index: Index) -> Spot | None:
        """Say which vote a cell is for."""
        return (
            Spot(self._cards[index.row()], *self._at(index.column())) if index.isValid() else None
        )

    def index_of(self, spot: Spot) -> QModelIndex | None:
        """Give the cell of a vote, if there is one."""
        if spot.card not in self._cards or spot.seat >= len(self._round.seats):
            return None
        column = spot.seat * len(self.asked) + self.asked.index(spot.asked)
        return self.index(self._cards.index(spot.card), column)

    # What the table asks

    def rowCount(self, parent: Index = _PARENT) -> int:
        """Count the cards."""
        return 0 if parent.isValid() else len(self._cards)

    def columnCount(self, parent: Index = _PARENT) -> int:
        """Count what all seats are asked."""
        return 0 if parent.isValid() else len(self._round.seats) * len(self.asked)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every vote be typed."""
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Name cards and seats."""
        if orientation == Qt.Orientation.Vertical:
            return self._card_words(section, role)
        seat, asked = self._at(section)
        tr = self._session.tr_
        name = self.name_of(seat)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{name}\n{_short(asked, tr)}"
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(f"{name}: {_long(asked, tr)}")
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{name}: {_long(asked, tr)}"
            case _:
                return None

    def name_of(self, seat: int) -> str:
        """Give what a voter is called."""
        return self._round.seats[seat] or str(seat + 1)

    def short_of(self, column: int) -> str:
        """Give the short word for what a column asks."""
        return _short(self._at(column)[1], self._session.tr_)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give what a cell shows; nothing tells a vote that is hidden."""
        value = self._value(index.row(), index.column())
        tr = self._session.tr_
        match role:
            case Qt.ItemDataRole.DisplayRole if value is not None:
                return GIVEN if self.hidden else number(tr, value)
            case Qt.ItemDataRole.AccessibleTextRole if value is not None:
                return tr("voted") if self.hidden else number(tr, value)
            case Qt.ItemDataRole.EditRole if not self.hidden:
                return value
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a vote that was typed."""
        return self.take([Vote(index.row(), index.column(), value)])

    def take(self, votes: Iterable[Vote]) -> bool:
        """Take votes, all or none."""
        held, told = self._round, list(votes)
        for row, column, value in told:
            seat, asked = self._at(column)
            card = self._cards[row]
            given = held.ballot(card, seat).without_defaults() | {asked: value}
            try:
                held = held.cast(card, seat, Ballot(**_said(given)))
            except TooManyDots as many:
                tr = self._session.tr_
                self.refused.emit(tr.plural("One dot is left.", "{n} dots are left.", many.left))
                return False
        if held.ballots == self._round.ballots:
            return True
        self._note_step()
        self._round = held
        for row, column, _ in told:
            self.dataChanged.emit(self.index(row, column), self.index(row, column))
        self.voted.emit(held)
        return True

    def join(self) -> None:
        """Give one more a seat."""
        self._note_step()
        self._show(self._round.joined())
        self.voted.emit(self._round)

    def _note_step(self) -> None:
        self._undone.append(Typed.of(self._round))
        self._redone.clear()

    def undo(self) -> Spot | None:
        """Take the last step of typing back; gives the first vote that it was about."""
        return self._step(self._undone, self._redone)

    def redo(self) -> Spot | None:
        """Take a step of typing that was taken back again."""
        return self._step(self._redone, self._undone)

    def _step(self, come_from: list[Typed], go_to: list[Typed]) -> Spot | None:
        if not come_from:
            return None
        before, typed = self._round, come_from.pop()
        go_to.append(Typed.of(before))
        self._show(before.replaced(seats=typed.seats, ballots=typed.ballots))
        self.voted.emit(self._round)
        return next(self._differing(before), None)

    def _differing(self, before: OpenRound) -> Iterator[Spot]:
        for card in self._cards:
            for seat in range(len(self._round.seats)):
                was, now = before.ballot(card, seat), self._round.ballot(card, seat)
                for asked in self.asked:
                    if getattr(was, asked) != getattr(now, asked):
                        yield Spot(card, seat, asked)

    def _at(self, column: int) -> tuple[int, Asked]:
        seat, place = divmod(column, len(self.asked))
        return seat, self.asked[place]

    def _value(self, row: int, column: int) -> float | int | None:
        seat, asked = self._at(column)
        value: float | int | None = getattr(self._round.ballot(self._cards[row], seat), asked)
        return None if asked == "dots" and not value else value

    def _card_words(self, row: int, role: int) -> str | None:
        # Between the moment that a card goes and the next look at what is there.
        card = self._session.document.cards.get(self._cards[row])
        if card is None:
            return None
        title = title_of(card, self._session.tr_)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return title
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(title)
            case _:
                return None


def _said(given: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value is not None}


def _short(asked: Asked, tr: Wording) -> str:
    return {"potential": tr("Pot."), "effort": tr("Eff."), "dots": tr("Dots")}[asked]


def _long(asked: Asked, tr: Wording) -> str:
    return {"potential": tr("Potential"), "effort": tr("Effort"), "dots": tr("Dots")}[asked]
