"""Saying how a role feels in a phase: by a stroke over the lane of experience, or by a command."""

from collections.abc import Mapping

from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.experience import draw_experience
from cjm_desktop.editing.patch import Patch, squash
from cjm_desktop.insight.about_role import Party
from cjm_desktop.insight.experience import experience, speaking
from cjm_desktop.journey.document import CellKey, Document
from cjm_desktop.layout.party_words import cell_words
from cjm_desktop.words import codes


def feel(session: Session, cell: CellKey, step: int | None) -> None:
    """Say how the role of a cell feels in its phase; None takes back what was drawn."""
    patch = drawn(session.document, cell.lane, {str(cell.phase): step})
    if session.edit("set_experience", patch):
        session.message.emit(felt_words(session, cell))


def drawn(document: Document, who: Party, steps: Mapping[str, int | None]) -> Patch:
    """Make the edit that gives a party's phases these steps."""
    speak = {phase: speaking(document, CellKey(phase, who)) for phase in steps}
    return draw_experience(document, who, steps, speak)


def felt_words(session: Session, cell: CellKey) -> str:
    """Say how a party feels in a phase, and how many cards say so."""
    tr, document = session.tr_, session.document
    felt = experience(document, cell)
    words = (
        tr("Nothing is said of the experience")
        if felt is None
        else codes.experience(tr, round(felt))
    )
    said = f"{cell_words(document, cell, tr)}: {words[:1].lower()}{words[1:]}"
    cards = len(speaking(document, cell))
    if not cards:
        return said
    how_many = tr.plural("one card says so", "{n} cards say so", cards)
    return f"{said} ({how_many})"


class ExperienceStroke:
    """A stroke over the phases of one party: live changes that end as one step, or as none."""

    def __init__(self, session: Session, who: Party) -> None:
        self._session = session
        self.who = who
        self._begun = session.document
        self._gesture = session.gesture("set_experience")
        self._steps: dict[str, int | None] = {}
        self._done = Patch()

    def to(self, steps: Mapping[str, int]) -> None:
        """Give phases more steps; each phase has the last one that it was given."""
        if steps.items() <= self._steps.items():
            return
        self._steps |= steps
        # Cards move by how far they are from where the stroke found them, so it is made anew.
        patch = drawn(self._begun, self.who, self._steps)
        self._gesture.change(squash([self._done.reverse(), patch]))
        self._done = patch

    def commit(self) -> bool:
        """End as one step; False if nothing changed."""
        return self._gesture.commit(self._session.selection)

    def cancel(self) -> None:
        """End with the experience as it was."""
        self._gesture.cancel()
