"""What two cards are joined by: an arrow, or the word that one of them answers the other."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.answers import answer
from cjm_desktop.editing.edits.handoffs import add_handoff
from cjm_desktop.journey.document import Document, Key
from cjm_desktop.journey.vocabulary import ANSWER_KINDS, WANT_KINDS, HandoffKind


class Joining(Protocol):
    """A way to join the cards where a pull began with the one where it ends."""

    sources: Sequence[str]
    line: HandoffKind
    """What the pull looks like."""

    def takes(self, target: str) -> bool:
        """Say whether a pull may end at a card."""

    def join(self, target: str) -> None:
        """Join the sources with a card, as one step."""


class ByArrow:
    """Draws an arrow from a card to another."""

    line: HandoffKind = "handoff"

    def __init__(self, session: Session, source: str) -> None:
        self._session = session
        self._source = source
        self.sources: Sequence[str] = (source,)

    def takes(self, target: str) -> bool:
        """Say that a pull may end at any other card."""
        return target != self._source

    def join(self, target: str) -> None:
        """Make the arrow."""
        session = self._session
        kind, handoff_id = likely_kind(session.document, self._source, target), session.new_id()
        patch = add_handoff(session.document, handoff_id, self._source, target, kind=kind)
        if patch:
            session.edit("add_handoff", patch, select=[Key("handoffs", handoff_id)])
        else:
            session.message.emit(session.tr_("These cards are joined by such an arrow already."))


class ByAnswer:
    """Says what offers answer, from the offers or from the wants."""

    line: HandoffKind = "loop"

    def __init__(self, session: Session, sources: Sequence[str], *, wanting: bool) -> None:
        self._session = session
        self._wanting = wanting
        self.sources = sources

    @property
    def how(self) -> str:
        """How to choose by the keyboard."""
        tr = self._session.tr_
        if self._wanting:
            return tr("Choose what answers it by the arrow keys, then press Enter. Esc gives up.")
        return tr("Choose what it answers by the arrow keys, then press Enter. Esc gives up.")

    def takes(self, target: str) -> bool:
        """Say that a pull from offers ends at wants, and one from wants at offers."""
        kinds = ANSWER_KINDS if self._wanting else WANT_KINDS
        return self._session.document.cards[target].kind in kinds

    def join(self, target: str) -> None:
        """Say it."""
        session, tr = self._session, self._session.tr_
        offers, wants = ([target], self.sources) if self._wanting else (self.sources, [target])
        cards = session.document.cards
        from cjm_desktop.desktop.controls.card_words import title_of

        patch = answer(session.document, offers, wants)
        if patch and not session.edit("answer", patch):
            return
        names = {"offer": title_of(cards[offers[0]], tr), "want": title_of(cards[wants[0]], tr)}
        said = tr("{offer} answers: {want}", **names)
        session.message.emit(said if patch else tr("{offer} answers that already.", **names))


def answering(session: Session, cards: Iterable[str]) -> ByAnswer | None:
    """Make the joining of cards by answers: those of the last one's side; None if it has none."""
    found = [(each, session.document.cards[each].kind) for each in cards]
    if not found:
        return None
    for wanting, kinds in ((False, ANSWER_KINDS), (True, WANT_KINDS)):
        if found[-1][1] in kinds:
            sources = [each for each, kind in found if kind in kinds]
            return ByAnswer(session, sources, wanting=wanting)
    return None


def likely_kind(document: Document, source: str, target: str) -> HandoffKind:
    """Guess what is meant: back to an earlier phase a loop, to another lane a handoff."""
    one, other = document.cards[source], document.cards[target]
    places = {phase: n for n, phase in enumerate(document.phase_ids)}
    if places[other.phase or ""] < places[one.phase or ""]:
        return "loop"
    return "handoff" if one.lane != other.lane else "leads_to"
