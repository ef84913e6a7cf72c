"""The bar above the view while cards are judged: which card, which keys say what, and how many.

It has no keyboard of its own: what is pressed goes to what shows the cards.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cjm_desktop.desktop.accessibility.announcing import announce
from cjm_desktop.desktop.accessibility.rested import RestedCount
from cjm_desktop.desktop.controls.buttons import Button
from cjm_desktop.desktop.controls.card_words import title_of
from cjm_desktop.desktop.controls.flow import Flow
from cjm_desktop.desktop.controls.widgets import ElidedLabel, separator
from cjm_desktop.desktop.look.plain import plain_label
from cjm_desktop.desktop.look.scale import scaled
from cjm_desktop.desktop.work.judging_mode import JudgingMode
from cjm_desktop.desktop.work.judging_words import (
    KeyHint,
    ScoreHint,
    key_hints,
    moving_hints,
    score_hints,
    scored_words,
    scores_are_asked,
)
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.journey.records import Card

_MARGINS = 14 + 8
_BEHIND_TITLE = 3
_WAYS_TO_FIT = ((False, True), (False, False), (True, True), (True, False))
"""Whether the keys stand below, and whether those are shown that are the same everywhere."""
_LEAST_TITLE = 110
_MOST_TITLE = 400
"""How wide a title is at most; it is as wide for each card, so that no key moves about."""


class _Hint(QWidget):
    """A key as it stands on the keyboard, and what it does."""

    def __init__(self) -> None:
        super().__init__()
        self.key = plain_label("", "key")
        self.words = plain_label("", "quiet")
        self._line = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self.key, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words)

    def show_hint(self, hint: KeyHint) -> None:
        """Show another key."""
        native = QKeySequence(hint.key).toString(QKeySequence.SequenceFormat.NativeText)
        self._show(native or hint.key, hint.words, marked=hint.holds)

    def show_score(self, hint: ScoreHint) -> None:
        """Show a score instead; the one that comes next is marked."""
        self._show(hint.value, hint.name, marked=hint.due)

    def _show(self, key: str, words: str, *, marked: bool) -> None:
        self.key.setText(key)
        self.words.setText(words)
        self.setAccessibleName(f"{key}: {words}")
        if self.key.property("marked") != marked:
            self.key.setProperty("marked", marked)
            self.key.style().unpolish(self.key)
            self.key.style().polish(self.key)
        # At once, for the bar is about to ask how wide it is.
        self.key.ensurePolished()
        self._line.activate()


class _Hints(QWidget):
    """Several of them in lines; those that are not needed wait."""

    def __init__(self) -> None:
        super().__init__()
        self._made: list[_Hint] = []
        self._row = Flow(12, 5)
        self.setLayout(self._row)

    def show_keys(self, hints: Sequence[KeyHint]) -> None:
        """Show keys."""
        for made, hint in zip(self._taken(len(hints)), hints, strict=True):
            made.show_hint(hint)

    def show_scores(self, hints: Sequence[ScoreHint]) -> None:
        """Show scores."""
        for made, hint in zip(self._taken(len(hints)), hints, strict=True):
            made.show_score(hint)

    def words(self) -> str:
        """Give what is shown in one line."""
        shown = (each for each in self._made if not each.isHidden())
        return ", ".join(each.accessibleName() for each in shown)

    def _taken(self, count: int) -> list[_Hint]:
        while len(self._made) < count:
            made = _Hint()
            self._made.append(made)
            self._row.addWidget(made)
        for place, made in enumerate(self._made):
            made.setVisible(place < count)
        self.setVisible(count > 0)
        return self._made[:count]


class JudgingBar(QFrame):
    """Follows the judging mode of a session; hidden while that is off."""

    def __init__(self, session: Session, mode: JudgingMode) -> None:
        super().__init__()
        self.setObjectName("JudgingBar")
        # It gives way to a narrow window instead of widening it.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        tr = session.tr_
        self._session, self._mode = session, mode
        self._name = plain_label("", "name")
        self._title = ElidedLabel()
        self._title.setMinimumWidth(_LEAST_TITLE)
        self._title.setMaximumWidth(scaled(_MOST_TITLE))
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._scores, self._keys, self._moves = _Hints(), _Hints(), _Hints()
        self._before = ElidedLabel(role="quiet")
        self._left = plain_label("", "quiet")
        self.close_button = Button("x", tip=tr("Stop judging (Esc)"), token="quiet")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(mode.end)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(14, 5, 8, 5)
        lines.setSpacing(5)
        self._row, self._below = row, below = QHBoxLayout(), QHBoxLayout()
        for line in (row, below):
            line.setSpacing(12)
            lines.addLayout(line)
        room = QWidget()
        shares: dict[QWidget, int] = {self._title: 30, self._before: 20, room: 1}
        parts: tuple[QWidget, ...] = (
            self._name, separator(), self._title, self._before, room, self._moves, separator(),
            self._left, self.close_button,
        )  # fmt: skip
        for part in parts:
            row.addWidget(part, shares.get(part, 0))
        self._place_hints(below=False)
        self._counted = RestedCount(self)
        # One key changes several things, and all of them are shown at once.
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.follow)
        mode.changed.connect(self._later.start)
        self.hide()

    def follow(self) -> None:
        """Show what is judged now."""
        begins = self.isHidden()
        self.setVisible(self._mode.on)
        if not self._mode.on:
            self._counted.say("")
            return
        tr, mode, cards = self._session.tr_, self._mode, self._session.selected_cards
        card = self._session.document.cards[cards[-1]] if cards else None
        self._name.setText(tr("Scoring") if "scores" in mode.aspects else tr("Judging"))
        self._title.setText(self._of(card, len(cards)))
        asked = scores_are_asked(card, mode.aspects)
        due = mode.scores.due
        self._scores.show_scores(score_hints(tr, card, due) if card is not None and asked else ())
        self._keys.show_keys(key_hints(tr, card, mode.aspects))
        self._moves.show_keys(moving_hints(tr, card))
        before = self._scored_before()
        self._before.setText(before)
        self._before.setVisible(bool(before))
        self._left.setText(tr.plural("{n} left", "{n} left", mode.left))
        said = (self._name.text(), self._title.text(), self._scores.words(), self._keys.words(),
                self._left.text())  # fmt: skip
        self.setAccessibleName(". ".join(filter(None, said)))
        if begins:
            announce(self, ". ".join(filter(None, said[:-1])))
        self._counted.say(self._left.text())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room; a second line makes it higher, not wider."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        """Without room for all, leave out what is the same everywhere, then take a second line."""
        for below, moves in _WAYS_TO_FIT:
            self._place_hints(below=below)
            self._moves.setMinimumWidth(self._moves.sizeHint().width())
            self._moves.setVisible(moves)
            self._row.invalidate()  # the toolkit tells only the layout that it is in
            if self._row.minimumSize().width() <= self.width() - _MARGINS:
                return

    def _place_hints(self, *, below: bool) -> None:
        line, first = (self._below, 0) if below else (self._row, _BEHIND_TITLE)
        for place, hints in enumerate((self._scores, self._keys), start=first):
            hints.setMinimumWidth(0 if below else hints.sizeHint().width())
            line.insertWidget(place, hints, 1 if below else 0)

    def _of(self, card: Card | None, count: int) -> str:
        tr = self._session.tr_
        if card is None:
            return tr("No card is selected")
        return title_of(card, tr) if count == 1 else tr.plural("{n} card", "{n} cards", count)

    def _scored_before(self) -> str:
        """Say what was scored last, once another card has its turn."""
        last, document = self._mode.scores.last, self._session.document
        chosen = self._session.selected_cards
        if last is None or set(last.cards) & set(chosen) or last.cards[-1] not in document.cards:
            return ""
        card = document.cards[last.cards[-1]]
        return scored_words(self._session.tr_, title_of(card, self._session.tr_), card)
