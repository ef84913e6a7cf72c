"""What can be done with ideas, the same wherever they are shown; each is one undoable step."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QMimeData, QObject

from cjm_desktop.desktop.work.brought import brought_text
from cjm_desktop.desktop.work.clipboard import CardClipboard
from cjm_desktop.desktop.work.incoming_text import (
    REFUSALS,
    clipboard_data,
    incoming_text,
    refusal_sentence,
)
from cjm_desktop.desktop.work.session import Session
from cjm_desktop.editing.edits.ideas import (
    add_ideas,
    bring_back_ideas,
    drop_ideas,
    place_ideas,
    propose_phase,
)
from cjm_desktop.editing.edits.paste import MEDIA_TYPE
from cjm_desktop.editing.edits.places import card_lane_ids
from cjm_desktop.editing.patch import Patch
from cjm_desktop.editing.steps import Step
from cjm_desktop.insight.ideas import home_lane
from cjm_desktop.journey.document import TRAY, Key
from cjm_desktop.storage.errors import BadFile


class IdeaCommands(QObject):
    """The commands on a session's ideas, and the lane they go to; one object for each session."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._lane: str | None = None
        session.replaced.connect(lambda: self.choose_lane(None))

    @classmethod
    def of(cls, session: Session) -> "IdeaCommands":
        """Give the commands of a session; all who ask share the lane that was chosen."""
        return session.findChild(cls) or cls(session)

    @property
    def lane(self) -> str | None:
        """The lane that ideas go to: as chosen, or where the map has its ideas; None without."""
        document = self._session.document
        return self._lane if self._lane in card_lane_ids(document) else home_lane(document)

    def choose_lane(self, lane: str | None) -> None:
        """Let ideas go to a lane from now on (None: where the map has its ideas)."""
        self._lane = lane

    def bring(self, data: QMimeData, index: int | None = None) -> int:
        """Add the ideas in what was dropped: one for each line or cell; gives how many."""
        return self._add(lambda: brought_text(data), index)

    def take(self, data: QMimeData, index: int | None = None) -> int:
        """Add an idea for each line or cell of a text that was copied; gives how many."""
        return self._add(lambda: incoming_text(data), index)

    def paste(self, index: int | None = None) -> int:
        """Put what was copied into the tray: cards as they are, each line of text as an idea."""
        data = clipboard_data()
        session, tr = self._session, self._session.tr_
        if data is None or not (data.hasText() or data.hasFormat(MEDIA_TYPE)):
            session.message.emit(tr("There is nothing to paste."))
            return 0
        if not data.hasFormat(MEDIA_TYPE):
            return self.take(data, index)
        return CardClipboard(session).paste(TRAY, index)

    def propose(self, cards: Sequence[str], phase: str | None) -> bool:
        """Say which phase ideas serve, or leave that open again."""
        patch = propose_phase(self._session.document, cards, phase)
        return self._edit("propose_phase", patch, cards)

    def place(self, cards: Sequence[str], phase: str | None = None) -> bool:
        """Put ideas into the lane: in `phase`, or each where it is proposed for."""
        lane, tr = self.lane, self._session.tr_
        if lane is None:
            self._session.message.emit(tr("Add a lane for cards first."))
            return False
        patch = place_ideas(self._session.document, cards, lane, phase)
        if not patch:
            self._session.message.emit(tr("Choose the phase first, then the idea can be placed."))
            return False
        if not self._edit("place_ideas", patch, cards):
            return False
        placed = [each for each in cards if self._session.document.cards[each].phase is not None]
        self._session.message.emit(
            tr.plural("One idea put on the map", "{n} ideas put on the map", len(placed))
        )
        return True

    def drop(self, cards: Sequence[str], reason: str) -> bool:
        """Say that ideas serve no phase, and why."""
        return self._edit("drop_ideas", drop_ideas(self._session.document, cards, reason), cards)

    def bring_back(self, cards: Sequence[str]) -> bool:
        """Judge dropped ideas anew."""
        patch = bring_back_ideas(self._session.document, cards)
        return self._edit("bring_back_ideas", patch, cards)

    def _add(self, text: Callable[[], str], index: int | None) -> int:
        session, tr = self._session, self._session.tr_
        try:
            patch = add_ideas(session.document, text(), index, session.new_id)
        except (OSError, BadFile):
            session.message.emit(tr("This file could not be read as a list of ideas."))
            return 0
        except REFUSALS as refusal:
            session.message.emit(refusal_sentence(tr, refusal))
            return 0
        keys = [key for key in patch.added if key.kind == "cards"]
        if not keys:
            session.message.emit(tr("There is no text in it to make ideas of."))
        elif session.edit("add_ideas", patch, select=keys):
            session.message.emit(tr.plural("One idea added", "{n} ideas added", len(keys)))
            return len(keys)
        return 0

    def _edit(self, step: Step, patch: Patch, cards: Iterable[str]) -> bool:
        return self._session.edit(step, patch, select=[Key("cards", each) for each in cards])
