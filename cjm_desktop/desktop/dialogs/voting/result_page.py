"""What a round came to: the most disputed first, to be accepted or asked again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cjm_desktop.desktop.controls.card_words import title_of
from cjm_desktop.desktop.controls.check_list import CheckList
from cjm_desktop.desktop.controls.widgets import button
from cjm_desktop.desktop.dialogs.voting.round_chart import RoundChart
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.insight.voting.open_round import OpenRound
from cjm_desktop.insight.voting.spread import by_weight, disputed
from cjm_desktop.journey.document import Document
from cjm_desktop.journey.rounds import RoundAbout, Spread, Tally
from cjm_desktop.layout.round_words import votes_words
from cjm_desktop.layout.whisker import ends_words, half_words
from cjm_desktop.words.numbers import number
from cjm_desktop.words.wording import Wording


class ResultPage(QWidget):
    """Shows a round that was revealed; `again_wanted` carries the cards to be asked once more."""

    accepted = Signal()
    again_wanted = Signal(object)
    back_wanted = Signal()
    thrown_away = Signal()
    looked_at = Signal(object)
    """The card that the keyboard is at."""

    def __init__(self, session: Session, about: RoundAbout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._about = session, about
        self._shown: tuple[OpenRound, Document] | None = None
        self._tr = tr = session.tr_
        self.title = plain_label("", "heading")
        self.said = plain_label("", "quiet")
        self.said.setWordWrap(True)
        self.cards = CheckList(tr("What the room voted"), self._columns(tr))
        self.cards.fold()
        self.chart = RoundChart(tr)
        self.back = button(tr("Back to the votes"))
        self.throw = button(tr("Throw away…"))
        self.again = button(tr("Vote again on what is ticked"))
        self.accept = button(tr("Accept"), "main")
        # Enter that was pressed once too often accepts nothing: only with the keyboard on it.
        self.accept.setAutoDefault(False)
        self._lay_out()
        self.cards.ticked.connect(self._count)
        self.cards.currentItemChanged.connect(lambda *_: self.looked_at.emit(self.cards.current))
        self.back.clicked.connect(self.back_wanted)
        self.throw.clicked.connect(self.thrown_away)
        self.again.clicked.connect(lambda: self.again_wanted.emit(self.cards.chosen()))
        self.accept.clicked.connect(self.accepted)

    def _columns(self, tr: Wording) -> list[str]:
        if self._about == "dots":
            return [tr("Card"), tr("Dots"), tr("Voters")]
        return [tr("Card"), tr("Potential"), tr("Effort"), tr("Votes")]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.said)
        beside = QHBoxLayout()
        beside.setSpacing(20)
        beside.addWidget(self.cards, 7)
        beside.addWidget(self.chart, 5)
        self.chart.setVisible(self._about == "scores")
        column.addLayout(beside, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.throw)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.again)
        foot.addWidget(self.accept)
        column.addLayout(foot)
        self.again.setVisible(self._about == "scores")

    def show_round(self, held: OpenRound) -> None:
        """Show what a revealed round came to, with the keyboard on the most disputed card."""
        self._shown = None
        self.follow(held)
        self.cards.setFocus()

    def follow(self, held: OpenRound) -> None:
        """Show what it has come to since; what is ticked stays so if nothing has."""
        shown = (held, self._session.document)
        if self._shown == shown:
            return
        self._shown = shown
        document, tr = self._session.document, self._tr
        tallies = held.tallies()
        asked_again = frozenset(disputed(tallies))
        self.title.setText(held.title)
        cards = by_weight(tallies)
        self.said.setText(
            _headline(len(asked_again), self._about, tr) if cards
            else tr("Nobody has voted on a card that is on the map now.")
        )  # fmt: skip
        looked_at = self.cards.current
        self.cards.blockSignals(True)
        self.cards.empty()
        for place, card_id in enumerate(cards, start=1):
            card, tally = document.cards[card_id], tallies[card_id]
            chosen = card_id in asked_again if self._about == "scores" else None
            title = title_of(card, tr)
            # Where there is a chart, its dots have these numbers.
            name = f"{place}. {title}" if self._about == "scores" else title
            texts = [name, *self._texts(tally)]
            self.cards.add(card_id, card.kind, texts, chosen=chosen)
        self.cards.go_to(looked_at)
        self.cards.blockSignals(False)
        self.looked_at.emit(self.cards.current)
        if self._about == "scores":
            self.chart.show_round(document, held.summary(None), cards)
        self._count()
        self.accept.setEnabled(bool(tallies))

    def _texts(self, tally: Tally) -> Sequence[str]:
        if self._about == "dots":
            return [str(tally.dots), str(tally.voters)]
        spreads = (tally.potential, tally.effort)
        return [*(_spread_line(each, self._tr) for each in spreads), votes_words(tally)]

    def _count(self) -> None:
        self.again.setEnabled(bool(self.cards.chosen()))


def _spread_line(spread: Spread | None, tr: Wording) -> str:
    if spread is None:
        return "–"
    return f"{number(tr, spread.median)} ({half_words(spread, tr)}; {ends_words(spread, tr)})"


def _headline(count: int, about: RoundAbout, tr: Wording) -> str:
    if about == "dots":
        return tr("What got the most dots stands first.")
    how = tr("The median; in brackets between which scores half of the votes are, and all.")
    if not count:
        agreed = tr("The room agrees: nowhere is half of the votes further apart than 2.")
        return f"{agreed} {how}"
    apart = tr.plural(
        "On one card half of the votes are further apart than 2: it is ticked. Let those with the "
        "least and the most speak, then vote on it again.",
        "On {n} cards half of the votes are further apart than 2: they are ticked. Let those with "
        "the least and the most speak, then vote on them again.",
        count,
    )
    return f"{apart} {how}"
