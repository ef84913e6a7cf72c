"""Judging the selected cards by one letter: which mindsets hold, and who is at a touchpoint.

The same on the map, in the idea tray and in menus. No letter is a shortcut of the window, where it
would be taken from text fields: what shows cards asks `judging_mode.card_key`, or has a `CardKeys`.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, assert_never

from PySide6.QtGui import QKeyEvent

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.desktop.work.verdicts import KINDS, Verdict, letter, verdict_of
from cjm_desktop.editing import edits
from cjm_desktop.editing.steps import Step, counted
from cjm_desktop.journey.vocabulary import Qualification
from cjm_desktop.words.wording import N_, Wording

if TYPE_CHECKING:
    from cjm_desktop.editing.edits.judging import Party

STEPS: Mapping[Qualification, Step] = {
    "qualified": "qualify_card",
    "disqualified": "disqualify_card",
    "open": "reopen_card",
}
_MET: Mapping[tuple["Party", bool | None], str] = {
    ("customer", True): N_("The customer is there."),
    ("customer", False): N_("The customer is not there."),
    ("customer", None): N_("It is not known whether the customer is there."),
    ("we", True): N_("We are there."),
    ("we", False): N_("We are not there."),
    ("we", None): N_("It is not known whether we are there."),
}


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
    patch, mindsets, now = edits.judging.qualify(session.document, session.selected_cards, wanted)
    if not mindsets:
        session.hint(
            tr(
                "{qualified} and {disqualified} are for mindsets: select one first.",
                qualified=letter(tr, "qualified"),
                disqualified=letter(tr, "disqualified"),
            )
        )
        return
    if patch and not session.edit(counted(STEPS[now], len(mindsets)), patch):
        return
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


def _meet(session: Session, party: "Party") -> None:
    tr = session.tr_
    patch, places, now = edits.judging.meet(session.document, session.selected_cards, party)
    if not places:
        session.hint(
            tr(
                "{customer} and {we} are for touchpoints and content: select one first.",
                customer=letter(tr, "customer"),
                we=letter(tr, "we"),
            )
        )
        return
    if patch and not session.edit(edits.judging.PRESENCE[party], patch):
        return
    session.message.emit(tr(_MET[party, now]))


def key_sign(event: QKeyEvent) -> str:
    """Give the letter on a key, whatever is held with it; empty for a key that has none."""
    return chr(event.key()) if 0x20 < event.key() < 0x10000 else ""


def letter_pressed(session: Session, event: QKeyEvent) -> bool:
    """Judge the selected cards if a key is a letter for it; False if it is not, or none is."""
    if event.modifiers() or not session.selected_cards:
        return False
    verdict = verdict_of(session.tr_, key_sign(event))
    if verdict is not None:
        judge(session, verdict)
    return verdict is not None
