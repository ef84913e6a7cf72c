"""Judging the selected cards by one letter: which mindsets hold, and who is at a touchpoint.

The same on the map, in the idea tray and in menus. No letter is a shortcut of the window, where it
would be taken from text fields: what shows cards asks `letter_pressed`, or has a `CardLetters`.
"""

from collections.abc import Mapping
from typing import Literal, assert_never

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.judging import PRESENCE, Party, meet, qualify
from cjm_desktop.editing.steps import Step, counted
from cjm_desktop.journey.vocabulary import PLACE_KINDS, CardKind, Qualification
from cjm_desktop.words.wording import N_, Wording

Verdict = Literal["qualified", "disqualified", "customer", "we"]

LETTERS: Mapping[Verdict, str] = {
    "qualified": "Q",
    "disqualified": "D",
    "customer": "C",
    "we": "W",
}
"""The letters in English; `letter` gives those that cards show in another language."""
KINDS: Mapping[Verdict, frozenset[CardKind]] = {
    "qualified": frozenset({"mindset"}),
    "disqualified": frozenset({"mindset"}),
    "customer": PLACE_KINDS,
    "we": PLACE_KINDS,
}
"""The kinds of card of which each can be said."""

_STEPS: Mapping[Qualification, Step] = {
    "qualified": "qualify_card",
    "disqualified": "disqualify_card",
    "open": "reopen_card",
}
_MET: Mapping[tuple[Party, bool | None], str] = {
    ("customer", True): N_("The customer is there."),
    ("customer", False): N_("The customer is not there."),
    ("customer", None): N_("It is not known whether the customer is there."),
    ("we", True): N_("We are there."),
    ("we", False): N_("We are not there."),
    ("we", None): N_("It is not known whether we are there."),
}


def letter(tr: Wording, verdict: Verdict) -> str:
    """Give the letter for something in the window's language; the English one does it as well."""
    return tr(LETTERS[verdict])


def can_be_judged(session: Session, verdict: Verdict) -> bool:
    """Say whether something of that sort can be said of a selected card."""
    cards = session.document.cards
    return any(cards[each].kind in KINDS[verdict] for each in session.selected_cards)


def judge(session: Session, verdict: Verdict) -> None:
    """Say it of the selected cards it can be said of, or lead on where it is said already."""
    match verdict:
        case "qualified" | "disqualified":
            _qualify(session, verdict)
        case "customer" | "we":
            _meet(session, verdict)
        case _:
            assert_never(verdict)


def _qualify(session: Session, wanted: Qualification) -> None:
    tr = session.tr_
    patch, mindsets, now = qualify(session.document, session.selected_cards, wanted)
    if not mindsets:
        session.message.emit(tr("Q and D are for mindsets: select one first."))
        return
    session.edit(counted(_STEPS[now], len(mindsets)), patch)
    session.message.emit(_judged(tr, now, len(mindsets)))


def _judged(tr: Wording, now: Qualification, count: int) -> str:
    match now:
        case "qualified":
            return tr.plural("One mindset qualified", "{n} mindsets qualified", count)
        case "disqualified":
            return tr.plural("One mindset disqualified", "{n} mindsets disqualified", count)
        case "open":
            return tr.plural("One mindset open again", "{n} mindsets open again", count)
        case _:
            assert_never(now)


def _meet(session: Session, party: Party) -> None:
    tr = session.tr_
    patch, places, now = meet(session.document, session.selected_cards, party)
    if not places:
        session.message.emit(
            tr(
                "{customer} and {we} are for touchpoints and content: select one first.",
                customer=letter(tr, "customer"),
                we=letter(tr, "we"),
            )
        )
        return
    session.edit(PRESENCE[party], patch)
    session.message.emit(tr(_MET[party, now]))


def letter_pressed(session: Session, event: QKeyEvent) -> bool:
    """Judge the selected cards if a key is a letter for it; False if it is not, or none is."""
    if event.modifiers() or not session.selected_cards:
        return False
    verdict = _verdict(session.tr_, event.key())
    if verdict is not None:
        judge(session, verdict)
    return verdict is not None


def _verdict(tr: Wording, key: int) -> Verdict | None:
    for verdict, english in LETTERS.items():
        if key in (ord(english), ord(letter(tr, verdict))):
            return verdict
    return None


class CardLetters(QObject):
    """Takes the letters that judge out of the keys of a widget that shows cards."""

    def __init__(self, session: Session, widget: QWidget) -> None:
        super().__init__(widget)
        self._session = session
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take letters; other keys are the widget's own."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return letter_pressed(self._session, event)
        return False
