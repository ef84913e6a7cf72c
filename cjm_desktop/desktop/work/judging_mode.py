"""Judging card after card by single keys: a mode one is in, which goes on by itself, never types.

A letter or a digit says one thing, however often it is pressed: it never takes back what it said
before, for the card that is judged goes on to the next as soon as nothing is open about it. What
was said is taken back by Backspace, or by undo, and that card has its turn again.
"""

from collections.abc import Callable, Collection, Sequence
from itertools import count
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.work.judging import STEPS, key_sign, letter_pressed
from cjm_desktop.desktop.work.score_typing import (
    HALVES,
    SPELLED,
    ScoreField,
    ScoreTyping,
    Typed,
    whole_score,
)
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.verdicts import ASPECTS, KINDS, Verdict, letter, verdict_of
from cjm_desktop.editing.edits.cards import change_cards
from cjm_desktop.editing.edits.judging import PRESENCE
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Initiator, Step, counted
from cjm_desktop.insight.judging import (
    SCORING,
    Aspect,
    beside,
    can_be_judged,
    in_map_order,
    left_to_judge,
    next_to_judge,
    wants_judging,
)
from cjm_desktop.journey.document import Key
from cjm_desktop.journey.records import Card

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class JudgingMode(QObject):
    """Whether cards are judged by keys, of what, and what was said last; one for each session."""

    changed = Signal()
    """It begins or ends, or something else is to be shown of it."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._aspects: frozenset[Aspect] = frozenset()
        self._order: Sequence[str] = ()
        self._at: str | None = None
        """The card that the order was taken at."""
        self._said: list[str] = []
        """What marks the steps that can be taken back, the last one last."""
        self._marks = count()
        self._going = False
        self.scores = ScoreTyping()
        session.replaced.connect(self.end)
        session.changed.connect(self._document_changed)
        session.selection_changed.connect(self._selected)
        session.lit_changed.connect(self._light)

    @classmethod
    def of(cls, session: Session) -> "JudgingMode":
        """Give the mode of a session; all who ask share it."""
        return session.findChild(cls) or cls(session)

    @property
    def on(self) -> bool:
        """Whether cards are judged now."""
        return bool(self._aspects)

    @property
    def aspects(self) -> frozenset[Aspect]:
        """What is asked of the cards; nothing while the mode is off."""
        return self._aspects

    @property
    def left(self) -> int:
        """How many cards still leave it open, of those that were found while cards are found."""
        return left_to_judge(self._session.document, self._aspects, self._session.lit)

    def begin(self, aspects: Collection[Aspect]) -> None:
        """Ask from now on, of the selected cards first."""
        if self._start(aspects):
            self.changed.emit()

    def _start(self, aspects: Collection[Aspect]) -> bool:
        session = self._session
        if session.read_only:
            session.say_read_only()
            return False
        self._aspects = frozenset(aspects)
        self._order, self._at = in_map_order(session.document), None
        self._said.clear()
        self.scores.forget()
        session.hinted.emit("")
        return True

    def begin_with_next(self, aspects: Collection[Aspect]) -> None:
        """Ask from now on, first of the next card that leaves anything open."""
        if self._start(aspects):
            if not self._any(self._wants):
                self._go(self._next(self._current()))
            self.changed.emit()

    def end(self) -> None:
        """Ask no more."""
        if self.on:
            self._aspects = frozenset()
            self._said.clear()
            self._session.hinted.emit("")
            self.changed.emit()

    # Keys

    def take(self, event: QKeyEvent, order: Callable[[], Sequence[str]]) -> bool:
        """Take a key that cards have got; False if it is none of the mode's.

        `order` gives the cards as they are shown. No sign gets past it.
        """
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not self.on or held & ~_SHIFT:
            return False
        self._keep(order)
        after_half = self.scores.after_half()
        match event.key():
            case Qt.Key.Key_Escape if not held:
                self.end()
            case Qt.Key.Key_Backspace if not held:
                self.take_back()
            case key if key in _ENTER and not held:
                self.go_on()
            case _:
                return self._say(event, no=bool(held), after_half=after_half)
        return True

    def _keep(self, order: Callable[[], Sequence[str]]) -> None:
        """Keep the order in which a card was come to: what is said of it may move it elsewhere."""
        if self._at is None or self._at != self._current():
            self._at, shown = self._current(), tuple(order())
            # A chart does not show what is not scored yet.
            known = self._at is None or self._at in shown
            self._order = shown if known else in_map_order(self._session.document)

    def _say(self, event: QKeyEvent, *, no: bool, after_half: bool) -> bool:
        sign = event.text()
        score, verdict = whole_score(sign), verdict_of(self._session.tr_, key_sign(event))
        if verdict is not None:
            self._judge(verdict, no=no)
        elif score is not None:
            if not (after_half and score == SPELLED):
                self._score(score)
        elif sign and sign in HALVES:
            self._add_half()
        elif not (sign and sign.isprintable()):
            return False
        return True

    def go_on(self) -> None:
        """Leave the card as it is: score its effort next, or go to the next that is open."""
        open_cards = self._chosen(lambda card: wants_judging(card, SCORING & self._aspects))
        halves = self._chosen(lambda card: card.potential is not None)
        if self.scores.due == "potential" and set(open_cards) & set(halves):
            self.scores.begin("effort")
            self.changed.emit()
            return
        self.scores.forget()
        self._go(self._next(self._current()) or self._beside(1))

    def step(self, by: Literal[1, -1], order: Callable[[], Sequence[str]]) -> None:
        """Go to the neighbour, whether it is judged or not."""
        self._keep(order)
        self.scores.forget()
        self._select(self._beside(by))

    def take_back(self) -> None:
        """Take back what was said last, and go to the card it was said of."""
        session = self._session
        last = session.store.next_undo
        if last is not None and last.merge in self._said:
            session.undo()
        else:
            session.hint(session.tr_("There is nothing to take back."))

    # What is said

    def _judge(self, verdict: Verdict, *, no: bool) -> None:
        cards = self._chosen(lambda card: card.kind in KINDS[verdict])
        if not cards:
            self._ask_for_a_card()
            return
        match verdict:
            case "customer" | "we":
                self._edit(PRESENCE[verdict], cards, **{PRESENCE[verdict]: not no})
            case "qualified" | "disqualified":
                now = "open" if no else verdict
                self._edit(counted(STEPS[now], len(cards)), cards, qualification=now)

    def _score(self, score: float) -> None:
        cards = self._chosen(lambda card: can_be_judged(card, SCORING))
        if not cards:
            self._ask_for_a_card()
            return
        was_open = self._any(self._wants)
        typed = self.scores.whole(tuple(cards), score)
        self._write(typed, self._mark())
        if typed.field == "effort" and ("scores" in self._aspects or not self._any(self._wants)):
            self._advance(was_open)
        self.changed.emit()

    def _add_half(self) -> None:
        typed = self.scores.half()
        if typed is None:
            tr = self._session.tr_
            self._session.hint(tr("A half is added to a score of 0 to 9: type that first."))
            return
        present = self._session.selection
        self._going = True
        self._write(typed, self._said[-1])
        self._session.lead_to(present)
        self._going = False
        self.changed.emit()

    def _write(self, typed: Typed, mark: str) -> None:
        there = [each for each in typed.cards if each in self._session.document.cards]
        patch = change_cards(self._session.document, there, **{typed.field: typed.value})
        chosen = [Key("cards", each) for each in there]
        self._session.edit("score_card", patch, select=chosen, merge=mark)

    def _edit(self, step: Step, cards: Sequence[str], **said: object) -> None:
        was_open = self._any(self._wants)
        patch = change_cards(self._session.document, cards, **said)
        self._session.edit(step, patch, merge=self._mark())
        if was_open and not self._any(self._wants):
            self._advance(was_open)
        self.changed.emit()

    def _mark(self) -> str:
        """Mark a step as one that was said here, and as one of its own."""
        self._said.append(f"judged {next(self._marks)}")
        return self._said[-1]

    # Where it goes

    def _advance(self, was_open: bool) -> None:
        """Go to the next card that leaves something open; who judges anew goes to the next."""
        self._go(self._next(self._current()) if was_open else self._beside(1))

    def _go(self, card: str | None) -> None:
        if card is not None:
            self._select(card)
            self.scores.begin()
        elif self.left == 0:
            tr = self._session.tr_
            self._session.message.emit(tr("Nothing is left to judge."))

    def _select(self, card: str | None) -> None:
        if card is None:
            return
        self._going = True
        # What was scored last may still get its half.
        self._session.lead_to([Key("cards", card)])
        self._going = False
        self.changed.emit()

    def _next(self, after: str | None) -> str | None:
        return next_to_judge(self._session.document, self._found_order(), after, self._aspects)

    def _beside(self, by: Literal[1, -1]) -> str | None:
        document, card = self._session.document, self._current()
        return beside(document, self._found_order(), card, by, self._aspects)

    def _found_order(self) -> Sequence[str]:
        """Give the order of the cards that are lit: those that are not may not even be seen."""
        lit = self._session.lit
        return self._order if lit is None else [each for each in self._order if each in lit]

    def _current(self) -> str | None:
        return next(reversed(self._session.selected_cards), None)

    def _chosen(self, fits: Callable[[Card], bool]) -> list[str]:
        cards = self._session.document.cards
        return [each for each in self._session.selected_cards if fits(cards[each])]

    def _any(self, fits: Callable[[Card], bool]) -> bool:
        return bool(self._chosen(fits))

    def _wants(self, card: Card) -> bool:
        return wants_judging(card, self._aspects)

    def _ask_for_a_card(self) -> None:
        """Lead to the first card that can be judged where none is selected; else say what fits."""
        tr = self._session.tr_
        if not self._session.selected_cards:
            self._go(self._next(None))
            return
        self._session.hint(
            tr(
                "{qualified} and {disqualified} are for mindsets, {customer} and {we} for "
                "touchpoints and content, digits for touchpoints.",
                **{each: letter(tr, each) for each in KINDS},
            )
        )

    def _selected(self) -> None:
        if self.on and not self._going:
            self.scores.forget()
            self.scores.begin(self._due())
            self.changed.emit()

    def _light(self) -> None:
        if self.on:
            self.changed.emit()

    def _document_changed(self, patch: Patch, initiator: Initiator) -> None:
        if self.on and initiator in ("undo", "redo"):
            self._selected()
        elif self.on:
            self.changed.emit()

    def _due(self) -> ScoreField:
        """After an undo, what was taken back is to be said again; else the potential is first."""
        undone, card = self._session.store.next_redo, self._current()
        if undone is not None and undone.merge in self._said and card is not None:
            before, after = undone.patch.updated.get(Key("cards", card), (None, None))
            if isinstance(before, Card) and isinstance(after, Card):
                return "effort" if before.effort != after.effort else "potential"
        return "potential"


def card_key(
    session: Session,
    event: QKeyEvent,
    order: Callable[[], Sequence[str]],
    begins: Collection[Aspect] = (),
) -> bool:
    """Judge by a key that cards have got, in the mode or without it; False if it is for others.

    `order` gives the cards as they are shown. What `begins` names is judged in the mode alone: its
    first key begins it.
    """
    mode = JudgingMode.of(session)
    if not mode.on and session.selected_cards and _says(session, event) & frozenset(begins):
        mode.begin(begins)
    return mode.take(event, order) if mode.on else letter_pressed(session, event)


def _says(session: Session, event: QKeyEvent) -> frozenset[Aspect]:
    """Give what a key would be a judgement of."""
    if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | _SHIFT):
        return frozenset()
    if whole_score(event.text()) is not None:
        return SCORING
    verdict = verdict_of(session.tr_, key_sign(event))
    return frozenset({ASPECTS[verdict]}) if verdict is not None else frozenset()


class CardKeys(QObject):
    """Takes the keys that judge from a widget that shows cards, before it sees them itself."""

    def __init__(
        self,
        session: Session,
        widget: QWidget,
        order: Callable[[], Sequence[str]] = tuple,
        begins: Collection[Aspect] = (),
    ) -> None:
        super().__init__(widget)
        self._session, self._order, self._begins = session, order, begins
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what judges; other keys are the widget's own."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return card_key(self._session, event, self._order, self._begins)
        return False
